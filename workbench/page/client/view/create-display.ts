import { LocaleType, LogLevel, mergeLocales, Univer, type Plugin, type PluginCtor } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import rulesEnglish from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import rulesChinese from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import "@univerjs/preset-sheets-core/lib/index.css";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import coreChinese from "@univerjs/preset-sheets-core/locales/zh-CN";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationEnglish from "@univerjs/preset-sheets-data-validation/locales/en-US";
import validationChinese from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import "@univerjs/preset-sheets-drawing/lib/index.css";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import drawingEnglish from "@univerjs/preset-sheets-drawing/locales/en-US";
import drawingChinese from "@univerjs/preset-sheets-drawing/locales/zh-CN";
import "@univerjs/preset-sheets-note/lib/index.css";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteEnglish from "@univerjs/preset-sheets-note/locales/en-US";
import noteChinese from "@univerjs/preset-sheets-note/locales/zh-CN";
import { defaultTheme } from "@univerjs/themes";
import type { PageLanguage } from "../../../locales/page";

export interface Display {
  univer: Univer;
  api: FUniver;
}

/** Those that would calculate: what is shown has been calculated elsewhere. */
const CALCULATING = /^(SHEET_PLUGIN|UNIVER_ENGINE_FORMULA_PLUGIN)$/;

/**
 * A Univer that only shows and edits. Its formula engine rests: the host's own engine calculates, so that a formula is
 * shown as it was typed while the engine works on what it resolves to.
 */
export function createDisplay(container: HTMLElement, language: PageLanguage): Display {
  const univer = new Univer({
    locale: language === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(
        coreChinese,
        rulesChinese,
        validationChinese,
        drawingChinese,
        noteChinese,
      ),
      [LocaleType.EN_US]: mergeLocales(
        coreEnglish,
        rulesEnglish,
        validationEnglish,
        drawingEnglish,
        noteEnglish,
      ),
    },
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
  return { univer, api: FUniver.newAPI(univer) };
}
