import { LIST_SEPARATOR } from "../columns/column";
import { NO, YES } from "../yes-no";
import { ENTERPRISE_TABLE } from "../columns/enterprise-columns";
import type { EnterpriseField, EnterpriseRecord } from "../records";
import type { EnterpriseTag } from "../enterprise-tags";
import { readYesNo } from "./cell-value";
import { oddUnits } from "./odd-units";
import { readTable } from "./read-table";
import type { TableReading } from "./read-table";
import { readTags } from "./read-tags";
import { readMoney } from "./read-money";
import type { RowReader } from "./row-reader";
import type { SheetTable } from "./sheet-table";

const MONEY = [
  "revenue",
  "priorRevenue",
  "revenueLast12",
  "plannedInvestment",
  "completedInvestment",
] as const;

/** An enterprise listed in several parks is the same one: by its 编号, or by its name where it has none. */
export function enterpriseIdentity({ id, name }: Pick<EnterpriseRecord, "id" | "name">): string {
  return id === undefined ? `name:${name}` : `id:${id}`;
}

export function readEnterprises(table: SheetTable): TableReading<EnterpriseRecord, EnterpriseField> {
  const reading = readTable(
    ENTERPRISE_TABLE,
    table,
    "name",
    readEnterprise,
    (record) => `${record.park}\n${enterpriseIdentity(record)}`,
  );
  return { ...reading, findings: [...reading.findings, ...oddUnits(reading.records, MONEY)] };
}

function readEnterprise(row: RowReader<EnterpriseField>): EnterpriseRecord {
  const money = readMoney(row);
  const record: EnterpriseRecord = {
    park: row.text("park") ?? "",
    id: row.text("id"),
    name: row.text("name") ?? "",
    cluster: row.text("cluster"),
    tags: tagsOf(row),
    registered: row.value("registered", readYesNo),
    newlyBuilt: row.value("newlyBuilt", readYesNo),
    unit: money.unit,
    revenue: money.of("revenue"),
    priorRevenue: money.of("priorRevenue"),
    revenueLast12: money.of("revenueLast12"),
    expansion: row.text("expansion"),
    plannedInvestment: money.of("plannedInvestment"),
    completedInvestment: money.of("completedInvestment"),
    progress: row.text("progress"),
    help: row.text("help"),
    responsible: row.text("responsible"),
    source: row.source,
  };
  for (const field of ["registered", "newlyBuilt"] as const) {
    const answer = record[field] ? YES : NO;
    if (record[field] !== undefined && row.raw(field) !== answer) row.noteReading(field, answer);
  }
  for (const field of MONEY) {
    const amount = record[field];
    if (amount !== undefined && amount < 0)
      row.report("warning", "negativeAmount", field, { name: record.name, value: amount });
  }
  return record;
}

function tagsOf(row: RowReader<EnterpriseField>): EnterpriseTag[] {
  const { tags, unknown } = readTags(row.text("tags") ?? "");
  if (unknown.length > 0) row.report("warning", "unknownTag", "tags", { value: unknown.join("、") });
  else if (tags.length === 0) row.report("hint", "missingTag", "tags", { name: String(row.raw("name")) });
  const words = String(row.raw("tags")).split(LIST_SEPARATOR);
  if (!words.every((word) => (tags as string[]).includes(word)))
    row.noteReading("tags", tags.join(LIST_SEPARATOR));
  return tags;
}
