import { page as english } from "./en-US/page";
import { page as chinese, type PageText } from "./zh-CN/page";

export type { PageText };

export type PageLanguage = "zh-CN" | "en-US";

export function pageText(language: PageLanguage): PageText {
  return language === "zh-CN" ? chinese : english;
}
