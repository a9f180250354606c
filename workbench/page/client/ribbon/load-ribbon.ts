import { isMac } from "../choices";
import { readManifest, type Ribbon } from "./read-manifest";
import { readShortcuts, type Shortcut, type ShortcutsFile } from "./read-shortcuts";

export interface LoadedRibbon {
  ribbon: Ribbon;
  shortcuts: Shortcut[];
}

/** The ribbon of dist/manifest.xml and the shortcuts that it points to, in the given language. */
export async function loadRibbon(language: string): Promise<LoadedRibbon> {
  const ribbon = readManifest(await fetchText("/addin/manifest.xml"), language);
  if (ribbon.shortcuts === undefined) return { ribbon, shortcuts: [] };
  const file = JSON.parse(await fetchText(ribbon.shortcuts.url)) as ShortcutsFile;
  const translation =
    language === "en-US" && ribbon.shortcuts.resourcesUrl !== undefined
      ? (JSON.parse(await fetchText(ribbon.shortcuts.resourcesUrl)) as Record<string, { value: string }>)
      : undefined;
  return { ribbon, shortcuts: readShortcuts(file, translation, isMac()) };
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}
