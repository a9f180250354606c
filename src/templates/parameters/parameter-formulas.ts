import { holidayColumn } from "../../functions/native/calendar-formulas";
import { VALUE_ERROR } from "../../functions/native/operand";
import { FIRST_DATE_SERIAL, LAST_DATE_SERIAL } from "../../statistics/calendar/date-serial";
import { BASIS_WORDS, SCHEDULE_DIGITS } from "./parameter-keys";
import type { FormulaStyle, ParameterKey } from "./parameter-keys";

/** The absolute address of a parameter's value, for instance "$B$6". */
export type ParameterCell = (key: ParameterKey) => string;

/**
 * The months that the report covers, 1…12. In the native style the period's text is taken apart by Excel's own
 * functions: the number before its last 月, or the usual names of halves and quarters.
 */
export function monthOfPeriod(cell: ParameterCell, style: FormulaStyle): string {
  const period = cell("period");
  if (style === "park") return `=IF(${period}="","",ROUND(PARK.SCHEDULE(${period})*12,0))`;
  const lastMonth = `FIND("|",SUBSTITUTE(${period},"月","|",LEN(${period})-LEN(SUBSTITUTE(${period},"月",""))))`;
  const beforeMonth = `LEFT(${period},${lastMonth}-1)`;
  const dashed = `SUBSTITUTE(SUBSTITUTE(${period},".","-"),"/","-")`;
  const digits = (length: number) => `AND(LEN(${period})=${length},ISERROR(FIND("-",${dashed})))`;
  const day = `MONTH(IFERROR(DATEVALUE(${dashed}&"-1"),DATEVALUE(${dashed})))`;
  const joined = `IF(LEN(${period})<6,${lastNumber(period)},IFERROR(${day},${lastNumber(period)}))`;
  const dated = `IF(${digits(6)},VALUE(RIGHT(${period},2)),IF(${digits(8)},VALUE(MID(${period},5,2)),${joined}))`;
  const named = Object.entries(NAMED_SPANS).reduceRight(
    (rest, [span, month]) => `IF(ISNUMBER(SEARCH("${span}",${period})),${month},${rest})`,
    dated,
  );
  const number = `IF(${period}<=12,${period},IF(${period}>=19000101,MOD(INT(${period}/100),100),IF(${period}>=190001,MOD(${period},100),MONTH(${period}))))`;
  return `=IF(${period}="","",IF(ISNUMBER(${period}),${number},IF(ISNUMBER(FIND("月",${period})),${lastNumber(beforeMonth)},${named})))`;
}

const NUMERALS = ["十二", "十一", "十", "九", "八", "七", "六", "五", "四", "三", "两", "二", "一", "元"];
const NUMERAL_VALUES = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 2, 1, 1];
/** What stands before a number. */
const MARKS = ["-", "–", "—", "~", "\uFF5E", "至", "到", "年", "月", "份", "前", "/", ".", "\uFF0D"];

/** The number at the end of a text: 9 of 2013年元至九. */
function lastNumber(text: string): string {
  const counted = NUMERALS.reduce(
    (words, numeral, at) => `SUBSTITUTE(${words},"${numeral}","${NUMERAL_VALUES[at]}")`,
    `SUBSTITUTE(${text},"个","")`,
  );
  const spread = MARKS.reduce((words, mark) => `SUBSTITUTE(${words},"${mark}",REPT(" ",20))`, counted);
  return `VALUE(TRIM(RIGHT(${spread},20)))`;
}

/** The later of two comes first: 1季度至3季度 ends with the third, and 下半年 is no 半年 of its own. */
const NAMED_SPANS: Record<string, number> = {
  四季度: 12,
  三季度: 9,
  三个季度: 9,
  二季度: 6,
  两季度: 6,
  两个季度: 6,
  一季度: 3,
  "4季度": 12,
  "3季度": 9,
  "3个季度": 9,
  "2季度": 6,
  "2个季度": 6,
  "1季度": 3,
  首季: 3,
  下半年: 12,
  后半年: 12,
  半年: 6,
  全年: 12,
  年底: 12,
  年末: 12,
  年度: 12,
  Q4: 12,
  Q3: 9,
  Q2: 6,
  Q1: 3,
  H2: 12,
  H1: 6,
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
