import type { InputTableKey } from "../../../src/records/columns/input-tables";
import { PLAN_MONTHS } from "../../../src/templates/parameters/parameter-keys";
import type { ParameterKey } from "../../../src/templates/parameters/parameter-keys";
import type { Figures } from "../support/input-workbook";

/** A made-up 区 with two parks through three years: its cumulative figures by year and month. */
const income = (park: number) => (year: number, month: number) =>
  Math.round((year - 2005) * month * (1.37 + park) * 100 + month * month * 9) / 100;
const people = (year: number, month: number) => 9000 + (year - 2012) * 700 + month * 31;
const enterprise = (nth: number) => (year: number, month: number) => (year - 2010) * (55 + nth * 7) * month;
/** 增加值 is published with its growth, which no two levels give. */
const published = (year: number, month: number) => (year - 2004 + month / 10) / 100;

const growth = (figure: typeof people, year: number, month: number) =>
  figure(year - 1, month) / figure(year - 2, month) - 1;

export const targetOf = (name: string, year: number) =>
  (name === "从业人员" ? 12_000 : 135) + (year - 2012) * 9;
/** From July 2013 on the first park's income has another target. */
const REVISED = { from: 7, year: 2013, target: 171 };
const NEW_IN = 5;
const STOPPED_IN = 8;
const FINISHED = { month: 9, day: 41_530 };

const periodWords = (year: number, month: number) => `${year}年1-${month}月`;

/** What an office types for one month, the figures of a year ago included. */
export function monthTables(year: number, month: number): Record<InputTableKey, Figures[]> {
  const row = (park: string, name: string, unit: string, figure: typeof people): Figures => ({
    ...{ park, name, unit, target: targetOf(name, year), actual: figure(year, month) },
    ...{ prior: figure(year - 1, month), priorGrowth: growth(figure, year, month) },
  });
  const isRevised = year === REVISED.year && month >= REVISED.from;
  const isNow = (from: number) => year === 2013 && month >= from;
  const isFinished = year > 2012 && isNow(FINISHED.month);
  return {
    indicators: [
      {
        ...row("甲园", "主营业务收入", "亿元", income(0)),
        ...(isRevised ? { revisedTarget: REVISED.target, revisedFrom: REVISED.from } : {}),
      },
      row("乙园", "主营业务收入", "亿元", income(1)),
      {
        ...{ park: "甲园", name: "工业增加值", unit: "亿元", target: targetOf("工业增加值", year) },
        ...{
          actual: income(0)(year, month) / 4,
          prior: income(0)(year - 1, month) / 4,
          constantPrices: "是",
        },
        ...{ publishedGrowth: published(year, month), priorGrowth: published(year - 1, month) },
      },
      row("乙园", "从业人员", "人", people),
    ],
    enterprises: [
      {
        ...{ park: "甲园", id: "Q1", name: isNow(NEW_IN) ? "鑫旺集团" : "鑫旺金属", tags: "扩建升级" },
        ...{ registered: "是", unit: "万元", revenue: enterprise(1)(year, month) },
        ...{ priorRevenue: enterprise(1)(year - 1, month), revenueLast12: enterprise(1)(year, 12) },
        ...{ plannedInvestment: 900, completedInvestment: 40 * month, progress: `完成${month}成` },
      },
      {
        ...{ park: "乙园", name: "锐迈管道", tags: isNow(STOPPED_IN) ? "停产" : "增资扩股、达产达标" },
        ...{ registered: "否", unit: "亿元", revenue: enterprise(2)(year, month) / 10_000 },
        ...{ priorRevenue: enterprise(2)(year - 1, month) / 10_000 },
      },
      ...(isNow(NEW_IN)
        ? [
            {
              park: "乙园",
              id: "Q9",
              name: "新企业",
              tags: "新投产进规模",
              unit: "万元",
              revenue: 10 * month,
            },
          ]
        : []),
    ],
    projects: [
      {
        ...{ park: "甲园", id: "X1", name: "标准厂房", kind: "园区配套", unit: "万元", investment: 4000 },
        ...{ invested: (year - 2011) * 100 * month, start: 41_000, plannedFinish: 41_560 },
        ...{ progress: Math.min(1, (year - 2011) * 0.04 * month), progressBasis: "土建", stage: "在建" },
        ...(isFinished ? { actualFinish: FINISHED.day, stage: "竣工" } : {}),
      },
      { park: "乙园", name: "污水处理厂", kind: "重大项目", unit: "亿元", investment: 1.2, stage: "筹建" },
    ],
  };
}

/** 参数 of one month: the plan of each year is its own. */
export function monthParameters(year: number, month: number): Partial<Record<ParameterKey, string | number>> {
  return {
    ...{ period: periodWords(year, month), year, parks: "甲园、乙园", area: "河东开发区" },
    ...{ basis: "按分月计划", startedCount: year - 2000 + month, registeredTarget: year - 1972 },
    ...planOf(year),
  };
}

export function planOf(year: number): Partial<Record<ParameterKey, number>> {
  return Object.fromEntries(PLAN_MONTHS.map((month) => [`plan${month}`, 6 + ((month + year) % 4)]));
}

/** Fields that are cleared or go on from month to month: what the office types anew each month. */
export const TYPED_MONTHLY: Record<InputTableKey, readonly string[]> = {
  indicators: ["actual", "publishedGrowth", "revisedTarget", "revisedFrom"],
  enterprises: ["name", "tags", "revenue", "revenueLast12", "completedInvestment", "progress"],
  projects: ["invested", "progress", "stage", "actualFinish"],
};
