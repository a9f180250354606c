import { day } from "./workbook-case";
import type { WorkbookCase } from "./workbook-case";
import type { Figures } from "../../support/input-workbook";

/** A case, and T where it is not m/12. */
export interface NamedCase {
  what: string;
  given: WorkbookCase;
  month: number;
  schedule?: number;
  reportDay: number;
}

const REPORT_DAY = day(2013, 6, 30);

const indicator = (more: Figures = {}): Figures => ({
  name: "主营业务收入",
  unit: "亿元",
  target: 135,
  actual: 52.14,
  prior: 43.28,
  ...more,
});
const enterprise = (more: Figures = {}): Figures => ({
  name: "鑫旺金属",
  tags: "扩建升级",
  registered: "是",
  unit: "万元",
  revenue: 5000,
  priorRevenue: 4000,
  ...more,
});
const project = (more: Figures = {}): Figures => ({
  name: "快速通道",
  kind: "园区配套",
  unit: "万元",
  investment: 1500,
  invested: 600,
  ...more,
});

function one(what: string, tables: Partial<WorkbookCase>, more: Partial<NamedCase> = {}): NamedCase {
  const { parameters, ...rest } = tables;
  return {
    what,
    month: 6,
    reportDay: REPORT_DAY,
    ...more,
    given: {
      indicators: [indicator()],
      enterprises: [enterprise()],
      projects: [project()],
      ...rest,
      parameters: { parks: "工业园区", period: "2013年1-6月", year: 2013, ...parameters },
    },
  };
}

const growths: [what: string, actual: number, prior: number][] = [
  ["no base", 5, 0],
  ["loss to profit", 5, -2],
  ["profit to loss", -5, 2],
  ["a smaller loss", -1, -3],
  ["a larger loss", -3, -1],
  ["the same loss", -3, -3],
  ["growth above 100 %", 9, 2],
  ["nothing this year", 0, 2],
];

const through = (month: number, more: Partial<NamedCase> = {}): Partial<NamedCase> => ({
  month,
  reportDay: day(2013, month + 1, 0),
  ...more,
});

const dates: Figures[] = [undefined, day(2013, 1, 15), day(2013, 7, 10), day(2012, 3, 1)].flatMap((start) =>
  [
    undefined,
    day(2013, 6, 30),
    day(2013, 7, 30),
    day(2013, 7, 31),
    day(2013, 5, 31),
    day(2014, 8, 1),
  ].flatMap((plannedFinish) =>
    [undefined, day(2013, 6, 20), day(2013, 7, 5), day(2013, 6, 30)].map((actualFinish, index): Figures => {
      const given = { start, plannedFinish, actualFinish };
      const known = Object.fromEntries(Object.entries(given).filter(([, date]) => date !== undefined));
      return {
        ...known,
        progress: index / 4,
        progressBasis: "土建",
        stage: index % 2 ? "在建" : "筹建",
      } as Figures;
    }),
  ),
);

const PARKS = { parks: "甲园、乙园、丙园、丁园", area: "虚拟区" };
const park = (name: string, rows: Figures[]): Figures[] => rows.map((row) => ({ park: name, ...row }));

