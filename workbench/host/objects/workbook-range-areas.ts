import type { Place } from "../edit/trace-cells";
import { itemNotFound } from "../host-error";
import { areaName, quoteSheetName } from "../model/address";
import type { SheetModel } from "../model/sheet-model";
import { defineClass, type HostClass, type HostObject } from "../registry";
import type { HostState } from "../state";
import { integer } from "./range-geometry";
import { rangeAreas } from "./range-areas";
import { rangeTarget, type RangeTarget } from "./range-target";
import { range } from "./reached-objects";

/** Areas on several sheets. */
function bySheet(places: readonly Place[]): RangeTarget[] {
  const sheets = new Map<SheetModel, RangeTarget>();
  for (const { sheet, area } of places) {
    const target = sheets.get(sheet);
    if (target) target.areas.push(area);
    else sheets.set(sheet, rangeTarget(sheet, area));
  }
  return [...sheets.values()];
}

const address = (target: RangeTarget): string =>
  target.areas.map((area) => `${quoteSheetName(target.sheet.name)}!${areaName(area)}`).join(",");

const rangeAreasCollection: HostClass<Place[]> = defineClass<Place[]>({
  name: "RangeAreasCollection",
  items: (places) => bySheet(places).map((target) => rangeAreas.of(target)),
  call: {
    GetCount: (places) => bySheet(places).length,
    GetItemAt: (places, _state, index: number) => {
      const target = bySheet(places)[integer(index, "index")];
      if (!target) throw itemNotFound();
      return rangeAreas.of(target);
    },
  },
});

const placeCollection: HostClass<Place[]> = defineClass<Place[]>({
  name: "RangeCollection",
  items: (places) => places.map(({ sheet, area }) => range.of(rangeTarget(sheet, area))),
  call: { GetCount: (places) => places.length },
});

function onSheet(places: Place[], state: HostState, key: string): HostObject | null {
  const sheet = state.workbook.sheetById(key) ?? state.workbook.sheetByName(key);
  const target = bySheet(places).find((own) => own.sheet === sheet);
  return target ? rangeAreas.of(target) : null;
}

export const workbookRangeAreas: HostClass<Place[]> = defineClass<Place[]>({
  name: "WorkbookRangeAreas",
  get: { Addresses: (places) => bySheet(places).map(address) },
  navigate: {
    Areas: (places) => rangeAreasCollection.of(places),
    Ranges: (places) => placeCollection.of(places),
  },
  call: {
    GetRangeAreasBySheet: (places, state, key: string) => {
      const found = onSheet(places, state, key);
      if (!found) throw itemNotFound(key);
      return found;
    },
    GetRangeAreasOrNullObjectBySheet: (places, state, key: string) => onSheet(places, state, key),
  },
});
