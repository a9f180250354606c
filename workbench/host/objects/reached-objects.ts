import type { SheetModel } from "../model/sheet-model";
import { classNamed, type HostObject } from "../registry";
import type { RangeTarget } from "./range-target";

const reached = <T>(name: string): { of: (target: T) => HostObject } => ({
  of: (target) => ({ type: classNamed(name), target }),
});

/** Objects that most others lead to, and that lead to most others: found by their names when they are needed. */
export const range = reached<RangeTarget>("Range");
export const rangeAreas = reached<RangeTarget>("RangeAreas");
export const worksheet = reached<SheetModel>("Worksheet");
