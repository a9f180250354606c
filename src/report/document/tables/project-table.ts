import { reportText } from "../../../locales/zh-CN/report-text";
import { sheets } from "../../../locales/zh-CN/sheets";
import { wording } from "../../../locales/zh-CN/wording";
import type { ProjectRecord } from "../../../records/records";
import { formatDate } from "../../../statistics/calendar/date-serial";
import { roundHalfUp } from "../../../statistics/round-half-up";
import { timeStatus } from "../../../statistics/time-status";
import type { Parameters } from "../../../templates/parameters/parameters";
import { moneySum, pairedSums, shareOf } from "../money-sums";
import type { ReportTable } from "../report-document";
import type { ReportScope } from "../report-scope";
import { MOST_TABLE_ROWS, tableOf, type TableColumn } from "./table-columns";
import { amountCell, percentCell } from "./table-figures";
import type { Decimals } from "../../../wording/told-figure";

const { headers, subtotal, total, group, name } = sheets.projects;

/** One project, or several of which only sums are told. */
interface Line {
  label: string;
  rows: readonly ProjectRecord[];
  parks: readonly string[];
}

/** 状态 as the sheet has it: work that is reported as going on has started, also where no date says when. */
function statusOf(project: ProjectRecord, reportDay: number | undefined): string {
  if (reportDay === undefined) return "";
  const { plannedFinish: planned, actualFinish: finished, stage } = project;
  if (planned === undefined)
    return finished !== undefined && finished <= reportDay ? wording.timeStatus.finished : "";
  const start = project.start ?? (stage === "开工" || stage === "在建" ? reportDay : undefined);
  return wording.timeStatus[timeStatus({ start, planned, finished }, reportDay)];
}

function progressOf({ progress, progressWords = "", progressBasis = "" }: ProjectRecord): string {
  return progress === undefined ? progressWords : `${progressBasis}${roundHalfUp(100 * progress, 2)}%`;
}

function investmentPair(
  rows: readonly ProjectRecord[],
  { moneyUnit, sumRatios }: Parameters,
): ReturnType<typeof pairedSums> {
  return pairedSums(
    rows,
    (row) => row.invested,
    (row) => row.investment,
    { unit: moneyUnit, sumRatios },
  );
}

function columns(parameters: Parameters, decimals: Decimals, summed: boolean): TableColumn<Line>[] {
  const { moneyUnit, reportDay } = parameters;
  const own =
    (of: (row: ProjectRecord) => string | undefined) =>
    ({ rows: [row], label }: Line): string =>
      row && row.name === label ? (of(row) ?? "") : "";
  const sumOf = ({ rows }: Line, field: "investment" | "invested") =>
    moneySum(rows, (row) => row[field], moneyUnit);
  const count = (rows: readonly ProjectRecord[], of: string) =>
    rows.filter((row) => statusOf(row, reportDay) === of).length;
  return [
    { header: summed ? headers.kind : headers.name, cell: ({ label }) => label },
    { header: headers.park, cell: ({ parks }) => parks.join("、") },
    { header: headers.kind, cell: own((row) => row.kind) },
    {
      header: headers.investment,
      numeric: true,
      cell: (line) => amountCell(sumOf(line, "investment"), decimals),
    },
    {
      header: headers.invested,
      numeric: true,
      cell: (line) => amountCell(sumOf(line, "invested"), decimals),
    },
    {
      header: headers.investmentProgress,
      numeric: true,
      cell: ({ rows }) => {
        const { one, other } = investmentPair(rows, parameters);
        return percentCell(shareOf(one, other), decimals);
      },
    },
    { header: headers.scale, cell: own((row) => row.scale) },
    { header: headers.progress, cell: own(progressOf) },
    {
      header: headers.plannedFinish,
      cell: own((row) => (row.plannedFinish === undefined ? "" : formatDate(row.plannedFinish))),
    },
    { header: headers.stage, cell: own((row) => row.stage) },
    {
      header: headers.status,
      cell: (line) => {
        const [row] = line.rows;
        if (row && row.name === line.label) return statusOf(row, reportDay);
        const late = count(line.rows, wording.timeStatus.overdue);
        return late === 0 ? "" : reportText.tables.late(late);
      },
    },
    { header: headers.responsible, cell: own((row) => row.responsible) },
  ];
}

/** The projects, each once, under them the parks' subtotals and the total; by kinds where they are too many. */
export function projectTable(
  { projects, parks }: ReportScope,
  parameters: Parameters,
  decimals: Decimals,
): ReportTable {
  const records = projects.map(({ record }) => record);
  const kinds = [...new Set(records.map(({ kind }) => kind))];
  const summed = projects.length > MOST_TABLE_ROWS;
  const lines: Line[] = summed
    ? kinds.map((kind) => {
        const rows = records.filter((row) => row.kind === kind);
        return { label: group(kind, rows.length), rows, parks: [] };
      })
    : kinds.flatMap((kind) =>
        projects
          .filter(({ record }) => record.kind === kind)
          .map(({ record, parks: own }) => ({
            label: record.name,
            rows: [record],
            parks: parks.length === 0 ? [] : own,
          })),
      );
  const totals: Line[] = [
    ...parks.map((park) => {
      const rows = projects.filter((each) => each.parks.includes(park)).map(({ record }) => record);
      return { label: subtotal(park, rows.length), rows, parks: [] };
    }),
    { label: total(projects.length), rows: records, parks: [] },
  ];
  const { leftOut } = investmentPair(records, parameters);
  const note = [
    summed ? reportText.tables.projectsSummed(projects.length, name) : "",
    leftOut === 0 ? "" : reportText.tables.projectsLeftOut(leftOut, parameters.sumRatios === "blank"),
  ].join("");
  return tableOf(
    {
      title: name,
      unit: sheets.unitLine(parameters.moneyUnit),
      ...(note === "" ? {} : { note }),
    },
    columns(parameters, decimals, summed),
    [...lines.map((row) => ({ row })), ...totals.map((row) => ({ row, strong: true }))],
  );
}
