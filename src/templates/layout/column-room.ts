import { columnPoints, displayWidth } from "./character-width";
import { BODY_SIZE, shownWidth } from "./sheet-column";
import type { BodyLine, SheetColumn } from "./sheet-column";
import { pointsOf, widestOn } from "./page";

/** What a header has at its sides: words, and one or two letters. */
const HEADER_MARGIN = { words: 1, letters: 0.5 };
/** Bold letters and the cell's margins. */
const LABEL_ROOM = 1.08;

/** Text columns are made narrower to this part before a sheet is too wide to be read on paper. */
const NARROWEST = 0.6;
/** Characters that stay to a text: the name of a park or a kind in a line. */
const SHORTEST_LINE = 9;

/**
 * A sheet's columns: those hidden in which no row has anything (a test by key; none for columns that always stay), with
 * room for their headers, and with less for texts, which wrap, where the sheet would else be too wide for its paper.
 */
export function settledColumns<Row>(
  columns: readonly SheetColumn[],
  rows: readonly Row[],
  filled: Readonly<Partial<Record<string, (row: Row) => boolean>>>,
): SheetColumn[] {
  const shown = columns.map((column) => {
    const test = filled[column.key];
    return test === undefined || rows.length === 0 || rows.some(test) ? column : { ...column, empty: true };
  });
  return roomForHeaders(narrowed(roomForHeaders(shown)));
}

function narrowed(columns: readonly SheetColumn[]): SheetColumn[] {
  const over = pointsOf(columns.map(shownWidth)) - widestOn("A3", BODY_SIZE);
  const texts = columns.filter(({ wrap, empty }) => wrap && !empty);
  const wide = texts.reduce((sum, { width }) => sum + columnPoints(width), 0);
  if (over <= 0 || wide === 0) return [...columns];
  const part = Math.max(NARROWEST, 1 - over / wide);
  return columns.map((column) =>
    column.wrap && !column.empty
      ? {
          ...column,
          width: Math.min(column.width, Math.max(SHORTEST_LINE, Math.floor(column.width * part))),
        }
      : column,
  );
}

/** Columns at least as wide as each line of their headers: a header breaks where it is meant to, and nowhere else. */
export function roomForHeaders(columns: readonly SheetColumn[]): SheetColumn[] {
  return columns.map((column) => {
    const longest = Math.max(...column.header.split("\n").map(displayWidth));
    const needed = longest + (longest > 2 ? HEADER_MARGIN.words : HEADER_MARGIN.letters);
    return column.width >= needed ? column : { ...column, width: needed };
  });
}

/** The first column wide enough for the names of groups and totals, where other columns under them are hidden. */
export function roomForLabels(
  columns: readonly SheetColumn[],
  body: readonly BodyLine[],
  labelColumns = 0,
): SheetColumn[] {
  const [first, ...rest] = columns;
  if (!first || labelColumns === 0) return [...columns];
  const longest = body.reduce(
    (most, { kind, cells }) =>
      kind === "record" ? most : Math.max(most, displayWidth(String(cells[0] ?? ""))),
    0,
  );
  const others = rest
    .slice(0, labelColumns - 1)
    .reduce((sum, { width, empty }) => sum + (empty ? 0 : width), 0);
  const needed = Math.ceil(longest * LABEL_ROOM) - others;
  return needed > first.width ? [{ ...first, width: Math.min(needed, WIDEST_LABEL) }, ...rest] : [...columns];
}

const WIDEST_LABEL = 40;
