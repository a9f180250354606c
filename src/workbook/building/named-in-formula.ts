import { formulaTokens } from "../../formulas/tokens";

/**
 * Whether a formula that comes back from a copy of its sheet may name the copy: Excel writes a reference that names the
 * own sheet anew when the sheet is copied, and gives the copy names of its own in place of those over the sheet.
 */
export function mayNameCopy(formula: string, sheet: string): boolean {
  const plain = formula.toLowerCase();
  if ([sheet, sheet.replace(/'/g, "''")].some((name) => plain.includes(name.toLowerCase()))) return true;
  return formulaTokens(formula).some(({ kind }) => kind === "name");
}
