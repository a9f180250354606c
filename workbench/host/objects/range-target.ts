import type { Area } from "../model/area";
import type { SheetModel } from "../model/sheet-model";

/** What a Range or RangeAreas object stands for. */
export interface RangeTarget {
  sheet: SheetModel;
  areas: Area[];
  /** Its cells were deleted. */
  gone: boolean;
}

export const rangeTarget = (sheet: SheetModel, ...areas: Area[]): RangeTarget => ({
  sheet,
  areas,
  gone: false,
});
