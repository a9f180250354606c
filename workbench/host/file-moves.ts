import type { Moves } from "../file/moved-references";
import { renameSheets } from "./formulas/rename";
import { moveFormula, shiftArea, shiftFormula, type CellMove, type LineChange, type NamedSheet } from "./formulas/shift"; // prettier-ignore
import type { Area } from "./model/area";
import type { WorkbookModel } from "./model/workbook-model";

/** Lines put in or taken out, or cells cut and pasted, on sheets by their names in the file. */
export type FileMove = LineChange<NamedSheet> | CellMove;

const isLines = (move: FileMove): move is LineChange<NamedSheet> => "axis" in move;

export function movesOf(workbook: WorkbookModel): FileMove[] {
  return workbook.moved.flatMap((move): FileMove[] => {
    if ("axis" in move) {
      const { openedAs } = move.sheet;
      return openedAs === undefined ? [] : [{ ...move, sheet: { name: openedAs } }];
    }
    const [from, to] = [move.from.openedAs, move.to.openedAs];
    return from === undefined || to === undefined
      ? []
      : [{ ...move, from: { name: from }, to: { name: to } }];
  });
}

/** The moves with sheets called otherwise. */
export const movesAmong = (
  moves: readonly FileMove[],
  nameOf: (name: string) => string | undefined,
): FileMove[] =>
  moves.flatMap((move): FileMove[] => {
    const named = ({ name }: NamedSheet): NamedSheet | undefined => {
      const other = nameOf(name);
      return other === undefined ? undefined : { name: other };
    };
    if (isLines(move)) {
      const sheet = named(move.sheet);
      return sheet ? [{ ...move, sheet }] : [];
    }
    const [from, to] = [named(move.from), named(move.to)];
    return from && to ? [{ ...move, from, to }] : [];
  });

/** How references in the file read now; `now` gives the sheets' names in the file and what they are called. */
export function fileMoves(moves: readonly FileMove[], now: ReadonlyMap<string, string>, all: readonly string[]): Moves {
  const lines = moves.filter(isLines);
  const known = new Set(all.map((name) => name.toLowerCase()));
  const names = new Map([...now].map(([then, name]) => [then.toLowerCase(), name]));
  const nameOf = (sheet: string): string | undefined =>
    known.has(sheet.toLowerCase()) ? names.get(sheet.toLowerCase()) : sheet;
  const read = new Map<string, string>();
  const isOn = (change: LineChange<NamedSheet>, sheet: string): boolean => change.sheet.name === sheet;
  const formula = (stored: string, home: string | undefined): string => {
    let text = `=${stored}`;
    for (const move of moves) {
      // Formulas know their own sheet by identity.
      const on = home === undefined ? undefined : sheetOf(move, home);
      text = isLines(move) ? shiftFormula(text, on, move) : moveFormula(text, on, move);
    }
    return renameSheets(text, nameOf).slice(1);
  };
  return {
    formula: (stored, home) => {
      const key = `${home ?? ""}\u0000${stored}`;
      let result = read.get(key);
      if (result === undefined) {
        if (read.size > MOST_KEPT) read.clear();
        read.set(key, (result = formula(stored, home)));
      }
      return result;
    },
    area: (area: Area, sheet) => {
      let found: Area | undefined = area;
      for (const change of lines) if (found && isOn(change, sheet)) found = shiftArea(found, change);
      return found;
    },
    hasMoved: moves.length > 0,
    isMoved: (sheet) => lines.some((change) => isOn(change, sheet)),
    nameOf,
  };
} // prettier-ignore

const MOST_KEPT = 50_000;

function sheetOf(move: FileMove, home: string): NamedSheet {
  const own = isLines(move) ? [move.sheet] : [move.from, move.to];
  return own.find(({ name }) => name === home) ?? { name: home };
}
