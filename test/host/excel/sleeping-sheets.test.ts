import type { CellFile, SheetFile, WorkbookFile } from "../../../workbench/file/workbook-file";

type Entry = number | string | [formula: string, stored: number];

/** Each sheet row by row, with what Excel would store of its formulas. */
const SHEETS: Record<string, Entry[][]> = {
  源: [
    [1, ["=A1*10", 10], 3],
    [2, ["=SUM(A1:A2)", 3]],
  ],
  中: [
    [
      ["=源!B1+1", 11],
      ["=源!B2", 3],
    ],
  ],
  末: [
    [
      ["=中!A1*2", 22],
      ["=SUM(源!A:A)", 3],
    ],
    [
      ['=INDIRECT("源!A1")', 1],
      ["=OFFSET(源!A1,0,1)", 10],
    ],
    [
      ["=SUM(表[数])", 6],
      ["=首+1", 2],
    ],
    [["=INDIRECT(C4)", 11], ["=倍", 20], "中!A1"],
    [
      ["=VLOOKUP(2,表[],2,FALSE)", 2],
      ["=COUNT(后!A1:B3)", 2],
    ],
  ],
  表页: [
    ["号", "数"],
    [1, 1],
    [2, 2],
    [3, 3],
  ],
  后: [
    [
      ["=前!A1+1", 8],
      ["=A1+1", 9],
    ],
  ],
  前: [[7, ["=后!B1*2", 18]]],
};
/** Nothing that changes below is read here: what the file says holds, though Excel would come to another result. */
const BESIDE: Entry[][] = [[5, ["=A1*2", 999]]];

const cells = (entries: readonly Entry[], isStored: boolean): CellFile[] =>
  entries.map((entry, column) => {
    if (!Array.isArray(entry)) return { column, value: entry };
    const [formula, value] = entry;
    return isStored ? { column, formula, value } : { column, formula };
  });

function workbookOf(isStored: boolean): WorkbookFile {
  const empty = workbench.host.save();
  const [blank] = empty.sheets as [SheetFile];
  const sheets = Object.entries({ ...SHEETS, 旁: BESIDE }).map(([name, rows]) => ({
    ...blank,
    name,
    rows: rows.map((entries, row) => ({ row, cells: cells(entries, isStored || name === "旁") })),
  }));
  const table = { name: "表", range: "A1:B4", columns: ["号", "数"], showHeaders: true, showTotals: false, showBandedRows: true, showBandedColumns: false, showFilterButton: true }; // prettier-ignore
  return {
    ...empty,
    sheets: sheets.map((sheet) => (sheet.name === "表页" ? { ...sheet, tables: [table] } : sheet)),
    names: [
      { name: "首", refersTo: "=源!$A$1", visible: true },
      { name: "倍", refersTo: "=源!$B$1*2", visible: true },
    ],
  };
}

/** Every value of every sheet that is there, with its formula. */
const everything = (): Promise<Record<string, unknown>> =>
  Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const ranges = sheets.items.map((sheet) => sheet.getRange("A1:D8").load("values,formulas"));
    await context.sync();
    return Object.fromEntries(
      sheets.items.map(({ name }, index) => [name, [ranges[index]?.values, ranges[index]?.formulas]]),
    );
  });

type Change = (workbook: Excel.Workbook) => void;
const sheetOf = (workbook: Excel.Workbook, name: string): Excel.Worksheet =>
  workbook.worksheets.getItem(name);
const put =
  (sheet: string, address: string, content: unknown): Change =>
  (workbook) => {
    sheetOf(workbook, sheet).getRange(address).formulas = [[content]];
  };

