import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../../package.json";
import { parseXml } from "../../../workbench/file/xml";
import type { XmlElement } from "../../../workbench/file/xml";
import { ELEMENT_ORDER } from "./element-order";
import { pngSize } from "./png-size";

const LOCAL = "https://localhost:3000/";
const source = readFileSync("manifest.xml", "utf8");
const manifest = parseXml(source, "manifest.xml");

function* elements(of: XmlElement): Generator<XmlElement> {
  yield of;
  for (const child of of.children) yield* elements(child);
}
const all = (name: string) => [...elements(manifest)].filter((element) => element.name === name);
const only = (name: string): XmlElement => {
  const [first, ...rest] = all(name);
  if (!first || rest.length > 0)
    throw new Error(`manifest.xml has ${rest.length + (first ? 1 : 0)} <${name}>`);
  return first;
};

const resources = only("Resources");
const resource = (kind: string) => resources.children.find(({ name }) => name === kind)?.children ?? [];
/** Every value of a string or address, in each language. */
const values = (element: XmlElement): string[] => [
  element.attributes.DefaultValue ?? "",
  ...element.children.map(({ attributes }) => attributes.Value ?? ""),
];
const addresses = [...elements(manifest)].flatMap(({ attributes }) =>
  Object.values(attributes).filter(
    (value) => /^https?:/.test(value) && !value.includes("schemas.microsoft.com"),
  ),
);

