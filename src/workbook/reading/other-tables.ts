import { INPUT_TABLES, INPUT_TABLE_KEYS } from "../../records/columns/input-tables";
import { HISTORY_TABLE } from "../../records/history/history-table";
import { headerMatches } from "../../records/reading/locate-columns";
import type { CellValue, SheetTable } from "../../records/reading/sheet-table";
import type { LaidOutTable } from "../../records/table-layout/lay-out-table";
import { layOutTable } from "../../records/table-layout/lay-out-table";
import type { RoundTrips } from "../round-trips";
import { blockOfReference } from "./block-reference";
import { blockAddress, cellAddress } from "../../formulas/a1";
import { queueCells } from "./read-cells";
import type { InputTablesFound } from "./find-input-tables";
import type { Inventory } from "./workbook-inventory";

/** So many headers make a table one of the kind. */
const ENOUGH_HEADERS = 4;

interface OtherTable {
  name: string;
  address: string;
  header: CellValue[];
  rows: number;
  /** A block of cells and no Excel table. */
  isPlain?: boolean;
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

/** Title, unit line and header stand within so many rows. */
const HEAD = "1:20";

/** The head of a sheet that holds no Excel table, and how many rows it has in use. */
export function queueSheetHead(trips: RoundTrips, name: string): () => PlainSheet | undefined {
  const worksheet = trips.context.workbook.worksheets.getItem(name);
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load("address");
  const head = queueCells(used.getIntersectionOrNullObject(worksheet.getRange(HEAD)));
  /* eslint-disable office-addins/call-sync-after-load, office-addins/call-sync-before-read -- read after the caller's sync */
  return () => {
    const block = used.isNullObject ? undefined : blockOfReference(used.address);
    const cells = head();
    return block && cells && { cells, last: block.row + block.rows - 1 };
  };
  /* eslint-enable office-addins/call-sync-after-load, office-addins/call-sync-before-read */
}

/** The history has the headers of the input tables and more. */
const isHistory = ({ table: { values }, matches }: LaidOutTable): boolean =>
  headerMatches<string>(HISTORY_TABLE, values[0] ?? []) > matches;

interface PlainSheet {
  cells: SheetTable;
  /** The last row in use. */
  last: number;
}

/** A block on a plain sheet, as what it would be as an Excel table of the kind that its headers are most of. */
export function tablesInSheets(sheets: readonly PlainSheet[]): OtherTable[] {
  return sheets.flatMap(({ cells, last }) => {
    const [best] = INPUT_TABLE_KEYS.flatMap((key) => layOutTable<string>(INPUT_TABLES[key], cells) ?? [])
      .filter(({ matches }) => matches >= ENOUGH_HEADERS)
      .sort((one, other) => other.matches - one.matches);
    if (!best || last <= best.table.row || isHistory(best)) return [];
    const { sheet, row, column, values } = best.table;
    const block = { row, column, rows: 1, columns: 1 };
    const address = `'${sheet.replace(/'/g, "''")}'!${blockAddress(block)}`;
    return [{ name: sheet, address, header: values[0] ?? [], rows: last - row, isPlain: true }];
  });
}

/** Tells each input table of those with the same headers. */
export function withOthers(found: InputTablesFound, others: readonly OtherTable[]): InputTablesFound {
  const tables = { ...found };
  for (const { name, address, header, rows, isPlain } of others) {
    const [best] = INPUT_TABLE_KEYS.filter((key) => tables[key] !== undefined)
      .map((key) => ({ key, matches: headerMatches<string>(INPUT_TABLES[key], header) }))
      .filter(({ matches }) => matches >= ENOUGH_HEADERS)
      .sort((one, other) => other.matches - one.matches);
    const table = best && tables[best.key];
    const block = blockOfReference(address);
    if (!best || !table || !block) continue;
    const place = { name, sheet: block.sheet, address: cellAddress(block.row, block.column), rows, isPlain };
    tables[best.key] = { ...table, others: [...(table.others ?? []), place] };
  }
  return tables;
}
