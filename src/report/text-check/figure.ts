import type { Interval } from "./interval";
import { isOfAmounts, type TextUnit } from "./reading/units-in-text";

/**
 * What a figure of a sentence measures. Rates and shares are in percent, gaps in percentage points, money in its base
 * (元), counts in ones. "other" is read but means nothing that could be recomputed.
 */
export type Measure =
  | "actual" | "prior" | "target" | "due" | "progress" | "schedule" | "gap" | "targetGap" | "shortfall" | "excess" | "growth"
  | "priorGrowth" | "growthGap" | "change" | "multiple" | "pace" | "remaining" | "paceRatio" | "share" | "rate"
  | "investment" | "other"; // prettier-ignore

/** A wrong unit beside the right word: 20.47% fell by 8.71 points, not by 8.71 %. */
export type UnitMisuse = "percentForPoints" | "pointsForPercent";

/** Which months a figure is about. Figures of different scopes are never compared. */
export interface Scope {
  kind: "cumulative" | "month" | "quarter" | "other";
  /** Months elapsed for a cumulative figure, the month or quarter for others. */
  number?: number;
  /** Where the words name a day inside the last month (截至9月25日). */
  day?: number;
  /** Where the words name a year other than the report's own. */
  year?: number;
}

export interface Figure {
  /** Span in the plain text: the number with its unit. */
  from: number;
  to: number;
  /** Span of its clause. */
  clauseFrom: number;
  clauseTo: number;
  /** A semicolon ends its sentence, not the statement. */
  sentence: number;
  statement: number;
  paragraph: number;
  /** As printed, without sign: 11.38. */
  number: number;
  /** Decimals printed. */
  decimals: number;
  unit: TextUnit;
  /** 约, 近, 余, 左右, a range: nothing can be recomputed from it. */
  approximate: boolean;
  /** In the measure's own scale, signed by the words beside it: 差欠 and 下降 are negative. */
  value: Interval;
  /** The words give no sign (差距11.38个百分点): only the size can be compared. */
  unsigned: boolean;
  measure: Measure;
  misuse?: UnitMisuse;
  /** The indicator as the text names it; undefined where the text does not say. */
  subject?: string;
  /** The part of the park, or another place, that the figure is about; "" for the report's own. */
  region: string;
  scope: Scope;
  /** Whose figure it is within the statement, where its words name somebody before the indicator; "" otherwise. */
  narrowed: string;
  /** Subject, place, months and whose it is, in one. */
  quantity: string;
  /** Figures of one list (5.27%、8.71%和7.95%) share the number of their first. */
  list: number;
  /** How many indicators the figures of its list are told of: 分别 gives each its own; 0 where that is not said. */
  expected: number;
  /** The lead itself names the indicator, and nothing beside it narrows it (其中, 新增, 当月). */
  own: boolean;
  /** The words between the clause's start, or the figure before, and this figure. */
  lead: string;
  /** 下降-5.2% */
  doubleNegative: boolean;
  /** 仅 stands before it. */
  only: boolean;
  /** What a change is against, where that is not a year ago (环比, 比上月, 比全市平均); "" otherwise. */
  base: string;
  /** The whole that a share is told of, as the words name it (占一般公共预算收入的). */
  whole?: string;
}

/** A loss is told as an amount of its own, above zero. */
export const LOSS = "亏损额";

/** What a sentence that names no indicator (应完成67.5亿元, 完成预算的93.5%) still tells of one quantity. */
const ABOUT_THE_PLAN: ReadonlySet<Measure> = new Set([
  "actual",
  "target",
  "due",
  "progress",
  "gap",
  "targetGap",
  "shortfall",
  "excess",
]);

/** Subject and scope: figures with one key describe one quantity. */
export function keyOf(figure: Figure): string | undefined {
  return figure.subject === undefined && !ABOUT_THE_PLAN.has(figure.measure) ? undefined : figure.quantity;
}

/** What a figure is of, whatever it measures: made once, as figures never change. */
export function quantityOf(told: Omit<Quantity, "quantity">): string {
  const { subject, region, scope, narrowed } = told;
  const name = subject ?? `?${told.sentence}`;
  return `${region}|${name}|${scope.kind}${scope.number ?? ""}|${scope.year ?? ""}|${narrowed}`;
}

type Quantity = Pick<Figure, "subject" | "region" | "scope" | "narrowed" | "sentence" | "quantity">;

/** The same figure told of other months. */
export function inScope(figure: Figure, scope: Scope): Figure {
  const moved = { ...figure, scope };
  return { ...moved, quantity: quantityOf(moved) };
}

/** Whether a figure is about the same quantity as another; a target is the year's, whatever months it is told beside. */
export function sameQuantity(figure: Figure, other: Figure): boolean {
  const annual = other.measure === "target" && other.scope.kind === figure.scope.kind;
  const scope = annual ? { ...figure.scope, year: other.scope.year } : other.scope;
  const key = keyOf(figure);
  return key !== undefined && keyOf(annual ? inScope(other, scope) : other) === key;
}

/** Money, a count or a quantity, told exactly and with the right sign of its unit. */
export function isPlainAmount({ unit, approximate, misuse }: Figure): boolean {
  return isOfAmounts(unit) && !approximate && !misuse;
}
