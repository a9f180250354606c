import type { CellPlace, Finding } from "./finding";

/** What 采用建议 puts into one cell. */
export interface CellEntry extends CellPlace {
  entry: string;
}

/** Kinds whose suggestion is, letter for letter, what the cell should hold. */
const WORD_FOR_WORD: ReadonlySet<string> = new Set([
  "notANumber",
  "percentTyped",
  "pointsAsPercent",
  "percentOrFraction",
  "sharedOnlyLater",
  "unrecognisedColumn",
]);

const ONE_CELL = /^\$?[A-Z]{1,3}\$?\d+$/;

/** The entry that puts a finding right; undefined where the suggestion is advice and no entry. */
export function adoptableEntry({ kind, place, suggestion }: Finding): CellEntry | undefined {
  if (!place || suggestion === undefined || suggestion === "" || !WORD_FOR_WORD.has(kind)) return undefined;
  return ONE_CELL.test(place.address) ? { ...place, entry: suggestion } : undefined;
}
