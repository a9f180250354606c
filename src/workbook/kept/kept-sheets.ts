import { quotedSheet } from "../../formulas/a1";
import { byPeriod, keptMark, kindOfMark } from "../../templates/kept/kept-sheet";
import type { KeptKind } from "../../templates/kept/kept-sheet";
import { absolute } from "../../templates/cells/input-cell";
import { blockAddress } from "../../formulas/a1";
import { blockOfReference } from "../reading/block-reference";
import type { SheetBlock } from "../reading/block-reference";
import type { Inventory } from "../reading/workbook-inventory";
import { addMark } from "../marks";

/** A sheet of a past period, under whatever name it has by now. */
export interface KeptSheet extends KeptKind {
  sheet: string;
  block: SheetBlock;
}

/** The latest first. One whose sheet was deleted is none any more. */
export function keptSheets({ names, sheets }: Pick<Inventory, "names" | "sheets">): KeptSheet[] {
  const present = new Set(sheets.map(({ name }) => name));
  return names
    .flatMap(({ name, formula }) => {
      const kind = kindOfMark(name);
      const block = kind && blockOfReference(formula);
      return kind && block && present.has(block.sheet) ? [{ ...kind, sheet: block.sheet, block }] : [];
    })
    .sort(byPeriod);
}

/** Queues the mark of a kept sheet in place of an earlier one of the same kind. */
export function queueKeptMark(
  workbook: Excel.Workbook,
  kind: KeptKind,
  { sheet, ...block }: SheetBlock,
): void {
  workbook.names.getItemOrNullObject(keptMark(kind)).delete();
  addMark(workbook, keptMark(kind), `=${quotedSheet(sheet)}!${absolute(blockAddress(block))}`);
}
