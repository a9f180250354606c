import { invalidArgument, itemNotFound } from "../host-error";
import { LAST_COLUMN, LAST_ROW, isEntireColumn, isEntireRow, type Area } from "../model/area";
import type { SheetModel } from "../model/sheet-model";
import { defineClass, type HostObject, type HostClass } from "../registry";
import type { HostState } from "../state";
import { areaOfRange, integer } from "./range-geometry";
import { rangeTarget } from "./range-target";
import { rangeArgument } from "./range-argument";
import { range } from "./reached-objects";

function location(sheet: SheetModel): Area | undefined {
  const { freeze } = sheet;
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return undefined;
  return {
    top: 0,
    left: 0,
    bottom: freeze.rows === 0 ? LAST_ROW : freeze.rows - 1,
    right: freeze.columns === 0 ? LAST_COLUMN : freeze.columns - 1,
  };
}

function set(state: HostState, sheet: SheetModel, rows: number, columns: number): void {
  state.requireAllowed(sheet);
  sheet.freeze = { rows, columns };
  state.isDirty = true;
}

export const freezePanes: HostClass<SheetModel> = defineClass({
  name: "WorksheetFreezePanes",
  call: {
    FreezeAt: (sheet, state, argument: unknown) => {
      const area = areaOfRange(rangeArgument(argument, sheet, state));
      set(state, sheet, isEntireColumn(area) ? 0 : area.bottom + 1, isEntireRow(area) ? 0 : area.right + 1);
    },
    FreezeRows: (sheet, state, count: unknown) => set(state, sheet, atLeastOne(count), 0),
    FreezeColumns: (sheet, state, count: unknown) => set(state, sheet, 0, atLeastOne(count)),
    Unfreeze: (sheet, state) => {
      state.requireAllowed(sheet);
      delete sheet.freeze;
      state.isDirty = true;
    },
    GetLocation: (sheet): HostObject => {
      const area = location(sheet);
      if (!area) throw itemNotFound();
      return range.of(rangeTarget(sheet, area));
    },
    GetLocationOrNullObject: (sheet) => {
      const area = location(sheet);
      return area ? range.of(rangeTarget(sheet, area)) : null;
    },
  },
});

function atLeastOne(count: unknown): number {
  const n = integer(count, "count", 1);
  if (n < 1) throw invalidArgument("count");
  return n;
}
