import { blockAddress } from "../../formulas/a1";
import { errorCode } from "../office-error";
import type { ExistingSheet } from "../reading/read-existing";
import { queueFormulas } from "../reading/read-cells";
import type { Inputs } from "../reading/read-inputs";
import type { SheetTable } from "../../records/reading/sheet-table";
import type { RoundTrips } from "../round-trips";
import { contentBlocks } from "../writing/cell-blocks";
import { isTemporaryName } from "../writing/temporary-names";
import { movedFormula } from "./moved-references";
import type { SheetMoves } from "./moved-references";

/** Formulas and names that refer to what is moved, as they are and as they have to be then. */
export interface MovedReferences {
  cells: { sheet: string; row: number; column: number; before: string; after: string }[];
  names: { name: string; before: string; after: string }[];
}

/** Those elsewhere that refer to rows or columns that an update moves. */
export interface OutsideReferences extends MovedReferences {
  /** Excel could not give the formulas of all sheets in one answer: they go on as they are. */
  unread: boolean;
}

const NO_REFERENCES: OutsideReferences = { cells: [], names: [], unread: false };

/** Looks through the user's own sheets, the sheets of ours that stay as they are, and the names, in one round trip. */
export async function readOutsideReferences(
  trips: RoundTrips,
  { inventory, tables, parameters }: Inputs,
  moves: readonly SheetMoves[],
  existing: readonly ExistingSheet[],
): Promise<OutsideReferences> {
  if (moves.length === 0) return NO_REFERENCES;
  const known = new Set([
    ...Object.values(tables).map(({ sheet }) => sheet),
    ...existing.map(({ sheet }) => sheet),
    parameters?.sheet,
  ]);
  const others = inventory.sheets.filter(({ name }) => !known.has(name) && !isTemporaryName(name));
  const queued = others.map(({ name }) =>
    queueFormulas(trips.context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true)),
  );
  let read: SheetTable[] = [];
  let unread = false;
  if (queued.length > 0) {
    try {
      await trips.sync();
      read = queued.flatMap((cells) => cells() ?? []);
    } catch (error) {
      if (errorCode(error) !== "ResponsePayloadSizeLimitExceeded") throw error;
      unread = true;
    }
  }
  const staying = existing.filter(({ sheet }) => !moves.some((each) => each.sheet === sheet));
  return {
    unread,
    cells: [...read, ...staying.map(({ cells }) => cells)].flatMap((cells) => movedCells(cells, moves)),
    names: inventory.names.flatMap(({ name, formula }) => {
      const after = name.startsWith("_PARK.") ? formula : movedFormula(formula, undefined, moves);
      return after === formula ? [] : [{ name, before: formula, after }];
    }),
  };
}

function movedCells(
  { sheet, row, column, values }: SheetTable,
  moves: readonly SheetMoves[],
): OutsideReferences["cells"] {
  return values.flatMap((cells, down) =>
    cells.flatMap((before, across) => {
      if (typeof before !== "string" || !before.startsWith("=")) return [];
      const after = movedFormula(before, sheet, moves);
      return after === before ? [] : [{ sheet, row: row + down, column: column + across, before, after }];
    }),
  );
}

/** Queues the formulas and names as they are after the update, or as they were before it. */
export function queueReferences(
  workbook: Excel.Workbook,
  { cells, names }: MovedReferences,
  which: "before" | "after",
): void {
  for (const sheet of new Set(cells.map((cell) => cell.sheet))) {
    const own = cells.filter((cell) => cell.sheet === sheet);
    for (const block of contentBlocks(own.map((cell) => ({ ...cell, content: cell[which] }))))
      workbook.worksheets.getItem(sheet).getRange(blockAddress(block)).formulas = block.contents;
  }
  for (const { name, ...formulas } of names) workbook.names.getItem(name).formula = formulas[which];
}
