import { checkData } from "../../../src/report/data-check/check-data";
import { findingText } from "../../../src/commands/finding-text";
import { HistoryIndex } from "../../../src/records/history/history-index";
import type { HistoryRecord } from "../../../src/records/history/history-record";
import type { EnterpriseRecord, IndicatorRecord, ProjectRecord } from "../../../src/records/records";
import { toSerial } from "../../../src/statistics/calendar/date-serial";
import { parametersOf } from "./parameters";
import { seedEnterprises, seedIndicators, seedProjects } from "./seed-records";
import type { Parameters as ReportParameters } from "../../../src/templates/parameters/parameters";

const day = (year: number, month: number, date: number): number => toSerial({ year, month, day: date });

function indicator(row: Partial<IndicatorRecord>): IndicatorRecord {
  return {
    park: "",
    name: "产值",
    unit: "亿元",
    constantPrices: false,
    source: {
      sheet: "指标数据",
      row: 2,
      cells: {
        name: "B2",
        actual: "G2",
        target: "D2",
        prior: "H2",
        publishedGrowth: "J2",
        publishedGrowthGap: "K2",
        unit: "C2",
      },
    },
    ...row,
  };
}
function enterprise(row: Partial<EnterpriseRecord>): EnterpriseRecord {
  return {
    park: "",
    name: "甲厂",
    unit: "万元",
    tags: [],
    source: { sheet: "企业数据", row: 2, cells: { name: "C2" } },
    ...row,
  };
}
function project(row: Partial<ProjectRecord>): ProjectRecord {
  return {
    park: "",
    name: "管网",
    kind: "园区配套",
    unit: "万元",
    source: { sheet: "项目数据", row: 2, cells: { name: "C2", progress: "P2" } },
    ...row,
  };
}
function found(rows: {
  indicators?: IndicatorRecord[];
  enterprises?: EnterpriseRecord[];
  projects?: ProjectRecord[];
  parameters?: Partial<ReportParameters>;
  history?: Partial<HistoryRecord>[];
}) {
  const history = rows.history?.map((one): HistoryRecord => ({
    year: 2013,
    month: 5,
    kind: "indicator",
    park: "",
    name: "产值",
    unit: "亿元",
    ...one,
  }));
  const findings = checkData(
    {
      indicators: rows.indicators ?? [],
      enterprises: rows.enterprises ?? [],
      projects: rows.projects ?? [],
      parameters: parametersOf(rows.parameters),
    },
    history && new HistoryIndex(history),
  );
  for (const finding of findings) {
    for (const language of ["zh-CN", "en-US"] as const)
      expect(findingText(finding, language)).not.toMatch(/[{}]|undefined|^\w+$/);
    expect(finding.place).toBeDefined();
  }
  return findings
    .filter(({ kind }) => kind !== "missingTarget" && kind !== "missingBase")
    .map(({ severity, kind }) => `${severity} ${kind}`);
}

type Rows = Parameters<typeof found>[0];

