import { BLANK } from "./field";
import type { WritingContext } from "./field";
import { historyFigure } from "./history-figures";

/** The figure where all that it is made of is there, and blank otherwise. */
const whole = (parts: readonly string[], then: string): string =>
  `IF(OR(${parts.map((part) => `NOT(ISNUMBER(${part}))`).join(",")}),"",${then})`;

/**
 * Figures by the season: what part of last year had been reached by this month stands in the place of m/12. They are named
 * apart from the linear ones, and are blank where 历史数据 lacks last year's total.
 */
export const seasonalFigures = {
  /** 100·(P − T), T being last year's; a text in the place of either makes it blank. */
  gap: ({ at }: WritingContext): string => `IFERROR(100*(${at("progress")}-${at("priorProgress")}),"")`,
  /** A − G·T */
  shortfall: ({ at }: WritingContext): string =>
    whole(
      [at("actual"), at("targetInForce"), at("priorProgress")],
      `${at("actual")}-${at("targetInForce")}*${at("priorProgress")}`,
    ),
  /** A/T */
  projection: ({ at }: WritingContext): string =>
    whole(
      [at("actual"), at("priorProgress")],
      `IF(${at("priorProgress")}>0,${at("actual")}/${at("priorProgress")},"")`,
    ),
  /** What the next month has to bring: of what remains, the part that it brought last year of what remained then. */
  pace: nextMonth,
};

function nextMonth(context: WritingContext): string {
  const { at, parameter } = context;
  const [year, month] = [parameter("year"), parameter("month")];
  if (year === undefined || month === undefined) return BLANK;
  const next = historyFigure(context, "indicator", "actual", { year: `${year}-1`, month: `${month}+1` });
  const december = historyFigure(context, "indicator", "actual", { year: `${year}-1`, month: "12" });
  if (!next || !december) return BLANK;
  const [prior, left] = [at("prior"), `(${at("targetInForce")}-${at("actual")})`];
  const share = `(${next.value}-${prior})/(${december.value}-${prior})`;
  const known = whole(
    [at("actual"), at("targetInForce"), prior],
    `IF(OR(${next.count}<>1,${december.count}<>1),"",IF(${december.value}>${prior},${left}*${share},""))`,
  );
  return `IF(ISNUMBER(${month}),${known},"")`;
}
