import { ANY_PROFILE_NAMES, type AnyProfileName } from "../../host/profiles/profile";
import type { PageLanguage, PageText } from "../../locales/page";

export interface StatusLineProps {
  text: PageText;
  message: string;
  language: PageLanguage;
  dark: boolean;
  profile: AnyProfileName;
  setProfile(name: AnyProfileName): void;
  setLanguage(language: PageLanguage): void;
  setDark(dark: boolean): void;
}

/** What is going on, what this is and is not, which Excel it plays, and what Excel would tell of its user. */
export function StatusLine(props: StatusLineProps) {
  const { text, message, language, dark, profile, setProfile, setLanguage, setDark } = props;
  return (
    <footer className="status-line" data-region="status">
      <span className="status-message" role="status">
        {message}
      </span>
      <span className="not-excel">{text.notExcel}</span>
      <select
        id="choose-profile"
        title={text.profile.hint}
        aria-label={text.profile.hint}
        value={profile}
        onChange={({ target }) => {
          const chosen = ANY_PROFILE_NAMES.find((name) => name === target.value);
          if (chosen !== undefined) setProfile(chosen);
        }}
      >
        {ANY_PROFILE_NAMES.map((name) => (
          <option key={name} value={name}>
            {text.profile.names[name]}
          </option>
        ))}
      </select>
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
