import { host as english } from "./en-US/host";
import { host as chinese, type HostText } from "./zh-CN/host";

export type HostLocale = HostText;

/** The names of new objects in the display language of the host. */
export const hostLocale = (language: string): HostLocale => (language.startsWith("zh") ? chinese : english);
