import type { Measure, Scope } from "../figure";
import type { Named } from "./measures/measure-words";
import { type ReadingContext, type ToldPeriod, periodAfter, scopeOf } from "./reading-context";

const FORECAST = /预计|力争|确保|(?:^|[^多少])争取(?!资金|上级|到)|有望|预期/;
/** 预期目标为增长10%，实际增长8.3%: what was done is about the months again. */
const DONE = /实际(?:累计)?(?:增长|下降|完成|实现|达到)/;
/** What the rest of the year has to bring goes by the months that are reported, though 下半年 stands there. */
const TO_COME: ReadonlySet<Measure> = new Set(["pace", "remaining", "paceRatio"]);

/** The period that a list's words tell. */
export function toldPeriod(words: string, lead: string, context: ReadingContext): ToldPeriod {
  const period = periodAfter(words, context);
  if (FORECAST.test(lead)) return { ...period, forecast: period.forecast ?? "sentence" };
  return DONE.test(lead) && period.forecast === "sentence" ? { ...period, forecast: undefined } : period;
}

/** The year of a figure of a year ago is no year of what follows. */
export function periodBehind(told: ToldPeriod, { measure }: Named, context: ReadingContext): ToldPeriod {
  const { year } = context;
  // 同比增长9.1%，上年为下降3.5%，回升12.6个百分点: what follows is about this year again.
  if (measure === "priorGrowth" && told.scope.kind === "other")
    return { scope: context.scope, months: context.months, year, forecast: context.forecast };
  if (measure !== "prior") return told;
  const { scope, months, forecast } = told;
  return { scope, months, year, forecast };
}

/**
 * 7月份实现利润8465万元，6月份为9120万元，环比减少655万元; 降幅比一季度收窄1.4个百分点，一季度为下降4.5%: what follows the earlier
 * months that are compared with is about the reported ones again.
 */
const EARLIER_MONTHS =
  /^[,(]?(?:(?:\d{1,2}|十?[一二三四五六七八九十])月(?:份)?|[一二三]季度|上半年|前三季度|1-\d{1,2}月(?:份)?)(?:[^,;()\d]{2,12})?[为是](?:增长|下降)?$/;

/** The period that the words after a list go on from. */
export function periodAfterList(lead: string, told: ToldPeriod, before: ToldPeriod): ToldPeriod {
  const [now, then] = [before.scope, told.scope];
  const isEarlier =
    now.kind === then.kind &&
    now.number !== undefined &&
    then.number !== undefined &&
    then.number < now.number;
  return isEarlier && EARLIER_MONTHS.test(lead) ? { ...told, scope: now, months: before.months } : told;
}

/** Which months the figures of a list are about. */
export function listScope(
  measure: Measure,
  revised: boolean,
  period: ToldPeriod,
  context: ReadingContext,
): Scope {
  const { months } = period;
  if (TO_COME.has(measure)) {
    const year = context.reportYear;
    return { kind: "cumulative", number: months, ...(year === undefined ? {} : { year }) };
  }
  const reported: ToldPeriod = revised
    ? { ...period, scope: { kind: "cumulative", number: months } }
    : period;
  const { forecast, scope, year } = reported;
  return scopeOf({ forecast, scope, year, goals: context.goals, reportYear: context.reportYear }, measure);
}
