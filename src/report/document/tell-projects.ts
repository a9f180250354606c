import { reportText } from "../../locales/zh-CN/report-text";
import { sheets } from "../../locales/zh-CN/sheets";
import type { Sentence } from "../../locales/sentence";
import { projectIdentity } from "../../records/reading/read-projects";
import type { ProjectField, ProjectRecord } from "../../records/records";
import { fromSerial } from "../../statistics/calendar/date-serial";
import type { Parameters } from "../../templates/parameters/parameters";
import type { Shared } from "../../templates/parks/shared-records";
import { rowKeys } from "../../templates/plan/row-keys";
import { percent, type Decimals, type ToldFigure } from "../../wording/told-figure";
import { listInWords } from "../../wording/list-in-words";
import { money } from "./money";
import { cellsOfRows, moneySum, pairedSums, shareOf } from "./money-sums";
import { dayInWords, monthInWords } from "./period-words";
import { progressInWords } from "./project-progress";
import { rankedParks } from "./rank-parks";
import type { FigureOrigin, ReportRun } from "./report-document";
import { cellsOf, cellsOfParameters, type Telling } from "./report-input";
import { count, phrase, entered, run, say, sentence, type Phrase } from "./sentences";

const { projects: words, units } = reportText;
/** Told with their milestones, one by one. */
const FACILITIES = "园区配套";

/** Whether a date lies in the report's year, up to its day. */
export function isInYearSoFar(serial: number | undefined, { year, reportDay }: Parameters): boolean {
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
  const rows = projects.filter((project) => isInYearSoFar(project[field], parameters));
  const all = parameters[stated] ?? rows.length;
  if (all === 0 && rows.length === 0) return run([]);
  const named = cellsOfRows(rows, field);
  const origin: FigureOrigin = {
    cell: { template: "projects", line: sheets.projects.started },
    inputs: parameters[stated] === undefined ? named : cellsOfParameters(parameters, stated),
  };
  const sources = cellsOfRows(rows, "name");
  const total = count(all, units.projects, origin);
  if (rows.length === 0) return run([phrase(words[kind], total)], sources);
  const names = listInWords(
    rows.map((row) => row.name),
    { measureWord: "", limit, count: Math.min(rows.length, limit) },
  );
  const listed = say(words.named, count(rows.length, units.projects, { ...origin, inputs: named }));
  return run(
    [
      phrase(
        words[kind],
        names,
        rows.length === 1 && all === 1 ? undefined : say(words.andSo, total),
        all === rows.length
          ? undefined
          : say(reportText.brackets, phrase(rows.length < all ? words.amongThem : "", listed)),
      ),
    ],
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
  const amount = money(total, "万元", decimals, origin("investment", "investment"));
  const projectsOf = (value: number, from: FigureOrigin) => count(value, units.projects, from);
  const investedTold = (done: ToldFigure<FigureOrigin>): Phrase => {
    if (share === undefined) return say(words.investedAmount, done);
    const progress = origin("investmentProgress", "investment", "invested");
    const rate = percent(share, decimals, progress);
    // No cell of its own holds how many were left out.
    return pair.leftOut === 0
      ? say(words.invested, done, rate)
      : say(words.investedOfSome, done, rate, projectsOf(pair.leftOut, { inputs: progress.inputs }));
  };
  return [
    run([
      priced === rows.length
        ? say(words.total, projectsOf(priced, counted), amount)
        : say(words.totalOfSome, projectsOf(rows.length, counted), projectsOf(priced, counted), amount),
      invested === undefined
        ? undefined
        : investedTold(money(invested, "万元", decimals, origin("invested", "invested"))),
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
        return value === undefined ? [] : [{ park, value, told: money(value, "万元", decimals, place) }];
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
  const bracketed = scale && !name.includes(scale) ? say(reportText.brackets, scale) : "";
  const priced = (told: Sentence<readonly ["amount"]>): Phrase | undefined =>
    amount === undefined
      ? undefined
      : say(told, money(amount, unit, decimals, projectOrigin(project, "investment", "investment")));
  const date = (
    field: "start" | "plannedFinish" | "actualFinish" | "trialProduction",
    told: Sentence<readonly ["when"]>,
    when: string,
  ): Phrase => say(told, entered(when, projectOrigin(project, field, field)));
  const done = actualFinish !== undefined && actualFinish <= reportDay;
  const trial = project.trialProduction;
  const willStart = start !== undefined && start > reportDay;
  const inWords =
    done || progressWords === undefined
      ? undefined
      : say(words.overallInWords, entered(progressWords, projectOrigin(project, "progress", "progress")));
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
    done ? date("actualFinish", words.finishedOn, dayInWords(actualFinish, year)) : undefined,
    trial !== undefined && trial <= reportDay
      ? date("trialProduction", words.trialOn, dayInWords(trial, year))
      : undefined,
    willStart ? date("start", words.willStart, monthInWords(start, year)) : undefined,
    !done && plannedFinish !== undefined && plannedFinish > reportDay
      ? date("plannedFinish", words.willFinish, dayInWords(plannedFinish, year))
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
          say(
            words.others,
            count(others.length, units.projects, { inputs: cellsOfRows(others, "name") }),
            sheets.projects.name,
          ),
        ]);
  return sentence([...told.map((project) => facility(project, parameters, decimals)), left]);
}
