import { blockAddress, cellAddress, quotedSheet } from "../../formulas/a1";
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
  const block = { row, column, rows: values.length, columns: values[0]?.length ?? 1 };
  return `${quotedSheet(sheet)}!${blockAddress(block)}`;
}