const CASES: [string, Rows, string[]][] = [
  [
    "published growth that the figures give",
    { indicators: [indicator({ actual: 110, prior: 100, publishedGrowth: 0.1 })] },
    [],
  ],
  [
    "published growth that they don't",
    { indicators: [indicator({ actual: 110, prior: 100, publishedGrowth: 0.12 })] },
    ["warning publishedGrowthDiffers"],
  ],
  [
    "published growth that rounded figures reach",
    { indicators: [indicator({ actual: 1.42, prior: 1.25, publishedGrowth: 0.1365 })] },
    ["hint publishedWithinRounding"],
  ],
  [
    "growth at constant prices is not recomputed",
    { indicators: [indicator({ actual: 110, prior: 100, publishedGrowth: 0.05, constantPrices: true })] },
    [],
  ],
  [
    "published change of growth beside both growths",
    {
      indicators: [
        indicator({ actual: 10, publishedGrowth: 0.2047, priorGrowth: 0.2918, publishedGrowthGap: -8.71 }),
      ],
    },
    [],
  ],
  [
    "published change of growth that they don't give",
    {
      indicators: [
        indicator({ actual: 10, publishedGrowth: 0.2047, priorGrowth: 0.2918, publishedGrowthGap: 8.71 }),
      ],
    },
    ["warning publishedGapDiffers"],
  ],
  [
    "a cumulative figure that fell since May",
    { indicators: [indicator({ actual: 40, target: 100, prior: 1 })], history: [{ actual: 45 }] },
    ["warning cumulativeFell"],
  ],
  [
    "a cumulative figure in 万元 that was in 亿元",
    { indicators: [indicator({ actual: 400000 })], history: [{ actual: 38 }] },
    ["error slipSinceLast"],
  ],
  [
    "a unit changed on purpose",
    { indicators: [indicator({ actual: 400000, unit: "万元" })], history: [{ actual: 38, unit: "亿元" }] },
    [],
  ],
  [
    "last year's figure that differs from the history",
    { indicators: [indicator({ actual: 40, prior: 30 })], history: [{ year: 2012, month: 6, actual: 33 }] },
    ["hint priorDiffersFromHistory"],
  ],
  [
    "progress above 100 % in June",
    { indicators: [indicator({ actual: 120, target: 100, prior: 100 })] },
    ["hint progressAboveTarget"],
  ],
  [
    "two parks with different units",
    {
      indicators: [
        indicator({ park: "东园", actual: 1 }),
        indicator({ park: "西园", actual: 1, unit: "万元" }),
      ],
    },
    ["hint unitsConverted"],
  ],
  [
    "two parks with units that do not convert",
    {
      indicators: [
        indicator({ park: "东园", actual: 1 }),
        indicator({ park: "西园", actual: 1, unit: "万美元" }),
      ],
    },
    ["warning unitsDiffer"],
  ],
  [
    "a row whose park was forgotten, taken for the area's",
    {
      indicators: [
        indicator({ actual: 61.5 }),
        indicator({ park: "西园", actual: 37.2 }),
        indicator({ park: "南园", actual: 24.8 }),
      ],
    },
    ["warning areaDiffers"],
  ],
  [
    "the area's own row, equal to its parks but for the rounding",
    {
      indicators: [
        indicator({ actual: 62.05 }),
        indicator({ park: "西园", actual: 37.24 }),
        indicator({ park: "南园", actual: 248_000, unit: "万元" }),
      ],
    },
    ["hint unitsConverted"],
  ],
  [
    "an indicator that one of the parks does not tell",
    {
      indicators: [
        indicator({ park: "东园", actual: 1 }),
        indicator({ park: "西园", actual: 1 }),
        indicator({ park: "东园", name: "投资", actual: 1 }),
      ],
    },
    ["hint parksWithoutRow"],
  ],
  [
    "one enterprise in two parks under two numbers, and one that two parks share",
    {
      enterprises: [
        enterprise({ park: "东园", id: "1", revenue: 5, priorRevenue: 4 }),
        enterprise({ park: "西园", id: "2", revenue: 5, priorRevenue: 4 }),
        enterprise({ park: "东园", id: "3", name: "乙厂", revenue: 7, priorRevenue: 6 }),
        enterprise({ park: "西园", id: "3", name: "乙厂", revenue: 7, priorRevenue: 6 }),
      ],
    },
    ["warning sameFigures"],
  ],
  [
    "fewer registered enterprises stated than named",
    {
      enterprises: [
        enterprise({ registered: true, revenue: 5 }),
        enterprise({ name: "乙厂", registered: true, revenue: 7 }),
      ],
      parameters: { registeredCount: 1 },
    },
    ["warning registeredBelowNamed"],
  ],
  [
    "more invested than planned",
    { enterprises: [enterprise({ plannedInvestment: 100, completedInvestment: 120 })] },
    ["warning investedAboveTotal"],
  ],
  [
    "12 months' revenue below this year's",
    { enterprises: [enterprise({ revenue: 3000, revenueLast12: 2000, registered: true })] },
    ["warning last12BelowCumulative"],
  ],
  [
    "revenue in 元 beside 万元",
    { enterprises: [enterprise({ revenue: 30000000, priorRevenue: 2500 })] },
    ["warning revenueSlip"],
  ],
  [
    "in the register yet on the way there",
    { enterprises: [enterprise({ registered: true, tags: ["规下转规上"] })] },
    ["warning registeredYetOnTheWay"],
  ],
  [
    "over the threshold and not filed",
    { enterprises: [enterprise({ revenueLast12: 2500, registered: false })] },
    ["hint reachedNotFiled"],
  ],
  [
    "one enterprise entered twice",
    { enterprises: [enterprise({ id: "1", revenue: 88 }), enterprise({ id: "2", revenue: 88 })] },
    ["warning sameFigures"],
  ],
  [
    "two companies of one name",
    { enterprises: [enterprise({ id: "1", revenue: 88 }), enterprise({ id: "2", revenue: 99 })] },
    [],
  ],
  ["progress above 100 %", { projects: [project({ progress: 1.2 })] }, ["warning progressAboveWhole"]],
  [
    "progress that fell",
    {
      projects: [project({ progress: 0.6, progressBasis: "土建" })],
      history: [{ kind: "project", name: "管网", unit: "万元", progress: 0.7, progressText: "土建" }],
    },
    ["warning progressFell"],
  ],
  [
    "progress of another part starts anew",
    {
      projects: [project({ progress: 0.1, progressBasis: "装修" })],
      history: [{ kind: "project", name: "管网", unit: "万元", progress: 0.9, progressText: "土建" }],
    },
    [],
  ],
  [
    "less invested than last month",
    {
      projects: [project({ invested: 50, investment: 100 })],
      history: [{ kind: "project", name: "管网", unit: "万元", invested: 60 }],
    },
    ["warning investedFell"],
  ],
  [
    "trial production before the start",
    { projects: [project({ start: day(2013, 5, 1), trialProduction: day(2013, 4, 1), stage: "试投产" })] },
    ["error trialBeforeStart"],
  ],
  [
    "a finish after the report date",
    { projects: [project({ actualFinish: day(2013, 8, 1) })] },
    ["warning finishInFuture"],
  ],
  ["finished without a date", { projects: [project({ stage: "竣工" })] }, ["warning finishMissing"]],
  [
    "finished while tendered",
    { projects: [project({ stage: "招投标", actualFinish: day(2013, 3, 1) })] },
    ["warning finishedTooEarly"],
  ],
  [
    "a project that costs 1200 亿元",
    { projects: [project({ investment: 1.2e7 })] },
    ["warning investmentSlip"],
  ],
  [
    "a stated count below the named rows",
    {
      projects: [project({ start: day(2013, 3, 1) }), project({ name: "道路", start: day(2013, 4, 1) })],
      parameters: { startedCount: 1 },
    },
    ["warning countBelowNamed"],
  ],
  [
    "a stated count above the named rows",
    { projects: [project({ start: day(2013, 3, 1) })], parameters: { startedCount: 11 } },
    [],
  ],
];

test.each(CASES)("%s", (_about, rows, expected) => {
  expect(found(rows)).toEqual(expected);
});

test("the seed's rows have nothing to correct", () => {
  const findings = checkData({
    parameters: parametersOf({ startedCount: 11, finishedCount: 8, trialCount: 8 }),
    indicators: seedIndicators(),
    enterprises: seedEnterprises(),
    projects: seedProjects(),
  });
  expect(findings.filter(({ severity }) => severity !== "hint")).toEqual([]);
});

test("blanks that a sheet needs are hints at their cells", () => {
  const findings = checkData({
    parameters: parametersOf(),
    indicators: [indicator({ actual: 5 })],
    enterprises: [],
    projects: [],
  });
  expect(findings).toMatchObject([
    { severity: "hint", kind: "missingTarget", place: { sheet: "指标数据", address: "D2" } },
    { severity: "hint", kind: "missingBase", place: { sheet: "指标数据", address: "H2" } },
  ]);
});
