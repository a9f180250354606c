import { invalidArgument, itemNotFound } from "../host-error";
import type { DocumentPropertiesModel } from "../model/workbook-model";
import { defineClass, type HostObject, type HostClass } from "../registry";
import type { HostState } from "../state";
import { number, text } from "./arguments";

type TextKey = Exclude<keyof DocumentPropertiesModel, "custom" | "revisionNumber" | "created">;
const TEXTS: Record<string, TextKey> = {
  Title: "title", Subject: "subject", Author: "author", Keywords: "keywords", Comments: "comments",
  Category: "category", Manager: "manager", Company: "company",
}; // prettier-ignore

const customProperty: HostClass<string> = defineClass({
  name: "CustomProperty",
  identity: (key) => ({ _Id: key }),
  get: {
    Key: (key) => key,
    Value: (key, state) => state.workbook.properties.custom.get(key) ?? null,
    Type: (key, state) => ({ number: "Number", string: "String", boolean: "Boolean" })[typeof state.workbook.properties.custom.get(key) as "string"] ?? "String", // prettier-ignore
  },
  set: { Value: (key, value: unknown, state) => put(state, key, value) },
  call: { Delete: (key, state) => void state.workbook.properties.custom.delete(key) },
});

function put(state: HostState, key: string, value: unknown): void {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean")
    throw invalidArgument("value");
  state.workbook.properties.custom.set(key, value);
  state.isDirty = true;
}

function find(state: HostState, key: unknown): HostObject | null {
  const wanted = text(key, "key").toLowerCase();
  const known = [...state.workbook.properties.custom.keys()].find((other) => other.toLowerCase() === wanted);
  return known === undefined ? null : customProperty.of(known);
}

const customPropertyCollection: HostClass<null> = defineClass({
  name: "CustomPropertyCollection",
  items: (_all, state) => [...state.workbook.properties.custom.keys()].map((key) => customProperty.of(key)),
  item: (_all, key: unknown, state) => {
    const found = find(state, key);
    if (!found) throw itemNotFound(`property "${String(key)}"`);
    return found;
  },
  call: {
    Add: (_all, state, key: unknown, value: unknown) => {
      put(state, text(key, "key"), value);
      return customProperty.of(text(key, "key"));
    },
    DeleteAll: (_all, state) => state.workbook.properties.custom.clear(),
    GetCount: (_all, state) => state.workbook.properties.custom.size,
    GetItemOrNullObject: (_all, state, key: unknown) => find(state, key),
  },
});

/** workbook.properties; kept while the workbook is open. */
export const documentProperties: HostClass<null> = defineClass({
  name: "DocumentProperties",
  get: {
    ...Object.fromEntries(Object.entries(TEXTS).map(([name, key]) => [name, (_all: null, state: HostState) => state.workbook.properties[key]])), // prettier-ignore
    CreationDate: (_all, state) => state.workbook.properties.created,
    LastAuthor: (_all, state) => state.workbook.properties.lastAuthor,
    RevisionNumber: (_all, state) => state.workbook.properties.revisionNumber,
  },
  set: {
    ...Object.fromEntries(
      Object.entries(TEXTS).map(([name, key]) => [
        name,
        (_all: null, value: unknown, state: HostState) => {
          state.workbook.properties[key] = text(value, key);
          state.isDirty = true;
        },
      ]),
    ),
    RevisionNumber: (_all, value: unknown, state) => void (state.workbook.properties.revisionNumber = number(value, "revisionNumber", 0)), // prettier-ignore
  },
  navigate: { Custom: () => customPropertyCollection.of(null) },
});
