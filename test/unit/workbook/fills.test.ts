import fc from "fast-check";
import type { Content, SheetContents } from "../../../src/templates/plan/sheet-plan";
import { plannedFills, sentRows, type Fill } from "../../../src/workbook/writing/fills";
import { copyFormula } from "../../../workbench/host/formulas/shift";

/** Long enough for a few of them to be worth a fill. */
const LONG = "超序时".repeat(60);
const status = (row: number): string => `=IF(A${row}>B${row},"${LONG}",$C$1)`;
const gap = (row: number): string => `=A${row}-B${row}&"${LONG}"`;
/** Of an input row, which does not move along with the cell. */
const name = (row: number): string => `=IF(企业数据!$B$${row}="","${LONG}",企业数据!$B$${row})`;

type Plan = Pick<SheetContents, "rows" | "columns" | "merges">;
const planOf = (lines: Content[][], merges: Plan["merges"] = []): Plan => ({
  rows: lines.map((cells) => ({ cells, height: 15 })),
  columns: (lines[0] ?? []).map(() => ({ width: 10 })),
  merges,
});
const rowsFrom = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_none, index) => first + index);

/** What stands in the cells after the rows were sent and the fills carried out. */
function written({ rows }: Plan, fills: readonly Fill[]): (Content | null)[][] {
  const cells = sentRows(rows, fills).map((line) => [...line]);
  for (const { seed, to } of fills)
    for (let down = 0; down < to.rows; down++)
      for (let across = to.column - 1; across < to.column - 1 + to.columns; across++) {
        const row = cells[to.row - 1 + down] ?? [];
        expect(row[across]).toBeNull();
        row[across] = copyFormula(String(cells[seed - 1]?.[across]), to.row + down - seed, 0);
      }
  return cells;
}

describe("Formulas that go down their columns", () => {
  test("are sent in the first row, neighbours filled together", async () => {
    const plan = planOf(rowsFrom(1, 12).map((row) => [name(row), status(row), gap(row), row]));
    expect(await plannedFills(plan)).toEqual([{ seed: 1, to: { row: 2, column: 2, rows: 11, columns: 2 } }]);
  });

  test("go on below a line of another kind, from the same row", async () => {
    const lines = rowsFrom(1, 20).map((row) => [row === 10 ? `=SUM(B1:B9)` : status(row)]);
    expect(await plannedFills(planOf(lines))).toEqual([
      { seed: 1, to: { row: 2, column: 1, rows: 8, columns: 1 } },
      { seed: 1, to: { row: 11, column: 1, rows: 10, columns: 1 } },
    ]);
  });

  test("leave a figure alone that was typed over one of them", async () => {
    const lines = rowsFrom(1, 20).map((row): Content[] => [row === 10 ? 3.5 : status(row)]);
    const plan = planOf(lines);
    expect(await plannedFills(plan)).toHaveLength(2);
    expect(written(plan, await plannedFills(plan))).toEqual(lines);
  });

  test("are sent as they are where they are few or short", async () => {
    expect(await plannedFills(planOf(rowsFrom(1, 3).map((row) => [status(row)])))).toEqual([]);
    expect(await plannedFills(planOf(rowsFrom(1, 40).map((row) => [`=A${row}+1`])))).toEqual([]);
  });

  test("are not filled into merged cells", async () => {
    const lines = rowsFrom(1, 20).map((row): Content[] => [status(row), ""]);
    const merges = [{ row: 10, column: 1, rows: 1, columns: 2 }];
    const plan = planOf(lines, merges);
    expect((await plannedFills(plan)).map(({ to }) => [to.row, to.row + to.rows - 1])).toEqual([[2, 9], [11, 20]]); // prettier-ignore
    expect(written(plan, await plannedFills(plan))).toEqual(lines);
  });

  test("stand in their cells afterwards as they were planned, whatever is between them", async () => {
    const kinds = [status, gap, name, (row: number) => `=SUM(A$1:A${row})&"${LONG}"`, (row: number) => row, () => "", () => `=$A$1&"${LONG}"`]; // prettier-ignore
    const cell = fc.constantFrom(...kinds);
    const run = fc.tuple(fc.array(cell, { minLength: 4, maxLength: 4 }), fc.integer({ min: 1, max: 9 }));
    await fc.assert(
      fc.asyncProperty(fc.array(run, { minLength: 1, maxLength: 8 }), async (runs) => {
        const kindsOf = runs.flatMap(([kinds, count]) => Array.from({ length: count }, () => kinds));
        const lines = kindsOf.map((line, index) => line.map((kind): Content => kind(index + 1)));
        const plan = planOf(lines);
        expect(written(plan, await plannedFills(plan))).toEqual(lines);
      }),
    );
  });
});
