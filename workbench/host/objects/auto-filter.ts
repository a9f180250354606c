import { applyFilter, clearFilter, reapplyFilter, type FilterOwner } from "../edit/filter-rows";
import { invalidArgument, itemNotFound } from "../host-error";
import type { FilterCriteria, FilterModel } from "../model/filter-model";
import type { SheetModel } from "../model/sheet-model";
import type { TableModel } from "../model/table-model";
import { defineClass, type ClassDefinition, type HostClass } from "../registry";
import type { HostState } from "../state";
import { integer, surroundingRegion, areaOfRange } from "./range-geometry";
import { rangeTarget } from "./range-target";
import { rangeArgument } from "./range-argument";
import { range } from "./reached-objects";

function ensureFilter(table: TableModel): FilterModel {
  return (table.filter ??= { area: table.area, criteria: new Map() });
}

function criteriaList(filter: FilterModel | undefined): (FilterCriteria | null)[] {
  if (!filter) return [];
  return Array.from(
    { length: filter.area.right - filter.area.left + 1 },
    (_, column) => filter.criteria.get(column) ?? null,
  );
}

function autoFilterClass<T>(
  sheetOf: (target: T) => SheetModel,
  ownerOf: (target: T) => FilterOwner,
): ClassDefinition<T> {
  const filterOf = (target: T): FilterModel | undefined => ownerOf(target).filter;
  return {
    name: "AutoFilter",
    get: {
      Enabled: (target) => filterOf(target) !== undefined,
      IsDataFiltered: (target) => (filterOf(target)?.criteria.size ?? 0) > 0,
      Criteria: (target) => criteriaList(filterOf(target)),
    },
    call: {
      GetRange: (target) => {
        const filter = filterOf(target);
        if (!filter) throw itemNotFound("there is no filter");
        return range.of(rangeTarget(sheetOf(target), filter.area));
      },
      GetRangeOrNullObject: (target) => {
        const filter = filterOf(target);
        return filter ? range.of(rangeTarget(sheetOf(target), filter.area)) : null;
      },
      ClearCriteria: (target, state) => clearFilter(state, sheetOf(target), ownerOf(target)),
      ClearColumnCriteria: (target, state, column: number) => clearFilter(state, sheetOf(target), ownerOf(target), integer(column, "columnIndex")), // prettier-ignore
      Reapply: (target, state) => reapplyFilter(state, sheetOf(target), ownerOf(target)),
    },
    needsValues: ["Reapply", "ClearCriteria", "ClearColumnCriteria"],
  };
}

const ofSheet = autoFilterClass<SheetModel>((sheet) => sheet, (sheet) => sheet); // prettier-ignore

export const sheetAutoFilter: HostClass<SheetModel> = defineClass({
  ...ofSheet,
  call: {
    ...ofSheet.call,
    Apply: (
      sheet,
      state,
      argument: unknown,
      column: unknown,
      criteria: FilterCriteria | null | undefined,
    ) => {
      state.requireAllowed(sheet, "allowAutoFilter");
      const given = areaOfRange(rangeArgument(argument, sheet, state));
      const area =
        given.top === given.bottom && given.left === given.right ? surroundingRegion(sheet, given) : given;
      const old = sheet.filter;
      if (!old || JSON.stringify(old.area) !== JSON.stringify(area)) {
        if (old) clearFilter(state, sheet, sheet);
        sheet.filter = { area, criteria: new Map() };
      }
      if (criteria && column !== null && column !== undefined) applyFilter(state, sheet, sheet, integer(column, "columnIndex"), criteria); // prettier-ignore
      state.isDirty = true;
    },
    Remove: (sheet, state) => {
      clearFilter(state, sheet, sheet);
      delete sheet.filter;
      state.isDirty = true;
    },
  },
  needsValues: [...(ofSheet.needsValues ?? []), "Apply"],
});

const ofTable = autoFilterClass<TableModel>((table) => table.sheet, (table) => ({ filter: ensureFilter(table) })); // prettier-ignore

export const tableAutoFilter: HostClass<TableModel> = defineClass({
  ...ofTable,
  get: { ...ofTable.get, Enabled: (table) => table.showFilterButton },
});

interface ColumnFilter {
  table: TableModel;
  index: number;
}

function apply({ table, index }: ColumnFilter, state: HostState, criteria: FilterCriteria): void {
  if (typeof criteria !== "object" || criteria === null) throw invalidArgument("criteria");
  ensureFilter(table);
  applyFilter(state, table.sheet, table, index, criteria);
}

export const columnFilter: HostClass<ColumnFilter> = defineClass({
  name: "Filter",
  get: { Criteria: ({ table, index }) => table.filter?.criteria.get(index) ?? null },
  call: {
    Apply: (target, state, criteria: FilterCriteria) => apply(target, state, criteria),
    ApplyValuesFilter: (target, state, values: string[]) =>
      apply(target, state, { filterOn: "Values", values }),
    ApplyCustomFilter: (
      target,
      state,
      criterion1: string,
      criterion2: string | undefined,
      operator: string | undefined,
    ) => apply(target, state, { filterOn: "Custom", criterion1, criterion2, operator }),
    ApplyTopItemsFilter: (target, state, count: number) => apply(target, state, { filterOn: "TopItems", criterion1: String(count) }), // prettier-ignore
    ApplyBottomItemsFilter: (target, state, count: number) => apply(target, state, { filterOn: "BottomItems", criterion1: String(count) }), // prettier-ignore
    ApplyTopPercentFilter: (target, state, percent: number) => apply(target, state, { filterOn: "TopPercent", criterion1: String(percent) }), // prettier-ignore
    ApplyBottomPercentFilter: (target, state, percent: number) => apply(target, state, { filterOn: "BottomPercent", criterion1: String(percent) }), // prettier-ignore
    ApplyDynamicFilter: (target, state, dynamicCriteria: string) => apply(target, state, { filterOn: "Dynamic", dynamicCriteria }), // prettier-ignore
    ApplyCellColorFilter: (target, state, color: string) =>
      apply(target, state, { filterOn: "CellColor", color }),
    ApplyFontColorFilter: (target, state, color: string) =>
      apply(target, state, { filterOn: "FontColor", color }),
    Clear: ({ table, index }, state) => clearFilter(state, table.sheet, table, index),
  },
  needsValues: [
    "Apply", "ApplyValuesFilter", "ApplyCustomFilter", "ApplyTopItemsFilter", "ApplyBottomItemsFilter",
    "ApplyTopPercentFilter", "ApplyBottomPercentFilter", "ApplyDynamicFilter", "Clear",
  ], // prettier-ignore
});
