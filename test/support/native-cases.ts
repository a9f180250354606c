import { run } from "../../src/functions/run";
import { declarations, type FunctionId } from "../../src/functions/declarations";
import { Problem } from "../../src/functions/problem";

/** What a cell holds on the domain of the native equivalents: a number or date, a name or unit, nothing, or an error. */
export type CaseCell = number | string | null | { error: string };

/** A PARK formula over cells of its own row (A, B, C …), what they hold, and what the function gives. */
export interface NativeCase {
  id: FunctionId;
  cells: CaseCell[];
  /** The formula for a row, over its cells. */
  formula(row: number): string;
  expected: number | string | { error: string };
}

const LETTERS = "ABCDEFGH";

const AMOUNTS: CaseCell[] = [
  52.14, 135, 12.58, 27.8, 1.42, 2.14, 10723, 9123, 0, -3.2, -0.5, 1e-7, 123456789.12, 0.5, 1, 1.005, 0.285, 2.675, -1.005, 50.0000000009, 999999999999.99, null, { error: "#N/A" },
]; // prettier-ignore
const FRACTIONS: CaseCell[] = [
  0,
  0.5,
  0.58,
  1,
  1 / 3,
  41455,
  41639.75,
  6,
  1.5,
  -0.1,
  null,
  { error: "#DIV/0!" },
];
const RATES: CaseCell[] = [
  0.2047, 0.2918, 0.01005, 0.02675, -0.00285, -0.05, -0.3, 0, 0.00004, 2, 3.6, 1.99999, -1, 12.345, null, { error: "#NUM!" },
]; // prettier-ignore
const POINTS: CaseCell[] = [-8.71, 7.95, 3, -3, -60, 0, 0.004, 0.005, 1.005, 2.675, -0.285, null];
const PERIODS: CaseCell[] = [1, 6, 7, 11, 12, 13, 0, 2.5, 41455, 41455.9, 40000, 36525, 73050, 2013, null];
const DATES: CaseCell[] = [41455, 41455.6, 41486, 41485, 41400, 41425, 41456, 41547, 5, null];
const NAMES: CaseCell[] = ["主营业务收入", "从业人员", 'a "b" c', null];
const UNITS: CaseCell[] = ["亿元", "人", "万元", "户", null];

const VALUES: Readonly<Record<string, CaseCell[]>> = {
  schedule: FRACTIONS, period: PERIODS, digits: [0, 1, 2, 11, -1, 0.5, null], tolerance: [0, 0.5, 5, -1, null],
  growth: RATES, priorGrowth: RATES, progress: RATES, growthGap: POINTS, planned: DATES, finished: DATES, start: DATES,
  reportDate: DATES, name: NAMES, unit: UNITS, years: [1, 3, 2.5, 0, -1, null], multiple: [2, 1.5, 0, -2, 0.5, null],
  threshold: [2000, 500, null], revenue: [1999.99, 2000, 2001, 0, -5, null, { error: "#N/A" }],
}; // prettier-ignore

/** Numbers in 0…1 from a seed, the same on every machine. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** So many cases of every function that works cell by cell. */
export function nativeCases(each: number, seed = 1): NativeCase[] {
  const random = randomNumbers(seed);
  const ids = Object.keys(declarations).filter((id) => id !== "MONTHLY" && id !== "SCHEDULE") as FunctionId[];
  const plain = ids.flatMap((id) => Array.from({ length: each }, () => cellCase(id, random)));
  const schedules = Array.from({ length: each * 3 }, (_, index) => scheduleCase(index, random));
  return [...plain, ...schedules];
}

function cellCase(id: FunctionId, random: () => number): NativeCase {
  const names = Object.keys(declarations[id].parameters);
  const cells = names.map((name) => {
    const values = id === "OVERDUE" || id === "TIMESTATUS" ? DATES : (VALUES[name] ?? AMOUNTS);
    return values[Math.floor(random() * values.length)] ?? null;
  });
  const formula = (row: number): string =>
    `=PARK.${id}(${names.map((_, index) => `${LETTERS.charAt(index)}${row}`).join(",")})`;
  return { id, cells, formula, expected: expectedOf(id, cells) };
}

/** Period and digits from cells, the basis typed into the formula, in turn. */
function scheduleCase(index: number, random: () => number): NativeCase {
  const basis = ["month", "day", "workday"][index % 3] ?? "month";
  const pick = (values: CaseCell[]): CaseCell => values[Math.floor(random() * values.length)] ?? null;
  const [period, digits] = [pick(PERIODS), pick(VALUES.digits ?? [])];
  return {
    id: "SCHEDULE",
    cells: [period, digits],
    formula: (row) => `=PARK.SCHEDULE(A${row},"${basis}",B${row})`,
    expected: expectedOf("SCHEDULE", [period, basis, digits]),
  };
}

export function expectedOf(id: FunctionId, delivered: readonly unknown[]): NativeCase["expected"] {
  const result = run(declarations[id], delivered.map(asDelivered))[0]?.[0] ?? "";
  return result instanceof Problem ? { error: result.error } : result;
}

/** Errors as Excel delivers them. */
export function asDelivered(cell: unknown): unknown {
  if (Array.isArray(cell)) return cell.map(asDelivered);
  return typeof cell === "object" && cell !== null && "error" in cell
    ? { code: (cell as { error: string }).error }
    : cell;
}

/** Equal in value, or in the kind of error. Numbers may differ by the dust of another program's arithmetic. */
export function agrees(expected: unknown, actual: unknown): boolean {
  if (typeof expected === "number" && typeof actual === "number") {
    return Math.abs(expected - actual) <= 1e-9 * Math.max(1, Math.abs(expected));
  }
  if (typeof expected === "object" && expected !== null) {
    return JSON.stringify(expected) === JSON.stringify(actual);
  }
  return expected === actual;
}
