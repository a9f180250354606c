import { createContext, useContext } from "react";
import type { Language } from "../locales/language";
import { buildPlan as englishPlan } from "../locales/en-US/build-plan";
import { commands as englishCommands } from "../locales/en-US/commands";
import { taskpane as english } from "../locales/en-US/taskpane";
import { buildPlan as chinesePlan } from "../locales/zh-CN/build-plan";
import { commands as chineseCommands } from "../locales/zh-CN/commands";
import { taskpane as chinese } from "../locales/zh-CN/taskpane";

export type Texts = typeof chinese & typeof chineseCommands & { buildPlan: typeof chinesePlan };

const TEXTS: Record<Language, Texts> = {
  "zh-CN": { ...chinese, ...chineseCommands, buildPlan: chinesePlan },
  "en-US": { ...english, ...englishCommands, buildPlan: englishPlan },
};

export const textsOf = (language: Language): Texts => TEXTS[language];

export const TextsContext = createContext<Texts>(TEXTS["zh-CN"]);

export const useTexts = (): Texts => useContext(TextsContext);
