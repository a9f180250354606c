import { clearCells, type ClearWhat } from "../edit/clear-cells";
import { copyCells } from "../edit/copy-cells";
import { invalidArgument, itemNotFound } from "../host-error";
import { areaName, quoteSheetName } from "../model/address";
import { LAST_COLUMN, LAST_ROW, cellCount, contains, intersect, isEntireColumn, isEntireRow, type Area } from "../model/area"; // prettier-ignore
import { defineClass, type HostObject, type HostClass } from "../registry";
import { conditionalFormatCollection } from "./conditional-format";
import { dataValidation } from "./data-validation";
import { rangeFormat } from "./range-format";
import { integer, shifted } from "./range-geometry";
import { rangeTarget, type RangeTarget } from "./range-target";
import { specialCells } from "./special-cells";
import { tableScopedCollection } from "./table";
import { rangeArgument } from "./range-argument";
import { range, worksheet } from "./reached-objects";

const address = (target: RangeTarget): string =>
  target.areas.map((area) => `${quoteSheetName(target.sheet.name)}!${areaName(area)}`).join(",");

const from = (target: RangeTarget, areas: Area[]): HostObject =>
  rangeAreas.of(rangeTarget(target.sheet, ...areas));

const orNull = (target: RangeTarget, areas: Area[]): HostObject | null =>
  areas.length === 0 ? null : from(target, areas);

function must(target: RangeTarget, areas: Area[]): HostObject {
  if (areas.length === 0) throw itemNotFound();
  return from(target, areas);
}

const common = (target: RangeTarget, other: RangeTarget): Area[] =>
  other.sheet !== target.sheet
    ? []
    : target.areas.flatMap((a) =>
        other.areas.map((b) => intersect(a, b)).filter((area) => area !== undefined),
      );

const used = (target: RangeTarget, valuesOnly: unknown): Area[] =>
  target.areas
    .map((area) => target.sheet.usedArea(Boolean(valuesOnly), area))
    .filter((area) => area !== undefined);

const rangeCollection: HostClass<RangeTarget> = defineClass({
  name: "RangeCollection",
  items: (target) => target.areas.map((area) => range.of(rangeTarget(target.sheet, area))),
  call: {
    GetCount: (target) => target.areas.length,
    GetItemAt: (target, _state, index: number) => {
      const area = target.areas[index];
      if (!area) throw itemNotFound();
      return range.of(rangeTarget(target.sheet, area));
    },
  },
});

/** Several areas of one sheet. */
export const rangeAreas: HostClass<RangeTarget> = defineClass({
  name: "RangeAreas",
  get: {
    Address: address,
    AddressLocal: address,
    AreaCount: (target) => target.areas.length,
    CellCount: (target) => target.areas.reduce((sum, area) => sum + cellCount(area), 0),
    IsEntireColumn: (target) => target.areas.every(isEntireColumn),
    IsEntireRow: (target) => target.areas.every(isEntireRow),
    Style: () => "Normal",
  },
  navigate: {
    Areas: (target) => rangeCollection.of(target),
    Format: (target) => rangeFormat.of(target),
    Worksheet: (target) => worksheet.of(target.sheet),
    ConditionalFormats: (target) => conditionalFormatCollection.of({ sheet: target.sheet, range: target }),
    DataValidation: (target) => dataValidation.of(target),
  },
  call: {
    GetEntireRow: (target) =>
      from(
        target,
        target.areas.map((area) => ({ ...area, left: 0, right: LAST_COLUMN })),
      ),
    GetEntireColumn: (target) =>
      from(
        target,
        target.areas.map((area) => ({ ...area, top: 0, bottom: LAST_ROW })),
      ),
    GetIntersection: (target, state, other: unknown) => must(target, common(target, rangeArgument(other, target.sheet, state))), // prettier-ignore
    GetIntersectionOrNullObject: (target, state, other: unknown) => orNull(target, common(target, rangeArgument(other, target.sheet, state))), // prettier-ignore
    GetOffsetRangeAreas: (target, _state, rows: number, columns: number) =>
      from(target, target.areas.map((area) => shifted(area, integer(rows, "rowOffset"), integer(columns, "columnOffset")))), // prettier-ignore
    GetUsedRangeAreas: (target, _state, valuesOnly: unknown) => must(target, used(target, valuesOnly)),
    GetUsedRangeAreasOrNullObject: (target, _state, valuesOnly: unknown) =>
      orNull(target, used(target, valuesOnly)),
    GetSpecialCells: (target, _state, type: unknown, values: unknown) => must(target, specialCells(target, type, values)), // prettier-ignore
    GetSpecialCellsOrNullObject: (target, _state, type: unknown, values: unknown) => orNull(target, specialCells(target, type, values)), // prettier-ignore
    GetTables: (target, _state, fullyContained: unknown) =>
      tableScopedCollection.of(
        target.sheet.tables.filter((table) =>
          target.areas.some((area) =>
            fullyContained ? contains(area, table.area) : intersect(area, table.area),
          ),
        ),
      ),
    Clear: (target, state, what: ClearWhat | undefined | null) => {
      for (const area of target.areas) clearCells(state, target.sheet, area, what ?? "All");
    },
    CopyFrom: async (
      target,
      state,
      source: unknown,
      type: unknown,
      skipBlanks: unknown,
      transpose: unknown,
    ) => {
      const [first] = target.areas;
      if (!first) throw invalidArgument();
      const from = rangeArgument(source, target.sheet, state);
      if (type === "Values") await state.settleFor(from);
      const options = { what: type ?? "All", skipBlanks: Boolean(skipBlanks), transpose: Boolean(transpose) };
      copyCells(state, from, rangeTarget(target.sheet, first), options);
    },
    Calculate: async (_target, state) => state.calculation.settle(),
    SetDirty: () => undefined,
  },
  needsValues: ["GetUsedRangeAreas", "GetUsedRangeAreasOrNullObject", "GetSpecialCells", "GetSpecialCellsOrNullObject", "CopyFrom"], // prettier-ignore
});