/** The edges of domain.md, one or a few of them in each workbook. */
export const CASES: NamedCase[] = [
  ...growths.map(([what, actual, prior]) =>
    one(what, {
      indicators: [indicator({ actual, prior, priorGrowth: 0.1 })],
      enterprises: [enterprise({ revenue: actual, priorRevenue: prior })],
    }),
  ),
  one("no target, and one that is not above zero", {
    indicators: [
      indicator({ target: "" }),
      indicator({ name: "出货值", target: 0 }),
      indicator({ name: "税金", target: -3 }),
    ],
  }),
  one("nothing but names", {
    indicators: [{ name: "甲", unit: "亿元" }],
    enterprises: [{ name: "甲" }],
    projects: [{ name: "甲" }],
  }),
  one(
    "the end of the year",
    {
      parameters: { period: "2013年1-12月" },
      indicators: [indicator(), indicator({ name: "完成的", actual: 140 })],
    },
    through(12),
  ),
  one("January alone", { parameters: { period: "2013年1月" } }, through(1)),
  one("January and February together", { parameters: { period: "2013年1-2月" } }, through(2)),
  one("exactly on schedule", {
    indicators: [
      indicator({ target: 2.14, actual: 1.07 }),
      indicator({ name: "乙", target: 3, actual: 1.5 }),
    ],
  }),
  one("a target that is exceeded", { indicators: [indicator({ actual: 150 })] }),
  one("a negative figure against its target", { indicators: [indicator({ actual: -3 })] }),
  ...[3, 6, 7].map((revisedFrom) =>
    one(`a target revised from month ${revisedFrom}`, {
      indicators: [indicator({ revisedTarget: 120, revisedFrom })],
    }),
  ),
  one("a revised target without a month, and without a first target", {
    indicators: [
      indicator({ revisedTarget: 120 }),
      indicator({ name: "乙", target: "", revisedTarget: 60, revisedFrom: 5 }),
    ],
  }),
  one("published figures win", {
    indicators: [
      indicator({ publishedGrowth: 0.2047, priorGrowth: 0.2918 }),
      indicator({ name: "上交税金", publishedGrowthGap: -7.95, priorGrowth: 0.3 }),
      indicator({ name: "增加值", prior: -2, publishedGrowth: 0.1, publishedGrowthGap: 1.5 }),
    ],
  }),
  one(
    "T of whole percents",
    { parameters: { period: "2013年1-7月", scheduleDigits: 0 } },
    through(7, { schedule: 0.58 }),
  ),
  one(
    "T by days",
    { parameters: { period: "2013年1-7月", basis: "按日" } },
    through(7, { schedule: 212 / 365 }),
  ),
  one(
    "T by days in a leap year",
    { parameters: { period: "2024年1-2月", year: 2024, basis: "按日" } },
    { month: 2, reportDay: day(2024, 2, 29), schedule: 60 / 366 },
  ),
  one(
    "T by a monthly plan",
    {
      parameters: {
        basis: "按分月计划",
        ...Object.fromEntries(
          Array.from({ length: 12 }, (_none, index) => [`plan${index + 1}`, index < 6 ? 10 : 5]),
        ),
      },
    },
    { schedule: 60 / 90 },
  ),
  one("units of its own in every row", {
    enterprises: [
      enterprise({
        name: "甲",
        unit: "亿元",
        revenue: 1.5,
        priorRevenue: 1.2,
        plannedInvestment: 0.3,
        completedInvestment: 0.1,
      }),
      enterprise({ name: "乙", unit: "元", revenue: 5_000_000, plannedInvestment: 2_000_000 }),
      { name: "丙", tags: "停产", revenue: 300, priorRevenue: 500 },
    ],
    projects: [
      project({ unit: "亿元", investment: 1.2, invested: 0.3 }),
      project({ name: "管网", unit: "元", investment: 4e7 }),
      { name: "无单位", kind: "重大项目", investment: 900 },
    ],
  }),
  one("projects in 万元", {
    parameters: { moneyUnit: "万元" },
    projects: [project({ unit: "亿元", investment: 1.2 }), project({ name: "乙" })],
  }),
  one("several tags", {
    enterprises: [
      enterprise({ tags: "扩建升级、增资扩股、搬迁/退企还城" }),
      enterprise({ name: "乙", tags: "增资扩股、扩建升级", registered: "否" }),
      enterprise({ name: "丙", tags: "规下转规上、申报规上", registered: "否", revenueLast12: 1999.99 }),
      enterprise({ name: "丁", tags: "申报规上", registered: "是", revenueLast12: 2000 }),
      enterprise({ name: "戊", tags: "", registered: "" }),
    ],
  }),
  one("the threshold reached to the last yuan", {
    parameters: { threshold: 2500 },
    enterprises: [
      enterprise({ name: "甲", registered: "否", revenueLast12: 2500 }),
      enterprise({ name: "乙", registered: "否", revenueLast12: 2499.99 }),
      enterprise({ name: "丙", registered: "否", unit: "亿元", revenueLast12: 0.25 }),
      enterprise({ name: "丁", registered: "是", revenueLast12: 100 }),
    ],
  }),
  one("stopped enterprises, one without a year ago and one that sells", {
    enterprises: [
      enterprise({ name: "甲", tags: "停产", revenue: "", priorRevenue: 12_000 }),
      enterprise({ name: "乙", tags: "停产", revenue: 700, priorRevenue: "" }),
      enterprise({ name: "丙", tags: "停产、扩建升级", unit: "亿元", revenue: 0.1, priorRevenue: 0.3 }),
    ],
  }),
  one("stopped enterprises of which nothing is known", {
    enterprises: [enterprise({ tags: "停产", revenue: "", priorRevenue: "" })],
  }),
  ...(
    [
      ["before both dates", day(2013, 6, 30), { yearlyFiling: day(2013, 12, 10), monthlyFilingDay: 30 }],
      ["after both dates", day(2013, 6, 30), { yearlyFiling: day(2013, 6, 29), monthlyFilingDay: 29 }],
      ["on both dates", day(2013, 6, 30), { yearlyFiling: day(2013, 6, 30), monthlyFilingDay: 30 }],
      [
        "with a date of years ago",
        day(2013, 6, 30),
        { yearlyFiling: day(2010, 11, 20), monthlyFilingDay: 31 },
      ],
      ["before a month without such a day", day(2013, 1, 31), { monthlyFilingDay: 30, period: "2013年1月" }],
    ] as [string, number, Figures][]
  ).map(([what, reportDay, parameters]) =>
    one(
      `filing ${what}`,
      {
        parameters,
        enterprises: [
          enterprise({ name: "新", tags: "新投产进规模", registered: "否", newlyBuilt: "是" }),
          enterprise({ name: "老", tags: "申报规上", registered: "否", newlyBuilt: "否" }),
          enterprise({ name: "到", registered: "否", revenueLast12: 2600 }),
          enterprise({ name: "已", registered: "是", newlyBuilt: "是" }),
        ],
      },
      reportDay === REPORT_DAY ? {} : { reportDay, month: 1 },
    ),
  ),
  one("stated numbers of enterprises", {
    parameters: { registeredCount: 30, applyingCount: 16, registeredTarget: 40 },
  }),
  one("projects with every combination of dates", {
    projects: dates.map((more, index) => project({ name: `项目${index}`, ...more })),
  }),
  one("start and planned finish on one day", {
    projects: [
      project({ start: REPORT_DAY, plannedFinish: REPORT_DAY, progress: 0.5 }),
      project({ name: "乙", start: REPORT_DAY + 9, plannedFinish: REPORT_DAY + 9, progress: 0 }),
    ],
  }),
  ...[1, 2, 3].map((startedCount) =>
    one(`${startedCount} projects stated beside two named`, {
      parameters: { startedCount, finishedCount: startedCount - 1 },
      projects: [
        project({ start: day(2013, 2, 1) }),
        project({ name: "乙", start: day(2013, 6, 30), trialProduction: day(2013, 5, 1) }),
        project({ name: "丙", start: day(2012, 12, 31) }),
      ],
    }),
  ),
  one("several parks that share things, tie, and lack rows", {
    parameters: PARKS,
    indicators: [
      ...park("甲园", [indicator({ target: 11, actual: 3.3, prior: 3 }), indicator({ name: "只有一园" })]),
      ...park("乙园", [indicator({ unit: "万元", target: 1_000_000, actual: 300_000, prior: 250_000 })]),
      ...park("丙园", [indicator({ target: 1, actual: 0.3, prior: "" })]),
    ],
    enterprises: [
      ...park("甲园", [enterprise({ id: "Q1" }), enterprise({ id: "Q2", name: "光电" })]),
      ...park("乙园", [enterprise({ id: "Q1" }), enterprise({ id: "Q3", name: "光电", revenue: 5000 })]),
      ...park("丙园", [enterprise({ id: "Q4", name: "光电", tags: "停产", revenue: 10_000 })]),
      ...park("戊园", [enterprise({ id: "Q9", name: "别的" })]),
    ],
    projects: [
      ...park("甲园", [project({ id: "X1" })]),
      ...park("丙园", [
        project({ id: "X1" }),
        project({ id: "X2", name: "快速通道", unit: "亿元", investment: 0.15 }),
      ]),
      ...park("丁园", [project({ id: "X3", name: "丁路", investment: 3000, invested: "" })]),
    ],
  }),
  one("duplicate names: one name without 编号 is one enterprise", {
    parameters: PARKS,
    indicators: park("甲园", [indicator()]),
    enterprises: [...park("甲园", [enterprise(), enterprise({ id: "Q1" })]), ...park("乙园", [enterprise()])],
    projects: [...park("甲园", [project()]), ...park("乙园", [project()])],
  }),
];
