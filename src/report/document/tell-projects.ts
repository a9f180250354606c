import { reportText } from "../../locales/zh-CN/report-text";
import { sheets } from "../../locales/zh-CN/sheets";
import { projectIdentity } from "../../records/reading/read-projects";
import type { ProjectField, ProjectRecord } from "../../records/records";
import { fromSerial } from "../../statistics/calendar/date-serial";
import type { Parameters } from "../../templates/parameters/parameters";
import type { Shared } from "../../templates/parks/shared-records";
import { rowKeys } from "../../templates/plan/row-keys";
import { percentInWords } from "../../wording/digits";
import { listInWords } from "../../wording/list-in-words";
import { moneyInWords } from "./money-in-words";
import { cellsOfRows, moneySum, pairedSums, shareOf } from "./money-sums";
import { dayInWords, monthInWords } from "./period-words";
import { progressInWords } from "./project-progress";
import { rankedParks } from "./rank-parks";
import type { FigureOrigin, ReportRun } from "./report-document";
import { cellsOf, parameterCells, type Telling } from "./report-input";
import { figures, phrase, run, sentence, type Phrase } from "./sentences";
import type { Decimals } from "../../wording/digits";

const words = reportText.projects;
/** Told with their milestones, one by one. */
const FACILITIES = "园区配套";

/** Whether a date lies in the report's year, up to its day. */
export function inPeriod(serial: number | undefined, { year, reportDay }: Parameters): boolean {
  if (serial === undefined || reportDay === undefined || serial > reportDay) return false;
  return fromSerial(serial).year === (year ?? fromSerial(reportDay).year);
}

type Event = "started" | "finished" | "trial";
const EVENTS: Record<
  Event,
  {
    field: ProjectField & ("start" | "actualFinish" | "trialProduction");
    stated: "startedCount" | "finishedCount" | "trialCount";
  }
> = {
  started: { field: "start", stated: "startedCount" },
  finished: { field: "actualFinish", stated: "finishedCount" },
  trial: { field: "trialProduction", stated: "trialCount" },
};

/** 新增开工项目…等11个（其中列名5个）: the stated count leads, the named ones stand beside it where they differ. */
function event(
  kind: Event,
  projects: readonly ProjectRecord[],
  parameters: Parameters,
  limit: number,
): ReportRun {
  const { field, stated } = EVENTS[kind];
  const rows = projects.filter((project) => inPeriod(project[field], parameters));
  const count = parameters[stated] ?? rows.length;
  if (count === 0 && rows.length === 0) return run([]);
  const named = cellsOfRows(rows, field);
  const origin: FigureOrigin = {
    cell: { template: "projects", line: sheets.projects.started },
    inputs: parameters[stated] === undefined ? named : parameterCells(parameters, stated),
  };
  const sources = cellsOfRows(rows, "name");
  if (rows.length === 0) return run([phrase(words[kind], figures(words.count(count), origin))], sources);
  const names = listInWords(
    rows.map((row) => row.name),
    { measureWord: "", limit, count: Math.min(rows.length, limit) },
  );
  const told = count === rows.length ? "" : reportText.brackets(words.named(rows.length, count));
  const total = rows.length === 1 && count === 1 ? "" : words.andSo(count);
  return run(
    [phrase(words[kind], names, figures(total + told, origin, { ...origin, inputs: named }))],
    sources,
  );
}

/** The projects' investment as the total row of the sheet has it. */
function investment(
  projects: readonly Shared<ProjectRecord>[],
  parks: readonly string[],
  { decimals, sumRatios }: Telling,
): ReportRun[] {
  const rows = projects.map(({ record }) => record);
  const [total, invested] = [moneySum(rows, (row) => row.investment), moneySum(rows, (row) => row.invested)];
  if (total === undefined) return [];
  const priced = rows.filter((row) => row.investment !== undefined).length;
  const pair = pairedSums(
    rows,
    (row) => row.invested,
    (row) => row.investment,
    { sumRatios },
  );
  const share = shareOf(pair.one, pair.other);
  const origin = (column: string, ...fields: ("investment" | "invested")[]): FigureOrigin => ({
    cell: { template: "projects", row: rowKeys.total, column },
    inputs: cellsOfRows(rows, ...fields),
  });
  const counted: FigureOrigin = { inputs: cellsOfRows(rows, "name") };
  const amount = moneyInWords(total, "万元", decimals);
  return [
    run([
      priced === rows.length
        ? figures(words.total(priced, amount), counted, origin("investment", "investment"))
        : figures(
            words.totalOfSome(rows.length, priced, amount),
            counted,
            counted,
            origin("investment", "investment"),
          ),
      invested === undefined
        ? undefined
        : share === undefined
          ? figures(
              words.investedAmount(moneyInWords(invested, "万元", decimals)),
              origin("invested", "invested"),
            )
          : figures(
              (pair.leftOut === 0 ? words.invested : words.investedOfSome)(
                moneyInWords(invested, "万元", decimals),
                percentInWords(share, decimals),
                pair.leftOut,
              ),
              origin("invested", "invested"),
              origin("investmentProgress", "investment", "invested"),
              // No cell of its own holds how many were left out.
              { inputs: origin("investmentProgress", "investment", "invested").inputs },
            ),
    ]),
    rankedParks(
      words.ranked,
      parks.flatMap((park) => {
        const own = projects.filter((each) => each.parks.includes(park)).map(({ record }) => record);
        const value = moneySum(own, (row) => row.investment);
        const place: FigureOrigin = {
          cell: { template: "projects", row: rowKeys.subtotal(park), column: "investment" },
          inputs: cellsOfRows(own, "investment"),
        };
        return value === undefined
          ? []
          : [{ park, value, told: figures(moneyInWords(value, "万元", decimals), place) }];
      }),
    ),
  ];
}

