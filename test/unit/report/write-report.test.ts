import { readFileSync } from "node:fs";
import { join } from "node:path";
import { plainReport } from "../../../src/report/document/report-document";
import { writeReport } from "../../../src/report/document/write-report";
import type { InputTableKey } from "../../../src/records/columns/input-tables";
import type { EnterpriseRecord, IndicatorRecord, ProjectRecord } from "../../../src/records/records";
import type { Parameters } from "../../../src/templates/parameters/parameters";
import { parametersOf } from "./parameters";
import { fourParksInput, seedInput, sourceOf } from "./example-input";
import sentences from "./data/indicator-sentences.json";
import cases from "./data/report-cases.json";

const seed = seedInput();

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

test("amounts and rates are printed with decimals of their own, in sentences and tables alike", () => {
  const document = writeReport(seed, { decimals: { amounts: 1, rates: 0 } });
  const text = plainReport(document);
  expect(text).toContain("主营业务收入完成52.1亿元\uFF0C同比增长20%");
  expect(text).toContain("差欠序时进度11个百分点\uFF0C欠账15.4亿元");
  // A pace of 1.21 times is not once, whatever percentages are printed with.
  expect(text).toContain("为上半年月均的1.6倍");
  const cells = document.tables.flatMap(({ rows }) => rows);
  expect(JSON.stringify(cells)).toContain("39%");
  expect(JSON.stringify(cells)).toContain("52.1");
});

test.each([
  ["the seed", seed, "seed-report.txt"],
  ["one 区 of four parks", fourParksInput(), "four-parks-report.txt"],
])("the report of %s reads as its golden text", (_name, input, golden) => {
  expect(`${plainReport(writeReport(input))}\n`).toBe(
    readFileSync(join(__dirname, "golden", golden), "utf8"),
  );
});

/** A row of a case; its dates are days after the report's. */
function caseRow<Row>(table: InputTableKey, row: object, at: number, defaults: object): Row {
  const { reportDay = 0 } = parametersOf();
  const dated = Object.entries(row).map(([field, value]) => [
    field,
    /^(?:start|plannedFinish|actualFinish|trialProduction)$/.test(field) ? reportDay + Number(value) : value,
  ]);
  return { ...defaults, ...Object.fromEntries(dated), source: sourceOf(table, at) } as Row;
}

interface ReportCase {
  about: string;
  parameters?: Partial<Parameters>;
  indicators?: object[];
  enterprises?: object[];
  projects?: object[];
  says: string[];
  silent?: string[];
}

describe("the words of the report", () => {
  test.each((cases as ReportCase[]).map((one) => [one.about, one] as const))("%s", (_about, one) => {
    const text = plainReport(
      writeReport({
        parameters: parametersOf(one.parameters),
        indicators: (one.indicators ?? []).map((row, at) =>
          caseRow<IndicatorRecord>("indicators", row, at, { park: "", constantPrices: false }),
        ),
        enterprises: (one.enterprises ?? []).map((row, at) =>
          caseRow<EnterpriseRecord>("enterprises", row, at, { park: "", unit: "万元" }),
        ),
        projects: (one.projects ?? []).map((row, at) =>
          caseRow<ProjectRecord>("projects", row, at, { park: "", unit: "万元" }),
        ),
      }),
    );
    for (const words of one.says) expect(text).toContain(words);
    for (const words of one.silent ?? []) expect(text).not.toContain(words);
  });
});

describe.each([
  ["the seed", seed],
  ["four parks", fourParksInput()],
])("the figures of the report of %s", (_name, input) => {
  const pieces = writeReport(input)
    .blocks.filter(({ kind }) => kind === "paragraph")
    .flatMap(({ runs }) => runs);
  const names = [...input.enterprises, ...input.projects]
    .flatMap((row) => [row.name, "scale" in row ? (row.scale ?? "") : ""])
    .filter((name) => /\d/.test(name))
    .sort((one, other) => other.length - one.length);

  test("every figure knows the typed cells that it comes from", () => {
    for (const run of pieces)
      for (const { text, origin } of run.pieces)
        if (origin && !/^25\.99%$/.test(text)) expect([text, origin.inputs.length > 0]).toEqual([text, true]);
  });

  test("no digit outside names and period stands without an origin", () => {
    for (const run of pieces) {
      const plain = run.pieces.map(({ text, origin }) => (origin ? "" : text)).join("\u0000");
      const rest = names.reduce((left, name) => left.replaceAll(name, ""), plain);
      const known = /20\d\d年上半年|近12个月|^\d\.|园区办公楼及30亩配套用地|12月/g;
      expect(rest.replace(known, "")).not.toMatch(/\d/);
    }
  });
});

test.each([
  ["with its minus", { name: "上交税金", unit: "亿元", actual: -0.43 }, ["-0.43亿元"]],
  [
    "with its unit, whichever it is",
    { name: "实际利用外资", unit: "万美元", actual: 2500, target: 5000 },
    ["2500.00万美元", "50.00%"],
  ],
  ["not of the name's digits", { name: "5G产业增加值", unit: "亿元", actual: 3 }, ["3.00亿元"]],
  [
    "not of the unit's digits",
    { name: "用地", unit: "10^4m2", actual: 3, prior: 0 },
    ["3.0010^4m2", "3.0010^4m2"],
  ],
])("a figure is linked %s", (_about, row, linked) => {
  const { blocks } = writeReport(
    { parameters: parametersOf(), indicators: [indicator(row)], enterprises: [], projects: [] },
    { include: ["indicators"] },
  );
  const figures = blocks.flatMap(({ runs }) => runs).flatMap(({ pieces }) => pieces);
  expect(figures.filter(({ origin }) => origin).map(({ text }) => text)).toEqual(linked);
});

test("a linked figure has its value in its unit, and its decimals", () => {
  const pieces = writeReport(seed, { include: ["indicators"] })
    .blocks.flatMap(({ runs }) => runs)
    .flatMap((run) => run.pieces);
  expect(pieces.filter(({ origin }) => origin).slice(0, 3)).toMatchObject([
    { text: "52.14亿元", value: 52.14, unit: "亿元", decimals: 2 },
    { text: "20.47%", value: 20.47, unit: "%", decimals: 2 },
    { text: "38.62%", unit: "%", decimals: 2 },
  ]);
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
