import { invalidArgument } from "../host-error";
import type { SheetModel } from "../model/sheet-model";
import type { HostObject } from "../registry";
import type { HostState } from "../state";
import { findRange } from "./range-geometry";
import type { RangeTarget } from "./range-target";

export const targetOf = (object: unknown): RangeTarget => {
  const target = (object as HostObject | null | undefined)?.target as RangeTarget | undefined;
  if (!target || !Array.isArray(target.areas)) throw invalidArgument("a range is needed");
  return target;
};

/** An argument that is a Range or an address. */
export const rangeArgument = (argument: unknown, sheet: SheetModel, state: HostState): RangeTarget =>
  typeof argument === "string" ? findRange(state.workbook, sheet, argument) : targetOf(argument);
