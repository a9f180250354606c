import { reportText } from "../../locales/zh-CN/report-text";
import type { ProjectField, ProjectRecord } from "../../records/records";
import { unitFactor } from "../../records/unit-conversion";
import { fromSerial } from "../../statistics/calendar/date-serial";
import type { Parameters } from "../../templates/parameters/parameters";
import { roundHalfUp } from "../../statistics/round-half-up";
import { percentInWords } from "../../wording/digits";
import { listInWords } from "../../wording/list-in-words";
import { moneyInWords } from "./money-in-words";
import { dayInWords } from "./period-words";
import type { ReportRun } from "./report-document";
import { cellsOf } from "./report-input";
import { run, sentence } from "./sentences";

const words = reportText.projects;
/** Told with their milestones, one by one. */
export const FACILITIES = "园区配套";

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

/** 新增开工项目…等11个（其中列名5个）: the stated count with the named ones, whichever of them there are. */
function event(
  kind: Event,
  projects: readonly ProjectRecord[],
  parameters: Parameters,
  limit?: number,
): ReportRun {
  const { field, stated } = EVENTS[kind];
  const rows = projects.filter((project) => inPeriod(project[field], parameters));
  const count = Math.max(parameters[stated] ?? 0, rows.length);
  if (count === 0) return run([]);
  const address = parameters.source.cells[stated];
  const sources = [
    ...rows.flatMap((row) => cellsOf(row.source, "name", field)),
    ...(address ? [{ sheet: parameters.source.sheet, address }] : []),
  ];
  if (rows.length === 0) return run([words.statedOnly[kind](count)], sources);
  const names = listInWords(
    rows.map((row) => row.name),
    { measureWord: words.measureWord, count, limit: limit ?? rows.length },
  );
  const total = names.includes(`${count}${words.measureWord}`)
    ? ""
    : `${reportText.comma}${count}${words.measureWord}`;
  const told = rows.length < count ? reportText.brackets(words.named(rows.length)) : "";
  return run([words[kind](names + (rows.length === 1 && count === 1 ? "" : total) + told)], sources);
}

/** The projects' investment in one unit, and what of it is done where both are known. */
function investment(projects: readonly ProjectRecord[], decimals: number): ReportRun {
  const priced = projects.flatMap((row) => {
    const factor = unitFactor(row.unit, "万元");
    return row.investment === undefined || factor === undefined
      ? []
      : [
          {
            row,
            total: row.investment * factor,
            invested: row.invested === undefined ? undefined : row.invested * factor,
          },
        ];
  });
  if (priced.length === 0) return run([]);
  const total = priced.reduce((sum, one) => sum + one.total, 0);
  const open = priced.filter((one) => one.invested !== undefined);
  const invested = open.reduce((sum, one) => sum + (one.invested ?? 0), 0);
  const base = open.reduce((sum, one) => sum + one.total, 0);
  return run(
    [
      words.total(priced.length, moneyInWords(total, "万元", decimals)),
      base > 0
        ? words.invested(moneyInWords(invested, "万元", decimals), percentInWords(invested / base, decimals))
        : undefined,
    ],
    priced.flatMap(({ row }) => cellsOf(row.source, "investment", "invested")),
  );
}

export function projectsParagraph(
  projects: readonly ProjectRecord[],
  parameters: Parameters,
  decimals: number,
  limit?: number,
): ReportRun[] {
  return [
    ...sentence(
      (["started", "finished", "trial"] as const).map((kind) => event(kind, projects, parameters, limit)),
    ),
    ...sentence([investment(projects, decimals)]),
  ];
}

/** 80% and 37.5%: progress is told without needless zeros. */
function progressTold({ progress, progressBasis }: ProjectRecord): string | undefined {
  if (progress === undefined) return undefined;
  const percent = `${roundHalfUp(100 * progress, 2)}%`;
  if (!progressBasis) return words.overall(percent);
  // 竣工套数 is what has been counted, no work that is part done.
  const counted = /[\uFF08(\u6570]/.test(progressBasis);
  return counted ? words.reachedShare(progressBasis, percent) : words.progress(progressBasis, percent);
}

function facility(project: ProjectRecord, { year, reportDay = 0 }: Parameters, decimals: number): ReportRun {
  const {
    name,
    investment: amount,
    unit,
    scale,
    stage,
    start,
    plannedFinish,
    actualFinish,
    trialProduction,
  } = project;
  const title =
    (amount === undefined ? name : words.priced(moneyInWords(amount, unit, decimals), name)) +
    (scale && !name.includes(scale) ? reportText.brackets(scale) : "");
  const done = actualFinish !== undefined && actualFinish <= reportDay;
  const progress = done ? undefined : progressTold(project);
  const willStart = start !== undefined && start > reportDay;
  // The stage says what neither progress nor a date does.
  const standing = progress !== undefined || done || willStart ? undefined : stage && words.stage[stage];
  const milestones = [
    standing,
    progress,
    done ? words.finishedOn(dayInWords(actualFinish, year)) : undefined,
    trialProduction !== undefined && trialProduction <= reportDay
      ? words.trialOn(dayInWords(trialProduction, year))
      : undefined,
    willStart ? words.willStart(dayInWords(start, year)) : undefined,
    !done && plannedFinish !== undefined && plannedFinish > reportDay
      ? words.willFinish(dayInWords(plannedFinish, year))
      : undefined,
  ].filter((clause) => clause !== undefined);
  const first = milestones[0];
  if (first === undefined)
    return amount === undefined ? run([]) : run([title], cellsOf(project.source, "investment"));
  return run(
    [title + first, ...milestones.slice(1)],
    cellsOf(
      project.source,
      "name",
      "investment",
      "progress",
      "start",
      "plannedFinish",
      "actualFinish",
      "stage",
    ),
  );
}

/** Each facility with its investment and milestones. */
export function facilitiesParagraph(
  projects: readonly ProjectRecord[],
  parameters: Parameters,
  decimals: number,
): ReportRun[] {
  return sentence(
    projects
      .filter((project) => project.kind === FACILITIES)
      .map((project) => facility(project, parameters, decimals)),
  );
}
