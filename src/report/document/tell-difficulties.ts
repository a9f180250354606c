import { reportText } from "../../locales/zh-CN/report-text";
import { sheets } from "../../locales/zh-CN/sheets";
import type { EnterpriseRecord, ProjectRecord } from "../../records/records";
import { overdueDays, timeStatus } from "../../statistics/time-status";
import type { Parameters } from "../../templates/parameters/parameters";
import { points, printsAsZero } from "../../wording/told-figure";
import { wording } from "../../locales/zh-CN/wording";
import { indicatorOrigin, type IndicatorMeasures } from "./indicator-measures";
import { money } from "./money";
import { cellsOfRows, moneySum } from "./money-sums";
import type { ReportRun } from "./report-document";
import type { Telling } from "./report-input";
import { enterpriseNames, tagged } from "./tell-enterprises";
import { projectOrigin } from "./tell-projects";
import { isBehind } from "./tell-standing";
import { count, joined, namesInWords, phrase, run, say, sentence } from "./sentences";

const { difficulties: words, units } = reportText;
const HELP = ["招工", "融资", "用地", "做大"] as const;

function behind(all: readonly IndicatorMeasures[], { month, decimals }: Telling): ReportRun {
  const lagging = all.filter(isBehind);
  const worst = [...lagging].sort((a, b) => (a.gap ?? 0) - (b.gap ?? 0))[0];
  if (!worst) return run([]);
  const names = namesInWords(lagging.map((one) => one.record.name));
  const gap = worst.gap ?? 0;
  return run(
    [
      month === 12 ? words.behindYear(names) : words.behindList(names),
      lagging.length > 1 && !printsAsZero(gap, decimals.rates)
        ? phrase(
            words.worst(worst.record.name),
            say(words.behindBy, points(Math.abs(gap), decimals, indicatorOrigin(worst, "gap"))),
          )
        : undefined,
    ],
    lagging.flatMap((one) => indicatorOrigin(one, "gap").inputs),
  );
}

function slower(all: readonly IndicatorMeasures[], { decimals }: Telling): ReportRun {
  const falling = all.filter(
    ({ growthGap = 0 }) => growthGap < 0 && !printsAsZero(growthGap, decimals.rates),
  );
  if (falling.length === 0) return run([]);
  return run(
    [words.slower(namesInWords(falling.map((one) => one.record.name)))],
    falling.flatMap((one) => indicatorOrigin(one, "growthGap").inputs),
  );
}

/** 停产影响额: what the stopped enterprises, who stay in last year's figure, have less, as the sheet reckons it. */
function stopped(enterprises: readonly EnterpriseRecord[], { decimals, limit }: Telling): ReportRun {
  const rows = tagged(enterprises, "停产");
  if (rows.length === 0) return run([]);
  const prior = moneySum(rows, (row) => row.priorRevenue);
  const lost = prior === undefined ? undefined : prior - (moneySum(rows, (row) => row.revenue) ?? 0);
  return run(
    [
      words.stopped(enterpriseNames(rows, limit)),
      lost === undefined || lost <= 0
        ? undefined
        : say(
            words.stoppedLoss,
            money(lost, "万元", decimals, {
              cell: { template: "enterprises", line: sheets.enterprises.stopped.title },
              inputs: cellsOfRows(rows, "priorRevenue", "revenue"),
            }),
          ),
    ],
    cellsOfRows(rows, "name", "tags"),
  );
}

/** More late projects than this are counted and not named; those that are latest are. */
const LATE_LIMIT = 5;

function overdue(projects: readonly ProjectRecord[], { reportDay }: Parameters): ReportRun {
  if (reportDay === undefined) return run([]);
  const late = projects.flatMap((project) => {
    const { start, plannedFinish: planned, actualFinish: finished } = project;
    if (planned === undefined || timeStatus({ start, planned, finished }, reportDay) !== "overdue") return [];
    return [{ project, days: overdueDays({ planned, finished }, reportDay) }];
  });
  if (late.length === 0) return run([]);
  const latest = [...late].sort((one, other) => other.days - one.days).slice(0, LATE_LIMIT);
  const named = joined(
    latest.map(({ project, days }) =>
      phrase(
        project.name,
        say(words.overdueDays, count(days, units.days, projectOrigin(project, "overdue", "plannedFinish"))),
      ),
    ),
    wording.listMark,
  );
  const all = count(late.length, units.projects, {
    inputs: cellsOfRows(
      late.map(({ project }) => project),
      "plannedFinish",
    ),
  });
  return run(
    [phrase(words.overdue, named, late.length > latest.length ? say(words.overdueOthers, all) : undefined)],
    cellsOfRows(
      latest.map(({ project }) => project),
      "plannedFinish",
      "actualFinish",
    ),
  );
}

function help(enterprises: readonly EnterpriseRecord[]): ReportRun {
  const asked = HELP.map((kind) => ({
    kind,
    rows: enterprises.filter((row) => row.help?.includes(kind)),
  })).filter(({ rows }) => rows.length > 0);
  if (asked.length === 0) return run([]);
  return run([
    phrase(
      words.help,
      joined(
        asked.map(({ kind, rows }) =>
          say(
            words.helpOne,
            kind,
            count(rows.length, units.enterprises, { inputs: cellsOfRows(rows, "help") }),
          ),
        ),
        wording.listMark,
      ),
    ),
  ]);
}

/** What the data itself says is difficult; a paragraph each, numbered. Nothing that nobody entered. */
export function difficultyParagraphs(
  input: {
    measures: readonly IndicatorMeasures[];
    enterprises: readonly EnterpriseRecord[];
    projects: readonly ProjectRecord[];
    parameters: Parameters;
  },
  telling: Telling,
): ReportRun[][] {
  const { measures, enterprises, projects, parameters } = input;
  return [
    behind(measures, telling),
    slower(measures, telling),
    stopped(enterprises, telling),
    overdue(projects, parameters),
    help(enterprises),
  ]
    .filter((one) => one.text !== "")
    .map((one, at) => sentence([one], reportText.itemNumber(at + 1)));
}
