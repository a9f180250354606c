/** @jest-environment ./test/support/engine-environment.ts */
import { writeField } from "../../../src/fields/write-field";
import type { FieldPlaces } from "../../../src/fields/write-field";
import { columnLetters } from "../../../src/formulas/a1";
import { HISTORY_TABLE } from "../../../src/records/history/history-table";
import { CATALOGUE } from "../../../src/fields/catalogue";
import type { Engine } from "../../../workbench/engine/engine";

declare const createNodeEngine: () => Engine;

jest.setTimeout(60_000);

/** One row of input in row 2, 参数 beside it, and the history below: what the formulas are written over. */
const INPUT_COLUMNS = ["park", "name", "unit", "target", "revisedTarget", "revisedFrom", "actual", "prior", "priorGrowth", "publishedGrowth", "publishedGrowthGap"]; // prettier-ignore
const ROW = 2;
const HISTORY_FROM = 20;
const HISTORY_TO = 40;

type Cell = string | number;

interface Case {
  input: Partial<Record<string, Cell>>;
  month: number;
  /** [year, month, park, name, unit, cumulative] */
  bySeason?: boolean;
  history?: [number, number, string, string, string, Cell][];
}

let engine: Engine;
beforeAll(() => {
  engine = createNodeEngine();
});
afterAll(() => engine.dispose());

function places(): FieldPlaces {
  const cells = Object.fromEntries(
    INPUT_COLUMNS.map((key, index) => [key, `${columnLetters(index + 1)}${ROW}`]),
  );
  const rows = (letters: string): string => `$${letters}$${HISTORY_FROM}:$${letters}$${HISTORY_TO}`;
  return {
    source: { sheet: "输入", row: ROW, cells },
    parameter: (key) => ({ year: "输入!$N$2", month: "输入!$O$2", schedule: "输入!$P$2" })[key as string],
    moneyUnit: "亿元",
    history: (field) =>
      `输入!${rows(columnLetters(HISTORY_TABLE.columns.findIndex((column) => column.field === field) + 1))}`,
    among: (key) => ({ actual: "输入!$R$2:$R$5", prior: "输入!$S$2:$S$5", progress: "输入!$T$2:$T$5" })[key],
  };
}

async function figure(key: string, { input, month, history = [], bySeason }: Case): Promise<unknown> {
  const sheet = "s1";
  engine.reset([{ id: sheet, name: "输入" }]);
  const cells: { row: number; column: number; value: Cell }[] = [];
  INPUT_COLUMNS.forEach((name, column) => {
    const value = input[name];
    if (value !== undefined) cells.push({ row: ROW - 1, column, value });
  });
  cells.push({ row: 1, column: 13, value: 2026 }, { row: 1, column: 14, value: month });
  cells.push({ row: 1, column: 15, value: month / 12 });
  const kind = HISTORY_TABLE.columns.map(({ field }) => field);
  history.forEach(([year, of, park, name, unit, actual], index) => {
    const record: Partial<Record<string, Cell>> = { year, month: of, kind: "指标", park, name, unit, actual };
    kind.forEach((field, column) => {
      const value = record[field];
      if (value !== undefined && value !== "") cells.push({ row: HISTORY_FROM - 1 + index, column, value });
    });
  });
  const peers: [number, number, number][] = [
    [50, 40, 0.5],
    [30, 20, 0.4],
    [20, 40, 0.5],
  ];
  peers.forEach((peer, index) =>
    peer.forEach((value, column) => cells.push({ row: 1 + index, column: 17 + column, value })),
  );
  engine.reach(sheet, 60, 30);
  engine.write(sheet, cells);
  await engine.calculate();
  const formula = writeField("indicator", key, { ...places(), ...(bySeason ? { bySeason } : {}) }).replace(
    /序时进度/g,
    "输入!$P$2",
  );
  const [[value] = []] = await engine.evaluate(`=${formula}`);
  return typeof value === "number" ? Number(value.toFixed(10)) : value;
}

const HISTORY: Case["history"] = [
  [2026, 5, "甲园", "收入", "亿元", 40],
  [2026, 4, "甲园", "收入", "亿元", 30],
  [2025, 5, "甲园", "收入", "亿元", 34],
  [2025, 6, "甲园", "收入", "亿元", 44],
  [2025, 12, "甲园", "收入", "亿元", 100],
  [2025, 11, "甲园", "收入", "亿元", 91],
  [2026, 5, "乙园", "收入", "亿元", 7],
  [2026, 5, "甲园", "税收", "亿元", 3],
];
const JUNE: Case = {
  input: { park: "甲园", name: "收入", unit: "亿元", target: 120, actual: 52, prior: 44 },
  month: 6,
  history: HISTORY,
};

