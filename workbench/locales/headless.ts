import { headless as english } from "./en-US/headless";
import { headless as chinese, type HeadlessText } from "./zh-CN/headless";

export const headlessText = (language: string): HeadlessText =>
  language.startsWith("zh") ? chinese : english;
