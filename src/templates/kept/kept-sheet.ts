import { kept as words } from "../../locales/zh-CN/kept";
import type { YearMonth } from "../../records/history/history-key";
import type { TemplateId } from "../plan/sheet-plan";
import { periodWords } from "../roll-over/roll-over-period";

/** Which sheet of which period. */
export interface KeptKind {
  template: TemplateId;
  period: YearMonth;
}

const TEMPLATES = Object.keys(words.sheets) as TemplateId[];

/** "2013年上半年 主要指标": at most 20 characters, whatever the period. */
export const keptSheetName = ({ template, period }: KeptKind): string =>
  `${keptPeriod(period)} ${words.sheets[template]}`;

export function keptPeriod(period: YearMonth): string {
  if (period.month === 6) return words.halfYear(period.year);
  return period.month === 12 ? words.wholeYear(period.year) : periodWords(period);
}

/** Hidden names over kept sheets: they follow a sheet that is renamed, and say what it is whatever it is called. */
const MARK = "_PARK.kept.";

export const keptMark = ({ template, period: { year, month } }: KeptKind): string =>
  `${MARK}${template}.${year}${String(month).padStart(2, "0")}`;

export function kindOfMark(name: string): KeptKind | undefined {
  const [, template, year, month] = /^_PARK\.kept\.(\w+)\.(\d{4})(\d{2})$/.exec(name) ?? [];
  const known = TEMPLATES.find((each) => each === template);
  return known && { template: known, period: { year: Number(year), month: Number(month) } };
}

/** The latest first, and the sheets of a period in their usual order. */
export const byPeriod = (one: KeptKind, other: KeptKind): number =>
  other.period.year * 12 + other.period.month - one.period.year * 12 - one.period.month ||
  TEMPLATES.indexOf(one.template) - TEMPLATES.indexOf(other.template);