describe("a field's native formula", () => {
  it.each([
    ["targetInForce", 120],
    ["change", 8],
    ["growth", Number((52 / 44 - 1).toFixed(10))],
    ["progress", Number((52 / 120).toFixed(10))],
    ["gap", Number((100 * (52 / 120 - 0.5)).toFixed(10))],
    ["shortfall", -8],
    ["remaining", 68],
    ["pace", Number((68 / 6).toFixed(10))],
    ["average", Number((52 / 6).toFixed(10))],
    ["projection", 104],
    ["projectionProgress", Number((104 / 120).toFixed(10))],
    ["status", "差欠序时"],
    ["previousCumulative", 40],
    ["month", 12],
    ["priorMonth", 10],
    ["monthGrowth", 0.2],
    ["previousMonth", 10],
    ["monthOnMonth", 0.2],
    ["priorYear", 100],
    ["priorSameMonth", 44],
    ["priorProgress", 0.44],
    ["linearProjection", 104],
    ["seasonalGap", Number((100 * (52 / 120 - 0.44)).toFixed(10))],
    ["seasonalShortfall", Number((52 - 120 * 0.44).toFixed(10))],
    ["seasonalProjection", Number((52 / 0.44).toFixed(10))],
    ["share", 0.52],
  ])("gives %s of a row in June", async (key, expected) => {
    expect(await figure(key, JUNE)).toBe(expected);
  });

  it.each([
    ["schedule", 0.44],
    ["gap", Number((100 * (52 / 120 - 0.44)).toFixed(10))],
    ["shortfall", -0.8],
    ["status", "差欠序时"],
    ["projection", Number((52 / 0.44).toFixed(10))],
    ["projectionProgress", Number((52 / 0.44 / 120).toFixed(10))],
    ["pace", Number((68 / 6).toFixed(10))],
  ])("gives %s by last year's course where 参数 has chosen it", async (key, expected) => {
    expect(await figure(key, { ...JUNE, bySeason: true })).toBe(expected);
    if (key !== "pace") expect(await figure(key, { ...JUNE, history: [], bySeason: true })).toBe("");
  });

  it("ranks ties alike and gives the next rank after them", async () => {
    expect(await figure("rank", { ...JUNE, input: { ...JUNE.input, actual: 48 } })).toBe(3);
    expect(await figure("rank", { ...JUNE, input: { ...JUNE.input, actual: 60 } })).toBe(1);
  });

  it("asks of the next month the part that it brought last year of what remained", async () => {
    const july: Case["history"] = [...HISTORY, [2025, 7, "甲园", "收入", "亿元", 58]];
    // 68 remain; last year July brought 14 of the 56 that remained.
    expect(await figure("seasonalPace", { ...JUNE, history: july })).toBe(17);
    expect(await figure("seasonalPace", JUNE)).toBe("");
    expect(await figure("seasonalPace", { ...JUNE, month: 12, history: july })).toBe("");
  });

  it("takes January's month from the cumulative figure itself", async () => {
    const january: Case = { ...JUNE, month: 1, history: [] };
    expect(await figure("month", january)).toBe(52);
    expect(await figure("monthGrowth", january)).toBe(Number((52 / 44 - 1).toFixed(10)));
    expect(await figure("monthOnMonth", { ...JUNE, month: 1 })).toBe(Number((52 / 9 - 1).toFixed(10)));
  });

  it("leaves February blank where January is not in the history: what is missing is not 0", async () => {
    const february: Case = { ...JUNE, month: 2, history: [] };
    for (const key of ["month", "monthGrowth", "monthOnMonth", "previousCumulative"])
      expect([key, await figure(key, february)]).toEqual([key, ""]);
  });

  it("does not take a figure of the history that is kept in another unit, or is not there", async () => {
    const other = HISTORY.map(([year, month, park, name, , actual]) => [
      year,
      month,
      park,
      name,
      "万元",
      actual,
    ]);
    expect(await figure("month", { ...JUNE, history: other as Case["history"] })).toBe("");
    const blank = HISTORY.map(([year, month, park, name, unit]) => [year, month, park, name, unit, ""]);
    expect(await figure("priorYear", { ...JUNE, history: blank as Case["history"] })).toBe("");
  });

  it("is blank and never an error where everything is blank", async () => {
    for (const { key, origin } of CATALOGUE.indicator) {
      if (origin === "input") continue;
      expect([key, await figure(key, { input: {}, month: 6 })]).toEqual([key, ""]);
    }
  });
});
