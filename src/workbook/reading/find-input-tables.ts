import { INPUT_TABLES, INPUT_TABLE_KEYS } from "../../records/columns/input-tables";
import type { InputTableKey } from "../../records/columns/input-tables";
import { HISTORY_TABLE } from "../../records/history/history-table";
import { headerMatches } from "../../records/reading/locate-columns";
import type { SheetTable } from "../../records/reading/sheet-table";

/** A range that may hold a table: an Excel table, or what a sheet has in use. */
export interface Candidate {
  /** The Excel table's name, or the sheet's. */
  name: string;
  isTable: boolean;
  cells: SheetTable;
}

/** So many headers make a table recognisable where its name does not. */
const ENOUGH_HEADERS = 4;
/** A header stands near the top. */
const HEADER_WITHIN = 12;

export type InputTablesFound = Partial<Record<InputTableKey, SheetTable>>;

/** By the Excel table's name first, then by the headers. */
export function findInputTables(all: readonly Candidate[]): InputTablesFound {
  const candidates = withoutHistory(all);
  const found: InputTablesFound = {};
  const used = new Set<Candidate>();
  for (const key of INPUT_TABLE_KEYS) {
    const named = candidates.find(({ name, isTable }) => isTable && name === INPUT_TABLES[key].name);
    if (!named) continue;
    found[key] = named.cells;
    used.add(named);
  }
  for (const key of INPUT_TABLE_KEYS) {
    if (found[key]) continue;
    const best = candidates
      .filter((candidate) => !used.has(candidate) && !holdsAnother(candidate, found))
      .map((candidate) => ({ candidate, ...bestHeader(key, candidate) }))
      .filter(({ matches }) => matches >= ENOUGH_HEADERS)
      .sort((one, other) => other.matches - one.matches)[0];
    if (!best) continue;
    found[key] = tableFrom(best.candidate.cells, best.row);
    used.add(best.candidate);
  }
  return found;
}

/** A sheet whose table is known shares headers with the missing one (园区, 编号, 单位) and is not it. */
function holdsAnother({ isTable, cells }: Candidate, found: InputTablesFound): boolean {
  return !isTable && Object.values(found).some(({ sheet }) => sheet === cells.sheet);
}

/** The history has the same headers, and is never an input table itself. */
function withoutHistory(candidates: readonly Candidate[]): Candidate[] {
  const isHistory = ({ name }: Candidate) => name === HISTORY_TABLE.name;
  const sheets = new Set(candidates.filter(isHistory).map(({ cells }) => cells.sheet));
  return candidates.filter(({ cells }) => !sheets.has(cells.sheet));
}

function bestHeader(key: InputTableKey, { isTable, cells }: Candidate): { row: number; matches: number } {
  const rows = isTable ? cells.values.slice(0, 1) : cells.values.slice(0, HEADER_WITHIN);
  const definition = INPUT_TABLES[key];
  return rows
    .map((row, index) => ({ row: index, matches: headerMatches<string>(definition, row) }))
    .reduce((best, each) => (each.matches > best.matches ? each : best), { row: 0, matches: 0 });
}

/** From the header row down, without blank columns at the sides. */
function tableFrom(cells: SheetTable, headerRow: number): SheetTable {
  const values = cells.values.slice(headerRow);
  const filled = (column: number) => values.some((row) => String(row[column] ?? "").trim() !== "");
  const width = values[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_none, column) => column).filter(filled);
  const [first, last] = [columns[0] ?? 0, columns[columns.length - 1] ?? width - 1];
  return {
    sheet: cells.sheet,
    row: cells.row + headerRow,
    column: cells.column + first,
    values: values.map((row) => row.slice(first, last + 1)),
  };
}
