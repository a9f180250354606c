import { texts as english } from "./en-US";
import type { Language } from "./language";
import { texts as chinese } from "./zh-CN";

/** Every text of the add-in, by subject. */
export type AllTexts = typeof chinese;

const TEXTS: Record<Language, AllTexts> = { "zh-CN": chinese, "en-US": english };

/** The texts in a language. The functions keep to their own, so that they load without the others. */
export const textsIn = (language: Language): AllTexts => TEXTS[language];
