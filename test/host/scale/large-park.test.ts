import { buildSheets } from "../../../src/workbook/build-sheets";
import { readSheet } from "../build/sheet-cells";
import type { SheetCells } from "../build/sheet-cells";
import type { Figures } from "../support/input-workbook";
import { generatedPark, workbookOf } from "./generated-park";
import type { GeneratedPark } from "./generated-park";
import { countOf, sumOf } from "./recomputed-totals";

/** The full size, 5 parks with 2,000 enterprises and 300 projects, is measured by bench/scale.bench.ts. */
const park = generatedPark({ parks: 5, enterprises: 500, projects: 100 });

const near = (shown: unknown, expected: number | undefined): boolean =>
  expected === undefined
    ? shown === ""
    : typeof shown === "number" && Math.abs(shown - expected) <= 1e-9 * Math.max(1, Math.abs(expected));

function expectTotals(
  sheet: SheetCells,
  rows: readonly Figures[],
  unit: "万元" | "亿元",
  piece: string,
  columns: Record<string, string>,
): void {
  const lines: [string, Figures[]][] = [
    ...park.parks.map((name): [string, Figures[]] => [
      `${name}小计`,
      rows.filter((row) => row["park"] === name),
    ]),
    ["合计", [...rows]],
  ];
  for (const [label, members] of lines) {
    const line = `${label}\uFF08${countOf(members)}${piece}\uFF09`;
    for (const [header, field] of Object.entries(columns)) {
      const expected = sumOf(members, field, unit);
      expect([line, header, near(sheet.at(line, header), expected)]).toEqual([line, header, true]);
    }
  }
}

describe("a large 区", () => {
  let roundTrips = 0;

  beforeAll(async () => {
    const host = await workbench.openWorkbook(workbookOf(park));
    const outcome = await buildSheets();
    expect(outcome.sheets).toHaveLength(3);
    roundTrips = host.roundTrips;
  }, 120_000);

  test("has totals that count what parks share once", async () => {
    expectTotals(await readSheet("企业扩建升级情况表"), park.enterprises, "万元", "户", {
      主营业务收入: "revenue",
      去年同期: "priorRevenue",
      近12个月: "revenueLast12",
      计划投资: "plannedInvestment",
      完成投资: "completedInvestment",
    });
    expectTotals(await readSheet("项目进展情况表"), park.projects, "亿元", "个", {
      总投资: "investment",
      完成投资: "invested",
    });
  });

  test("ranks its parks by what they earn and invest", async () => {
    expectRanks(await readSheet("企业扩建升级情况表"), park.enterprises, "户", "revenue", "万元");
    expectRanks(await readSheet("项目进展情况表"), park.projects, "个", "investment", "亿元");
  });

  test("adds up each indicator of its parks", async () => {
    const sheet = await readSheet("主要经济指标完成情况表");
    for (const name of new Set(park.indicators.map((row) => String(row["name"])))) {
      const named = park.indicators.filter((row) => row["name"] === name);
      const total = sheet.values.find((cells) => cells[0] === name && cells.includes("合计")) ?? [];
      for (const [header, field] of [
        ["年度目标", "target"],
        ["本期累计", "actual"],
        ["去年同期", "prior"],
      ] as const) {
        const expected = named.reduce((sum, row) => sum + Number(row[field]), 0);
        expect([name, header, near(total[sheet.column(header)], expected)]).toEqual([name, header, true]);
      }
    }
  });

  test("takes few round trips", () => {
    expect(roundTrips).toBeLessThanOrEqual(6);
  });
});

function expectRanks(
  sheet: SheetCells,
  rows: readonly Figures[],
  piece: string,
  field: string,
  unit: "万元" | "亿元",
): void {
  const ofPark = (name: string) => rows.filter((row) => row["park"] === name);
  const sums = park.parks.map((name) => sumOf(ofPark(name), field, unit) ?? 0);
  park.parks.forEach((name, index) => {
    const line = `${name}小计\uFF08${countOf(ofPark(name))}${piece}\uFF09`;
    const rank = 1 + sums.filter((sum) => sum > (sums[index] ?? 0)).length;
    expect([line, sheet.at(line, "位次")]).toEqual([line, rank]);
  });
}

test("fifty enterprises take at most six round trips, first and again", async () => {
  const small: GeneratedPark = generatedPark({ parks: 1, enterprises: 50, projects: 30 });
  const host = await workbench.openWorkbook(workbookOf(small));
  await buildSheets();
  expect(host.roundTrips).toBeLessThanOrEqual(6);
  host.roundTrips = 0;
  await buildSheets();
  expect(host.roundTrips).toBeLessThanOrEqual(6);
}, 60_000);
