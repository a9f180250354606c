import type { Finding } from "../../records/finding";
import { HistoryIndex } from "../../records/history/history-index";
import { historyKey } from "../../records/history/history-key";
import type { YearMonth } from "../../records/history/history-key";
import { readHistory } from "../../records/history/read-history";
import { INPUT_TABLES } from "../../records/columns/input-tables";
import type { RowSource } from "../../records/records";
import { readEnterprises } from "../../records/reading/read-enterprises";
import { readIndicators } from "../../records/reading/read-indicators";
import { readProjects } from "../../records/reading/read-projects";
import { keepable, planKeep } from "../kept/plan-keep";
import { PARAMETER_SHEET } from "../parameters/parameter-rows";
import type { Parameters } from "../parameters/parameters";
import { readParameters } from "../parameters/read-parameters";
import { closeEnterprise, closeIndicator, closeProject } from "./closed-records";
import { historyWrites } from "./history-writes";
import type { KnownHistory } from "./history-writes";
import { askedTargets, rollIndicators } from "./roll-indicators";
import { rollEnterprises } from "./roll-enterprises";
import { followingPeriod, isFollowing, periodWords } from "./roll-over-period";
import type { RollOverInput, RollOverOptions, RollOverPlanning } from "./roll-over-plan";
import { askedParameters, rollParameters } from "./roll-parameters";
import { rollProjects } from "./roll-projects";

/**
 * What closing the period and opening the next one does to the workbook. Nothing that could not be read is cleared:
 * with any error in the tables there is no plan.
 */
export function planRollOver(input: RollOverInput, options: RollOverOptions = {}): RollOverPlanning {
  const reading = readEverything(input);
  const { parameters, from, findings } = reading;
  if (!input.parameters || !parameters || !from || hasError(findings)) {
    return { ready: false, from, findings: findings.filter(({ severity }) => severity === "error") };
  }
  const to = options.to ?? followingPeriod(from);
  if (!isFollowing(from, to)) return { ready: false, from, findings: [notFollowing(from, to)] };

  const closed = [
    ...reading.indicators.map((record) => closeIndicator(record, from)),
    ...reading.enterprises.map((record) => closeEnterprise(record, from)),
    ...reading.projects.map((record) => closeProject(record, from)),
  ];
  const closedKeys = new Set(closed.map(historyKey));
  const older = (reading.history?.records ?? []).filter((record) => !closedKeys.has(historyKey(record)));
  const history = new HistoryIndex([...older, ...closed]);
  const yearTurns = to.year > from.year;
  const { indicators, enterprises, projects } = input.tables;
  const sheets = input.sheets ?? { built: [], kept: [], names: [] };
  const { keeps, findings: ofKeeping } = planKeep(sheets, from, options.keep);
  const rolled = [
    rollParameters(input.parameters, parameters, to, yearTurns, options),
    ...(indicators ? [rollIndicators(indicators, reading.indicators, history, to, yearTurns, options)] : []),
    ...(enterprises ? [rollEnterprises(enterprises, reading.enterprises, history, to, options)] : []),
    ...(projects ? [rollProjects(projects, reading.projects, options)] : []),
  ];
  return {
    ready: true,
    plan: {
      from,
      to,
      yearTurns,
      writes: rolled.flatMap(({ writes }) => writes),
      history: historyWrites(closed, reading.history),
      asked: yearTurns
        ? [...askedTargets(reading.indicators, from.month), ...askedParameters(parameters)]
        : [],
      keepable: keepable(sheets, from),
      keeps,
      findings: [...findings, ...ofKeeping, ...rolled.flatMap((part) => part.findings)],
    },
  };
}

function readEverything({ parameters: sheet, tables, history: historyTable }: RollOverInput) {
  const findings: Finding[] = [];
  // A table of which nothing is known yet is no error here; one that lacks a column is.
  const take = <Reading extends { findings: Finding[] }>(reading: Reading): Reading => {
    findings.push(...reading.findings.filter(({ kind }) => kind !== "emptyTable"));
    return reading;
  };
  const read = sheet && take(readParameters(sheet));
  const indicators = tables.indicators ? take(readIndicators(tables.indicators)).records : [];
  const enterprises = tables.enterprises ? take(readEnterprises(tables.enterprises)).records : [];
  const projects = tables.projects ? take(readProjects(tables.projects)).records : [];
  const history: KnownHistory | undefined = historyTable && {
    table: historyTable,
    ...take(readHistory(historyTable)),
  };

  if (!read)
    findings.push({ severity: "error", kind: "noParameters", parameters: { sheet: PARAMETER_SHEET } });
  const from = read && periodOf(read.parameters);
  if (read && !from && read.parameters.month !== undefined) findings.push(yearMissing(read.parameters));
  // Projects stay from period to period, so they alone do not say that there is anything to close.
  const periodic = [...indicators.map(({ actual }) => actual), ...enterprises.map(({ revenue }) => revenue)];
  const filled =
    periodic.length === 0 ? projects.length > 0 : periodic.some((figure) => figure !== undefined);
  if (filled)
    findings.push(
      ...unfilled("indicators", indicators, "actual"),
      ...unfilled("enterprises", enterprises, "revenue"),
    );
  else findings.push({ severity: "error", kind: "nothingToClose", parameters: {} });
  return { parameters: read?.parameters, from, indicators, enterprises, projects, history, findings };
}

/** So many of the rows without a figure are named. */
const NAMED = 3;

/** Rows that are closed without a figure: next year nothing is known of them a year ago. */
function unfilled<Field extends string>(
  key: "indicators" | "enterprises",
  records: readonly ({ name: string; source: RowSource<Field> } & { [field in Field]?: unknown })[],
  field: Field,
): Finding[] {
  const blank = records.filter((record) => record[field] === undefined);
  const [first] = blank;
  if (!first) return [];
  const address = first.source.cells[field];
  const names = blank
    .slice(0, NAMED)
    .map(({ name }) => name)
    .join("、");
  return [
    {
      severity: "warning",
      kind: "closedUnfilled",
      parameters: {
        table: INPUT_TABLES[key].name,
        count: blank.length,
        names: blank.length > NAMED ? `${names}…` : names,
      },
      ...(address === undefined ? {} : { place: { sheet: first.source.sheet, address } }),
    },
  ];
}

function periodOf({ year, month }: Parameters): YearMonth | undefined {
  return year === undefined || month === undefined ? undefined : { year, month };
}

function hasError(findings: Finding[]): boolean {
  return findings.some(({ severity }) => severity === "error");
}

function yearMissing({ source }: Parameters): Finding {
  const address = source.cells.year ?? source.cells.period;
  return {
    severity: "error",
    kind: "noYear",
    parameters: {},
    ...(address === undefined ? {} : { place: { sheet: source.sheet, address } }),
  };
}

function notFollowing(from: YearMonth, to: YearMonth): Finding {
  return {
    severity: "error",
    kind: "periodNotFollowing",
    parameters: { from: periodWords(from), to: periodWords(to) },
  };
}