/** Each change is a request of its own. */
const CHANGES: Record<string, Change[]> = {
  "a figure that sheets over two others stand on": [put("源", "A1", 2)],
  "a figure of a table that is read by its name": [put("表页", "B3", 20)],
  "a key that is looked up in a table": [put("表页", "A3", 9)],
  "a row added to a table": [(workbook) => void workbook.tables.getItem("表").rows.add(undefined, [[4, 4]])],
  "a table with another name": [
    (workbook) => void (workbook.tables.getItem("表").name = "新表"),
    put("表页", "B2", 5),
  ],
  "the address that INDIRECT makes": [put("末", "C4", "源!B2")],
  "a name that means another cell": [
    (workbook) => void (workbook.names.getItem("首").formula = "=源!$B$1"),
    put("源", "A1", 4),
  ],
  "a name that is gone": [(workbook) => workbook.names.getItem("首").delete()],
  "a sheet with another name, and then a figure on it": [
    (workbook) => void (sheetOf(workbook, "源").name = "新源"),
    put("新源", "A1", 2),
  ],
  "a sheet between with another name, and then a figure behind it": [
    (workbook) => void (sheetOf(workbook, "中").name = "中间 页"),
    put("源", "A2", 8),
  ],
  "a sheet that is gone": [(workbook) => sheetOf(workbook, "源").delete()],
  "a sheet between that is gone": [(workbook) => sheetOf(workbook, "中").delete(), put("源", "A1", 3)],
  "sheets that read each other": [put("前", "A1", 1)],
  "a formula in a figure's place": [put("源", "A1", "=C1*2")],
  "a formula over sheets that sleep": [put("旁", "D1", "=末!A1+中!B1+后!B1")],
  "a figure in a formula's place": [put("中", "A1", 100)],
  "rows that come between": [
    (workbook) => void sheetOf(workbook, "源").getRange("1:1").insert("Down"),
    put("源", "A2", 6),
  ],
  "columns that go": [(workbook) => sheetOf(workbook, "源").getRange("A:A").delete("Left")],
  "a copy of a sheet": [(workbook) => void sheetOf(workbook, "末").copy("End"), put("源", "A1", 2)],
  "a new sheet, named as INDIRECT asks": [
    (workbook) => sheetOf(workbook, "中").delete(),
    (workbook) => void workbook.worksheets.add("中"),
    put("中", "A1", 77),
    put("末", "D1", 1),
  ],
  "cells that are cleared": [(workbook) => sheetOf(workbook, "源").getRange("A1:B2").clear()],
  "a figure that is taken back": [put("源", "A1", 2), put("源", "A1", 1)],
  "a formula that is taken back": [put("中", "A1", 5), put("中", "A1", "=源!B1+1")],
};

const after = async (isStored: boolean, changes: readonly Change[]): Promise<Record<string, unknown>> => {
  await workbench.openWorkbook();
  await workbench.openWorkbook(workbookOf(isStored));
  for (const change of changes) {
    await Excel.run(async (context) => {
      change(context.workbook);
      await context.sync();
    });
  }
  return everything();
};

describe("sheets whose formulas the engine is not given before something changes", () => {
  test("show what the file stores", async () => {
    expect(await after(true, [])).toEqual(await after(false, []));
  });

  test.each(Object.entries(CHANGES))(
    "show after %s what a workbook shows that stores nothing",
    async (_what, changes) => {
      const calculated = await after(false, changes);
      expect(await after(true, changes)).toEqual(calculated);
    },
  );

  test("keep what the file stores and nobody touched", async () => {
    const { 旁 } = await after(true, [put("源", "A1", 2)]);
    expect((旁 as unknown[][][])[0]?.[0]?.[1]).toBe(999);
  });

  /** So many that a change which all stand on is not followed here. */
  const MANY = 60_001;

  async function openMany(): Promise<void> {
    await workbench.openWorkbook();
    const empty = workbench.host.save();
    const [blank] = empty.sheets as [SheetFile];
    const rows = Array.from({ length: MANY }, (_none, row) => ({
      row,
      cells: cells([row, [`=A${row + 1}+$D$1`, row + 1], ...(row === 0 ? ["", 1] : [])], true),
    }));
    const sum = { ...blank, name: "汇总", rows: [{ row: 0, cells: cells([["=SUM(大!B1:B3)", 6]], true) }] };
    await workbench.openWorkbook({ ...empty, sheets: [{ ...blank, name: "大", rows }, sum] });
  }

  const read = (sheet: string, address: string): Promise<unknown> =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values");
      await context.sync();
      return range.values[0]?.[0];
    });
  const change = (made: Change): Promise<void> =>
    Excel.run(async (context) => {
      made(context.workbook);
      await context.sync();
    });

  test("are followed one by one however many there are", async () => {
    await openMany();
    await change(put("大", "A2", 100));
    expect([await read("大", "B2"), await read("大", "B3"), await read("汇总", "A1")]).toEqual([101, 3, 105]);
    await change((workbook) => void (sheetOf(workbook, "大").name = "更大"));
    await change(put("更大", "A3", 50));
    expect([await read("更大", "B3"), await read("汇总", "A1")]).toEqual([51, 153]);
    expect(workbench.host.outdatedCells()).toEqual([]);
  });

  test("keep their results and are told to be Excel's where one change concerns too many", async () => {
    await openMany();
    await change(put("汇总", "B1", "=大!B1*10"));
    await change(put("大", "D1", 2));
    expect([await read("大", "B2"), await read("汇总", "A1"), await read("汇总", "B1")]).toEqual([2, 6, 10]);
    const outdated = workbench.host.outdatedCells();
    expect(outdated).toHaveLength(MANY + 2);
    expect(outdated).toEqual(expect.arrayContaining(["大!B60001", "汇总!A1", "汇总!B1"]));
    // What somebody enters anew is calculated.
    await change(put("大", "B1", "=A1+D1"));
    expect(await read("大", "B1")).toBe(2);
  });
});
