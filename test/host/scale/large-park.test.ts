import { buildSheets } from "../../../src/workbook/build-sheets";
import { readSheet } from "../building/sheet-cells";
import { buildPark, readLargeSheet } from "./build-park";
import { generatedPark, workbookOf } from "./generated-park";

describe("a generated 区", () => {
  // 2,000 enterprises and 300 projects a park: bench/scale.bench.ts, which .ci/weekly runs.
  test("of 5 parks has the totals, counts and ranks of its rows, first and again, and reads little of what it writes over", async () => {
    const outcomes = await buildPark({ parks: 5, enterprises: 120, projects: 30 }, 2);
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
