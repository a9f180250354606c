import { DOCUMENT_EVENT } from "../events";
import { itemNotFound } from "../host-error";
import { defineClass, type HostObject, type HostClass } from "../registry";
import type { HostState } from "../state";
import { integer } from "./range-geometry";
import { text } from "./arguments";

const setting: HostClass<string> = defineClass({
  name: "Setting",
  identity: (key) => ({ _Id: key }),
  get: { Key: (key) => key, Value: (key, state) => state.workbook.settings.get(key) ?? null },
  set: { Value: (key, value: unknown, state) => put(state, key, value) },
  call: {
    Delete: (key, state) => {
      state.workbook.settings.delete(key);
      changed(state);
    },
  },
});

function put(state: HostState, key: string, value: unknown): void {
  state.workbook.settings.set(key, value);
  changed(state);
}

function changed(state: HostState): void {
  state.isDirty = true;
  state.events.document(DOCUMENT_EVENT.settingsChanged);
}

function find(state: HostState, key: unknown): HostObject | null {
  const name = text(key, "key");
  return state.workbook.settings.has(name) ? setting.of(name) : null;
}

/** workbook.settings: the same settings as Office.context.document.settings. */
export const settingCollection: HostClass<null> = defineClass({
  name: "SettingCollection",
  items: (_all, state) => [...state.workbook.settings.keys()].map((key) => setting.of(key)),
  item: (_all, key: unknown, state) => {
    const found = find(state, key);
    if (!found) throw itemNotFound(`setting "${String(key)}"`);
    return found;
  },
  call: {
    Add: (_all, state, key: unknown, value: unknown) => {
      put(state, text(key, "key"), value);
      return setting.of(text(key, "key"));
    },
    GetCount: (_all, state) => state.workbook.settings.size,
    GetItemOrNullObject: (_all, state, key: unknown) => find(state, key),
    GetItemAt: (_all, state, index: number) => {
      const key = [...state.workbook.settings.keys()][integer(index, "index")];
      if (key === undefined) throw itemNotFound();
      return setting.of(key);
    },
  },
});
