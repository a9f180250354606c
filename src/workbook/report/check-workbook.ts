import type { CellPlace, Finding } from "../../records/finding";
import type { IndicatorRecord } from "../../records/records";
import { checkData } from "../../report/data-check/check-data";
import type { ReportInput } from "../../report/document/report-input";
import { totalOf } from "../../report/document/total-of-records";
import { plainText } from "../../report/text-check/reading/plain-text";
import type { TextCheck } from "../../report/text-check/check-text";
import type { WorkbookFigures } from "../../report/text-check/workbook/workbook-figures";
import { scheduleOf } from "../../templates/indicators/record-schedule";
import { indicatorLines } from "../../templates/indicators/indicator-lines";
import { parkNameFindings } from "../../templates/parks/park-names";
import { choosePark } from "../../templates/parks/chosen-parks";
import { checkSheets } from "./check-sheets";
import { ownReport } from "./own-report";
import { readWorkbookData } from "./read-workbook-data";
import { reportedRows } from "./reported-rows";

export interface CheckOutcome {
  /** About the workbook's rows, in the order of the tables. */
  data: Finding[];
  /** About the text, in its order; undefined where none was given. */
  text?: TextCheck;
  /** The workbook holds no table of ours. */
  empty: boolean;
  /** The report period as 参数 has it; empty where it has none. */
  period: string;
}

function countsOf({ parameters }: ReportInput): WorkbookFigures["counts"] {
  const stated = [
    ["新增开工", "startedCount"],
    ["竣工", "finishedCount"],
    ["试投产", "trialCount"],
  ] as const;
  return stated.flatMap(([label, key]) => {
    const value = parameters[key];
    const address = parameters.source.cells[key];
    const place: CellPlace | undefined =
      address === undefined ? undefined : { sheet: parameters.source.sheet, address };
    return value === undefined ? [] : [{ label, value, place }];
  });
}

/** 示例开发区(一区四园) is told as 示例开发区 too, and a text is read in parts at its marks. */
const ASIDE = /[(\uFF08](.*?)[)\uFF09]?$/;

function namesOfArea(area: string): string[] {
  return [area, area.replace(ASIDE, ""), ASIDE.exec(area)?.[1] ?? ""].filter((name) => name !== "");
}

/** What the 区 of several parks has: sums over its parks, where its own row does not say. */
function areaTotals(
  rows: readonly IndicatorRecord[],
  parks: readonly string[],
  month: number | undefined,
): IndicatorRecord[] {
  return indicatorLines(rows, parks).flatMap((line) => {
    const one = line.kind === "total" ? totalOf(line.records, line.name, line.unit, month) : undefined;
    return one && !rows.some((row) => row.park === "" && row.name === one.name) ? [one] : [];
  });
}

/** The workbook's figures as the text check compares with them: rows of the only park are the report's own. */
export function workbookFigures(input: ReportInput): WorkbookFigures {
  const { parameters, enterprises, projects } = input;
  const { rows, parks } = choosePark(input.indicators, parameters, parameters.area ?? "");
  const own = parks.length < 2 ? parks : [];
  const ownPlaces = [...own, ...namesOfArea(parameters.area ?? "")];
  return {
    indicators:
      parks.length < 2
        ? rows.map((record) => ({ ...record, park: "" }))
        : [...rows, ...areaTotals(rows, parks, parameters.month)],
    enterprises,
    projects,
    counts: countsOf(input),
    report: ownReport(input),
    ownPlaces: ownPlaces.map((place) => plainText(place).text.trim()),
    year: parameters.year,
    months: parameters.month,
    schedule: parameters.schedule,
    ...(parameters.basis === "season"
      ? { scheduleOf: (record: IndicatorRecord) => scheduleOf(record, parameters) }
      : {}),
  };
}

const allRows = ({ indicators, enterprises, projects }: ReportInput) => [
  ...indicators,
  ...enterprises,
  ...projects,
];

/** Checks the workbook's data and, where one is given, a report's text beside it. Changes nothing. */
export async function checkWorkbook(text?: string): Promise<CheckOutcome> {
  const { input, history, findings, empty } = await readWorkbookData();
  const reported = input && reportedRows(input);
  const data =
    input && reported
      ? [
          ...findings,
          ...reported.findings,
          ...parkNameFindings(allRows(input), input.parameters),
          ...checkData(reported.input, history),
          ...(await checkSheets()),
        ]
      : findings;
  const period = input?.parameters.periodLabel ?? "";
  if (text === undefined) return { data, empty, period };
  // The reading of texts is large, and scripts that are loaded at once must run in every web view that Excel has.
  const { checkText } = await import(
    /* webpackChunkName: "text-check" */ "../../report/text-check/check-text"
  );
  return {
    data: empty ? [] : data,
    text: checkText(text, input ? { workbook: workbookFigures(input) } : {}),
    empty,
    period,
  };
}
