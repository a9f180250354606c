import type { Figures } from "../../support/input-workbook";

/** What an office has typed: the rows of the three tables and 参数. */
export interface WorkbookCase {
  parameters: Figures;
  indicators: Figures[];
  enterprises: Figures[];
  projects: Figures[];
}

export type Row = Record<string, number | string>;

export const isNumber = (value: unknown): value is number => typeof value === "number";

const IN_YUAN: Record<string, number> = { 亿元: 1e8, 万元: 1e4, 元: 1, 人: 1 };

/** An amount in another unit; "" stays "". */
export function converted(amount: unknown, from: string, to: string): number | "" {
  if (!isNumber(amount)) return "";
  return from === to ? amount : (amount * (IN_YUAN[from] ?? NaN)) / (IN_YUAN[to] ?? NaN);
}

/** "" where nothing is given: a sum of nothing is not zero. */
export function sumOf(amounts: readonly (number | string)[]): number | "" {
  const known = amounts.filter(isNumber);
  return known.length === 0 ? "" : known.reduce((sum, amount) => sum + amount, 0);
}

export function growthCell(actual: unknown, prior: unknown): number | string {
  if (!isNumber(actual) || !isNumber(prior)) return "";
  if (prior === 0) return "同期为零";
  if (prior > 0) return actual < 0 ? "由盈转亏" : actual / prior - 1;
  if (actual >= 0) return "扭亏为盈";
  return actual > prior ? "减亏" : actual < prior ? "增亏" : "持平";
}

export const parksOf = ({ parks }: Figures): string[] => String(parks ?? "").split("、");

/** Ranks by size, the largest first, ties sharing one. */
export function ranksOf(figures: readonly (number | string)[]): (number | string)[] {
  const near = (value: number) => Math.round(value * 1e8) / 1e8;
  return figures.map((figure) =>
    isNumber(figure)
      ? 1 + figures.filter((other) => isNumber(other) && near(other) > near(figure)).length
      : "",
  );
}

export const day = (year: number, month: number, date: number): number =>
  Date.UTC(year, month - 1, date) / 86_400_000 + 25_569;
