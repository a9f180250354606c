import { readFileSync } from "node:fs";
import { join } from "node:path";
import { plainReport, sentencesAbout } from "../../../src/report/document/report-document";
import { writeReport } from "../../../src/report/document/write-report";
import { checkText } from "../../../src/report/text-check/check-text";
import type { IndicatorRecord } from "../../../src/records/records";
import { parametersOf } from "./parameters";
import { seedEnterprises, seedIndicators, seedProjects } from "./seed-records";
import sentences from "./data/indicator-sentences.json";

const seed = {
  parameters: parametersOf({ startedCount: 11, finishedCount: 8, trialCount: 8, registeredTarget: 40 }),
  indicators: seedIndicators(),
  enterprises: seedEnterprises(),
  projects: seedProjects(),
};

function indicator(row: object, at = 0): IndicatorRecord {
  return {
    park: "",
    name: "",
    unit: "",
    constantPrices: false,
    source: { sheet: "指标数据", row: at + 2, cells: { actual: `G${at + 2}` } },
    ...row,
  };
}

test("the seed's report reads as its golden text", () => {
  expect(`${plainReport(writeReport(seed))}\n`).toBe(
    readFileSync(join(__dirname, "golden", "seed-report.txt"), "utf8"),
  );
});

test("the report passes its own text check beside its records", () => {
  const text = plainReport(writeReport(seed));
  const workbook = { indicators: seed.indicators, projects: seed.projects, months: 6, schedule: 0.5 };
  const found = checkText(text, { workbook }).findings.filter(({ kind }) => kind !== "notCheckable");
  expect(found).toEqual([]);
});

describe("the words for an indicator", () => {
  test.each(sentences.map((one) => [one.about, one] as const))(
    "%s",
    (_about, { row, says, silent = [], month }) => {
      const text = plainReport(
        writeReport({
          parameters: parametersOf(month === undefined ? {} : { month }),
          indicators: [indicator(row)],
          enterprises: [],
          projects: [],
        }),
      );
      for (const words of says) expect(text).toContain(words);
      for (const words of silent) expect(text).not.toContain(words);
      expect(text).not.toMatch(/undefined|NaN|Infinity|，，|。。|；。/);
    },
  );
});

test("only the chosen paragraphs are written, and headings are numbered without gaps", () => {
  const text = plainReport(writeReport(seed, { include: ["indicators", "outlook"] }));
  expect(text).toContain("一、上半年发展情况");
  expect(text).toContain("二、预计全年目标任务完成情况");
  expect(text).not.toContain("差距明显");
  expect(text).not.toContain("企业发展");
});

test("long lists end in 等N户 and 等N个 at the chosen length", () => {
  const text = plainReport(writeReport(seed, { listLimit: 2 }));
  expect(text).toContain("鑫旺金属、明盛实业等6户企业");
  expect(text).toContain("新增开工项目量一显示科技有限公司、一键通公司等11个（其中列名5个）");
});

test("without a month neither a pace nor a schedule is made up", () => {
  const parameters = { ...parametersOf(), month: undefined, schedule: undefined };
  const text = plainReport(writeReport({ ...seed, parameters }));
  expect(text).toContain("主营业务收入完成52.14亿元，同比增长20.47%，占年目标的38.62%");
  expect(text).not.toMatch(/月均需|差欠|序时/);
});

test("empty tables leave a title and nothing invented", () => {
  const report = writeReport({ parameters: parametersOf(), indicators: [], enterprises: [], projects: [] });
  expect(report.blocks).toEqual([]);
  expect(report.tables).toEqual([]);
});

test("a cell leads to the sentences that use it", () => {
  const told = sentencesAbout(writeReport(seed), { sheet: "指标数据", address: "G2" });
  expect(told.some((text) => text.includes("主营业务收入完成52.14亿元"))).toBe(true);
  expect(told.some((text) => text.includes("欠账15.36亿元"))).toBe(true);
  expect(told.every((text) => !text.includes("工业增加值完成"))).toBe(true);
});

test("several parks are told with their total first", () => {
  const rows = [
    indicator({ park: "东园", name: "产值", unit: "亿元", actual: 30, prior: 20, target: 80 }, 0),
    indicator({ park: "西园", name: "产值", unit: "亿元", actual: 20, prior: 20, target: 40 }, 1),
  ];
  const text = plainReport(
    writeReport({
      parameters: parametersOf({ parks: ["东园", "西园"], area: "河东经开区" }),
      indicators: rows,
      enterprises: [],
      projects: [],
    }),
  );
  expect(text).toContain("河东经开区产值完成50.00亿元，同比增长25.00%，占年目标的41.67%。");
  expect(text).toContain("分园区看，东园产值完成30.00亿元，同比增长50.00%，占年目标的37.50%。");
  expect(text).toContain("西园产值完成20.00亿元，同比持平，占年目标的50.00%。");
});

test("stopped enterprises and late projects are told from the data", () => {
  const text = plainReport(
    writeReport({
      parameters: parametersOf(),
      indicators: [],
      enterprises: [
        {
          park: "",
          name: "甲厂",
          unit: "万元",
          tags: ["停产"],
          priorRevenue: 12000,
          help: "招工、融资",
          source: { sheet: "企业数据", row: 2, cells: {} },
        },
      ],
      projects: [
        {
          park: "",
          name: "管网",
          kind: "园区配套",
          unit: "万元",
          investment: 4000,
          plannedFinish: parametersOf().reportDay! - 12,
          source: { sheet: "项目数据", row: 2, cells: {} },
        },
      ],
    }),
  );
  expect(text).toContain("甲厂停产，比去年同期减少主营业务收入1.2亿元。");
  expect(text).toContain("管网逾期12天。");
  expect(text).toContain("招工1户、融资1户。");
});
