/** @jest-environment ./test/support/engine-environment.ts */
import type { Engine, EngineCell, SheetResults } from "../../../../workbench/engine/engine";
import { inCircles } from "../../../../workbench/engine/in-circles";

declare const createNodeEngine: () => Engine;

let engine: Engine;
beforeAll(() => {
  engine = createNodeEngine();
});
afterAll(() => engine.dispose());

const cells = (count: number, of: (row: number) => Omit<EngineCell, "row">[]): EngineCell[] =>
  Array.from({ length: count }, (_none, row) => of(row).map((cell) => ({ row, ...cell }))).flat();
const formula = (column: number, text: string): Omit<EngineCell, "row"> => ({ column, value: null, formula: text }); // prettier-ignore

/** Opens a sheet without stored results: what was calculated, by "row,column", and how many are left to Excel. */
async function opened(given: EngineCell[]): Promise<{ results: Map<string, unknown>; left: number }> {
  engine.reset([{ id: "s", name: "一" }]);
  const results = new Map<string, unknown>();
  engine.onResults = (sheets: SheetResults[]) => {
    for (const sheet of sheets)
      for (const { row, column, value } of sheet.cells) results.set(`${row},${column}`, value);
  };
  engine.write("s", given);
  await engine.calculate(true);
  return { results, left: engine.outdated().length };
}

it("calculates a chain of 20,000 formulas", async () => {
  const { results, left } = await opened(cells(20_000, (row) => [row === 0 ? { column: 0, value: 1 } : formula(0, `=A${row}+1`)])); // prettier-ignore
  expect([results.get("19999,0"), left]).toEqual([20_000, 0]);
});

it.each([
  ["a ring", (row: number, count: number) => `=A${1 + ((row + 1) % count)}+1`],
  ["rings in rings", (row: number, count: number) => `=A${1 + ((row + 1) % count)}+A${1 + ((row * 7 + 3) % count)}`], // prettier-ignore
])("shows 0 in %s of 20,000 formulas", async (_name, text) => {
  const { results } = await opened(cells(20_000, (row) => [formula(0, text(row, 20_000))]));
  expect([...new Set(results.values())]).toEqual([0]);
});

it("leaves to Excel what would take minutes: sums of ranges that grow, and no more after them", async () => {
  const { results, left } = await opened(cells(15_000, (row) => [{ column: 0, value: 1 }, formula(1, `=SUM(A$1:A${row + 1})`)])); // prettier-ignore
  expect(left).toBeGreaterThan(10_000);
  expect(results.size).toBe(15_000 - left);
  expect([...results].every(([place, value]) => value === Number(place.split(",")[0]) + 1)).toBe(true);
}, 60_000);

it("leaves formulas to Excel of which each reads all others", async () => {
  const { left } = await opened(cells(8_000, (row) => [formula(row % 2, `=SUM(C1:D8000)`), formula(2 + (row % 2), "=1")])); // prettier-ignore
  expect(left).toBeGreaterThan(0);
});

it.each(["=WORKDAY(1,1E12)", "=NETWORKDAYS(1,1E15)", '=WORKDAY.INTL(1,-1E12,"0000011")'])(
  "%s is no day of Excel's",
  async (text) => {
    engine.reset([{ id: "s", name: "一" }]);
    expect(await engine.evaluate(text)).toEqual([[{ error: "#NUM!" }]]);
  },
);

it("finds circles, and not what lies between or behind them", () => {
  const next: Record<string, string[]> = { a: ["b"], b: ["c"], c: ["b", "d"], d: ["e"], e: ["f"], f: ["e"], g: ["g"], h: [] }; // prettier-ignore
  const found = inCircles(Object.keys(next), (node, visit) => next[node]?.forEach(visit));
  expect(found.sort()).toEqual(["b", "c", "e", "f", "g"]);
});
