import { strToU8, zipSync } from "fflate";
import { checkText } from "../../../src/report/text-check/check-text";
import { writeReport } from "../../../src/report/document/write-report";
import { NotAWordFile, readWordText } from "../../../src/report/word-file/read-word-text";
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

test("another file is refused as such", () => {
  expect(() => readWordText(strToU8("not a zip"))).toThrow(NotAWordFile);
  expect(() => readWordText(zipSync({ "xl/workbook.xml": strToU8("<a/>") }))).toThrow(NotAWordFile);
});
