import { cellAddress } from "../../formulas/a1";
import type { InputTable } from "../../records/columns/column";
import { INPUT_TABLES } from "../../records/columns/input-tables";
import type { InputTableKey } from "../../records/columns/input-tables";
import type { CellPlace } from "../../records/finding";
import { locateColumns } from "../../records/reading/locate-columns";
import type { SheetTable } from "../../records/reading/sheet-table";

export interface UnfilledCell {
  /** What stands in the name column of its row. */
  name: string;
  header: string;
  place: CellPlace;
}

/**
 * Blank cells that a row cannot be reported without: the table's required columns, the park where another row has one, and
 * what else every other row has (a column that is filled but for one or two cells has been forgotten there).
 */
export function unfilledCells(key: InputTableKey, table: SheetTable): UnfilledCell[] {
  const definition: InputTable = INPUT_TABLES[key];
  const { indexes } = locateColumns(definition, table);
  const rows = table.values
    .slice(1)
    .map((cells, index) => ({ cells, row: table.row + 1 + index }))
    .filter(({ cells }) => textAt(cells, indexes["name"]) !== "");
  return definition.columns.flatMap(({ field, header, required, kind }) => {
    const index = indexes[field];
    if (index === undefined) return [];
    const blank = rows.filter(({ cells }) => textAt(cells, index) === "");
    const isExpected =
      required === true ||
      (field === "park" && blank.length < rows.length) ||
      (kind === "number" && rows.length >= ENOUGH && blank.length <= FORGOTTEN);
    if (!isExpected) return [];
    return blank.map(({ cells, row }) => ({
      name: textAt(cells, indexes["name"]),
      header,
      place: { sheet: table.sheet, address: cellAddress(row, table.column + index) },
    }));
  });
}

/** Rows from which on a column's other cells tell that one has been forgotten, and how many those may be. */
const ENOUGH = 5;
const FORGOTTEN = 2;

function textAt(cells: SheetTable["values"][number], index: number | undefined): string {
  return index === undefined ? "" : String(cells[index] ?? "").trim();
}
