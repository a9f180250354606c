import { holidayColumn } from "../../functions/native/calendar-formulas";
import { VALUE_ERROR } from "../../functions/native/operand";
import { FIRST_DATE_SERIAL, LAST_DATE_SERIAL } from "../../statistics/calendar/date-serial";
import { BASIS_WORDS, OWN_SCHEDULES, PLAN_MONTHS, SCHEDULE_DIGITS } from "./parameter-keys";
import type { FormulaStyle, ParameterKey } from "./parameter-keys";

/** The absolute address of a parameter's value, for instance "$B$6". */
export type ParameterCell = (key: ParameterKey) => string;

/**
 * The months that the report covers, 1…12. In the native style a text says them by the last of the words below that it
 * holds, but for dates and for 20130630; an IF for each word would be nested deeper than Excel takes.
 */
export function monthOfPeriod(cell: ParameterCell, style: FormulaStyle): string {
  const period = cell("period");
  if (style === "park") return `=IF(${period}="","",ROUND(PARK.SCHEDULE(${period})*12,0))`;
  const spans = Object.entries(SPANS);
  const words = spans.map(([span]) => `"${span}"`).join(",");
  const months = spans.map(([, month]) => month).join(",");
  // 前9个月 is 前9月, and what ends with a number ends with a month: 2013年1-6, 2013-06, 201306.
  const told = `SUBSTITUTE(SUBSTITUTE(${period}," ",""),"个","")&"月"`;
  const named = `LOOKUP(2,1/SEARCH({${words}},${told}),{${months}})`;
  const dashed = `SUBSTITUTE(SUBSTITUTE(${period},".","-"),"/","-")`;
  const hasDay = `LEN(${dashed})-LEN(SUBSTITUTE(${dashed},"-",""))=2`;
  const isEightDigits = `AND(LEN(${period})=8,ISNUMBER(-LEFT(${period},4)),ISNUMBER(-MID(${period},5,4)))`;
  const date = `IF(${hasDay},MONTH(DATEVALUE(SUBSTITUTE(${dashed},"截至",""))),IF(${isEightDigits},VALUE(MID(${period},5,2)),NA()))`;
  const text = `IFERROR(${date},${named})`;
  const number = `IF(${period}<=12,${period},IF(${period}>=19000101,MOD(INT(${period}/100),100),IF(${period}>=190001,MOD(${period},100),MONTH(${period}))))`;
  return `=IF(${period}="","",IF(ISNUMBER(${period}),${number},${text}))`;
}

const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"] as const;
const QUARTERS = [1, 2, 3, 4] as const;

/** The later of two comes last: 11月 holds 1月 as well, 1-3季度 ends with the third, 下半年 is no 半年 of its own. */
const SPANS: Record<string, number> = {
  元月: 1,
  两月: 2,
  ...Object.fromEntries(NUMERALS.map((numeral, index) => [`${numeral}月`, index + 1])),
  ...Object.fromEntries(PLAN_MONTHS.map((month) => [`${month}月`, month])),
  首季: 3,
  ...Object.fromEntries(
    QUARTERS.flatMap((quarter) =>
      [`${NUMERALS[quarter - 1]}季`, `${quarter}季`, `Q${quarter}`].map((word) => [word, 3 * quarter]),
    ),
  ),
  两季: 6,
  "Q1-2": 6,
  "Q1-3": 9,
  "Q1-4": 12,
  半年: 6,
  H1: 6,
  下半年: 12,
  后半年: 12,
  H2: 12,
  全年: 12,
  年度: 12,
  半年度: 6,
  年底: 12,
  年末: 12,
};

/** The last day of the period's last month. */
export function reportDayFormula(cell: ParameterCell): string {
  const [year, month] = [cell("year"), cell("month")];
  return `=IF(OR(${year}="",${month}=""),"",DATE(${year},${month}+1,0))`;
}

/**
 * T of the chosen basis. A blank or unrounded 序时进度小数位 must not arrive as 0 decimals, so it is asked for
 * before the function sees it.
 */
