import type { FunctionsMetadata } from "../../engine/function-metadata";
import type { ApiSet, ApiSets } from "../../host/profiles/api-sets";
import type { PageText } from "../../locales/page";
import type { Choices } from "./choices";
import { addFontFaces, loadFonts } from "./fonts/font-faces";
import { readManifest } from "./ribbon/read-manifest";
import type { FunctionHelp } from "./view/function-help";

/** Fonts of the grid before any workbook says more. */
export const FIRST_FONTS = ["Noto Sans SC", "Segoe UI", "Calibri", "Arial"];

export interface LoadedAddIn {
  metadata: FunctionsMetadata;
  namespace: string;
  help: Record<string, FunctionHelp>;
  apiSets: ApiSets;
}

/**
 * Loads, all at once, what the page has to have before its grid: the add-in as it was built, Microsoft's client, the fonts.
 * Rejects with words where the add-in has not been built; the grid, which is large, is then not loaded at all.
 */
export async function loadAddIn(choices: Choices, text: PageText): Promise<LoadedAddIn> {
  addFontFaces(document.fonts);
  const [metadata, namespace, help, apiSets] = await Promise.all([
    loadFunctions(choices, text),
    loadNamespace(choices, text),
    loadHelp(choices),
    loadApiSets(),
    requireFile("/addin/taskpane.html", text.problem.addInMissing),
    loadClient(),
    loadFonts(document.fonts, FIRST_FONTS),
  ]);
  return { metadata, namespace, help, apiSets };
}

async function loadApiSets(): Promise<ApiSets> {
  const response = await fetch("/api-sets.json");
  return new Map((await response.json()) as [string, ApiSet][]);
}

async function loadFunctions(choices: Choices, text: PageText): Promise<FunctionsMetadata> {
  const name = choices.language === "zh-CN" ? "functions.json" : "functions-en-US.json";
  const response = await fetch(`/addin/${name}`);
  if (!response.ok) throw new Error(text.problem.functionsMissing);
  return (await response.json()) as FunctionsMetadata;
}

/** An older dist/ has none: then the help shows what the metadata says. */
async function loadHelp({ language }: Choices): Promise<Record<string, FunctionHelp>> {
  const response = await fetch(`/addin/function-help-${language}.json`);
  return response.ok ? ((await response.json()) as Record<string, FunctionHelp>) : {};
}

async function loadNamespace({ language }: Choices, text: PageText): Promise<string> {
  const response = await fetch("/addin/manifest.xml");
  if (!response.ok) throw new Error(text.problem.manifestMissing);
  return readManifest(await response.text(), language).namespace;
}

async function requireFile(address: string, otherwise: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(otherwise);
}

/** The page itself works on the host through Microsoft's client, as any add-in does. */
function loadClient(): Promise<void> {
  const script = document.createElement("script");
  script.src = "/office-js/excel-web-16.00.js";
  return new Promise((done, failed) => {
    script.onload = () => done();
    script.onerror = () => failed(new Error(script.src));
    document.head.append(script);
  });
}
