import { createContext, useContext } from "react";
import type { Language } from "../locales/language";
import { textsIn, type AllTexts } from "../locales/texts";

export type Texts = AllTexts["taskpane"] & AllTexts["commands"] & { buildPlan: AllTexts["buildPlan"] };

function paneTexts(language: Language): Texts {
  const { taskpane, commands, buildPlan } = textsIn(language);
  return { ...taskpane, ...commands, buildPlan };
}

const TEXTS: Record<Language, Texts> = { "zh-CN": paneTexts("zh-CN"), "en-US": paneTexts("en-US") };

export const textsOf = (language: Language): Texts => TEXTS[language];

export const TextsContext = createContext<Texts>(TEXTS["zh-CN"]);

export const useTexts = (): Texts => useContext(TextsContext);
