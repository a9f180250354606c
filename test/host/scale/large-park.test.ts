import { buildSheets } from "../../../src/workbook/build-sheets";
import { readSheet } from "../building/sheet-cells";
import { generatedPark, workbookOf } from "./generated-park";
import type { ParkSize } from "./generated-park";
import { totalDifferences } from "./total-differences";

const SHEETS = ["主要经济指标完成情况表", "企业扩建升级情况表", "项目进展情况表"];

/** Rows under the header; a large sheet is read in pieces, as Excel answers at most 5 MB. */
const ROWS_AN_ANSWER = 5_000;

async function readLargeSheet(name: string): Promise<unknown[][]> {
  const values: unknown[][] = [];
  await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRange().load("rowCount,columnCount");
    await context.sync();
    for (let row = 0; row < used.rowCount; row += ROWS_AN_ANSWER) {
      const last = Math.min(row + ROWS_AN_ANSWER, used.rowCount) - 1;
      const piece = used.getCell(row, 0).getBoundingRect(used.getCell(last, used.columnCount - 1));
      piece.load("values");
      await context.sync();
      values.push(...piece.values);
    }
  });
  return values;
}

/** Builds a generated 区 and gives what its sheets show otherwise than recomputed, and the round trips. */
async function buildPark(size: ParkSize, builds: number) {
  const park = generatedPark(size);
  const host = await workbench.openWorkbook(workbookOf(park));
  const outcomes: { differences: string[]; made: number; roundTrips: number }[] = [];
  for (let build = 0; build < builds; build++) {
    host.roundTrips = 0;
    const { sheets } = await buildSheets();
    const { roundTrips } = host;
    const values = new Map<string, unknown[][]>();
    for (const name of SHEETS) values.set(name, await readLargeSheet(name));
    const differences = totalDifferences(park, (name) => values.get(name) ?? []);
    outcomes.push({ differences, made: sheets.length, roundTrips });
  }
  return outcomes;
}

describe("a generated 区", () => {
  // How long it takes, and again, is measured by bench/scale.bench.ts.
  test("of 5 parks with 2,000 enterprises and 300 projects each has the totals, counts and ranks of its rows", async () => {
    const [first] = await buildPark({ parks: 5, enterprises: 2000, projects: 300 }, 1);
    expect(first?.differences).toEqual([]);
    expect(first?.made).toBe(3);
    // Writing and reading so much takes more requests of at most 5 MB, nothing else does.
    expect(first?.roundTrips).toBeLessThanOrEqual(14);
  }, 900_000);

  test("keeps them when it is built again, and reads little of what it writes over", async () => {
    const outcomes = await buildPark({ parks: 5, enterprises: 300, projects: 40 }, 2);
    expect(outcomes.map(({ differences, made }) => ({ differences, made }))).toEqual([
      { differences: [], made: 3 },
      { differences: [], made: 3 },
    ]);
    expect(outcomes[0]?.roundTrips).toBeLessThanOrEqual(4);
    expect(outcomes[1]?.roundTrips).toBeLessThanOrEqual(9);
  }, 300_000);

  test("with fifty enterprises takes at most six round trips, first and again", async () => {
    const outcomes = await buildPark({ parks: 1, enterprises: 50, projects: 30 }, 2);
    expect(outcomes.map(({ roundTrips }) => roundTrips <= 6)).toEqual([true, true]);
  }, 60_000);
});

test("a small sheet is read whole by the same reader", async () => {
  await workbench.openWorkbook(workbookOf(generatedPark({ parks: 2, enterprises: 3, projects: 2 })));
  await buildSheets();
  const name = "企业扩建升级情况表";
  expect(await readLargeSheet(name)).toEqual((await readSheet(name)).values);
});
