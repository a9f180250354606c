/**
 * @jest-environment ./test/support/tools-environment.ts
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "fs";
import { tmpdir } from "os";
import path from "path";
import { read, type CellObject } from "@e965/xlsx";
import { Workbook, type CellValue } from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { readWorkbookFile } from "../../../workbench/file/read-workbook-file";
import type { CellContent } from "../../../workbench/file/workbook-file";
import { cellAddress } from "../../../workbench/file/addresses";
import { runTool, type ToolName } from "../../support/run-tool";
import { schemaBreaks } from "./schema-order";

const folder = mkdtempSync(path.join(tmpdir(), "park-others-"));
const at = (name: string): string => path.join(folder, name);
const example = (name: string): string => path.join(__dirname, "../../../examples", name);
const [seed, parks] = [example("seed-2013H1.xlsx"), example("four-parks.xlsx")];

/** Every tool that writes a workbook, in an order in which each finds what it needs. */
const WRITTEN: Record<string, [tool: ToolName, ...words: string[]]> = {
  "generate.xlsx": ["generate", seed, at("generate.xlsx"), "--trends", "--keep-park"],
  "four-parks.xlsx": ["generate", parks, at("four-parks.xlsx")],
  "distribute.xlsx": ["distribute", at("generate.xlsx"), at("distribute.xlsx")],
  "values.xlsx": ["distribute", at("generate.xlsx"), at("values.xlsx"), "--values"],
  "roll-over.xlsx": ["roll-over", seed, at("roll-over.xlsx")],
  "fill.xlsx": ["fill", seed, example("forms/monthly-indicators.xlsx"), at("fill.xlsx")],
  "import.xlsx": ["import", at("rows.csv"), seed, at("import.xlsx")],
  "office.xlsx": ["office", at("new.js"), "--out", at("office.xlsx")],
};

/** What a script makes in an empty workbook: every kind of content and a table. */
const SCRIPT = `Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.add("新表");
  sheet.getRange("A1:C3").values = [["园区", "收入", "是否"], ["甲园", 52.14, true], ["a&b<c>", -0.5, false]];
  sheet.getRange("E1:E3").formulas = [["=SUM(B2:B3)"], ["=1/0"], ["=A2&\\"，好\\""]];
  sheet.tables.add("A1:C3", true).name = "园区表";
  await context.sync();
});`;

jest.setTimeout(120_000);
beforeAll(async () => {
  writeFileSync(at("rows.csv"), "指标,单位,年度目标,本期累计\n主营业务收入,亿元,135,60.5\n");
  writeFileSync(at("new.js"), SCRIPT);
  for (const [name, [tool, ...words]] of Object.entries(WRITTEN)) {
    const run = await runTool(tool, ...words);
    if (run.code === 2) throw new Error(`${name}: ${run.errors}`);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Cells with content, by sheet and address; a blank text is none. */
type Cells = Record<string, CellContent>;

const kept = (content: CellContent | undefined): boolean => content !== undefined && content !== null && content !== ""; // prettier-ignore

async function ours(name: string): Promise<Cells> {
  const file = await readWorkbookFile(readFileSync(at(name)));
  const cells = file.sheets.flatMap((sheet) =>
    sheet.rows.flatMap(({ row, cells: line }) =>
      line.map(({ column, value }): [string, CellContent] => [`${sheet.name}!${cellAddress(row, column)}`, value ?? null]),
    ),
  ); // prettier-ignore
  return Object.fromEntries(cells.filter(([, content]) => kept(content)));
}

const DAY = 86_400_000;

function ofExceljs(value: CellValue): CellContent {
  if (value instanceof Date) return (value.getTime() - Date.UTC(1899, 11, 30)) / DAY;
  if (typeof value !== "object" || value === null) return value ?? null;
  if ("error" in value) return { error: value.error };
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  return "text" in value ? ofExceljs(value.text) : null;
}

async function exceljs(name: string): Promise<Cells> {
  const workbook = new Workbook();
  const bytes = readFileSync(at(name));
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  const found: Cells = {};
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        // The other cells of a merge show the first one's.
        const content =
          cell.isMerged && cell.master !== cell
            ? null
            : ofExceljs(cell.formula ? (cell.result as CellValue) : cell.value);
        if (kept(content)) found[`${sheet.name}!${cell.address}`] = content;
      }),
    ),
  );
  return found;
}

function sheetJs(name: string): Cells {
  const workbook = read(readFileSync(at(name)));
  const found: Cells = {};
  for (const sheet of workbook.SheetNames)
    for (const [address, cell] of Object.entries(workbook.Sheets[sheet] ?? {})) {
      if (address.startsWith("!")) continue;
      const { t, v, w } = cell as CellObject;
      const content: CellContent = t === "e" ? { error: w ?? "" } : t === "z" || v instanceof Date ? null : (v ?? null); // prettier-ignore
      if (kept(content)) found[`${sheet}!${address}`] = content;
    }
  return found;
}

describe.each(Object.keys(WRITTEN))("%s", (name) => {
  test("has the same value in every cell for exceljs and for SheetJS", async () => {
    const own = await ours(name);
    expect(Object.keys(own).length).toBeGreaterThan(8);
    expect(sheetJs(name)).toEqual(own);
    expect(await exceljs(name)).toEqual(own);
  });

  test("has every element in the schema's order, with the attributes that it needs", () => {
    const parts = Object.entries(unzipSync(readFileSync(at(name)))).filter(([part]) => /\.(xml|rels)$/.test(part)); // prettier-ignore
    const breaks = parts.flatMap(([part, bytes]) => schemaBreaks(strFromU8(bytes)).map((each) => `${part}: ${each}`)); // prettier-ignore
    expect(breaks).toEqual([]);
  });
});

test("the order of elements is looked at", () => {
  const sheet = (inner: string): string => `<worksheet xmlns="u">${inner}</worksheet>`;
  expect(schemaBreaks(sheet('<mergeCells count="1"><mergeCell/></mergeCells><sheetData/><park/>'))).toEqual([
    "<mergeCell> has no ref",
    "<sheetData> stands too late in worksheet",
    "worksheet has <park>",
  ]);
});
