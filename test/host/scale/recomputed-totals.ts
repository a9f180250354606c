import type { Figures } from "../support/input-workbook";

/** Units of money in 万元. */
const IN_WAN: Record<string, number> = { 万元: 1, 亿元: 10_000 };

/** Sums over input rows, made with no code of the add-in: each thing once, money in one unit. */
export function sumOf(rows: readonly Figures[], field: string, unit: "万元" | "亿元"): number | undefined {
  const amounts = once(rows).flatMap((row) => {
    const amount = row[field];
    return typeof amount === "number"
      ? [(amount * (IN_WAN[String(row["unit"])] ?? NaN)) / (IN_WAN[unit] ?? NaN)]
      : [];
  });
  return amounts.length === 0 ? undefined : amounts.reduce((sum, amount) => sum + amount, 0);
}

export function countOf(rows: readonly Figures[]): number {
  return once(rows).length;
}

function once(rows: readonly Figures[]): Figures[] {
  const seen = new Set<unknown>();
  return rows.filter(({ id }) => !seen.has(id) && seen.add(id));
}
