import { shareShown } from "./enterprise-expectation";
import type { ProjectFigures } from "./made-inputs";

/** 2013-06-30, the report date of the made-up workbooks. */
const REPORT_DAY = 41_455;

const inYi = (amount: number | undefined, unit: "万元" | "亿元"): number | undefined =>
  amount === undefined ? undefined : unit === "万元" ? amount / 10_000 : amount;

/** The figures that a row of the generated sheet has to show, by header, in 亿元; "" is a blank cell. */
export function expectedProject(figures: ProjectFigures): Record<string, number | string> {
  const { unit, start, plannedFinish, actualFinish, progress } = figures;
  const [investment, invested] = [inYi(figures.investment, unit), inYi(figures.invested, unit)];
  const time = timeProgress(figures);
  const end = Math.min(actualFinish ?? REPORT_DAY, REPORT_DAY);
  return {
    ...{ 总投资: investment ?? "", 完成投资: invested ?? "" },
    投资进度: shareShown(invested, investment),
    ...{ 开工: start ?? "", 计划竣工: plannedFinish ?? "", 实际竣工: actualFinish ?? "" },
    ...{ 形象进度: progress ?? "", 时间进度: time ?? "" },
    差距: progress === undefined || time === undefined ? "" : 100 * (progress - time),
    逾期天数: plannedFinish === undefined ? "" : Math.max(0, end - plannedFinish),
  };
}

function timeProgress({ start, plannedFinish, actualFinish }: ProjectFigures): number | undefined {
  if (start === undefined || plannedFinish === undefined) return undefined;
  if (actualFinish !== undefined && actualFinish <= REPORT_DAY) return 1;
  return Math.min(1, Math.max(0, (REPORT_DAY - start) / (plannedFinish - start)));
}

/** Sums over projects; a sum of nothing is blank. */
export function expectedInvestments(rows: readonly ProjectFigures[]): Record<string, number | string> {
  const sum = (field: "investment" | "invested") => {
    const amounts = rows.flatMap((row) => inYi(row[field], row.unit) ?? []);
    return amounts.length === 0 ? "" : amounts.reduce((total, amount) => total + amount, 0);
  };
  return { 总投资: sum("investment"), 完成投资: sum("invested") };
}
