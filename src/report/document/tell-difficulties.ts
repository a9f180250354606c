import { reportText } from "../../locales/zh-CN/report-text";
import type { EnterpriseRecord, ProjectRecord } from "../../records/records";
import { overdueDays, timeStatus } from "../../statistics/time-status";
import type { Parameters } from "../../templates/parameters/parameters";
import { pointsInWords } from "../../wording/digits";
import type { IndicatorMeasures } from "./indicator-measures";
import { moneyInWords } from "./money-in-words";
import type { ReportRun } from "./report-document";
import { cellsOf } from "./report-input";
import { enterpriseNames, sumInTenThousands, tagged } from "./tell-enterprises";
import { named } from "./tell-indicators";
import { isBehind } from "./tell-standing";
import { namesInWords, run } from "./sentences";

const words = reportText.difficulties;
const HELP = ["招工", "融资", "用地", "做大"] as const;

function behind(
  all: readonly IndicatorMeasures[],
  month: number,
  decimals: number,
  withPark: boolean,
): ReportRun {
  const lagging = all.filter((one) => isBehind(one, decimals));
  const worst = [...lagging].sort((a, b) => (a.gap ?? 0) - (b.gap ?? 0))[0];
  if (!worst) return run([]);
  const names = namesInWords(lagging.map((one) => named(one.record, withPark)));
  return run(
    [
      month === 12 ? words.behindYear(names) : words.behindList(names),
      lagging.length > 1
        ? words.worst(named(worst.record, withPark), pointsInWords(Math.abs(worst.gap ?? 0), decimals))
        : undefined,
    ],
    lagging.flatMap(({ record }) => cellsOf(record.source, "actual", "target", "revisedTarget")),
  );
}

function slower(all: readonly IndicatorMeasures[], withPark: boolean): ReportRun {
  const falling = all.filter((one) => one.growthGap !== undefined && one.growthGap < 0);
  if (falling.length === 0) return run([]);
  return run(
    [words.slower(namesInWords(falling.map((one) => named(one.record, withPark))))],
    falling.flatMap(({ record }) => cellsOf(record.source, "publishedGrowthGap", "priorGrowth")),
  );
}

/** 停产影响额: what the stopped enterprises, who stay in last year's figure, have less. */
function stopped(enterprises: readonly EnterpriseRecord[], decimals: number, limit?: number): ReportRun {
  const rows = tagged(enterprises, "停产");
  if (rows.length === 0) return run([]);
  const lost = sumInTenThousands(rows, (row) =>
    row.priorRevenue === undefined ? undefined : row.priorRevenue - (row.revenue ?? 0),
  );
  return run(
    [
      words.stopped(enterpriseNames(rows, limit)),
      lost === undefined || lost <= 0 ? undefined : words.stoppedLoss(moneyInWords(lost, "万元", decimals)),
    ],
    rows.flatMap((row) => cellsOf(row.source, "name", "priorRevenue", "revenue")),
  );
}

function overdue(projects: readonly ProjectRecord[], { reportDay }: Parameters): ReportRun {
  if (reportDay === undefined) return run([]);
  const late = projects.flatMap((project) => {
    const { start, plannedFinish: planned, actualFinish: finished } = project;
    if (planned === undefined || timeStatus({ start, planned, finished }, reportDay) !== "overdue") return [];
    return [{ project, days: overdueDays({ planned, finished }, reportDay) }];
  });
  if (late.length === 0) return run([]);
  return run(
    [words.overdue(late.map(({ project, days }) => words.overdueOne(project.name, days)).join("、"))],
    late.flatMap(({ project }) => cellsOf(project.source, "plannedFinish", "actualFinish")),
  );
}

function help(enterprises: readonly EnterpriseRecord[]): ReportRun {
  const asked = HELP.map((kind) => ({
    kind,
    rows: enterprises.filter((row) => row.help?.includes(kind)),
  })).filter(({ rows }) => rows.length > 0);
  if (asked.length === 0) return run([]);
  return run(
    [words.help(asked.map(({ kind, rows }) => words.helpOne(kind, rows.length)).join("、"))],
    asked.flatMap(({ rows }) => rows.flatMap((row) => cellsOf(row.source, "help"))),
  );
}

/** What the data itself says is difficult; a paragraph each, numbered. Nothing that nobody entered. */
export function difficultyParagraphs(
  input: {
    measures: readonly IndicatorMeasures[];
    enterprises: readonly EnterpriseRecord[];
    projects: readonly ProjectRecord[];
    parameters: Parameters;
  },
  options: { month: number; decimals: number; withPark: boolean; limit?: number },
): ReportRun[][] {
  const { measures, enterprises, projects, parameters } = input;
  const told = [
    behind(measures, options.month, options.decimals, options.withPark),
    slower(measures, options.withPark),
    stopped(enterprises, options.decimals, options.limit),
    overdue(projects, parameters),
    help(enterprises),
  ].filter((one) => one.text !== "");
  return told.map((one, at) => [
    { text: reportText.itemNumber(at + 1) + one.text + reportText.stop, sources: one.sources },
  ]);
}
