import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { templatesOnly } from "../../../src/template-files/template-file";
import { readWorkbookFile } from "../../../workbench/file/read-workbook-file";
import type { ChartFile, SheetFile, WorkbookFile } from "../../../workbench/file/workbook-file";
import { writeWorkbookFile } from "../../../workbench/file/write-workbook-file";

const EXAMPLES = "examples/templates.xlsx";

const sheet = (name: string, rows: (string | number)[][], more: Partial<SheetFile> = {}): SheetFile => ({
  ...{ name, visibility: "Visible", showGridlines: true, columns: [{ from: 0, to: 0, width: 20 }] },
  rows: rows.map((cells, row) => ({
    row,
    cells: cells.map((value, column) =>
      typeof value === "string" && value.startsWith("=")
        ? { column, formula: value, value: 1 }
        : { column, value },
    ),
  })),
  ...{ merges: [], tables: [], conditionalFormats: [], validations: [], charts: [], notes: [] },
  ...more,
});

const chart = (values: string): ChartFile =>
  ({
    ...{ name: "图", type: "ColumnClustered", position: { left: 0, top: 0, width: 200, height: 100 } },
    ...{ series: [{ values, axisGroup: "Primary" }], title: { text: "", visible: false } },
    legend: { visible: false, position: "Bottom" },
  }) as ChartFile;

const book = (sheets: SheetFile[], more: Partial<WorkbookFile> = {}): Promise<Uint8Array> =>
  writeWorkbookFile({
    ...{
      sheets,
      activeSheet: sheets[0]?.name ?? "",
      names: [],
      styles: [{}],
      settings: {},
      customXmlParts: [],
    },
    ...more,
  });

const taken = (bytes: Uint8Array, wanted?: string[]) => {
  const result = templatesOnly(bytes, wanted && { wanted });
  if ("findings" in result) throw new Error(JSON.stringify(result.findings));
  return result.file;
};
const kinds = (bytes: Uint8Array) => {
  const result = templatesOnly(bytes);
  return "findings" in result
    ? result.findings.map(({ kind, parameters }) => [kind, parameters["cell"]])
    : [];
};

describe("the templates of a workbook as a file", () => {
  it("are the same sheets: cells, looks, merged cells, rules, sizes and page", async () => {
    const original = readFileSync(EXAMPLES);
    const before = await readWorkbookFile(original);
    const { bytes, sheets } = taken(original);
    const after = await readWorkbookFile(bytes);
    expect(sheets).toEqual(before.sheets.map(({ name }) => name));
    expect(after.sheets).toEqual(before.sheets);
    expect(after.styles).toEqual(before.styles);
  });

  it("taken again from their own file are the same file", () => {
    const once = taken(readFileSync(EXAMPLES)).bytes;
    expect(taken(once).bytes).toEqual(once);
  });

  it("leave everything else behind: other sheets and their words, names, settings, hidden templates", async () => {
    const { bytes, sheets } = taken(
      await book(
        [
          sheet("秘密", [["底数123"]]),
          sheet("模板_月报", [["{{参数.报告期}}", "照旧"]]),
          sheet("藏", [["{{园区}}"]], { visibility: "Hidden" }),
        ],
        { names: [{ name: "数", refersTo: "=秘密!$A$1", visible: true }], settings: { "park.x": "y" } },
      ),
    );
    expect(sheets).toEqual(["模板_月报"]);
    const parts = unzipSync(bytes);
    expect(
      Object.values(parts)
        .map((part) => strFromU8(part))
        .join(""),
    ).not.toMatch(/底数|秘密|park\.x|数<\/definedName/);
    const after = await readWorkbookFile(bytes);
    expect(after.sheets[0]?.rows[0]?.cells.map(({ value }) => value)).toEqual(["{{参数.报告期}}", "照旧"]);
    expect([after.names, after.settings]).toEqual([[], {}]);
  });

  it("take only those that are asked for", async () => {
    const file = await book([sheet("一", [["{{园区}}"]]), sheet("二", [["{{月}}"]])]);
    expect(taken(file, ["二"]).sheets).toEqual(["二"]);
  });

  it.each([
    ["='[1]别处'!A1", "模板!B1"],
    ['=WEBSERVICE("http://x")', "模板!B1"],
    ['=HYPERLINK("http://x")', "模板!B1"],
  ])("are refused with the cell where a formula is %s", async (formula, cell) => {
    expect(kinds(await book([sheet("模板", [["{{园区}}", formula]])]))).toEqual([["templateOutside", cell]]);
  });

  it("bring charts of their own cells, and no other", async () => {
    const file = await book([
      sheet("模板", [["{{园区}}", 1]], { charts: [chart("=模板!$B$1:$B$1")] }),
      sheet("模板二", [["{{园区}}", 1]], { charts: [chart("=模板!$B$1:$B$1")] }),
    ]);
    const after = await readWorkbookFile(taken(file).bytes);
    expect(after.sheets.map(({ charts }) => charts.map(({ series }) => series[0]?.values))).toEqual([
      ["=模板!$B$1:$B$1"],
      [],
    ]);
  });

  it("keep what is printed and repeated on each page", async () => {
    const page = {
      ...{
        orientation: "landscape",
        paper: "A4",
        zoom: { fitWidth: 1, fitHeight: 0 },
        centerHorizontally: true,
      },
      ...{ printArea: "A1:B2", printTitleRows: "1:1" },
    } as SheetFile["pageLayout"];
    const file = await book([
      sheet("别的", [["x"]]),
      sheet("模板 一", [["{{园区}}", 1]], { pageLayout: page }),
    ]);
    const [before] = (await readWorkbookFile(file)).sheets.slice(1);
    const [after] = (await readWorkbookFile(taken(file).bytes)).sheets;
    expect(after?.pageLayout).toEqual(before?.pageLayout);
  });

  it.each([
    ["no zip", strToU8("PK..."), "templateFileDamaged"],
    ["a compound file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), "templateFileOld"],
    ["another zip", zipSync({ "a.txt": strToU8("a") }), "templateFileUnknown"],
    ["too many bytes", new Uint8Array(21 * 2 ** 20), "templateFileTooLarge"],
  ])("are not taken from %s", (_what, bytes, kind) => {
    expect(kinds(bytes).map(([each]) => each)).toEqual([kind]);
  });

  it("are told to be missing where no sheet has a placeholder", async () => {
    expect(kinds(await book([sheet("表", [["普通"]])])).map(([kind]) => kind)).toEqual(["templateFileNone"]);
  });

  it("are not taken where there are more cells than any form has", async () => {
    const parts = unzipSync(await book([sheet("模板", [["{{园区}}"]])]));
    const part = "xl/worksheets/sheet1.xml";
    const rows = Array.from({ length: 2_001 }, () => `<row>${"<c/>".repeat(100)}</row>`).join("");
    const xml = strFromU8(parts[part] ?? new Uint8Array()).replace("</sheetData>", `${rows}</sheetData>`);
    expect(kinds(zipSync({ ...parts, [part]: strToU8(xml) })).map(([kind]) => kind)).toEqual([
      "templateFileTooManyCells",
    ]);
  });
});
