import { cellText } from "../cell-text";
import { invalidArgument } from "../host-error";
import { cellArea, intersect, type Area } from "../model/area";
import type { RangeTarget } from "../objects/range-target";
import type { HostState } from "../state";
import { writeContent } from "./write-content";

export interface SearchCriteria {
  completeMatch?: boolean;
  matchCase?: boolean;
  /** Excel.SearchDirection */
  searchDirection?: string;
}

/** Excel's wildcards: * and ?, with ~ before one that stands for itself. */
function pattern(text: string, criteria: SearchCriteria, flags: string): RegExp {
  const source = text.replace(
    /~([*?~])|([*?])|([.+^${}()|[\]\\])/g,
    (_whole, literal?: string, wild?: string, special?: string) =>
      literal !== undefined
        ? `\\${literal}`
        : wild !== undefined
          ? wild === "*"
            ? ".*"
            : "."
          : `\\${special}`,
  );
  return new RegExp(
    criteria.completeMatch ? `^${source}$` : source,
    (criteria.matchCase ? "" : "i") + flags + "s",
  );
}

function* matchesIn(
  state: HostState,
  target: RangeTarget,
  text: string,
  criteria: SearchCriteria,
): Generator<Area> {
  if (typeof text !== "string" || text === "") throw invalidArgument("text");
  const search = pattern(text, criteria, "");
  const used = target.sheet.usedArea(true);
  for (const own of target.areas) {
    const area = used && intersect(own, used);
    if (!area) continue;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const formula = target.sheet.cell(row, column)?.formula;
        const shown = cellText(state.workbook, target.sheet, row, column);
        if ((shown !== "" && search.test(shown)) || (formula !== undefined && search.test(formula))) {
          yield cellArea(row, column);
        }
      }
    }
  }
}

export function findCell(
  state: HostState,
  target: RangeTarget,
  text: string,
  criteria: SearchCriteria | null,
): Area | undefined {
  const found = [...matchesIn(state, target, text, criteria ?? {})];
  return criteria?.searchDirection === "Backwards" ? found.at(-1) : found[0];
}

export const findAllCells = (
  state: HostState,
  target: RangeTarget,
  text: string,
  criteria: SearchCriteria | null,
): Area[] => [...matchesIn(state, target, text, criteria ?? {})];

/** Range.replaceAll: the number of replacements. */
export function replaceInCells(
  state: HostState,
  target: RangeTarget,
  text: string,
  replacement: string,
  criteria: SearchCriteria | null,
): number {
  const search = pattern(text, criteria ?? {}, "g");
  let count = 0;
  for (const area of findAllCells(state, target, text, criteria)) {
    const cell = target.sheet.cell(area.top, area.left);
    const content = cell?.formula ?? cellText(state.workbook, target.sheet, area.top, area.left);
    const changed = content.replace(search, () => {
      count++;
      return String(replacement);
    });
    if (changed !== content) writeContent(state, target.sheet, area, changed, "A1");
  }
  return count;
}
