import type { FilledSheet } from "../../user-templates/template-sheet";
import { movedFormula } from "../building/moved-references";
import type { SheetMoves } from "../building/moved-references";
import type { MovedReferences } from "../building/outside-references";
import type { Inputs } from "../reading/read-inputs";
import { readFormulas } from "../reading/read-formulas";
import type { RoundTrips } from "../round-trips";
import { isTemporaryName } from "../writing/temporary-names";
import type { FilledBefore } from "./filled-marks";
import { newRow, rowsByKey } from "./kept-notes";
import type { Kept } from "./kept-notes";

interface Replaced {
  name: string;
  before?: FilledBefore;
  kept?: Kept;
  filled: FilledSheet;
}

/** Formulas and names elsewhere that read a sheet which is about to be replaced, read in one go; each is led to where its row is now. */
export async function readReferences(
  trips: RoundTrips,
  { inventory }: Inputs,
  placings: readonly Replaced[],
): Promise<MovedReferences> {
  const touched = new Set<string>();
  const moves = placings.flatMap(({ kept, filled, name }): SheetMoves[] => {
    if (!kept) return [];
    const now = rowsByKey(filled.keys);
    return [
      {
        sheet: kept.before.block.sheet,
        row: (row) => {
          touched.add(name);
          return newRow(row, kept, filled, now);
        },
        column: (column) =>
          column > kept.before.block.columns
            ? column + filled.columns.length - kept.before.block.columns
            : column,
        body: { before: bodyOf(kept.rows), after: bodyOf(now) },
      },
    ];
  });
  if (moves.length === 0) return { cells: [], names: [] };
  const replaced = new Set(moves.map(({ sheet }) => sheet));
  const others = inventory.sheets.filter(({ name }) => !replaced.has(name) && !isTemporaryName(name));
  const { worksheets } = trips.context.workbook;
  const tables = await readFormulas(
    trips,
    others.map(({ name }) => worksheets.getItem(name).getUsedRangeOrNullObject(true)),
  );
  /** Undefined where the formula reads none of the sheets. */
  const moved = (formula: string, home: string | undefined): string | undefined => {
    touched.clear();
    const after = movedFormula(formula, home, moves);
    return touched.size > 0 ? after : undefined;
  };
  return {
    cells: tables.flatMap((table) =>
      (table?.values ?? []).flatMap((line, down) =>
        line.flatMap((before, across) => {
          if (!table || typeof before !== "string" || !before.startsWith("=")) return [];
          const after = moved(before, table.sheet);
          if (after === undefined) return [];
          return [
            { sheet: table.sheet, row: table.row + down, column: table.column + across, before, after },
          ];
        }),
      ),
    ),
    names: inventory.names.flatMap(({ name, formula }) => {
      const after = name.startsWith("_PARK.") ? undefined : moved(formula, undefined);
      return after === undefined ? [] : [{ name, before: formula, after }];
    }),
  };
}

function bodyOf(rows: ReadonlyMap<string, number>): { first: number; last: number } {
  const places = [...rows.values()];
  return { first: Math.min(...places, Infinity), last: Math.max(...places, 0) };
}
