import { growth } from "../../../src/statistics/growth";
import { progress } from "../../../src/statistics/progress";
import { wordsWithoutRate } from "./indicator-expectation";
import type { EnterpriseFigures } from "./made-inputs";

const THRESHOLD = 2000;

const inWan = (amount: number | undefined, unit: "万元" | "亿元"): number | undefined =>
  amount === undefined ? undefined : unit === "亿元" ? amount * 10_000 : amount;

/** The figures that a row of the generated sheet has to show, by header, in 万元; "" is a blank cell. */
export function expectedEnterprise(figures: EnterpriseFigures): Record<string, number | string> {
  const { unit, registered } = figures;
  const [revenue, prior, last12] = [figures.revenue, figures.priorRevenue, figures.revenueLast12].map(
    (amount) => inWan(amount, unit),
  );
  const [planned, completed] = [figures.plannedInvestment, figures.completedInvestment].map((amount) =>
    inWan(amount, unit),
  );
  return {
    ...{ 主营业务收入: revenue ?? "", 去年同期: prior ?? "", 近12个月: last12 ?? "" },
    同比增长: growthShown(revenue, prior),
    距规上门槛:
      last12 === undefined || registered === "是"
        ? ""
        : last12 >= THRESHOLD
          ? "已达门槛"
          : THRESHOLD - last12,
    ...{ 计划投资: planned ?? "", 完成投资: completed ?? "" },
    投资进度: shareShown(completed, planned),
    "规上/规下": registered === undefined ? "" : registered === "是" ? "规上" : "规下",
  };
}

/** Sums over enterprises, each counted once; a sum of nothing is blank. */
export function expectedSums(rows: readonly EnterpriseFigures[]): Record<string, number | string> {
  const sum = (field: "revenue" | "priorRevenue" | "plannedInvestment") => {
    const amounts = rows.flatMap((row) => inWan(row[field], row.unit) ?? []);
    return amounts.length === 0 ? "" : amounts.reduce((total, amount) => total + amount, 0);
  };
  return { 主营业务收入: sum("revenue"), 去年同期: sum("priorRevenue"), 计划投资: sum("plannedInvestment") };
}

function growthShown(actual: number | undefined, prior: number | undefined): number | string {
  if (actual === undefined || prior === undefined) return "";
  const rate = growth(actual, prior);
  return rate.defined ? rate.value : wordsWithoutRate(actual, prior);
}

export function shareShown(part: number | undefined, whole: number | undefined): number | string {
  if (part === undefined || whole === undefined) return "";
  const share = progress(part, whole);
  return share.defined ? share.value : "";
}
