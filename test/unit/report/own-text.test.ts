import fc from "fast-check";
import type { IndicatorRecord } from "../../../src/records/records";
import { plainReport } from "../../../src/report/document/report-document";
import type { ReportInput } from "../../../src/report/document/report-input";
import { writeReport } from "../../../src/report/document/write-report";
import { checkText } from "../../../src/report/text-check/check-text";
import { workbookFigures } from "../../../src/workbook/report/check-workbook";
import { seedInput, sourceOf } from "./example-input";
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