describe("manifest.xml, by Microsoft's published rules", () => {
  it("has its elements in the order that the schema asks for", () => {
    for (const element of elements(manifest)) {
      const order = ELEMENT_ORDER[element.name];
      if (!order || element.children.length === 0) continue;
      const places = element.children.map(({ name }) => order.indexOf(name));
      expect(element.children.filter(({ name }) => !order.includes(name)).map(({ name }) => name)).toEqual(
        [],
      );
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it("points only to resources that exist, and has none that nothing points to", () => {
    const defined = resources.children.flatMap(({ children }) =>
      children.map(({ attributes }) => attributes.id),
    );
    const used = [...elements(manifest)].flatMap(({ attributes }) => attributes.resid ?? []);
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
  });

  it("keeps ids within 32, short strings within 125 and long strings within 250 characters", () => {
    const ids = resources.children.flatMap(({ children }) =>
      children.map(({ attributes }) => attributes.id ?? ""),
    );
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
    expect(
      resource("ShortStrings")
        .flatMap(values)
        .filter((text) => text === "" || text.length > 125),
    ).toEqual([]);
    expect(
      resource("LongStrings")
        .flatMap(values)
        .filter((text) => text === "" || text.length > 250),
    ).toEqual([]);
    expect(values(only("DisplayName")).filter((text) => text.length > 125)).toEqual([]);
    expect(
      all("Description")
        .flatMap(values)
        .filter((text) => text.length > 250),
    ).toEqual([]);
  });

  it("says everything in Chinese and in English", () => {
    expect(only("DefaultLocale").text).toBe("zh-CN");
    const spoken = [...resource("ShortStrings"), ...resource("LongStrings"), only("DisplayName")];
    const untranslated = spoken.filter(
      ({ children }) => !children.some(({ attributes }) => attributes.Locale === "en-US"),
    );
    expect(untranslated.map(({ attributes }) => attributes.id)).toEqual(["Functions.Namespace"]);
  });

  it("has an icon of the right size behind every address", () => {
    for (const { attributes, children } of all("Icon")) {
      expect(attributes).toEqual({});
      expect(children.map(({ attributes: { size } }) => size)).toEqual(
        expect.arrayContaining(["16", "32", "80"]),
      );
    }
    const sized = all("Image").filter(({ attributes }) => attributes.size !== undefined);
    for (const { attributes } of sized) {
      const image = resource("Images").find(({ attributes: { id } }) => id === attributes.resid);
      const size = Number(attributes.size);
      expect(pngSize(localFile(image?.attributes.DefaultValue ?? ""))).toEqual({ width: size, height: size });
    }
    expect(pngSize(localFile(only("IconUrl").attributes.DefaultValue ?? ""))).toEqual({
      width: 32,
      height: 32,
    });
    const high = only("HighResolutionIconUrl").attributes.DefaultValue ?? "";
    expect(pngSize(localFile(high))).toEqual({ width: 64, height: 64 });
  });

  it("uses https, and only addresses that the build serves", () => {
    expect(addresses.length).toBeGreaterThan(30);
    expect(addresses.filter((address) => !address.startsWith(LOCAL))).toEqual([]);
    const built = /\/(taskpane\.html|functions\.js|functions\.json|functions-en-US\.json)$/;
    const assets = addresses.filter((address) => !built.test(address)).map(localFile);
    expect(assets.filter((file) => !existsSync(file))).toEqual([]);
  });

  it("has the version of package.json and an id that is a GUID", () => {
    expect(only("Version").text).toBe(version);
    expect(only("Id").text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it("runs pane, commands and functions in one runtime", () => {
    const runtime = only("Runtime").attributes;
    expect(runtime.lifetime).toBe("long");
    expect(only("FunctionFile").attributes.resid).toBe(runtime.resid);
    expect(only("Page").children[0]?.attributes.resid).toBe(runtime.resid);
    for (const action of all("Action").filter(({ attributes }) => attributes.type === "ShowTaskpane")) {
      expect(action.children.find(({ name }) => name === "SourceLocation")?.attributes.resid).toBe(
        runtime.resid,
      );
    }
  });

  it("asks for nothing that Excel LTSC 2021 lacks", () => {
    const most: Record<string, string> = {
      ExcelApi: "1.14",
      SharedRuntime: "1.1",
      CustomFunctionsRuntime: "1.3",
    };
    const asked = all("Set").map(
      ({ attributes }) => [attributes.Name ?? "", attributes.MinVersion ?? ""] as const,
    );
    expect(asked.length).toBeGreaterThan(0);
    const minor = (text: string | undefined) => Number(/^1\.(\d+)$/.exec(text ?? "")?.[1]);
    for (const [name, asks] of asked) expect(minor(asks)).toBeLessThanOrEqual(minor(most[name]));
  });

  it("has controls and groups with ids of their own", () => {
    const ids = [...all("Control"), ...all("Group"), ...all("CustomTab")].map(
      ({ attributes }) => attributes.id,
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(all("CustomTab")).toHaveLength(1);
  });
});

describe("commands", () => {
  it("are associated for every button and every shortcut", async () => {
    const associated: string[] = [];
    Object.assign(globalThis, { Office: { actions: { associate: (id: string) => associated.push(id) } } });
    await import("../../../src/commands/commands");
    const buttons = all("FunctionName").map(({ text }) => text.trim());
    const shortcuts = readShortcuts().actions.map(({ id }) => id);
    expect([...buttons, ...shortcuts].filter((id) => !associated.includes(id))).toEqual([]);
    expect(buttons.length).toBeGreaterThan(0);
  });

  it("have shortcuts of their own, named in both languages, that Excel and the browsers leave free", () => {
    const { actions, shortcuts, resources: own } = readShortcuts();
    const english = readJson<Record<string, { value: string }>>("shortcuts-en-US.json");
    expect(Object.keys(english).sort()).toEqual(Object.keys(own.default).sort());
    expect(shortcuts.map(({ action }) => action).sort()).toEqual(actions.map(({ id }) => id).sort());
    for (const strings of [own.default, english]) {
      const keys = shortcuts.map(
        ({ key }) => strings[/\$\{resource\.(\w+)\}/.exec(key.default)?.[1] ?? ""]?.value,
      );
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) expect(key).toMatch(/^Ctrl\+Alt\+Shift\+[A-Z]$/);
      for (const { name } of actions)
        expect(strings[/\$\{resource\.(\w+)\}/.exec(name)?.[1] ?? ""]?.value).toBeTruthy();
    }
  });

  it("tell their shortcut in their tip", () => {
    const { shortcuts, resources: own } = readShortcuts();
    for (const control of all("Control")) {
      const action = control.children.find(({ name }) => name === "Action");
      const id = action?.children.find(({ name }) => name === "FunctionName")?.text.trim() ?? "park.openPane";
      const key = shortcuts.find((each) => each.action === id)?.key.default ?? "";
      const pressed = own.default[/\$\{resource\.(\w+)\}/.exec(key)?.[1] ?? ""]?.value ?? "none";
      const tip = control.children.find(({ name }) => name === "Supertip")?.children[1]?.attributes.resid;
      const told = resource("LongStrings").find(({ attributes }) => attributes.id === tip);
      for (const text of told ? values(told) : [""]) expect(text).toContain(pressed);
    }
  });
});

interface Shortcuts {
  actions: { id: string; name: string }[];
  shortcuts: { action: string; key: { default: string } }[];
  resources: { default: Record<string, { value: string }> };
}

function readShortcuts(): Shortcuts {
  return readJson<Shortcuts>("shortcuts.json");
}

function readJson<Content>(file: string): Content {
  return JSON.parse(readFileSync(join("assets", file), "utf8")) as Content;
}

function localFile(address: string): string {
  return address.replace(LOCAL, "");
}
