import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readWorkbookFile } from "../../../workbench/file/read-workbook-file";
import { WorkbookFileProblem } from "../../../workbench/file/workbook-file-problem";
import { writeWorkbookFile } from "../../../workbench/file/write-workbook-file";
import { problemText } from "../../../workbench/locales/file";
import { sampleWorkbook } from "./sample-workbook";

let parts: Record<string, Uint8Array>;
beforeAll(async () => {
  parts = unzipSync(await writeWorkbookFile(sampleWorkbook()));
}, 60_000);

const SHEET = "xl/worksheets/sheet1.xml";

/** The sample with the rows of its first sheet replaced, and what follows them. */
function sheet(rows: string, after = "", columns = ""): Uint8Array {
  const text = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${columns}<sheetData>${rows}</sheetData>${after}</worksheet>`;
  const { [`xl/worksheets/_rels/sheet1.xml.rels`]: _gone, ...rest } = parts;
  return zipSync({ ...rest, [SHEET]: strToU8(text) });
}
const cell = (address: string, attributes = "", inside = "<v>1</v>"): string =>
  `<row r="${/[0-9]+/.exec(address)?.[0] ?? 1}"><c r="${address}" ${attributes}>${inside}</c></row>`;

async function problemOf(bytes: Uint8Array): Promise<string> {
  const answer = await readWorkbookFile(bytes).catch((error: unknown) => error);
  if (!(answer instanceof WorkbookFileProblem))
    return answer instanceof Error ? String(answer.stack) : "none";
  for (const language of ["zh-CN", "en-US"]) expect(problemText(answer, language)).not.toContain("undefined");
  return [answer.kind, answer.parameters["what"]].filter(Boolean).join(" ");
}

it.each<[string, string, string]>([
  ["the last cell of a sheet", cell("XFD1048576"), "none"],
  ["a column behind XFD", cell("XFE1"), "badCell outside"],
  ["a column of thousands of letters", cell(`${"Z".repeat(5_000)}1`), "badCell outside"],
  ["row 0", cell("A0"), "badCell outside"],
  ["a row behind the last", cell("A1048577"), "badCell outside"],
  ["a negative row", '<row r="-5"><c r="A1"><v>1</v></c></row>', "badCell outside"],
  ["half a row", '<row r="1.5"><c r="A1"><v>1</v></c></row>', "badCell outside"],
  ["an address that is none", cell("1A"), "badCell outside"],
  ["a cell in another row", '<row r="5"><c r="B7"><v>1</v></c></row>', "badCell otherRow"],
  ["a cell twice", '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>', "badCell twice"],
  ["a row twice", cell("A2") + cell("A1") + cell("B2"), "badCell twice"],
  ["rows out of order", cell("A2") + cell("A1"), "none"],
  ["a text that is not there", cell("A1", 't="s"', "<v>99999</v>"), "badCell string"],
  ["a negative text", cell("A1", 't="s"', "<v>-1</v>"), "badCell string"],
  ["the text 'length'", cell("A1", 't="s"', "<v>length</v>"), "badCell string"],
  ["a text without its number", cell("A1", 't="s"', "<v/>"), "none"],
  ["a style that is not there", cell("A1", 's="99999"'), "badCell style"],
  ["a number that is none", cell("A1", "", "<v>52,14</v>"), "badCell value"],
  ["a number as only programs write it", cell("A1", "", "<v>0x10</v>"), "badCell value"],
  ["a row as only programs write it", '<row r="1e1"><c r="A10"><v>1</v></c></row>', "badCell outside"],
  ["a truth value that is none", cell("A1", 't="b"', "<v>2</v>"), "badCell value"],
  ["a cell of a kind that there is none", cell("A1", 't="constructor"'), "badCell value"],
  ["two values in a cell", cell("A1", "", "<v>1</v><v>2</v>"), "badCell twice"],
  ["an endless number", cell("A1", "", "<v>1e999</v>"), "badCell value"],
  ["a text that is too long", cell("A1", 't="inlineStr"', `<is><t>${"x".repeat(32_768)}</t></is>`), "badCell text"],
  ["a formula that is too long", cell("A1", "", `<f>${"1+".repeat(5_000)}1</f>`), "badCell formula"],
  ["signs without end", cell("A1", "", `<f>${"-".repeat(5_000)}1</f>`), "badCell nesting"],
  ["parentheses without end", cell("A1", "", `<f>${"(".repeat(2_000)}1${")".repeat(2_000)}</f>`), "badCell nesting"],
  ["an array that begins elsewhere", cell("A1", "", '<f t="array" ref="B2:C3">1</f>'), "badCell array"],
  ["two formulas in a cell", cell("A1", "", "<f>1+1</f><f>2+2</f><v>2</v>"), "badCell twice"],
  ["a text beside a value", cell("A1", 't="inlineStr"', "<is><t>5</t></is><v>6</v>"), "badCell twice"],
  ["a comment in a number", cell("A1", "", "<v>5<!-- x -->2</v>"), "none"],
  ["an element in a number", cell("A1", "", "<v>5<x>9</x>2</v>"), "brokenPart"],
  ["a value of another vocabulary", cell("A1", "", '<x:v xmlns:x="urn:x">9</x:v><v>1</v>'), "brokenPart"],
  ["a cell of another vocabulary", '<row r="1"><x:c xmlns:x="urn:x" r="A1"><x:v>9</x:v></x:c></row>', "brokenPart"],
  ["rows in alternate content", '<mc:AlternateContent xmlns:mc="urn:mc"><mc:Fallback><row r="1"/></mc:Fallback></mc:AlternateContent>', "brokenPart"],
  ["an extension in a row", '<row r="1"><c r="A1"><v>1</v></c><extLst><ext uri="x"/></extLst></row>', "none"],
  ["a no-break space beside a number", cell("A1", "", "<v>\u00a052</v>"), "badCell value"],
  ["a zero-width space in a number", cell("A1", "", "<v>5\u200b2</v>"), "badCell value"],
  ["a control character in a text", cell("A1", 't="inlineStr"', "<is><t>\u0001</t></is>"), "brokenPart"],
  ["a control character by its number", cell("A1", 't="inlineStr"', "<is><t>&#1;</t></is>"), "brokenPart"],
  ["a control character in CDATA", cell("A1", 't="inlineStr"', "<is><t><![CDATA[\u0003]]></t></is>"), "brokenPart"],
  ["a control character in an attribute", cell("A1", 'x="\u0002"'), "brokenPart"],
  ["what is no character", cell("A1", 't="inlineStr"', "<is><t>\uffff</t></is>"), "brokenPart"],
  ["a row too high", '<row r="1" ht="500"/>', "badCell height"],
])("%s", async (_, rows, kind) => {
  expect(await problemOf(sheet(rows))).toBe(kind);
}); // prettier-ignore

it.each<[string, string, string, string]>([
  ["a merge that is none", "", '<mergeCells><mergeCell ref="A1:ZZZ9"/></mergeCells>', "badSheet merge"],
  ["merges that overlap", "", '<mergeCells><mergeCell ref="A1:C3"/><mergeCell ref="C3:D4"/></mergeCells>', "badSheet overlap"],
  ["merges side by side", "", '<mergeCells><mergeCell ref="A1:C3"/><mergeCell ref="D1:D4"/><mergeCell ref="A4:C5"/></mergeCells>', "none"],
  ["columns without end", '<cols><col min="1" max="1000000000" hidden="1"/></cols>', "", "badSheet columns"],
  ["columns that run backwards", '<cols><col min="9" max="2" hidden="1"/></cols>', "", "badSheet columns"],
  ["a column too wide", '<cols><col min="1" max="1" width="300" customWidth="1"/></cols>', "", "badSheet width"],
  ["a merge within another", "", '<mergeCells><mergeCell ref="A1:F9"/><mergeCell ref="B3:C4"/></mergeCells>', "badSheet overlap"],
  ["a merge right of a longer one", "", '<mergeCells><mergeCell ref="A1:B9"/><mergeCell ref="C2:C3"/><mergeCell ref="B10:C10"/></mergeCells>', "none"],
  ["a merge below one that has ended beside a longer one", "", '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B9"/><mergeCell ref="A3:B3"/></mergeCells>', "badSheet overlap"],
  ["cells a second time", "", '<sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData>', "brokenPart"],
  ["a filter that is none", "", '<autoFilter ref="x"/>', "badSheet filter"],
  ["a validation nowhere", "", '<dataValidations><dataValidation type="whole" sqref="A1:ZZZZ1"><formula1>1</formula1></dataValidation></dataValidations>', "badSheet range"],
])("%s", async (_, columns, after, kind) => {
  expect(await problemOf(sheet("", after, columns))).toBe(kind);
}); // prettier-ignore

describe("a workbook", () => {
  const sheetNamed = (name: string) => (text: string) =>
    text.replace(/(<sheet )name="[^"]*"/, `$1name="${name}"`);

  it.each<[string, string, (text: string) => string, string]>([
    ["a sheet without a name", "xl/workbook.xml", sheetNamed(""), "badSheetName"],
    ["a sheet with a name that none can have", "xl/workbook.xml", sheetNamed("a/b"), "badSheetName"],
    ["a sheet with a name of 32 characters", "xl/workbook.xml", sheetNamed("长".repeat(32)), "badSheetName"],
    ["a sheet in quotes", "xl/workbook.xml", sheetNamed("'甲'"), "badSheetName"],
    ["a sheet of two lines", "xl/workbook.xml", sheetNamed("甲&#10;乙"), "badSheetName"],
    ["a relationship of a known id", "xl/_rels/workbook.xml.rels", (text) => text.replace(/<Relationship [^>]*>/, "$&$&"), "brokenPart"],
    ["two relationships to one sheet", "xl/_rels/workbook.xml.rels", (text) => text.replace("worksheets/sheet2.xml", "worksheets/sheet1.xml"), "samePart"],
    ["a name with two meanings", "xl/workbook.xml", (text) => text.replace("<definedNames>", '<definedNames><definedName name="双">1</definedName><definedName name="双">2</definedName>'), "brokenPart"],
    ["two sheets in one part", "xl/workbook.xml", (text) => text.replace(/(<sheet [^>]*r:id=")([^"]*)("[^>]*>(?:<\/sheet>)?<sheet [^>]*r:id=")[^"]*/, "$1$2$3$2"), "samePart"],
    ["another part for a sheet", "xl/worksheets/sheet1.xml", () => "<sst/>", "brokenPart"],
    ["a sheet that is the styles", "xl/_rels/workbook.xml.rels", (text) => text.replace(/\/worksheet"/, '/styles"'), "missingPart"],
    ["a name of a sheet that is not there", "xl/workbook.xml", (text) => text.replace("</sheets>", '</sheets><definedNames><definedName name="x" localSheetId="99">1</definedName></definedNames>').replace(/(<\/definedNames>)<definedNames>[\s\S]*?<\/definedNames>/, "$1"), "brokenPart"],
    ["two columns of one name in a table", "xl/tables/table1.xml", (text) => text.replace(/(<tableColumn id="1" name=")[^"]*("[\s\S]*?<tableColumn id="2" name=")[^"]*/, "$1a$2A"), "badTable columnNames"],
  ])("with %s is refused", async (_, part, change, kind) => {
    expect(await problemOf(withPart(part, change))).toBe(kind);
  }); // prettier-ignore

  const withPart = (name: string, change: (text: string) => string): Uint8Array =>
    zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) });

  it("with two sheets of one name is refused", async () => {
    const names = /<sheet name="([^"]*)"[^>]*><\/sheet>|<sheet name="([^"]*)"[^>]*\/>/g;
    const same = withPart("xl/workbook.xml", (text) => text.replace(names, (whole) => whole.replace(/name="[^"]*"/, 'name="甲"')));
    expect(await problemOf(same)).toBe("duplicateSheet");
  }); // prettier-ignore

  it("with two tables of one name, or one that does not fit, is refused", async () => {
    const table = "xl/tables/table1.xml";
    expect(await problemOf(withPart(table, (text) => text.replace(/ref="[^"]*"/g, 'ref="ZZZ"')))).toBe("badTable range");
    expect(await problemOf(withPart(table, (text) => text.replace(/(<table [^>]*?ref=")[^"]*"/, '$1A1:Z9"')))).toBe("badTable columns");
  }); // prettier-ignore

  it("with a relationship that points nowhere is refused", async () => {
    expect(
      await problemOf(withPart("xl/_rels/workbook.xml.rels", (text) => text.replace(/sheet1\.xml/, "sheet%1.xml"))),
    ).toBe("missingPart");
  }); // prettier-ignore

  it("with a sheet, a name and a setting named like what every object has is read", async () => {
    const named = withPart("xl/workbook.xml", (text) => text.replace(/<sheet name="[^"]*"/, '<sheet name="constructor"'));
    expect((await readWorkbookFile(named)).sheets[0]?.name).toBe("constructor");
  }); // prettier-ignore
});

it("merges of a sheet's whole width are held against each other in work that their width does not multiply", async () => {
  const lines = Array.from(
    { length: 20_000 },
    (_none, row) => `<mergeCell ref="A${row + 1}:XFD${row + 1}"/>`,
  );
  const reads = jest.spyOn(Array.prototype, "splice");
  expect(await problemOf(sheet("", `<mergeCells>${lines.join("")}</mergeCells>`))).toBe("none");
  expect(reads.mock.calls.length).toBeLessThan(100_000);
  reads.mockRestore();
});
