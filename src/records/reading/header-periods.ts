import { cellAddress } from "../../formulas/a1";
import type { InputTable } from "../columns/column";
import { headerKey } from "../columns/header-key";
import { INPUT_TABLES } from "../columns/input-tables";
import type { InputTableKey } from "../columns/input-tables";
import type { Finding } from "../finding";
import { locateColumns } from "./locate-columns";
import type { SheetTable } from "./sheet-table";
import { periodOfHeader } from "../table-layout/header-period";

/** What a report, or a table that is to be imported for it, is of. */
export interface ReportedPeriod {
  year?: number;
  /** The last of its months, 1…12. */
  month?: number;
  periodLabel: string;
}

/** Columns of which a header may name the year, and by how many years it differs from that of the report. */
const YEARS_FROM_REPORT: Readonly<Partial<Record<string, number>>> = {
  ...{ target: 0, revisedTarget: 0, actual: 0, revenue: 0 },
  ...{ prior: -1, priorRevenue: -1, priorGrowth: -1 },
};

/**
 * Headers that name another period than the report's: 2013年1-5月 left standing when 报告期 is 2013年1-6月. Their figures are
 * taken, for the header may be what is out of date, and it is said.
 */
export function headersOfOtherPeriods(
  tables: Partial<Record<InputTableKey, SheetTable>>,
  keys: readonly InputTableKey[],
  period: ReportedPeriod,
): Finding[] {
  return keys.flatMap((key) => {
    const table = tables[key];
    return table ? headersOfOtherPeriod(INPUT_TABLES[key], table, period) : [];
  });
}

/** The same of one table. */
export function headersOfOtherPeriod(
  definition: InputTable,
  table: SheetTable,
  period: ReportedPeriod,
): Finding[] {
  const indexes: Partial<Record<string, number>> = locateColumns(definition, table).indexes;
  return definition.columns.flatMap(({ field, header: column }): Finding[] => {
    const index = indexes[field];
    const from = YEARS_FROM_REPORT[field];
    if (index === undefined || from === undefined) return [];
    const value = String(table.values[0]?.[index] ?? "");
    if (!isOther(value, period, from)) return [];
    return [
      {
        severity: "warning",
        kind: "headerOfOtherPeriod",
        parameters: { value, column, period: period.periodLabel },
        place: { sheet: table.sheet, address: cellAddress(table.row, table.column + index) },
      },
    ];
  });
}

/** A line above a table, 2013年1-5月主要经济指标, that names another period. */
export function titleOfOtherPeriod(
  title: string,
  { sheet, row, column }: SheetTable,
  period: ReportedPeriod,
): Finding[] {
  if (!isOther(title, period, 0)) return [];
  return [
    {
      ...{ severity: "warning", kind: "titleOfOtherPeriod" },
      parameters: { value: title, period: period.periodLabel },
      place: { sheet, address: cellAddress(row, column) },
    },
  ];
}

function isOther(text: string, { year, month }: ReportedPeriod, from: number): boolean {
  const named = periodOfHeader(headerKey(text));
  const isOtherYear = named.year !== undefined && year !== undefined && named.year !== year + from;
  const isOtherMonth = named.month !== undefined && month !== undefined && named.month !== month;
  return isOtherYear || isOtherMonth;
}
