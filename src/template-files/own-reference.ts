import { parseBlock, unquotedSheet } from "../formulas/a1";

/** The sheet of a reference to one block of cells; undefined for anything else. */
export function blockOf(reference: string): string | undefined {
  const mark = reference.lastIndexOf("!");
  if (mark <= 0 || !parseBlock(reference.slice(mark + 1))) return undefined;
  return unquotedSheet(reference.slice(0, mark));
}
