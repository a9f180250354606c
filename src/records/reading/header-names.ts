import { headerKey } from "../columns/header-key";
import type { InputTable } from "../columns/column";
import { withoutPeriodWords } from "../table-layout/header-period";

/** What headers are compared by. */
export function columnKey(header: string): string {
  return withoutPeriodWords(headerKey(header));
}

type Named = { header: string; synonyms: readonly string[] };
export const ownName = (column: Named): string[] => [headerKey(column.header)];
export const otherNames = (column: Named): string[] => column.synonyms.map(headerKey);
export const allNames = (column: Named): string[] => [...ownName(column), ...otherNames(column)];

/** Whether a header names a column of the table, under whatever of its names. */
export function isKnownHeader<Field extends string>(definition: InputTable<Field>, header: string): boolean {
  const key = columnKey(header);
  return definition.columns.some((column) => allNames(column).includes(key));
}
