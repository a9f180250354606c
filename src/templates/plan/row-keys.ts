import { sheets } from "../../locales/zh-CN/sheets";

/**
 * What the rows of the generated sheets are about, the same from build to build: it stands in each sheet's hidden last
 * column, and whoever speaks of a row finds it there again.
 */
export const rowKeys = {
  indicator: (name: string, park: string): string => `${name}|${park}`,
  indicatorTotal: (name: string): string => `${name}|${sheets.indicators.total}`,
  /** A record under one of its groups; `identity` tells records of one name apart. */
  record: (name: string, group: string, identity: string): string => `${name}|${group}|${identity}`,
  group: (name: string): string => `#${name}`,
  subtotal: (park: string): string => `#${park}`,
  total: "#total",
} as const;
