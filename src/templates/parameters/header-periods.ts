import { cellAddress } from "../../formulas/a1";
import type { InputTable } from "../../records/columns/column";
import { headerKey } from "../../records/columns/header-key";
import { INPUT_TABLES } from "../../records/columns/input-tables";
import type { InputTableKey } from "../../records/columns/input-tables";
import type { Finding } from "../../records/finding";
import { locateColumns } from "../../records/reading/locate-columns";
import type { SheetTable } from "../../records/reading/sheet-table";
import { periodOfHeader } from "../../records/table-layout/header-period";
import type { Parameters } from "./parameters";

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
  parameters: Parameters,
): Finding[] {
  return keys.flatMap((key) => {
    const table = tables[key];
    return table ? headerFindings(INPUT_TABLES[key], table, parameters) : [];
  });
}

function headerFindings(
  definition: InputTable,
  table: SheetTable,
  { year, month, periodLabel }: Parameters,
): Finding[] {
  const indexes: Partial<Record<string, number>> = locateColumns(definition, table).indexes;
  return definition.columns.flatMap(({ field, header: column }): Finding[] => {
    const index = indexes[field];
    const from = YEARS_FROM_REPORT[field];
    if (index === undefined || from === undefined) return [];
    const value = String(table.values[0]?.[index] ?? "");
    const named = periodOfHeader(headerKey(value));
    const isOtherYear = named.year !== undefined && year !== undefined && named.year !== year + from;
    const isOtherMonth = named.month !== undefined && month !== undefined && named.month !== month;
    if (!isOtherYear && !isOtherMonth) return [];
    return [
      {
        severity: "warning",
        kind: "headerOfOtherPeriod",
        parameters: { value, column, period: periodLabel },
        place: { sheet: table.sheet, address: cellAddress(table.row, table.column + index) },
      },
    ];
  });
}
