import { cellAddress } from "../../formulas/a1";
import type { Finding } from "../../records/finding";
import type { SheetTable } from "../../records/reading/sheet-table";
import { keptCells } from "../document-settings";
import { blockOfReference } from "./block-reference";

/** Figures of the input that are used as the file has them, because what calculates here does not come to them. */
export function storedFigures(areas: readonly (SheetTable | undefined)[]): Finding[] {
  return keptCells().flatMap((cell): Finding[] => {
    const place = blockOfReference(cell);
    if (!place || !areas.some((area) => area && isIn(area, place))) return [];
    const address = cellAddress(place.row, place.column);
    return [
      { severity: "hint", kind: "storedFigure", parameters: {}, place: { sheet: place.sheet, address } },
    ];
  });
}

const isIn = (
  { sheet, row, column, values }: SheetTable,
  cell: { sheet: string; row: number; column: number },
): boolean =>
  sheet === cell.sheet &&
  cell.row >= row &&
  cell.row < row + values.length &&
  cell.column >= column &&
  cell.column < column + (values[0]?.length ?? 0);
