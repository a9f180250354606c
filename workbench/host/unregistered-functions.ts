import { calls } from "./formulas/check-syntax";
import { rewrite } from "./formulas/tokens";
import type { WorkbookModel } from "./model/workbook-model";

/** Custom functions as Excel stores them: PARK.GAP as _xldudf_PARK_GAP. */
const storedName = (name: string): string => `_xldudf_${name.toUpperCase().replace(/\./g, "_")}`;

/** A function with a namespace before it, which only an add-in has. */
const NAMESPACED = /^[A-Z][A-Z0-9]*\.[A-Z][A-Z0-9.]*$/i;

export const hasNamespacedFunction = (formula: string): boolean =>
  calls(formula).some(({ name }) => NAMESPACED.test(name));

/** A workbook that comes without the add-in shows its functions under their stored names. */
export function showStoredNames(workbook: WorkbookModel, isKnown: (name: string) => boolean): void {
  for (const sheet of workbook.sheets) {
    for (const line of sheet.rows.values()) {
      for (const cell of line.values()) {
        if (cell.formula?.includes(".") !== true) continue;
        cell.formula = rewrite(cell.formula, (token) =>
          token.kind === "function" && NAMESPACED.test(token.text) && !isKnown(token.text)
            ? storedName(token.text)
            : undefined,
        );
      }
    }
  }
}

/** Formulas that were entered before their function was there stay #NAME? until they are entered anew. */
export function markUnregistered(workbook: WorkbookModel, names: ReadonlySet<string>): void {
  if (names.size === 0) return;
  for (const sheet of workbook.sheets) {
    for (const line of sheet.rows.values()) {
      for (const cell of line.values()) {
        if (cell.formula === undefined) continue;
        if (calls(cell.formula).some(({ name }) => names.has(name.toUpperCase()))) cell.isUnregistered = true;
      }
    }
  }
}
