import { sortRows, type SortField } from "../edit/sort-rows";
import { invalidArgument } from "../host-error";
import { defineClass, type HostClass } from "../registry";
import { areaOfRange } from "./range-geometry";
import type { RangeTarget } from "./range-target";

export const rangeSort: HostClass<RangeTarget> = defineClass({
  name: "RangeSort",
  call: {
    Apply: (
      target,
      state,
      fields: SortField[],
      matchCase: unknown,
      hasHeaders: unknown,
      orientation: unknown,
    ) => {
      if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument("fields");
      state.requireAllowed(target.sheet, "allowSort");
      sortRows(state, target.sheet, areaOfRange(target), fields, {
        matchCase: Boolean(matchCase),
        hasHeaders: Boolean(hasHeaders),
        byColumns: orientation === "Columns",
      });
    },
  },
  needsValues: ["Apply"],
});
