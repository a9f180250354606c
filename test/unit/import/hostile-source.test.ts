import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { utils, write } from "@e965/xlsx";
import { readWorkbookSource } from "../../../src/import/source/read-workbook-source";
import { SourceProblem } from "../../../src/import/source/source-book";

const parts = (bookType: "xlsx" | "ods"): Record<string, Uint8Array> => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["名称", "数值"], ["甲", 52.14]]), "一月"); // prettier-ignore
  utils.book_append_sheet(book, utils.aoa_to_sheet([["名称"], ["乙"]]), "二月");
  return unzipSync(new Uint8Array(write(book, { type: "array", bookType, bookSST: true }) as ArrayBuffer));
};
const workbook = parts("xlsx");
const document = parts("ods");

const changed = (
  from: Record<string, Uint8Array>,
  part: string,
  change: (text: string) => string,
): Uint8Array => {
  const before = strFromU8(from[part]!);
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...from, [part]: strToU8(after) });
};

/** The figure of the second row, or why the file is refused. */
function answer(bytes: Uint8Array): unknown {
  try {
    return readWorkbookSource(bytes).sheets[0]?.values[1]?.[1];
  } catch (error) {
    return error instanceof SourceProblem ? `${error.kind} ${error.parameters["place"] ?? ""}` : error;
  }
}

const SHEET = "xl/worksheets/sheet1.xml";
const value =
  (inside: string, type = "n") =>
  (text: string) =>
    text.replace(/<c r="B2"[^>]*>.*?<\/c>/, `<c r="B2" t="${type}">${inside}</c>`);

describe("a workbook whose figures could be read otherwise than they are written is refused with the cell", () => {
  it.each<[string, (text: string) => string, unknown]>([
    ["a number by its character", value("<v>5&#50;</v>"), 52],
    ["a number with a comma", value("<v>52,14</v>"), "B2"],
    ["a number as only programs write it", value("<v>0x10</v>"), "B2"],
    ["an endless number", value("<v>1e999</v>"), "B2"],
    ["full-width digits", value("<v>５２</v>"), "B2"],
    ["a zero-width space in a number", value("<v>5\u200b2</v>"), "B2"],
    ["a comment in a number", value("<v>5<!-- x -->2</v>"), "<!--"],
    ["a number as CDATA", value("<v><![CDATA[52]]></v>"), "<![CDATA["],
    ["an instruction in a number", value("<v>5<?x y?>2</v>"), "<?"],
    ["an element in a number", value("<v>5<x>9</x>2</v>"), "<x>"],
    ["a value of another vocabulary", value('<x:v xmlns:x="urn:x">9</x:v><v>1</v>'), "B2"],
    ["two values", value("<v>1</v><v>2</v>"), "B2"],
    ["a truth value of 2", value("<v>2</v>", "b"), "B2"],
    ["a cell of no kind", value("<v>2</v>", "constructor"), "B2"],
    ["a text that is not there", value("<v>99</v>", "s"), "B2"],
    ["an error of a later Excel", value("<v>#SPILL!</v>", "e"), "#SPILL!"],
    ["a cell twice", (text) => text.replace(/<c r="B2"/, '<c r="A2"'), "A2"],
    ["a cell of another row", (text) => text.replace(/<c r="B2"/, '<c r="B3"'), "B3"],
    ["a row twice", (text) => text.replace('<row r="2"', '<row r="1"'), "1"],
    ["rows in alternate content", (text) => text.replace("<sheetData>", '<sheetData><mc:AlternateContent xmlns:mc="urn:mc"/>'), "<mc:AlternateContent>"],
    ["cells a second time", (text) => text.replace("</sheetData>", "</sheetData><sheetData/>"), "<sheetData>"],
    ["a control character", (text) => text.replace("<sheetData>", "<sheetData>\u0001"), "U+0001"],
    ["half a sheet", (text) => text.slice(0, text.length / 2), "unexpected end"],
  ])("%s", (_what, change, told) => {
    const found = answer(changed(workbook, SHEET, change));
    if (typeof told === "number" || told === "#SPILL!") expect(found).toBe(told);
    else expect(found).toBe(`corruptAt ${SHEET}: ${told as string}`);
  }); // prettier-ignore

  it("a sheet whose part is missing, and one that is another's", () => {
    const { [SHEET]: _gone, ...rest } = workbook;
    expect(answer(zipSync(rest))).toBe(`corruptAt ${SHEET}`);
    const same = changed(workbook, "xl/_rels/workbook.xml.rels", (text) =>
      text.replace("sheet2.xml", "sheet1.xml"),
    );
    expect(answer(same)).toBe(`corruptAt ${SHEET}`);
  });
});

describe("a sheet of OpenDocument", () => {
  const times = (mark: string, count: string) => (text: string) =>
    text.replace(
      mark,
      `${mark} table:number-${mark.includes("row") ? "rows" : "columns"}-repeated="${count}"`,
    );

  it.each<[string, (text: string) => string, unknown]>([
    ["is read", (text) => text.replace("52.14", "52.15"), 52.15],
    ["with a figure that is none is refused", (text) => text.replace('office:value="52.14"', 'office:value="52,14"'), 'corruptAt value="52,14"'],
    ["with rows without end is refused", times("<table:table-row", "1000000000"), "tooManyRows "],
    ["with columns without end is refused", times("<table:table-cell", "1000000000"), "tooManyColumns "],
    ["with a negative number of rows is refused", times("<table:table-row", "-5"), 'corruptAt repeated="-5"'],
    ["with entities of its own is refused", (text) => text.replace("<office:document-content", '<!DOCTYPE x [<!ENTITY a "b">]><office:document-content'), "corruptAt document type declaration"],
  ])("%s", (_what, change, told) => {
    expect(answer(changed(document, "content.xml", change))).toBe(told);
  }); // prettier-ignore
});
