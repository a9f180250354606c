import { LocaleType, LogLevel, ThemeService, Univer, type Plugin, type PluginCtor } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import { defaultTheme } from "@univerjs/themes";
import type { PageLanguage } from "../../../locales/page";

export interface Display {
  univer: Univer;
  api: FUniver;
}

export const localeOf = (language: PageLanguage): LocaleType =>
  language === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US;

/** Those that would calculate: what is shown has been calculated elsewhere. */
const CALCULATING = /^(SHEET_PLUGIN|UNIVER_ENGINE_FORMULA_PLUGIN)$/;

/**
 * A Univer that only shows and edits. Its formula engine rests: the host's own engine calculates, so that a formula is
 * shown as it was typed while the engine works on what it resolves to.
 */
export async function createDisplay(container: HTMLElement, language: PageLanguage): Promise<Display> {
  const chinese = language === "zh-CN";
  const { gridTexts } = await (chinese ? import("./grid-texts/zh-CN") : import("./grid-texts/en-US"));
  const locale = localeOf(language);
  const univer = new Univer({
    locale,
    locales: { [locale]: gridTexts },
    theme: defaultTheme,
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: true,
      ribbonType: "simple",
      formulaBar: true,
      sheets: { disableForceStringMark: true, disableForceStringAlert: true },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsDrawingPreset(),
    UniverSheetsNotePreset(),
  ];
  registerPlugins(univer, presets);
  return { univer, api: FUniver.newAPI(univer) };
}

/** Plugins of presets, each once: presets share some. */
export function registerPlugins(univer: Univer, presets: readonly { plugins: readonly unknown[] }[]): void {
  const registered = new Set<string>();
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    const [plugin, options] = (Array.isArray(entry) ? entry : [entry, undefined]) as [
      PluginCtor<Plugin>,
      object?,
    ];
    if (registered.has(plugin.pluginName)) continue;
    registered.add(plugin.pluginName);
    const resting = CALCULATING.test(plugin.pluginName) ? { notExecuteFormula: true } : {};
    univer.registerPlugin(plugin, { ...options, ...resting });
  }
}

/** The grid in the colours of the page around it. */
export function drawDark({ univer }: Display, dark: boolean): void {
  univer.__getInjector().get(ThemeService).setDarkMode(dark);
}
