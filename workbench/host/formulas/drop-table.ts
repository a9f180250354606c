import { absoluteName, columnName, quoteSheetName } from "../model/address";
import { containsCell } from "../model/area";
import type { SheetModel } from "../model/sheet-model";
import type { TableModel } from "../model/table-model";
import { structuredArea, structuredParts } from "./structured-reference";
import { rewrite } from "./tokens";

interface Place {
  home: SheetModel | undefined;
  cell?: { row: number; column: number };
}

/** What a reference to a table becomes when the table goes: nothing that can be read, or the cells that it had. */
export type TableEnd = "deleted" | "converted";

/** The formula after a table is no more; its cells are still where they were. */
export function dropTable(formula: string, table: TableModel, end: TableEnd, place: Place): string {
  if (!formula.includes("[") && !formula.toLowerCase().includes(table.name.toLowerCase())) return formula;
  const isInside =
    place.home === table.sheet && place.cell !== undefined && containsCell(table.area, place.cell.row, place.cell.column); // prettier-ignore
  const isIt = (name: string | undefined): boolean =>
    name === undefined ? isInside : name.toLowerCase() === table.name.toLowerCase();
  return rewrite(formula, (token) => {
    if (token.kind === "name" && token.sheet === undefined && isIt(token.name))
      return end === "deleted" ? "#REF!" : cellsOf(table, "", place);
    if (token.kind !== "structured" || !isIt(token.table)) return undefined;
    return end === "deleted" ? "#REF!" : cellsOf(table, token.inner, place);
  });
}

function cellsOf(table: TableModel, inner: string, { home, cell }: Place): string {
  const parts = structuredParts(inner);
  const row = home === table.sheet ? (cell?.row ?? -1) : -1;
  const area = structuredArea(table, parts, row);
  if (!area) return "#REF!";
  const sheet = `${quoteSheetName(table.sheet.name)}!`;
  if (!parts.items.includes("#this row")) return sheet + absoluteName(area);
  const corner = (column: number): string => `$${columnName(column)}${area.top + 1}`;
  return (
    sheet + (area.left === area.right ? corner(area.left) : `${corner(area.left)}:${corner(area.right)}`)
  );
}
