import { INPUT_TABLES, INPUT_TABLE_KEYS } from "../../records/columns/input-tables";
import { HISTORY_TABLE } from "../../records/history/history-table";
import { headerMatches } from "../../records/reading/locate-columns";
import type { CellValue } from "../../records/reading/sheet-table";
import type { RoundTrips } from "../round-trips";
import { blockOfReference } from "./block-reference";
import { cellAddress } from "../../formulas/a1";
import type { InputTablesFound } from "./find-input-tables";
import type { Inventory } from "./workbook-inventory";

/** So many headers make a table one of the kind. */
const ENOUGH_HEADERS = 4;

interface OtherTable {
  name: string;
  address: string;
  header: CellValue[];
  rows: number;
}

/** The Excel tables that are none of those that are read. */
export function otherTables({ tables }: Inventory, found: InputTablesFound): string[] {
  const read = new Set(Object.values(found).map(({ tableName }) => tableName));
  return tables.filter((name) => !read.has(name) && name !== HISTORY_TABLE.name);
}

export function queueOther(trips: RoundTrips, name: string): { read: () => Omit<OtherTable, "name"> } {
  const table = trips.context.workbook.tables.getItem(name);
  table.load("showHeaders");
  const header = table.getRange().getRow(0);
  header.load("values");
  const range = table.getRange();
  range.load("address,rowCount");
  /* eslint-disable office-addins/call-sync-after-load, office-addins/call-sync-before-read -- read after the caller's sync */
  return {
    read: () => ({
      address: range.address,
      header: table.showHeaders ? ((header.values[0] ?? []) as CellValue[]) : [],
      rows: range.rowCount - 1,
    }),
  };
  /* eslint-enable office-addins/call-sync-after-load, office-addins/call-sync-before-read */
}

/** Tells each input table of those with the same headers. */
export function withOthers(found: InputTablesFound, others: readonly OtherTable[]): InputTablesFound {
  const tables = { ...found };
  for (const { name, address, header, rows } of others) {
    const [best] = INPUT_TABLE_KEYS.filter((key) => tables[key] !== undefined)
      .map((key) => ({ key, matches: headerMatches<string>(INPUT_TABLES[key], header) }))
      .filter(({ matches }) => matches >= ENOUGH_HEADERS)
      .sort((one, other) => other.matches - one.matches);
    const table = best && tables[best.key];
    const block = blockOfReference(address);
    if (!best || !table || !block) continue;
    const place = { name, sheet: block.sheet, address: cellAddress(block.row, block.column), rows };
    tables[best.key] = { ...table, others: [...(table.others ?? []), place] };
  }
  return tables;
}