export function scheduleFormula(cell: ParameterCell, style: FormulaStyle): string {
  const single = scheduleWithoutSeason(cell, style).slice(1);
  return `=IF(${cell("basis")}="${BASIS_WORDS.season}","${OWN_SCHEDULES}",${single})`;
}

/** As earlier versions wrote it, which knew no basis that differs by indicator. */
export function scheduleWithoutSeason(cell: ParameterCell, style: FormulaStyle): string {
  const [period, basis, digits] = [cell("period"), cell("basis"), cell("scheduleDigits")];
  const weights = `${cell("plan1")}:${cell("plan12")}`;
  if (style === "native") return nativeSchedule(cell, weights);
  const named = `IF(${basis}="按日","day",IF(${basis}="按工作日","workday","month"))`;
  const whole = (argument: string) =>
    `IF(${basis}="按分月计划",PARK.SCHEDULE(${period},${weights}${argument}),PARK.SCHEDULE(${period},${named}${argument}))`;
  return `=IF(${period}="","",IF(${isRounded(digits)},${whole(`,VALUE(${digits})`)},${whole("")}))`;
}

/**
 * The same without the add-in; working days are counted in the hidden sheet of public holidays. Fifteen decimals are
 * all that a cell holds of a share that is not rounded.
 */
function nativeSchedule(cell: ParameterCell, weights: string): string {
  const [month, basis, digits] = [cell("month"), cell("basis"), cell("scheduleDigits")];
  const choices = SCHEDULE_DIGITS.map((each) => `"${each}"`).join(",");
  const decimals = `IFERROR(MATCH(${digits}&"",{${choices}},0)+1,15)`;
  const named = [
    [BASIS_WORDS.plan, planShare(weights, month)],
    [BASIS_WORDS.day, dayShare(cell)],
    [BASIS_WORDS.workday, workdayShare(cell)],
  ] as const;
  const fraction = named.reduceRight(
    (rest, [word, share]) => `IF(${basis}="${word}",${share},${rest})`,
    `${month}/12`,
  );
  return `=IF(COUNT(${month})=0,"",ROUND(${fraction},${decimals}))`;
}

/** The day through which days are counted: that of a date, else the last of the month. */
function lastDay(cell: ParameterCell): string {
  const period = cell("period");
  const isDate = `MEDIAN(N(${period}),${FIRST_DATE_SERIAL},${LAST_DATE_SERIAL})=N(${period})`;
  return `IF(${isDate},INT(N(${period})),DATE(${cell("year")},${cell("month")}+1,0))`;
}

function dayShare(cell: ParameterCell): string {
  const year = cell("year");
  return `(${lastDay(cell)}-DATE(${year},1,0))/(DATE(${year},12,31)-DATE(${year},1,0))`;
}

/** Of one day, so that NETWORKDAYS serves: PARK.SCHEDULE's own equivalent takes ranges and is much longer. */
function workdayShare(cell: ParameterCell): string {
  const year = cell("year");
  const [off, on] = [holidayColumn("off"), holidayColumn("on")];
  const through = (end: string) =>
    `(NETWORKDAYS(DATE(${year},1,1),${end},${off})+COUNTIFS(${on},">="&DATE(${year},1,1),${on},"<="&${end}))`;
  const share = `${through(lastDay(cell))}/${through(`DATE(${year},12,31)`)}`;
  return `IF(COUNTIF(${holidayColumn("years")},${year})=0,NA(),${share})`;
}

/** The running share of the months' plans, with the errors that PARK.SCHEDULE has for plans that are none. */
function planShare(weights: string, month: string): string {
  const [first = weights] = weights.split(":");
  const share = `SUM(${first}:INDEX(${weights},${month}))/SUM(${weights})`;
  const refused = `(COUNT(${weights})<12)+COUNTIF(${weights},"<0")>0`;
  return `IF(COUNTBLANK(${weights})>0,NA(),IF(${refused},${VALUE_ERROR},${share}))`;
}

/** Other words than the choices do not round. */
function isRounded(digits: string): string {
  return `OR(${SCHEDULE_DIGITS.map((each) => `${digits}&""="${each}"`).join(",")})`;
}
