/** Languages that every text exists in. */
export type Language = "zh-CN" | "en-US";

/** The language for a display language of Office: Chinese where it is Chinese or unknown. */
export function languageOf(displayLanguage: string | undefined): Language {
  if (!displayLanguage) return "zh-CN";
  return displayLanguage.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
}
