import type { CellContent } from "../../file/workbook-file";
import { copyFormula } from "../formulas/shift";
import { resolve } from "../formulas/resolve";
import type { ValidationModel } from "../model/rule-models";
import { isError, type SheetModel } from "../model/sheet-model";
import type { HostState } from "../state";

/** Whether a cell's value keeps to its validation rule; Excel itself asks only when a user types. */
export async function valueAllowed(
  state: HostState,
  sheet: SheetModel,
  { rule, ranges }: ValidationModel,
  row: number,
  column: number,
): Promise<boolean> {
  const value = sheet.value(row, column);
  if (value === null) return rule.allowBlank;
  if (isError(value)) return false;
  const home = { row: ranges[0]?.top ?? row, column: ranges[0]?.left ?? column };
  const evaluate = async (formula: string | undefined): Promise<CellContent[][]> => {
    if (formula === undefined) return [];
    if (!formula.startsWith("="))
      return [[formula.trim() !== "" && Number.isFinite(Number(formula)) ? Number(formula) : formula]];
    const moved = copyFormula(formula, row - home.row, column - home.column);
    state.calculation.knowAll();
    return state.engine.evaluate(resolve(moved, { workbook: state.workbook, sheet, row, column }).text);
  };
  if (rule.type === "custom") {
    const result = (await evaluate(rule.formula1))[0]?.[0];
    return result === true || (typeof result === "number" && result !== 0);
  }
  if (rule.type === "list") {
    const items = rule.items ?? (await evaluate(rule.formula1)).flat().filter((item) => item !== null && !isError(item)).map(String); // prettier-ignore
    return items.includes(String(value));
  }
  const measure = rule.type === "textLength" ? String(value).length : value;
  if (typeof measure !== "number" || (rule.type === "whole" && !Number.isInteger(measure))) return false;
  const first = (await evaluate(rule.formula1))[0]?.[0];
  const second = (await evaluate(rule.formula2))[0]?.[0];
  return (
    typeof first !== "number" ||
    compare(measure, String(rule.operator), first, typeof second === "number" ? second : first)
  );
}

function compare(value: number, operator: string, first: number, second: number): boolean {
  switch (operator) {
    case "Between":
      return value >= first && value <= second;
    case "NotBetween":
      return value < first || value > second;
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "LessThan":
      return value < first;
    case "GreaterThanOrEqualTo":
      return value >= first;
    default:
      return value <= first;
  }
}
