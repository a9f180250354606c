import { createContext, useContext } from "react";
import type { Language } from "../locales/language";
import { commands as englishCommands } from "../locales/en-US/commands";
import { taskpane as english } from "../locales/en-US/taskpane";
import { commands as chineseCommands } from "../locales/zh-CN/commands";
import { taskpane as chinese } from "../locales/zh-CN/taskpane";

export type Texts = typeof chinese & typeof chineseCommands;

const TEXTS: Record<Language, Texts> = {
  "zh-CN": { ...chinese, ...chineseCommands },
  "en-US": { ...english, ...englishCommands },
};

export const textsOf = (language: Language): Texts => TEXTS[language];

export const TextsContext = createContext<Texts>(TEXTS["zh-CN"]);

export const useTexts = (): Texts => useContext(TextsContext);
