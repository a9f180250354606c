import { isPressed, readShortcuts } from "../../../../workbench/page/client/ribbon/read-shortcuts";

const file = {
  actions: [{ id: "park.generate", type: "ExecuteFunction", name: "${resource.name}" }],
  shortcuts: [{ action: "park.generate", key: { default: "${resource.key}", mac: "Command+Shift+G" } }],
  resources: { default: { key: { value: "Ctrl+Alt+Shift+G" } } },
};

const pressed = (keys: Partial<KeyboardEvent>) =>
  ({
    key: "",
    code: "",
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    metaKey: false,
    ...keys,
  }) as KeyboardEvent;

test("fills in the resources of the default language", () => {
  expect(readShortcuts(file, undefined, false)).toEqual([
    { action: "park.generate", keys: "Ctrl+Alt+Shift+G" },
  ]);
});

test("prefers the translation, and on a Mac the Mac's keys", () => {
  expect(readShortcuts(file, { key: { value: "Ctrl+Alt+Q" } }, false)[0]?.keys).toBe("Ctrl+Alt+Q");
  expect(readShortcuts(file, undefined, true)[0]?.keys).toBe("Command+Shift+G");
});

test("reads a file that declares nothing", () => {
  expect(readShortcuts({}, undefined, false)).toEqual([]);
});

test("takes the combination as a whole: nothing missing, nothing more", () => {
  const press = (keys: Partial<KeyboardEvent>) => isPressed("Ctrl+Alt+Shift+G", pressed(keys), false);
  expect(press({ ctrlKey: true, altKey: true, shiftKey: true, key: "G", code: "KeyG" })).toBe(true);
  expect(press({ ctrlKey: true, shiftKey: true, key: "G", code: "KeyG" })).toBe(false);
  expect(press({ ctrlKey: true, altKey: true, shiftKey: true, key: "H", code: "KeyH" })).toBe(false);
});

test("knows the key by its place where Alt turns it into another letter", () => {
  expect(
    isPressed(
      "Ctrl+Alt+Shift+G",
      pressed({ ctrlKey: true, altKey: true, shiftKey: true, key: "˝", code: "KeyG" }),
      true,
    ),
  ).toBe(true);
});
