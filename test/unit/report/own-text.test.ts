import fc from "fast-check";
import type { IndicatorRecord } from "../../../src/records/records";
import { plainReport } from "../../../src/report/document/report-document";
import type { ReportInput } from "../../../src/report/document/report-input";
import { writeReport } from "../../../src/report/document/write-report";
import { checkText } from "../../../src/report/text-check/check-text";
import { workbookFigures } from "../../../src/workbook/report/check-workbook";
import { fourParksInput, seedInput, sourceOf } from "./example-input";
import { parametersOf } from "./parameters";

/** What the text check has against the report that we write ourselves: nothing but what it cannot check. */
function against(input: ReportInput): string[] {
  const text = plainReport(writeReport(input));
  return checkText(text, { workbook: workbookFigures(input) })
    .findings.filter(({ severity }) => severity !== "hint")
    .map(
      (finding) =>
        `${finding.severity} ${finding.kind} ${finding.quote} ${JSON.stringify(finding.parameters)}`,
    );
}

/** The example of several parks as it would be at the end of a month. */
function fourParksAt(month: number): ReportInput {
  const input = fourParksInput();
  const months = { month, schedule: month / 12, periodLabel: `2024年1-${month}月` };
  return { ...input, parameters: { ...input.parameters, ...months } };
}

const NAMES = ["主营业务收入", "工业增加值", "上交税金", "固定资产投资", "利润总额", "从业人员"];

const amount = fc.integer({ min: 1, max: 99_999 }).map((cents) => cents / 100);
const rate = fc.integer({ min: -4_000, max: 9_000 }).map((points) => points / 10_000);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** A row as an office types it: two decimals, whole people, what is not known left blank. */
function indicatorAt(at: number): fc.Arbitrary<IndicatorRecord> {
  const name = NAMES[at] ?? "";
  const people = name === "从业人员";
  const figure = people ? fc.integer({ min: 100, max: 99_999 }) : amount;
  return fc
    .record({
      target: people ? fc.constant(undefined) : maybe(figure),
      actual: figure,
      prior: maybe(figure),
      priorGrowth: maybe(rate),
      publishedGrowth: people ? fc.constant(undefined) : maybe(rate),
    })
    .map(({ publishedGrowth, prior, ...row }) => ({
      park: "",
      name,
      unit: people ? "人" : "亿元",
      constantPrices: name === "工业增加值",
      ...row,
      // A published growth stands without a base, as the sample has it: beside one it would have to agree.
      ...(publishedGrowth === undefined ? { prior } : { publishedGrowth }),
      source: sourceOf("indicators", at),
    }));
}

const generated = fc
  .record({
    month: fc.integer({ min: 1, max: 12 }),
    indicators: fc.tuple(...NAMES.map((_name, at) => indicatorAt(at))),
    counts: fc.record({
      registeredCount: maybe(fc.integer({ min: 5, max: 60 })),
      applyingCount: maybe(fc.integer({ min: 1, max: 20 })),
      registeredTarget: maybe(fc.integer({ min: 5, max: 80 })),
      startedCount: maybe(fc.integer({ min: 6, max: 20 })),
    }),
  })
  .map(({ month, indicators, counts }): ReportInput => ({
    ...seedInput(),
    parameters: parametersOf({ ...counts, month }),
    indicators,
  }));

test("the report of the seed passes the text check beside its workbook", () => {
  expect(against(seedInput())).toEqual([]);
});

test("whatever the figures, the report passes the text check beside its workbook", () => {
  fc.assert(
    fc.property(generated, (input) => {
      const found = against(input);
      if (found.length > 0) throw new Error(`${found.join("\n")}\n${plainReport(writeReport(input))}`);
    }),
    { seed: 20130630, numRuns: 150 },
  );
});

test.each(Array.from({ length: 12 }, (_, at) => at + 1))(
  "the report of four parks at the end of month %i passes the text check beside its workbook",
  (month) => {
    expect(against(fourParksAt(month))).toEqual([]);
  },
);

