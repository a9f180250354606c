import { createContext, useContext } from "react";
import type { Language } from "../locales/language";
import { taskpane as english } from "../locales/en-US/taskpane";
import { taskpane as chinese } from "../locales/zh-CN/taskpane";

export type Texts = typeof chinese;

export const textsOf = (language: Language): Texts => (language === "zh-CN" ? chinese : english);

export const TextsContext = createContext<Texts>(chinese);

export const useTexts = (): Texts => useContext(TextsContext);
