import type { ParameterReference } from "../parameters/parameter-reference";

/** The next yearly filing on or after the report date: the day of 参数, or its next anniversary; "" where it is not known. */
export function nextYearlyFiling(parameter: ParameterReference): string {
  const day = parameter("yearlyFiling");
  if (day === undefined) return '""';
  const isOver = `TEXT(报告日,"mmdd")>TEXT(${day},"mmdd")`;
  return `IF(COUNT(${day},报告日)=2,MAX(${day},DATE(YEAR(报告日)+(${isOver}),MONTH(${day}),DAY(${day}))),"")`;
}

/** The next monthly filing of newly built enterprises; a month that has no such day is filed on its last one. */
export function nextMonthlyFiling(parameter: ParameterReference): string {
  const day = parameter("monthlyFilingDay");
  if (day === undefined) return '""';
  const isOver = `(DAY(报告日)>${day})`;
  return `IF(COUNT(${day},报告日)=2,MIN(EOMONTH(报告日,${isOver}+0),EOMONTH(报告日,${isOver}-1)+${day}),"")`;
}
