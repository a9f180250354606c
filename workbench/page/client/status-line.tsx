import type { PageLanguage, PageText } from "../../locales/page";

export interface StatusLineProps {
  text: PageText;
  message: string;
  language: PageLanguage;
  dark: boolean;
  setLanguage(language: PageLanguage): void;
  setDark(dark: boolean): void;
}

/** What is going on, what this is and is not, and the two things that Excel would tell an add-in about its user. */
export function StatusLine({ text, message, language, dark, setLanguage, setDark }: StatusLineProps) {
  return (
    <footer className="status-line" data-region="status">
      <span className="status-message" role="status">
        {message}
      </span>
      <span className="not-excel">{text.notExcel}</span>
      <button type="button" id="switch-theme" title={text.theme.hint} onClick={() => setDark(!dark)}>
        {dark ? text.theme.light : text.theme.dark}
      </button>
      <button
        type="button"
        id="switch-language"
        title={text.languageHint}
        onClick={() => setLanguage(language === "zh-CN" ? "en-US" : "zh-CN")}
      >
        {text.language}
      </button>
    </footer>
  );
}
