import { LocaleService } from "@univerjs/core";
import type { PageLanguage } from "../../../locales/page";
import { localeOf, registerPlugins, type Display } from "./create-display";

/**
 * Loads, once the first cells stand, what the grid needs only when somebody works in it: the texts of Excel's own functions,
 * and finding and replacing.
 */
export async function completeDisplay({ univer }: Display, language: PageLanguage): Promise<void> {
  const [{ functionTexts }, { UniverSheetsFindReplacePreset }, { replaceInFormulas }] = await Promise.all([
    language === "zh-CN" ? import("./grid-texts/functions-zh-CN") : import("./grid-texts/functions-en-US"),
    import("@univerjs/preset-sheets-find-replace"),
    import("./replace-in-formulas"),
  ]);
  const locales = univer.__getInjector().get(LocaleService);
  locales.load({ [localeOf(language)]: functionTexts });
  locales.localeChanged$.next();
  registerPlugins(univer, [UniverSheetsFindReplacePreset()]);
  replaceInFormulas(univer);
}
