import { SheetCells } from "../building/sheet-cells";
import type { Figures } from "../support/input-workbook";
import type { GeneratedPark } from "./generated-park";
import { countOf, sumOf } from "./recomputed-totals";

interface Expected {
  sheet: string;
  rows: (park: GeneratedPark) => Figures[];
  unit: "万元" | "亿元";
  piece: string;
  rankBy: string;
  /** Fields of the input rows by the headers of their columns. */
  columns: Record<string, string>;
}

const EXPECTED: readonly Expected[] = [
  {
    sheet: "企业扩建升级情况表",
    rows: ({ enterprises }) => enterprises,
    ...{ unit: "万元", piece: "户", rankBy: "revenue" },
    columns: {
      主营业务收入: "revenue",
      去年同期: "priorRevenue",
      近12个月: "revenueLast12",
      计划投资: "plannedInvestment",
      完成投资: "completedInvestment",
    },
  },
  {
    sheet: "项目进展情况表",
    rows: ({ projects }) => projects,
    ...{ unit: "亿元", piece: "个", rankBy: "investment" },
    columns: { 总投资: "investment", 完成投资: "invested" },
  },
];

const INDICATORS = "主要经济指标完成情况表";

/**
 * What the sheets show otherwise than it is worked out from the input rows with no code of the add-in: totals and
 * subtotals that count what parks share once, counts in their labels, and ranks. Empty where all is right.
 */
export function totalDifferences(park: GeneratedPark, valuesOf: (sheet: string) => unknown[][]): string[] {
  return [
    ...EXPECTED.flatMap((expected) => {
      const sheet = new SheetCells(expected.sheet, valuesOf(expected.sheet), []);
      return [...sumDifferences(park, expected, sheet), ...rankDifferences(park, expected, sheet)];
    }),
    ...indicatorDifferences(park, new SheetCells(INDICATORS, valuesOf(INDICATORS), [])),
  ];
}

function sumDifferences(
  park: GeneratedPark,
  { rows, unit, piece, columns }: Expected,
  sheet: SheetCells,
): string[] {
  // prettier-ignore
  const all = rows(park);
  const lines: [string, Figures[]][] = [
    ...park.parks.map((name): [string, Figures[]] => [`${name}小计`, ofPark(all, name)]),
    ["合计", all],
  ];
  return lines.flatMap(([label, members]) => {
    const line = `${label}\uFF08${countOf(members)}${piece}\uFF09`;
    return Object.entries(columns).flatMap(([header, field]) =>
      difference(sheet, line, header, sumOf(members, field, unit) ?? ""),
    );
  });
}

function rankDifferences(
  park: GeneratedPark,
  { rows, unit, piece, rankBy }: Expected,
  sheet: SheetCells,
): string[] {
  // prettier-ignore
  const members = park.parks.map((name) => ofPark(rows(park), name));
  const sums = members.map((own) => sumOf(own, rankBy, unit) ?? 0);
  return park.parks.flatMap((name, index) => {
    const line = `${name}小计\uFF08${countOf(members[index] ?? [])}${piece}\uFF09`;
    const rank = 1 + sums.filter((sum) => sum > (sums[index] ?? 0)).length;
    return difference(sheet, line, "位次", rank);
  });
}

function indicatorDifferences({ indicators }: GeneratedPark, sheet: SheetCells): string[] {
  return [...new Set(indicators.map((row) => String(row["name"])))].flatMap((name) => {
    const named = indicators.filter((row) => row["name"] === name);
    const total = sheet.values.find((cells) => cells[0] === name && cells.includes("合计")) ?? [];
    const fields = { 年度目标: "target", 本期累计: "actual", 去年同期: "prior" };
    return Object.entries(fields).flatMap(([header, field]) => {
      const sum = named.reduce((before, row) => before + Number(row[field]), 0);
      const shown = total[sheet.column(header)];
      return isSame(shown, sum) ? [] : [told(INDICATORS, name, header, shown, sum)];
    });
  });
}

const ofPark = (rows: readonly Figures[], park: string): Figures[] =>
  rows.filter((row) => row["park"] === park);

function difference(sheet: SheetCells, line: string, header: string, expected: number | ""): string[] {
  const isThere = sheet.values.some(([first]) => first === line);
  const shown = isThere ? sheet.at(line, header) : undefined;
  return isSame(shown, expected) ? [] : [told(sheet.name, line, header, shown, expected)];
}

const isSame = (shown: unknown, expected: number | ""): boolean =>
  expected === "" || typeof shown !== "number"
    ? shown === expected
    : Math.abs(shown - expected) <= 1e-9 * Math.max(1, Math.abs(expected));

const told = (sheet: string, line: string, header: string, shown: unknown, expected: unknown): string =>
  `${sheet} ${line} ${header}: ${String(shown)} instead of ${String(expected)}`;
