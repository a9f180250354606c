import { headerKey } from "../columns/header-key";
import type { InputTable } from "../columns/column";
import { periodOfHeader, withoutPeriodWords } from "../table-layout/header-period";

/** What headers are compared by. */
export function columnKey(header: string): string {
  return withoutPeriodWords(headerKey(header));
}

/**
 * What the headers of one table are compared by. 2012年1-6月 beside 2013年1-6月, or beside 1-6月, is last year's figure, and
 * 2011年1-6月 beside both none of ours.
 */
export function columnKeys(headers: readonly string[]): string[] {
  const columns = headers.map((header) => ({
    header: headerKey(header),
    key: columnKey(header),
    ...periodOfHeader(headerKey(header)),
  }));
  return columns.map(({ header, key, year, month }) => {
    if (year === undefined || month === undefined) return key;
    const alike = columns.filter((other) => other.key === key && (other.month ?? month) === month);
    if (alike.length === 1) return key;
    const ofThisYear = alike.some((other) => other.year === undefined) ? 1 : 0;
    const latest = Math.max(...alike.map((other) => other.year ?? 0)) + ofThisYear;
    if (year === latest) return key;
    return year === latest - 1 ? LAST_YEAR : header;
  });
}

/** The key of the column of last year's figures, in each of the tables. */
const LAST_YEAR = "去年同期";

type Named = { header: string; synonyms: readonly string[] };
export const ownName = (column: Named): string[] => [headerKey(column.header)];
export const otherNames = (column: Named): string[] => column.synonyms.map(headerKey);
export const allNames = (column: Named): string[] => [...ownName(column), ...otherNames(column)];

/** Whether a header names a column of the table, under whatever of its names. */
export function isKnownHeader<Field extends string>(definition: InputTable<Field>, header: string): boolean {
  const key = columnKey(header);
  return definition.columns.some((column) => allNames(column).includes(key));
}
