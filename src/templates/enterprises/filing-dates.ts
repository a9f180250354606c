import type { ParameterReference } from "../parameters/parameter-reference";

/** The next yearly filing on or after the report date: the day of 参数, or its next anniversary; "" where it is not known. */
export function nextYearlyFiling(parameter: ParameterReference): string {
  const day = parameter("yearlyFiling");
  if (day === undefined) return '""';
  const inYear = (year: string) => `DATE(${year},MONTH(${day}),DAY(${day}))`;
  const anniversary = inYear(`YEAR(报告日)+(${inYear("YEAR(报告日)")}<报告日)`);
  return `IF(AND(ISNUMBER(${day}),ISNUMBER(报告日)),IF(报告日<=${day},${day},${anniversary}),"")`;
}

/** The next monthly filing of newly built enterprises; a month that has no such day is filed on its last one. */
export function nextMonthlyFiling(parameter: ParameterReference): string {
  const day = parameter("monthlyFilingDay");
  if (day === undefined) return '""';
  const inMonth = (ahead: number) =>
    `MIN(DATE(YEAR(报告日),MONTH(报告日)+${ahead},${day}),DATE(YEAR(报告日),MONTH(报告日)+${ahead + 1},0))`;
  return `IF(AND(ISNUMBER(${day}),ISNUMBER(报告日)),IF(报告日<=${inMonth(0)},${inMonth(0)},${inMonth(1)}),"")`;
}
