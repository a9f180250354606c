const TEXT = /"(?:[^"]|"")*"/g;
/** A word that is no function and no sheet. */
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\]*(?![\p{L}\p{N}_.\\(![])/gu;
const NO_NAME = /^(?:[A-Z]{1,3}\d{1,7}|TRUE|FALSE)$/i;

/**
 * Whether a formula that comes back from a copy of its sheet may name the copy: Excel writes a reference that names the
 * own sheet anew when the sheet is copied, and gives the copy names of its own in place of those over the sheet.
 */
export function mayNameCopy(formula: string, sheet: string): boolean {
  const plain = formula.toLowerCase();
  if ([sheet, sheet.replace(/'/g, "''")].some((name) => plain.includes(name.toLowerCase()))) return true;
  return [...formula.replace(TEXT, '""').matchAll(WORD)].some(([word]) => !NO_NAME.test(word));
}
