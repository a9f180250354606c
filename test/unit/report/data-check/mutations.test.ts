import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../../../../src/records/finding";
import { HistoryIndex } from "../../../../src/records/history/history-index";
import type { HistoryRecord } from "../../../../src/records/history/history-record";
import { readEnterprises } from "../../../../src/records/reading/read-enterprises";
import { readIndicators } from "../../../../src/records/reading/read-indicators";
import { readProjects } from "../../../../src/records/reading/read-projects";
import { checkData } from "../../../../src/report/data-check/check-data";
import { findingText } from "../../../../src/commands/finding-text";
import { checkText } from "../../../../src/report/text-check/check-text";
import type { Parameters } from "../../../../src/templates/parameters/parameters";
import { parametersOf } from "../parameters";
import { seedTables, type Cells } from "./seed-tables";

interface Mutation {
  about: string;
  /** What stands in the tables before, beyond the seed's cells. */
  given?: Cells;
  parameters?: Partial<Parameters>;
  history?: Partial<HistoryRecord>[];
  /** The one cell that is typed wrong, or harmlessly otherwise. */
  typed?: Cells;
  /** The one stated figure of 参数 that is. */
  stated?: Partial<Parameters>;
  /** "severity kind cell" of every finding that comes of it, and of no other. */
  findings: string[];
}
interface TextMutation {
  about: string;
  written: string;
  instead: string;
  findings: string[];
}

function data<Case>(name: string): Case[] {
  return JSON.parse(readFileSync(join(__dirname, name), "utf8")) as Case[];
}

const SEED_COUNTS: Partial<Parameters> = { startedCount: 11, finishedCount: 8, trialCount: 8 };
const KEPT: HistoryRecord = {
  year: 2013,
  month: 5,
  kind: "indicator",
  park: "",
  name: "主营业务收入",
  unit: "亿元",
};

function check(cells: Cells, parameters: Partial<Parameters>, history: Mutation["history"] = []): Finding[] {
  const tables = seedTables(cells);
  const [indicators, enterprises, projects] = [
    readIndicators(tables.indicators),
    readEnterprises(tables.enterprises),
    readProjects(tables.projects),
  ];
  const input = {
    indicators: indicators.records,
    enterprises: enterprises.records,
    projects: projects.records,
    parameters: parametersOf({ ...SEED_COUNTS, ...parameters }),
  };
  const index = new HistoryIndex(history.map((one) => ({ ...KEPT, ...one })));
  return [...indicators.findings, ...enterprises.findings, ...projects.findings, ...checkData(input, index)];
}

function named({ severity, kind, place }: Finding): string {
  return `${severity} ${kind} ${place?.sheet ?? ""}!${place?.address ?? ""}`;
}

/** What is found after and was not before; one that merely changed its words is not new. */
function newly(before: readonly string[], after: readonly string[]): string[] {
  const left = [...before];
  return after.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe("a cell of the seed typed wrong is found, and nothing else", () => {
  test.each(data<Mutation>("mutations.json").map((one) => [one.about, one] as const))(
    "%s",
    (_about, { given = {}, parameters = {}, history, typed = {}, stated = {}, findings }) => {
      const before = check(given, parameters, history).map(named);
      const found = check({ ...given, ...typed }, { ...parameters, ...stated }, history);
      const after = found.map(named);
      for (const expected of findings) expect(before).not.toContain(expected);
      expect(newly(before, after)).toEqual(findings);
    },
  );

  test("and every finding is told in words without a gap", () => {
    for (const { given, parameters, history, typed, stated } of data<Mutation>("mutations.json")) {
      for (const finding of check({ ...given, ...typed }, { ...parameters, ...stated }, history)) {
        expect(findingText(finding, "zh-CN")).not.toMatch(/[{}]|undefined|^\w+$|\d\.\d{9}/);
      }
    }
  });
});

describe("a phrase of the source report written otherwise beside the seed's rows", () => {
  const source = readFileSync(join(__dirname, "../data/source-report.txt"), "utf8");
  const tables = seedTables({});
  const workbook = {
    indicators: readIndicators(tables.indicators).records,
    enterprises: readEnterprises(tables.enterprises).records,
    projects: readProjects(tables.projects).records,
    counts: [{ label: "新增开工", value: 11, place: { sheet: "参数", address: "B20" } }],
    months: 6,
    schedule: 0.5,
  };
  const found = (text: string) =>
    checkText(text, { workbook })
      .findings.filter(({ kind }) => kind !== "notCheckable")
      .map(({ severity, kind, quote }) => `${severity} ${kind} ${quote}`);
  const before = found(source);

  test.each(data<TextMutation>("text-mutations.json").map((one) => [one.about, one] as const))(
    "%s",
    (_about, { written, instead, findings }) => {
      expect(source.split(written)).toHaveLength(2);
      expect(newly(before, found(source.replace(written, instead)))).toEqual(findings);
    },
  );
});
