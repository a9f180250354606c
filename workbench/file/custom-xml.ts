import type { WorkbookPackage } from "./open-package";
import type { WorkbookFile } from "./workbook-file";
import { child, childrenOf, element, escapeXml, parseXml, xmlDeclaration, type XmlElement } from "./xml";

/**
 * Document settings are stored as one custom XML part of this namespace, a <setting name="…"> each with its value as
 * JSON. Excel itself keeps them in a web extension part that is bound to one add-in's store identity, which a file
 * made outside Excel cannot know; settings of PARK found there are read as well.
 */
export const SETTINGS_NAMESPACE = "urn:park-statistics:document-settings";
const SETTINGS_ID = "{7B0B6C0A-6F5D-4C59-9A55-3C0C5D1F2E01}";

export interface StoredParts {
  settings: WorkbookFile["settings"];
  customXmlParts: WorkbookFile["customXmlParts"];
}

export function readCustomParts(parts: WorkbookPackage, workbookPath: string): StoredParts {
  const found: StoredParts = { settings: readWebExtensions(parts), customXmlParts: [] };
  for (const relation of parts.relations(workbookPath)) {
    if (relation.type !== "customXml" || relation.external) continue;
    const xml = parts.text(relation.target);
    if (xml === undefined) continue;
    if (xml.includes(`"${SETTINGS_NAMESPACE}"`)) {
      const root = parseXml(xml, relation.target);
      add(
        found.settings,
        settingsOf(root, "setting", (setting) => setting.text),
      );
      continue;
    }
    const properties = parts
      .relations(relation.target)
      .find((each) => each.type === "customXmlProps" && !each.external);
    const id = properties && parts.xml(properties.target)?.attributes["itemID"];
    found.customXmlParts.push({ id: id ?? "", xml: withoutDeclaration(xml) });
  }
  return found;
}

function readWebExtensions(parts: WorkbookPackage): WorkbookFile["settings"] {
  const settings: WorkbookFile["settings"] = {};
  for (const name of parts.names) {
    if (!/^xl\/webextensions\/webextension[0-9]*\.xml$/i.test(name)) continue;
    const properties = child(parts.xml(name), "properties");
    if (!properties) continue;
    const stored = settingsOf(properties, "property", ({ attributes }) => attributes["value"] ?? "");
    add(
      settings,
      stored.filter(([key]) => key.startsWith("park.")),
    );
  }
  return settings;
}

/** As a property of its own, whatever its name is (__proto__). */
function add(settings: WorkbookFile["settings"], stored: [string, unknown][]): void {
  for (const [key, value] of stored)
    Object.defineProperty(settings, key, { value, enumerable: true, configurable: true, writable: true });
}

const settingsOf = (
  root: XmlElement,
  name: string,
  json: (setting: XmlElement) => string,
): [string, unknown][] =>
  childrenOf(root, name).map((setting) => [setting.attributes["name"] ?? "", parsed(json(setting))]);

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return json;
  }
};

const withoutDeclaration = (xml: string): string => xml.replace(/^\s*<\?xml[^>]*\?>\s*/, "");

/** The custom XML parts to write, that of the settings last. */
export function customParts(file: WorkbookFile): { id: string; xml: string }[] {
  const entries = Object.entries(file.settings);
  if (entries.length === 0) return file.customXmlParts;
  const xml = element(
    "settings",
    { xmlns: SETTINGS_NAMESPACE },
    ...entries.map(([name, value]) =>
      element("setting", { name }, escapeXml(JSON.stringify(value) ?? "null")),
    ),
  );
  return [...file.customXmlParts, { id: SETTINGS_ID, xml }];
}

export const itemProperties = (id: string): string =>
  xmlDeclaration +
  element(
    "ds:datastoreItem",
    { "ds:itemID": id, "xmlns:ds": "http://schemas.openxmlformats.org/officeDocument/2006/customXml" },
    "<ds:schemaRefs/>",
  );

export const itemXml = (xml: string): string => xmlDeclaration + withoutDeclaration(xml);
