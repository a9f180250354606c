import { strToU8 } from "fflate";
import { writeArchive } from "../../../opc/write-archive";
import { readWorkbookFile } from "../../../workbench/file/read-workbook-file";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const sheet = (cells: string): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${cells}</sheetData></worksheet>`;
const formulaCells = (formulas: readonly [string, number][]): string =>
  formulas
    .map(([formula, value], index) => `<row r="${index + 1}"><c r="D${index + 1}"><f>${formula}</f><v>${value}</v></c></row>`)
    .join(""); // prettier-ignore

/** Formulas of the first sheet, what the file stores, and what they come to when B2 on 2月 is 200 instead of 20. */
const FORMULAS: [formula: string, stored: number, after: number][] = [
  ["SUM('1月:3月'!B2)", 60, 240],
  ["AVERAGE('1月:3月'!B2:B3)", 15.5, 45.5],
  ["SUM(一季度)", 60, 240],
  ["SUM(('1月'!B2,'2月'!B2))", 30, 210],
  ["SUM('2月'!A1:B9 '2月'!B2:C2)", 20, 200],
  ["SUM('2月'!B:B '2月'!2:2)", 20, 200],
  ["乙列 第二行", 20, 200],
  ["MAX('3月:1月'!B2)", 30, 200],
  ["左边", 0, 0],
];

function packageOf(): Uint8Array {
  const sheets = ["汇总", "1月", "2月", "3月"];
  const names = "<definedName name=\"一季度\">'1月:3月'!$B$2</definedName><definedName name=\"乙列\">'2月'!$B$1:$B$9</definedName><definedName name=\"第二行\">'2月'!$A$2:$C$2</definedName><definedName name=\"左边\">汇总!XFD1</definedName>"; // prettier-ignore
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets><definedNames>${names}</definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_name, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join("")}</Relationships>`,
    "xl/worksheets/sheet1.xml": sheet(formulaCells(FORMULAS.map(([formula, stored]) => [formula, stored]))),
  }; // prettier-ignore
  for (const month of [1, 2, 3])
    parts[`xl/worksheets/sheet${month + 1}.xml`] = sheet(
      `<row r="2"><c r="B2"><v>${month * 10}</v></c></row><row r="3"><c r="B3"><v>11</v></c></row>`,
    );
  return writeArchive(Object.entries(parts).map(([name, text]) => ({ name, bytes: strToU8(text) })));
}

async function results(): Promise<unknown[]> {
  let values: unknown[] = [];
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("汇总").getRange(`D1:D${FORMULAS.length}`);
    range.load("values");
    await context.sync();
    values = range.values.map(([value]) => value as unknown);
  });
  return values;
}

const type = (sheetName: string, address: string, value: unknown): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheetName).getRange(address).values = [[value]];
    await context.sync();
  });

beforeEach(async () => workbench.openWorkbook(await readWorkbookFile(packageOf())));

describe("references over sheets, crossing ones, several in brackets, and names relative to the cell", () => {
  test("show what the file stores, and are calculated on when a cell of theirs changes", async () => {
    expect(await results()).toEqual(FORMULAS.map(([, stored]) => stored));
    await type("2月", "B2", 200);
    expect(await results()).toEqual(FORMULAS.map(([, , after]) => after));
    expect(workbench.host.outdatedCells()).toEqual([]);
  });

  test("a relative name means another cell for each that uses it", async () => {
    await type("汇总", "C9", 7);
    expect((await results())[8]).toBe(7);
  });
});