export function projectsParagraph(
  projects: readonly Shared<ProjectRecord>[],
  parks: readonly string[],
  parameters: Parameters,
  telling: Telling,
): ReportRun[] {
  const records = projects.map(({ record }) => record);
  return [
    ...sentence(
      (["started", "finished", "trial"] as const).map((kind) =>
        event(kind, records, parameters, telling.limit),
      ),
    ),
    ...sentence(investment(projects, parks, telling)),
  ];
}

/** The cell of a project's figure in the sheet. */
export function projectOrigin(project: ProjectRecord, column: string, field: ProjectField): FigureOrigin {
  return {
    cell: {
      template: "projects",
      row: rowKeys.record(project.name, project.kind, projectIdentity(project)),
      column,
    },
    inputs: cellsOf(project.source, field),
  };
}

/** One facility with its investment, its progress and its milestones up to the report's day and ahead of it. */
function facility(
  project: ProjectRecord,
  { reportDay = 0, year }: Parameters,
  decimals: Decimals,
): ReportRun {
  const {
    name,
    unit,
    investment: amount,
    scale,
    stage,
    progress,
    progressWords,
    start,
    plannedFinish,
    actualFinish,
  } = project;
  const bracketed = scale && !name.includes(scale) ? reportText.brackets(scale) : "";
  const priced = (told: (amount: string) => string): Phrase | undefined =>
    amount === undefined
      ? undefined
      : figures(
          told(moneyInWords(amount, unit, decimals)),
          projectOrigin(project, "investment", "investment"),
        );
  const date = (
    field: "start" | "plannedFinish" | "actualFinish" | "trialProduction",
    told: string,
  ): Phrase => figures(told, projectOrigin(project, field, field));
  const done = actualFinish !== undefined && actualFinish <= reportDay;
  const trial = project.trialProduction;
  const willStart = start !== undefined && start > reportDay;
  const inWords =
    done || progressWords === undefined
      ? undefined
      : figures(words.overallInWords(progressWords), projectOrigin(project, "progress", "progress"));
  const share =
    done || progress === undefined
      ? inWords
      : progressInWords(progress, project.progressBasis ?? "", {
          basis: projectOrigin(project, "basis", "progressBasis"),
          progress: projectOrigin(project, "progress", "progress"),
        });
  // The stage says what neither progress nor a date does.
  const standing = share !== undefined || done || willStart ? undefined : stage && words.stage[stage];
  const [first, ...rest] = [
    standing,
    share,
    done ? date("actualFinish", words.finishedOn(dayInWords(actualFinish, year))) : undefined,
    trial !== undefined && trial <= reportDay
      ? date("trialProduction", words.trialOn(dayInWords(trial, year)))
      : undefined,
    willStart ? date("start", words.willStart(monthInWords(start, year))) : undefined,
    !done && plannedFinish !== undefined && plannedFinish > reportDay
      ? date("plannedFinish", words.willFinish(dayInWords(plannedFinish, year)))
      : undefined,
  ].filter((clause) => clause !== undefined);
  if (first === undefined)
    return amount === undefined ? run([]) : run([phrase(name, bracketed, priced(words.price))]);
  return run(
    [phrase(priced(words.priced), name, bracketed, first), ...rest],
    cellsOf(project.source, "name", "stage"),
  );
}

/** The largest ones where there are too many, in the order of the rows. */
function toldFacilities(rows: readonly ProjectRecord[], limit: number): ProjectRecord[] {
  if (rows.length <= limit) return [...rows];
  const worth = (row: ProjectRecord) => moneySum([row], ({ investment: amount }) => amount) ?? -1;
  const largest = [...rows].sort((one, other) => worth(other) - worth(one)).slice(0, limit);
  return rows.filter((row) => largest.includes(row));
}

/** Each facility with its investment and milestones. */
export function facilitiesParagraph(
  projects: readonly ProjectRecord[],
  parameters: Parameters,
  { decimals, limit }: Telling,
): ReportRun[] {
  const rows = projects.filter((project) => project.kind === FACILITIES);
  const told = toldFacilities(rows, limit);
  const others = rows.filter((row) => !told.includes(row));
  const left =
    others.length === 0
      ? run([])
      : run([
          figures(words.others(others.length, sheets.projects.name), { inputs: cellsOfRows(others, "name") }),
        ]);
  return sentence([...told.map((project) => facility(project, parameters, decimals)), left]);
}
