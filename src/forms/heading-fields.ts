import type { FormSubject } from "./form-data";
import type { HeadingWords, ColumnMeasure, Span } from "./heading-words";

/** Fields that name a row and are not filled in. */
export const LABEL_KEYS: ReadonlySet<string> = new Set([
  "name",
  "park",
  "unit",
  "id",
  "note",
  "constantPrices",
]);

type Keys = Partial<Record<ColumnMeasure, string>>;

/** What a measure is called in the catalogue, by whose row it is. */
const KEYS: Readonly<Record<FormSubject, Readonly<Record<"year" | "prior" | "month" | "priorMonth", Keys>>>> =
  {
    indicator: {
      year: {
        ...{
          level: "actual",
          growth: "growth",
          change: "change",
          target: "targetInForce",
          progress: "progress",
        },
        ...{
          rank: "rank",
          growthRank: "growthRank",
          gap: "gap",
          schedule: "schedule",
          projection: "projection",
        },
      },
      prior: { level: "prior", growth: "priorGrowth" },
      month: { level: "month", growth: "monthGrowth" },
      priorMonth: { level: "priorMonth" },
    },
    enterprise: {
      year: { level: "revenue", growth: "growth", change: "change", rank: "rank" },
      prior: { level: "priorRevenue" },
      month: { level: "month", growth: "monthGrowth" },
      priorMonth: { level: "priorMonth" },
    },
    project: {
      year: { level: "invested", progress: "investmentProgress", rank: "rank" },
      prior: {},
      month: { level: "monthInvested" },
      priorMonth: {},
    },
  };

const BEFORE: Readonly<Record<FormSubject, boolean>> = { indicator: true, enterprise: true, project: false };
/** Measures that the history can tell of any span of months. */
const OF_SPANS: readonly ColumnMeasure[] = ["level", "growth"];

/** The figure of a heading that was read; with the span where it is another than the report's own. */
export function keyOfHeading(
  subject: FormSubject,
  { span, measure: told }: HeadingWords,
): { key: string; span?: Span } | undefined {
  // 比上年同期 by itself tells nothing; a month does.
  if (!span && told === undefined) return undefined;
  const measure = told ?? "level";
  const keys = KEYS[subject];
  if (!span) return named(keys.year[measure]);
  const { through, after, back, year } = span;
  if (through === "before") {
    if (measure !== "level" || !BEFORE[subject] || back > 0) return undefined;
    return named(after === "none" ? "previousCumulative" : "previousMonth");
  }
  if (through === "report" && year === undefined) {
    const isMonth = after === "one";
    if (back > 1) return undefined;
    return named(
      (back === 1 ? (isMonth ? keys.priorMonth : keys.prior) : isMonth ? keys.month : keys.year)[measure],
    );
  }
  if (measure === "target" && after === "none" && through === 12 && back === 0)
    return named(keys.year.target);
  if (!OF_SPANS.includes(measure) || (subject === "project" && measure !== "level")) return undefined;
  const key = keys.year[measure];
  return key === undefined ? undefined : { key, span };
}

/** The cumulative figure of this year. */
export const levelKey = (subject: FormSubject): string => KEYS[subject].year.level ?? "";

const named = (key: string | undefined): { key: string } | undefined =>
  key === undefined ? undefined : { key };

/**
 * What stands where a row names a figure and a heading says which of it: only of the cumulative figure are last year's and
 * the growth known; of others the figure itself.
 */
export function keyBeside(subject: FormSubject, row: string, column: string): string | undefined {
  const { level } = KEYS[subject].year;
  if (column === level) return row;
  return row === level ? column : undefined;
}
