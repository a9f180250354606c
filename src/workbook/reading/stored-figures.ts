import { cellAddress, quotedSheet } from "../../formulas/a1";
import type { Finding } from "../../records/finding";
import type { SheetTable } from "../../records/reading/sheet-table";
import { keptCells } from "../document-settings";
import { blockOfReference } from "./block-reference";

/** Figures of the input that are used as the file has them, because what calculates here does not come to them. */
export function storedFigures(areas: readonly (SheetTable | undefined)[]): Finding[] {
  return keptCells(areas.flatMap((area) => (area ? [referenceOf(area)] : []))).flatMap((cell): Finding[] => {
    const place = blockOfReference(cell);
    if (!place) return [];
    const address = cellAddress(place.row, place.column);
    return [
      { severity: "hint", kind: "storedFigure", parameters: {}, place: { sheet: place.sheet, address } },
    ];
  });
}

function referenceOf({ sheet, row, column, values }: SheetTable): string {
  const last = cellAddress(row + values.length - 1, column + Math.max(values[0]?.length ?? 0, 1) - 1);
  return `${quotedSheet(sheet)}!${cellAddress(row, column)}:${last}`;
}
