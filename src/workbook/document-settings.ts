import type { FormulaStyle } from "../templates/parameters/parameter-rows";

/** Wins over 参数 where it is set: how a caller without a pane asks for one style. */
const FORMULA_SETTING = "park.formulas";

export function forcedFormulaStyle(): FormulaStyle | undefined {
  const value: unknown = Office.context.document.settings.get(FORMULA_SETTING);
  return value === "native" || value === "park" ? value : undefined;
}