/** Figures of one park, each told under that park's name or behind it, and of the area. */
const TOLD_OF_A_PARK = [
  ["虚拟东园主营业务收入完成61.50亿元", "61.50", "61.60"],
  ["虚拟西园主营业务收入完成37.20亿元", "37.20", "39.20"],
  ["工业增加值完成8.56亿元", "8.56", "8.46"],
  ["从业人员4033人", "4033", "4133"],
  ["主营业务收入占年目标的比重由高到低依次为虚拟南园53.91%", "53.91", "54.91"],
  ["、虚拟东园51.25%", "51.25", "51.35"],
  ["、虚拟北园-15.75%", "-15.75", "-16.75"],
  ["虚拟开发区（一区四园）主营业务收入完成136.40亿元", "136.40", "137.40"],
] as const;

test.each(TOLD_OF_A_PARK)("in %s, %s altered to %s is found", (words, right, wrong) => {
  const input = fourParksAt(6);
  const text = plainReport(writeReport(input));
  expect(text).toContain(words);
  const altered = text.replace(words, words.replace(right, wrong));
  const { findings } = checkText(altered, { workbook: workbookFigures(input) });
  const at = altered.indexOf(words.replace(right, wrong));
  const errors = findings.filter(({ severity }) => severity === "error");
  expect(errors.map(({ offset }) => offset)).toContain(at + words.indexOf(right));
});

test.each([
  ["园区现有规上企业31户。", "31户", "30户", "参数!B36"],
  ["2013年上半年，园区现有规上企业31户，正在申报规上的企业16户。", "31户", "30户", "参数!B36"],
  [
    "投资1500万元的快速通道（一级公路标准，全长1.968公里）路基土方已完成95%，预计9月底竣工。",
    "95%",
    "90%",
    "项目数据!M22",
  ],
  ["预计年底规上企业46户，年底目标40户，超目标7户。", "7户", "6户", "参数!B36"],
])(
  "a sentence of the report told alone, %s, has its figure %s put right",
  (text, quote, suggestion, cell) => {
    const { findings } = checkText(text, { workbook: workbookFigures(seedInput()) });
    const told = findings.filter(({ severity }) => severity !== "hint");
    expect(told).toMatchObject([{ severity: "error", kind: "statedDiffers", quote, suggestion }]);
    expect(`${told[0]?.place?.sheet}!${told[0]?.place?.address}`).toBe(cell);
  },
);

test("the same words of another year are not compared", () => {
  const text = "2012年上半年，园区现有规上企业31户。";
  const { findings } = checkText(text, { workbook: workbookFigures(seedInput()) });
  expect(findings.filter(({ severity }) => severity !== "hint")).toEqual([]);
});

const PRINTED = /\d+(?:\.\d+)?(?=余?(?:%|个百分点|亿元|万元|万美元|倍|人|户|个(?!月)|套|项))/g;

/** A number with three more in its last digit. */
const misprint = (number: string): string =>
  number.slice(0, -1) + String((Number(number.slice(-1)) + 3) % 10);

/** The figures of the report whose misprint nobody is told of, of those chosen. */
function unnoticed(input: ReportInput, chosen: (at: number) => boolean): string[] {
  const text = plainReport(writeReport(input));
  const workbook = workbookFigures(input);
  return [...text.matchAll(PRINTED)]
    .filter((_match, at) => chosen(at))
    .flatMap(({ 0: number, index }) => {
      const altered = text.slice(0, index) + misprint(number) + text.slice(index + number.length);
      const told = checkText(altered, { workbook }).findings.filter(({ kind }) => kind !== "notCheckable");
      const there = told.some(({ offset, quote }) => offset <= index && index < offset + quote.length);
      return there ? [] : [text.slice(Math.max(0, index - 12), index + number.length + 3)];
    });
}

test("a misprint of any figure of the seed's report is told at its place, but for one that is told as about", () => {
  expect(unnoticed(seedInput(), () => true)).toEqual([expect.stringContaining("已竣工300余套")]);
});

test("a misprint of every fifth figure of the report of several parks is told at its place", () => {
  expect(unnoticed(fourParksInput(), (at) => at % 5 === 0)).toEqual([]);
});
