import { INPUT_TABLES, INPUT_TABLE_KEYS } from "../../records/columns/input-tables";
import type { InputTableKey } from "../../records/columns/input-tables";
import { HISTORY_TABLE } from "../../records/history/history-table";
import { headerMatches } from "../../records/reading/locate-columns";
import type { SheetTable } from "../../records/reading/sheet-table";
import { layOutTable } from "../../records/table-layout/lay-out-table";
import type { LaidOutTable } from "../../records/table-layout/lay-out-table";

/** A range that may hold a table: an Excel table, or what a sheet has in use. */
export interface Candidate {
  /** The Excel table's name, or the sheet's. */
  name: string;
  isTable: boolean;
  cells: SheetTable;
}

/** So many headers make a table recognisable where its name does not. */
const ENOUGH_HEADERS = 4;

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
      .flatMap((candidate) => {
        const laidOut = layOut(key, candidate);
        return laidOut && laidOut.matches >= ENOUGH_HEADERS ? [{ candidate, ...laidOut }] : [];
      })
      .sort((one, other) => other.matches - one.matches)[0];
    if (!best) continue;
    found[key] = best.table;
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

/** An Excel table's header is its first row. */
function layOut(
  key: InputTableKey,
  { isTable, cells }: Candidate,
): Pick<LaidOutTable, "table" | "matches"> | undefined {
  if (!isTable) return layOutTable<string>(INPUT_TABLES[key], cells);
  return { table: cells, matches: headerMatches<string>(INPUT_TABLES[key], cells.values[0] ?? []) };
}
