import type { PageLanguage } from "../locales/page";

/** Chinese where the machine speaks it or does not say, as in a container; else English. */
export function machineLanguage(environment: NodeJS.ProcessEnv = process.env): PageLanguage {
  const posix = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  const language =
    posix === "" && process.platform === "win32" ? Intl.DateTimeFormat().resolvedOptions().locale : posix;
  return /^(|C|POSIX|C\..*)$/.test(language) || /^zh/i.test(language) ? "zh-CN" : "en-US";
}
