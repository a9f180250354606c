import { ROUND_TRIP_FAULT_NAMES, underEveryFault, type FaultyRun } from "../../support/round-trip-faults";

const TARGETS = { sheet: "他表", table: "数据", name: "基数" };

async function prepare(): Promise<void> {
  await workbench.openWorkbook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A2").values = [["名"], ["甲"]];
    sheet.tables.add("A1:A2", true).name = TARGETS.table;
    context.workbook.worksheets.add(TARGETS.sheet);
    context.workbook.names.add(TARGETS.name, "=1");
    await context.sync();
  });
}

/** Two round trips: a value is written, then another. */
const run = (): Promise<void> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("F1").values = [[1]];
    await context.sync();
    sheet.getRange("F2").values = [[2]];
    await context.sync();
  });

/** What is in the workbook: the two values, and what a colleague may have changed. */
async function left(): Promise<object> {
  return Excel.run(async (context) => {
    const { worksheets, tables, names } = context.workbook;
    const cells = worksheets.getItem("Sheet1").getRange("F1:F3").load("values");
    worksheets.load("items/name");
    tables.load("items/name");
    names.load("items/name");
    await context.sync();
    return {
      values: cells.values.flat(),
      sheets: worksheets.items.map(({ name }) => name),
      tables: tables.items.map(({ name }) => name),
      names: names.items.map(({ name }) => name),
    };
  });
}

test("every fault comes at every round trip, and what it does not concern goes on", async () => {
  const runs: (FaultyRun & { left: object })[] = [];
  const trips = await underEveryFault({ prepare, run, targets: TARGETS }, async (done) => {
    runs.push({ ...done, left: await left() });
  });
  expect(trips).toBe(2);
  expect(runs).toHaveLength(2 * ROUND_TRIP_FAULT_NAMES.length);
  const untouched = { sheets: ["Sheet1", "他表"], tables: ["数据"], names: ["基数"] };
  const second = Object.fromEntries(
    runs
      .filter(({ roundTrip }) => roundTrip === 2)
      .map(({ fault, error, left: found }) => [
        fault,
        [(error as { code?: string } | undefined)?.code, found],
      ]),
  );
  expect(second).toEqual({
    refused: ["GeneralException", { ...untouched, values: [1, "", ""] }],
    "access denied": ["AccessDenied", { ...untouched, values: [1, "", ""] }],
    "answer lost": ["GeneralException", { ...untouched, values: [1, 2, ""] }],
    "answer late": [undefined, { ...untouched, values: [1, 2, ""] }],
    "cell being edited": ["InvalidOperationInCellEditMode", { ...untouched, values: [1, "", ""] }],
    "another's new sheet": [undefined, { ...untouched, values: [1, 2, ""], sheets: ["Sheet1", "他表", "他人的表"] }], // prettier-ignore
    "another's deleted sheet": [undefined, { ...untouched, values: [1, 2, ""], sheets: ["Sheet1"] }],
    "another's renamed table": [undefined, { ...untouched, values: [1, 2, ""], tables: ["数据_新"] }],
    "another's inserted row": [undefined, { ...untouched, values: [1, 2, ""] }],
    "another's deleted name": [undefined, { ...untouched, values: [1, 2, ""], names: [] }],
  });
});
