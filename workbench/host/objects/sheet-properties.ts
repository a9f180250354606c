import { itemNotFound } from "../host-error";
import type { SheetModel } from "../model/sheet-model";
import { defineClass, type HostObject, type HostClass } from "../registry";
import { text } from "./arguments";

interface Property {
  sheet: SheetModel;
  key: string;
}

const customProperty: HostClass<Property> = defineClass({
  name: "WorksheetCustomProperty",
  identity: ({ key }) => ({ _Id: key }),
  get: { Key: ({ key }) => key, Value: ({ sheet, key }) => sheet.customProperties.get(key) ?? "" },
  set: {
    Value: ({ sheet, key }, value: unknown) => void sheet.customProperties.set(key, text(value, "value")),
  },
  call: { Delete: ({ sheet, key }) => void sheet.customProperties.delete(key) },
});

function find(sheet: SheetModel, key: unknown): HostObject | null {
  const wanted = text(key, "key").toLowerCase();
  const known = [...sheet.customProperties.keys()].find((other) => other.toLowerCase() === wanted);
  return known === undefined ? null : customProperty.of({ sheet, key: known });
}

/** Worksheet.customProperties: texts kept with a sheet while the workbook is open. */
export const customPropertyCollection: HostClass<SheetModel> = defineClass({
  name: "WorksheetCustomPropertyCollection",
  items: (sheet) => [...sheet.customProperties.keys()].map((key) => customProperty.of({ sheet, key })),
  item: (sheet, key: unknown) => {
    const found = find(sheet, key);
    if (!found) throw itemNotFound(`property "${String(key)}"`);
    return found;
  },
  call: {
    Add: (sheet, _state, key: unknown, value: unknown) => {
      sheet.customProperties.set(text(key, "key"), text(value, "value"));
      return customProperty.of({ sheet, key: text(key, "key") });
    },
    GetCount: (sheet) => sheet.customProperties.size,
    GetItemOrNullObject: (sheet, _state, key: unknown) => find(sheet, key),
  },
});
