import { ENTERPRISE_TABLE } from "./enterprise-columns";
import { INDICATOR_TABLE } from "./indicator-columns";
import { PROJECT_TABLE } from "./project-columns";

/** The three input tables by what their rows are. */
export const INPUT_TABLES = {
  indicators: INDICATOR_TABLE,
  enterprises: ENTERPRISE_TABLE,
  projects: PROJECT_TABLE,
} as const;

export type InputTableKey = keyof typeof INPUT_TABLES;
export const INPUT_TABLE_KEYS = Object.keys(INPUT_TABLES) as InputTableKey[];
