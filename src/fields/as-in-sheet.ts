import { nativeExpression } from "./native-expression";

/** Stands for a field in a formula until the place is known; a name that a formula can hold. */
const placeOf = (key: string): string => `_field_${key}_`;
const PLACE = /_field_([A-Za-z0-9]+?)_/g;

/**
 * A figure as the built-in sheet writes it, over other cells. The sheet's room writes all cells of a row at once; only
 * the fields that this one reads are looked up.
 */
export function asInSheet(
  write: (at: (key: string) => string) => string | undefined,
  at: (key: string) => string,
): string {
  return nativeExpression(write(placeOf) ?? "").replace(PLACE, (_place, key: string) => at(key));
}
