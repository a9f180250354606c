/** The add-in's own ribbon, as manifest.xml declares it. */
export interface Ribbon {
  tab: string;
  groups: RibbonGroup[];
  /** What stands before the dot in the add-in's functions. */
  namespace: string;
  /** Addresses below /addin/ of the keyboard shortcuts and of their translation. */
  shortcuts?: { url: string; resourcesUrl?: string };
}

interface RibbonGroup {
  id: string;
  label: string;
  controls: RibbonControl[];
}

export interface RibbonControl {
  id: string;
  label: string;
  tip: { title: string; description: string };
  icon?: string;
  action: { type: "pane" } | { type: "command"; name: string };
}

/** Where the workbench serves what the manifest names by the add-in's own address. */
const ADD_IN = "/addin";
const ICON_SIZE = "64"; // drawn at 32 px: sharp on dense screens too

/** Reads the ribbon in the given display language. Throws where the text is no XML. */
export function readManifest(xml: string, language: string): Ribbon {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const failure = document.querySelector("parsererror");
  if (failure !== null) throw new Error(failure.textContent ?? "manifest.xml");
  const resources = readResources(document, language);
  const surface = elements(document, "ExtensionPoint").find(
    (point) => attribute(point, "type") === "PrimaryCommandSurface",
  );
  const tab = surface && elements(surface, "CustomTab")[0];
  return {
    tab: tab ? resource(tab, "Label", resources) : "",
    groups: surface ? elements(surface, "Group").map((group) => readGroup(group, resources)) : [],
    namespace: resource(document.documentElement, "Namespace", resources),
    shortcuts: readShortcutAddresses(document),
  };
}

function readGroup(group: Element, resources: Map<string, string>): RibbonGroup {
  return {
    id: group.getAttribute("id") ?? "",
    label: resource(group, "Label", resources),
    controls: elements(group, "Control").map((control) => readControl(control, resources)),
  };
}

function readControl(control: Element, resources: Map<string, string>): RibbonControl {
  const tip = child(control, "Supertip");
  const images = elements(control, "Image");
  const image = images.find((candidate) => candidate.getAttribute("size") === ICON_SIZE) ?? images.at(-1);
  const icon = image && resources.get(image.getAttribute("resid") ?? "");
  const command = elements(control, "FunctionName")[0]?.textContent?.trim();
  return {
    id: control.getAttribute("id") ?? "",
    label: resource(control, "Label", resources),
    tip: {
      title: tip ? resource(tip, "Title", resources) : "",
      description: tip ? resource(tip, "Description", resources) : "",
    },
    icon: icon === undefined ? undefined : localAddress(icon),
    action: command === undefined ? { type: "pane" } : { type: "command", name: command },
  };
}

function readShortcutAddresses(document: Document): Ribbon["shortcuts"] {
  const overrides = elements(document, "ExtendedOverrides")[0];
  const url = overrides?.getAttribute("Url");
  if (overrides === undefined || url == null) return undefined;
  const resourcesUrl = overrides.getAttribute("ResourcesUrl");
  return {
    url: localAddress(url),
    resourcesUrl: resourcesUrl === null ? undefined : localAddress(resourcesUrl),
  };
}

/** Every resource by id, in the language where it has been translated. */
function readResources(document: Document, language: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of ["Image", "Url", "String"].flatMap((name) => elements(document, name))) {
    const id = entry.getAttribute("id");
    if (id === null) continue;
    const override = elements(entry, "Override").find((one) => one.getAttribute("Locale") === language);
    found.set(id, override?.getAttribute("Value") ?? entry.getAttribute("DefaultValue") ?? "");
  }
  return found;
}

function resource(parent: Element, name: string, resources: Map<string, string>): string {
  const named = child(parent, name) ?? elements(parent, name)[0];
  return resources.get(named?.getAttribute("resid") ?? "") ?? "";
}

function localAddress(url: string): string {
  return ADD_IN + new URL(url, "https://localhost/").pathname;
}

function elements(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

function child(parent: Element, name: string): Element | undefined {
  return [...parent.children].find((one) => one.localName === name);
}

function attribute(element: Element, name: string): string | undefined {
  return [...element.attributes].find((one) => one.localName === name)?.value;
}
