import { PROJECT_TABLE } from "../columns/project-columns";
import { PROJECT_STAGES } from "../records";
import type { ProjectField, ProjectRecord, ProjectStage } from "../records";
import { wordsInCell, readDate } from "./cell-value";
import { oddUnits } from "./odd-units";
import { PROGRESS_LIMIT } from "./rate-limits";
import { readTable } from "./read-table";
import type { TableReading } from "./read-table";
import { readMoney } from "./read-money";
import type { RowReader } from "./row-reader";
import type { SheetTable } from "./sheet-table";

const MONEY = ["investment", "invested"] as const;

/** The group of projects whose row names no kind. */
const OTHER_KIND = "其他";

/** A project listed in several parks is the same one: by its 编号, or by its name where it has none. */
export function projectIdentity({ id, name }: Pick<ProjectRecord, "id" | "name">): string {
  return id === undefined ? `name:${name}` : `id:${id}`;
}

export function readProjects(table: SheetTable): TableReading<ProjectRecord, ProjectField> {
  const reading = readTable(
    PROJECT_TABLE,
    table,
    "name",
    readProject,
    (record) => `${record.park}\n${projectIdentity(record)}`,
  );
  return { ...reading, findings: [...reading.findings, ...oddUnits(reading.records, MONEY)] };
}

function readProject(row: RowReader<ProjectField>): ProjectRecord {
  const money = readMoney(row);
  const record: ProjectRecord = {
    park: row.text("park") ?? "",
    id: row.text("id"),
    name: row.text("name") ?? "",
    kind: row.text("kind") ?? OTHER_KIND,
    unit: money.unit,
    investment: money.of("investment"),
    invested: money.of("invested"),
    scale: row.text("scale"),
    start: row.value("start", readDate),
    plannedFinish: row.value("plannedFinish", readDate),
    actualFinish: row.value("actualFinish", readDate),
    trialProduction: row.value("trialProduction", readDate),
    ...progressOf(row),
    progressBasis: row.text("progressBasis"),
    stage: stageOf(row),
    responsible: row.text("responsible"),
    source: row.source,
  };
  reportOrder(row, record, "start", "plannedFinish");
  reportOrder(row, record, "start", "actualFinish");
  if (record.progress !== undefined && record.progressBasis === undefined) {
    row.report("hint", "missingBasis", "progressBasis", { name: record.name });
  }
  return record;
}

/** What is a figure, or meant to be one, and is told where it cannot be read. */
const FIGURE = /[%\uFF05‰]|百分之|^[-+\uFF0D]?[\d\uFF10-\uFF19.,\uFF0C]+$|[\d一二三四五六七八九]成|^#/;

/** A figure, or where the project is in words: 主体施工. */
function progressOf(row: RowReader<ProjectField>): Pick<ProjectRecord, "progress" | "progressWords"> {
  const raw = row.raw("progress");
  const words = typeof raw === "string" ? raw.trim() : "";
  if (words === "" || FIGURE.test(wordsInCell(raw)))
    return { progress: row.rate("progress", PROGRESS_LIMIT) };
  return { progressWords: row.text("progress") };
}

const STAGE_WORDS: Record<string, ProjectStage> = {
  前期: "筹建",
  谋划: "筹建",
  招标: "招投标",
  开工建设: "开工",
  启动: "开工",
  新开工: "开工",
  建设中: "在建",
  续建: "在建",
  完工: "竣工",
  试生产: "试投产",
  已投产: "投产",
};

function stageOf(row: RowReader<ProjectField>): ProjectStage | undefined {
  const text = row.text("stage");
  if (text === undefined) return undefined;
  const word = wordsInCell(text);
  const stage = PROJECT_STAGES.find((known) => known === word) ?? STAGE_WORDS[word];
  if (!stage) row.report("warning", "unknownStage", "stage", { value: text }, PROJECT_STAGES.join("、"));
  if (stage !== row.raw("stage")) row.noteReading("stage", stage ?? "");
  return stage;
}

function reportOrder(
  row: RowReader<ProjectField>,
  record: ProjectRecord,
  first: "start",
  then: "plannedFinish" | "actualFinish",
): void {
  const [earlier, later] = [record[first], record[then]];
  if (earlier === undefined || later === undefined || earlier <= later) return;
  row.report("warning", "datesOutOfOrder", then, { name: record.name });
}
