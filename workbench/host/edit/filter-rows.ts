import { cellText } from "../cell-text";
import { EVENT } from "../events";
import type { FilterCriteria, FilterModel } from "../model/filter-model";
import { isError, type SheetModel } from "../model/sheet-model";
import { apiNotFound, invalidArgument } from "../host-error";
import type { HostState } from "../state";

/** Whoever has a filter: a sheet, or a table of it. */
export interface FilterOwner {
  filter?: FilterModel;
}

type Test = (row: number) => boolean;

/** Sets the criteria of one column and hides the rows that fail any. */
export function applyFilter(
  state: HostState,
  sheet: SheetModel,
  owner: FilterOwner,
  column: number,
  criteria: FilterCriteria,
): void {
  const { filter } = owner;
  if (!filter) throw invalidArgument("there is no filter");
  if (column < 0 || column > filter.area.right - filter.area.left) throw invalidArgument("columnIndex");
  columnTest(state, sheet, filter, column, criteria);
  filter.criteria.set(column, criteria);
  reapplyFilter(state, sheet, owner);
}

export function clearFilter(state: HostState, sheet: SheetModel, owner: FilterOwner, column?: number): void {
  if (!owner.filter) return;
  if (column === undefined) owner.filter.criteria.clear();
  else owner.filter.criteria.delete(column);
  reapplyFilter(state, sheet, owner);
}

export function reapplyFilter(state: HostState, sheet: SheetModel, owner: FilterOwner): void {
  const { filter } = owner;
  if (!filter) return;
  const tests = [...filter.criteria].map(([column, criteria]) =>
    columnTest(state, sheet, filter, column, criteria),
  );
  for (let row = filter.area.top + 1; row <= filter.area.bottom; row++) {
    const hidden = !tests.every((test) => test(row));
    if (hidden) sheet.line("row", row).filtered = true;
    else delete sheet.rowInfo.get(row)?.filtered;
  }
  state.isDirty = true;
  const { top, bottom } = filter.area;
  state.events.sheet(EVENT.rowHiddenChanged, sheet, {
    address: `${top + 2}:${bottom + 1}`,
    changeType: tests.length > 0 ? "Hidden" : "Unhidden",
  });
}

function columnTest(
  state: HostState,
  sheet: SheetModel,
  { area }: FilterModel,
  offset: number,
  criteria: FilterCriteria,
): Test {
  const column = area.left + offset;
  const shown = (row: number): string => cellText(state.workbook, sheet, row, column);
  const number = (row: number): number | undefined => {
    const value = sheet.value(row, column);
    return typeof value === "number" ? value : undefined;
  };
  const numbers = (): number[] => {
    const all: number[] = [];
    for (let row = area.top + 1; row <= area.bottom; row++) {
      const value = number(row);
      if (value !== undefined) all.push(value);
    }
    return all.sort((a, b) => a - b);
  };
  switch (criteria.filterOn) {
    case "Values": {
      const wanted = new Set((criteria.values ?? []).map((value) => (typeof value === "string" ? value : value.date).toLowerCase())); // prettier-ignore
      return (row) => wanted.has(shown(row).toLowerCase());
    }
    case "TopItems":
    case "BottomItems":
    case "TopPercent":
    case "BottomPercent": {
      const all = numbers();
      const asked = Number(criteria.criterion1);
      if (!(asked > 0)) throw invalidArgument("criterion1");
      const count = criteria.filterOn.endsWith("Percent")
        ? Math.max(1, Math.floor((all.length * asked) / 100))
        : asked;
      const top = criteria.filterOn.startsWith("Top");
      const limit = top ? (all.at(-Math.min(count, all.length)) ?? Infinity) : (all[Math.min(count, all.length) - 1] ?? -Infinity); // prettier-ignore
      return (row) => {
        const value = number(row);
        return value !== undefined && (top ? value >= limit : value <= limit);
      };
    }
    case "CellColor":
    case "FontColor": {
      const wanted = criteria.color?.toUpperCase();
      return (row) => {
        const style = state.workbook.styles.get(sheet.style(row, column));
        return (criteria.filterOn === "CellColor" ? style.fill : style.font?.color)?.toUpperCase() === wanted;
      };
    }
    case "Dynamic": {
      const all = numbers();
      const average = all.reduce((sum, value) => sum + value, 0) / Math.max(1, all.length);
      const above = criteria.dynamicCriteria === "AboveAverage";
      // Filters by today's date would make a result depend on the clock.
      if (!above && criteria.dynamicCriteria !== "BelowAverage") throw apiNotFound(`Excel.DynamicFilterCriteria "${criteria.dynamicCriteria ?? ""}"`); // prettier-ignore
      return (row) => {
        const value = number(row);
        return value !== undefined && (above ? value > average : value < average);
      };
    }
    case "Custom": {
      const first = comparison(criteria.criterion1 ?? "");
      if (criteria.criterion2 === undefined || criteria.criterion2 === null)
        return (row) => first(sheet, row, column, shown(row));
      const second = comparison(criteria.criterion2);
      const or = criteria.operator === "Or";
      return (row) => {
        const [a, b] = [first(sheet, row, column, shown(row)), second(sheet, row, column, shown(row))];
        return or ? a || b : a && b;
      };
    }
    default:
      throw apiNotFound(`Excel.FilterOn "${criteria.filterOn}"`);
  }
}

type Comparison = (sheet: SheetModel, row: number, column: number, shown: string) => boolean;

/** A criterion such as ">=5", "<>x", "*park*" or "=" for blanks. */
function comparison(text: string): Comparison {
  const match = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(text);
  const operator = match?.[1] ?? "=";
  const operand = match?.[2] ?? "";
  const asNumber = operand.trim() === "" ? Number.NaN : Number(operand);
  const wildcard = new RegExp(`^${operand.replace(/[.+^${}()|[\]\\]/g, "\\$&").replace(/\*/g, ".*").replace(/\?/g, ".")}$`, "is"); // prettier-ignore
  return (sheet, row, column, shown) => {
    const value = sheet.value(row, column);
    if (operator === "=" || operator === "<>") {
      const equal = operand === "" ? value === null : typeof value === "number" && !Number.isNaN(asNumber) ? value === asNumber : wildcard.test(shown); // prettier-ignore
      return operator === "=" ? equal : !equal;
    }
    if (value === null || isError(value)) return false;
    const order = typeof value === "number" ? (Number.isNaN(asNumber) ? Number.NaN : value - asNumber) : Number.isNaN(asNumber) ? String(value).localeCompare(operand, "zh-CN") : Number.NaN; // prettier-ignore
    if (operator === "<") return order < 0;
    if (operator === "<=") return order <= 0;
    return operator === ">" ? order > 0 : order >= 0;
  };
}
