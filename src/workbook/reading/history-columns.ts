import type { HistoryField } from "../../records/history/history-record";
import { HISTORY_TABLE } from "../../records/history/history-table";
import { locateColumns } from "../../records/reading/locate-columns";
import type { SheetTable } from "../../records/reading/sheet-table";

/** The columns of 历史数据 as structured references, which grow with the table. */
export function historyColumns(table: SheetTable): (field: HistoryField) => string {
  const { indexes } = locateColumns(HISTORY_TABLE, table);
  return (field) => {
    const header = String(table.values[0]?.[indexes[field] ?? -1] ?? field);
    return `${HISTORY_TABLE.name}[${header.replace(/['[\]#]/g, "'$&")}]`;
  };
}
