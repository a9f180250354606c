import { strToU8, zipSync } from "fflate";
import { checkText } from "../../../src/report/text-check/check-text";
import { writeReport } from "../../../src/report/document/write-report";
import {
  DamagedWordFile,
  NotAWordFile,
  readWordText,
  TooMuchText,
} from "../../../src/report/word-file/read-word-text";
import { wordReport } from "../../../src/report/word-file/word-report";
import { parametersOf } from "./parameters";
import { seedIndicators } from "./seed-records";

test("the text of a Word file is read paragraph by paragraph", async () => {
  const report = writeReport({
    parameters: parametersOf(),
    indicators: seedIndicators(),
    enterprises: [],
    projects: [],
  });
  const lines = readWordText(await wordReport(report)).split("\n");
  for (const block of report.blocks) expect(lines).toContain(block.runs.map(({ text }) => text).join(""));
  expect(checkText(lines.join("\n")).read).toBeGreaterThan(20);
});

test("deleted text of tracked changes is left out, entities are read", () => {
  const xml = `<w:document><w:body><w:p><w:r><w:t>A&amp;B增长</w:t></w:r><w:del><w:r><w:delText>10%</w:delText></w:r></w:del><w:r><w:t xml:space="preserve">12%</w:t></w:r></w:p><w:p/></w:body></w:document>`;
  expect(readWordText(zipSync({ "word/document.xml": strToU8(xml) }))).toBe("A&B增长12%\n");
});

const word = (body: string): string => {
  const xml = `<w:document><w:body><w:p><w:r>${body}</w:r></w:p></w:body></w:document>`;
  return readWordText(zipSync({ "word/document.xml": strToU8(xml) }));
};

test.each<[string, string]>([
  ["<w:t>增长</w:t><w:noBreakHyphen/><w:t>5%</w:t>", "增长-5%"],
  ["<w:t>一</w:t><w:cr/><w:t>二</w:t><w:br/><w:t>三</w:t>", "一\n二\n三"],
  ["<w:t>一</w:t><w:softHyphen/><w:t>二</w:t><w:tab/>", "一二\t"],
])("what Word writes as an element is read: %s", (body, text) => {
  expect(word(body)).toBe(text);
});

test.each([
  ["a raw control character", "<w:t>5\u00012</w:t>"],
  ["a control character by its number", "<w:t>5&#2;2</w:t>"],
  ["an element in a text", "<w:t>5<w:x>9</w:x>2</w:t>"],
])("%s makes the file a damaged one", (_what, body) => {
  expect(() => word(body)).toThrow(DamagedWordFile);
});

test("the document is found where the package says that it is", () => {
  const relations =
    '<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>';
  const document = strToU8("<w:document><w:body><w:p><w:r><w:t>二</w:t></w:r></w:p></w:body></w:document>");
  expect(readWordText(zipSync({ "_rels/.rels": strToU8(relations), "word/document2.xml": document }))).toBe(
    "二",
  );
  const workbook = strToU8("<workbook/>");
  expect(() =>
    readWordText(zipSync({ "_rels/.rels": strToU8(relations), "word/document2.xml": workbook })),
  ).toThrow(NotAWordFile);
});

test("more paragraphs than a report can have are refused, though they are empty", () => {
  expect(() => word(`</w:r></w:p>${"<w:p/>".repeat(200_001)}<w:p><w:r>`)).toThrow(TooMuchText);
});

test("another file is refused as such", () => {
  expect(() => readWordText(strToU8("not a zip"))).toThrow(NotAWordFile);
  expect(() => readWordText(zipSync({ "xl/workbook.xml": strToU8("<a/>") }))).toThrow(NotAWordFile);
});
