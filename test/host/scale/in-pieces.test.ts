import { buildPark } from "./build-park";

// What fits into one request here is sent in many, as 10,000 enterprises are when Excel's own limits hold.
jest.mock("../../../src/formulas/excel-limits", () => ({
  ...jest.requireActual<object>("../../../src/formulas/excel-limits"),
  BYTES_A_REQUEST: 60_000,
  BYTES_A_PIECE: 40_000,
}));

test("a 区 that is written and read in many requests has the totals, counts and ranks of its rows, first and again", async () => {
  const outcomes = await buildPark({ parks: 5, enterprises: 40, projects: 10 }, 2);
  expect(outcomes.map(({ differences, made }) => ({ differences, made }))).toEqual([
    { differences: [], made: 3 },
    { differences: [], made: 3 },
  ]);
  for (const { roundTrips } of outcomes) expect(roundTrips).toBeGreaterThan(9);
}, 120_000);
