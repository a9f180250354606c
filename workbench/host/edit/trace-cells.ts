import { resolve } from "../formulas/resolve";
import { tokens } from "../formulas/tokens";
import { referenceArea } from "../formulas/write-reference";
import { intersect, type Area } from "../model/area";
import type { SheetModel } from "../model/sheet-model";
import type { RangeTarget } from "../objects/range-target";
import type { HostState } from "../state";

export interface Place {
  sheet: SheetModel;
  area: Area;
}

/** What the formula of a cell refers to, names and structured references resolved. */
function references(state: HostState, sheet: SheetModel, row: number, column: number): Place[] {
  const formula = sheet.cell(row, column)?.formula;
  if (formula === undefined) return [];
  const { text } = resolve(formula, { workbook: state.workbook, sheet, row, column });
  return tokens(text).flatMap((token) => {
    if (token.kind !== "reference") return [];
    const home = token.sheet === undefined ? sheet : state.workbook.sheetByName(token.sheet);
    return home ? [{ sheet: home, area: referenceArea(token) }] : [];
  });
}

const key = ({ sheet, area }: Place): string =>
  `${sheet.id} ${area.top},${area.left},${area.bottom},${area.right}`;

function unique(places: Place[]): Place[] {
  const seen = new Map(places.map((place) => [key(place), place]));
  return [...seen.values()];
}

const formulaCells = function* (place: Place): Generator<{ row: number; column: number }> {
  for (const { row, column, cell } of place.sheet.cells(place.area))
    if (cell.formula !== undefined) yield { row, column };
};

const precedentsOf = (state: HostState, places: Place[]): Place[] =>
  unique(places.flatMap((place) => [...formulaCells(place)].flatMap(({ row, column }) => references(state, place.sheet, row, column)))); // prettier-ignore

function dependentsOf(state: HostState, places: Place[]): Place[] {
  const found: Place[] = [];
  for (const sheet of state.workbook.sheets) {
    for (const [row, line] of sheet.rows) {
      for (const [column, cell] of line) {
        if (cell.formula === undefined) continue;
        const uses = references(state, sheet, row, column).some((used) =>
          places.some((place) => place.sheet === used.sheet && intersect(place.area, used.area)),
        );
        if (uses) found.push({ sheet, area: { top: row, bottom: row, left: column, right: column } });
      }
    }
  }
  return unique(found);
}

/** Precedents or dependents of a range: the nearest only, or all that follow from them. */
export function tracedCells(
  state: HostState,
  target: RangeTarget,
  way: "precedents" | "dependents",
  all: boolean,
): Place[] {
  const step = way === "precedents" ? precedentsOf : dependentsOf;
  let next = step(state, target.areas.map((area) => ({ sheet: target.sheet, area }))); // prettier-ignore
  const found = new Map(next.map((place) => [key(place), place]));
  while (all && next.length > 0) {
    next = step(state, next).filter((place) => !found.has(key(place)));
    for (const place of next) found.set(key(place), place);
  }
  return [...found.values()];
}
