import type { FormulaStyle, ParameterKey } from "./parameter-rows";

/** The absolute address of a parameter's value, for instance "$B$6". */
export type ParameterCell = (key: ParameterKey) => string;

/**
 * The months that the report covers, 1…12. In the native style the period's text is taken apart by Excel's own
 * functions: the number before its last 月, or the usual names of halves and quarters.
 */
export function monthOfPeriod(cell: ParameterCell, style: FormulaStyle): string {
  const period = cell("period");
  if (style === "park") return `=IF(${period}="","",ROUND(PARK.SCHEDULE(${period})*12,0))`;
  const marks = ["-", "–", "—", "~", "\uFF5E", "至", "年", "/", ".", "\uFF0D"];
  const spread = marks.reduce(
    (text, mark) => `SUBSTITUTE(${text},"${mark}",REPT(" ",20))`,
    `LEFT(${period},FIND("月",${period})-1)`,
  );
  const named = Object.entries(NAMED_SPANS).reduceRight(
    (rest, [span, month]) => `IF(ISNUMBER(FIND("${span}",${period})),${month},${rest})`,
    `MONTH(DATEVALUE(${period}&"-1"))`,
  );
  return `=IF(${period}="","",IF(ISNUMBER(${period}),MONTH(${period}),IF(ISNUMBER(FIND("月",${period})),VALUE(TRIM(RIGHT(${spread},20))),${named})))`;
}

/** Longer names first: 前三季度 contains 三季度. */
const NAMED_SPANS: Record<string, number> = {
  上半年: 6,
  前三季度: 9,
  一季度: 3,
  二季度: 6,
  三季度: 9,
  四季度: 12,
  全年: 12,
  下半年: 12,
  年底: 12,
  Q1: 3,
  Q2: 6,
  Q3: 9,
  Q4: 12,
  H1: 6,
  H2: 12,
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
  return `=IF(${period}="","",IF(OR(${digits}="",${digits}="不舍入"),${whole("")},${whole(`,VALUE(${digits})`)}))`;
}

function nativeSchedule(cell: ParameterCell, weights: string): string {
  const [month, year, basis, digits, day] = [
    cell("month"),
    cell("year"),
    cell("basis"),
    cell("scheduleDigits"),
    cell("reportDay"),
  ];
  const first = weights.split(":")[0] ?? weights;
  const byDay = `(${day}-DATE(${year},1,0))/(DATE(${year}+1,1,1)-DATE(${year},1,1))`;
  const byPlan = `SUM(${first}:INDEX(${weights},${month}))/SUM(${weights})`;
  // Working days need the table of public holidays, which only the add-in has.
  const fraction = `IF(${basis}="按分月计划",${byPlan},IF(${basis}="按日",${byDay},IF(${basis}="按工作日",NA(),${month}/12)))`;
  return `=IF(${month}="","",IF(OR(${digits}="",${digits}="不舍入"),${fraction},ROUND(${fraction},VALUE(${digits})+2)))`;
}
