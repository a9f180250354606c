import { ANY_PROFILE_NAMES, type AnyProfileName } from "../../host/profiles/profile";
import type { PageLanguage } from "../../locales/page";

/** What Excel would know of its user and tell an add-in. */
export interface Choices {
  language: PageLanguage;
  dark: boolean;
  /** The kind of Excel. */
  profile: AnyProfileName;
}

const KEY = "park-workbench-choices";

/** From the address (?lang=en-US&theme=dark&profile=web), else as last chosen, else Chinese and light. */
export function readChoices(): Choices {
  const query = new URLSearchParams(location.search);
  const kept = keptChoices();
  return {
    language: (query.get("lang") ?? kept.language) === "en-US" ? "en-US" : "zh-CN",
    dark: (query.get("theme") ?? (kept.dark ? "dark" : "light")) === "dark",
    profile: ANY_PROFILE_NAMES.find((name) => name === (query.get("profile") ?? kept.profile)) ?? "lenient",
  };
}

export function rememberChoices(choices: Choices): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choices));
  } catch {
    // A browser that keeps nothing forgets the choice: no harm.
  }
}

function keptChoices(): Partial<Choices> {
  try {
    return (JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Choices> | null) ?? {};
  } catch {
    return {};
  }
}

const WIDTH_KEY = "park-workbench-pane-width";

/** As wide as the pane was last drawn. */
export function keptPaneWidth(): number | undefined {
  try {
    const width = Number(localStorage.getItem(WIDTH_KEY) ?? NaN);
    return Number.isFinite(width) ? width : undefined;
  } catch {
    return undefined;
  }
}

export function rememberPaneWidth(width: number): void {
  try {
    localStorage.setItem(WIDTH_KEY, String(Math.round(width)));
  } catch {
    // As above.
  }
}

export function isMac(): boolean {
  return /Mac/.test(navigator.platform);
}
