import { columnLetters } from "../../formulas/a1";
import type { RulePlan } from "../plan/sheet-plan";

/**
 * A rule over body columns, by their keys. In its formula {key} is the cell of that column in the same row, and {cell}
 * the cell itself.
 */
export interface BodyRule {
  columns: readonly string[];
  formula: string;
  color: string;
  bold?: boolean;
  fill?: string;
}

/** One plan for each run of neighbouring columns. `keys` are those of the sheet's columns in their order. */
export function rulePlans(rule: BodyRule, keys: readonly string[], first: number, last: number): RulePlan[] {
  if (last < first) return [];
  const { formula, columns, ...look } = rule;
  const indexes = columns.map((key) => keys.indexOf(key)).filter((index) => index >= 0);
  const starts = indexes.filter((index) => !indexes.includes(index - 1));
  return starts.map((start) => {
    let end = start;
    while (indexes.includes(end + 1)) end++;
    return {
      ...look,
      block: { row: first, column: start + 1, rows: last - first + 1, columns: end - start + 1 },
      formula: formula.replace(/\{(\w+)\}/g, (_mark, key: string) =>
        key === "cell"
          ? `${columnLetters(start + 1)}${first}`
          : `$${columnLetters(keys.indexOf(key) + 1)}${first}`,
      ),
    };
  });
}
