import { cellAddress } from "../formulas/a1";
import type { InputColumn, InputTable } from "../records/columns/column";
import { INPUT_TABLES } from "../records/columns/input-tables";
import type { InputTableKey } from "../records/columns/input-tables";
import { MONEY_UNITS } from "../records/columns/units";
import type { Finding } from "../records/finding";
import { headersOfOtherPeriod, titleOfOtherPeriod } from "../records/reading/header-periods";
import type { ReportedPeriod } from "../records/reading/header-periods";
import { locateColumns } from "../records/reading/locate-columns";
import type { CellValue, SheetTable } from "../records/reading/sheet-table";
import { DEFAULT_MONEY_UNIT } from "../records/reading/read-unit";
import { contentOf } from "../records/table-layout/written-figures";
import { inUnit } from "../statistics/units";
import { nameWithUnit } from "./name-with-unit";
import { cellOfField, readImportRows, readRecords } from "./import-rows";
import type { FieldValues, ImportRow } from "./import-rows";
import type { RecognisedColumn, RecognisedTable } from "./recognise-table";

/** A cell of the input table that gets another value. */
export interface PlannedChange {
  field: string;
  header: string;
  /** Of the input table's sheet. */
  address: string;
  old: CellValue;
  value: string | number;
}

export type PlannedRow =
  | { state: "added"; row: number; name: string; values: FieldValues; findings: Finding[] }
  | {
      state: "changed";
      row: number;
      name: string;
      target: number;
      changes: PlannedChange[];
      findings: Finding[];
    }
  | { state: "unchanged"; row: number; name: string; target: number; findings: Finding[] }
  | { state: "rejected"; row: number; name: string; findings: Finding[] }
  | { state: "passed"; row: number; name: string; findings: Finding[] };

type RowState = PlannedRow["state"];

/** What an import would do: every row of the source that is not blank is one of `rows`. Nothing has been written. */
export interface ImportPlan {
  key: InputTableKey;
  /** The sheet of the source. */
  source: string;
  title?: string;
  columns: RecognisedColumn[];
  rows: PlannedRow[];
  counts: Record<RowState, number>;
  findings: Finding[];
}

/**
 * Compares the rows of a source with those of the input table, which may not be there yet. What the source says of its
 * period is compared with the report's.
 */
export function planImport(
  recognised: RecognisedTable,
  target: SheetTable | undefined,
  period?: ReportedPeriod,
): ImportPlan {
  const { key, table, title } = recognised;
  const reading = readImportRows(recognised);
  const known = new KnownRows(key, target);
  const rows: PlannedRow[] = [
    ...reading.rows.map((row) => planRow(row, known)),
    ...reading.refused.map(({ row, name, findings }): PlannedRow => ({
      state: "rejected",
      row,
      name,
      findings,
    })),
    ...reading.passed.map(({ row, finding }): PlannedRow => ({
      ...{ state: "passed", row, name: String(finding.parameters["name"] ?? ""), findings: [finding] },
    })),
  ].sort((one, other) => one.row - other.row);
  const counts: ImportPlan["counts"] = { added: 0, changed: 0, unchanged: 0, rejected: 0, passed: 0 };
  for (const { state } of rows) counts[state]++;
  return {
    ...{ key, source: table.sheet, columns: allColumns(recognised), rows, counts },
    findings: [...reading.findings, ...(period ? periodFindings(recognised, period) : [])],
    ...(title === undefined ? {} : { title }),
  };
}

function periodFindings(
  { key, table, title, more = [] }: RecognisedTable,
  period: ReportedPeriod,
): Finding[] {
  const tables = [{ table, title }, ...more];
  return tables.flatMap((each) => [
    ...(each.title === undefined ? [] : titleOfOtherPeriod(each.title, each.table, period)),
    ...headersOfOtherPeriod(INPUT_TABLES[key], each.table, period),
  ]);
}

/** The columns of all tables of the source, each header once. */
function allColumns({ columns, more = [] }: RecognisedTable): RecognisedColumn[] {
  const seen = new Set<string>();
  return [columns, ...more.map((table) => table.columns)].flat().filter(({ header }, index) => {
    const isNew = index < columns.length || !seen.has(header);
    seen.add(header);
    return isNew;
  });
}

type KnownRecord = ReturnType<typeof readRecords>["records"][number];

/** The rows of the input table, found by 编号 or by name. */
class KnownRows {
  readonly definition: InputTable;
  private readonly byId = new Map<string, KnownRecord[]>();
  private readonly byName = new Map<string, KnownRecord[]>();
  private readonly indexes: Partial<Record<string, number>>;
  /** Rows that were matched already: a second row of the source for one of them contradicts the first. */
  readonly taken = new Map<number, number>();
  /** New rows by what they are: the same one in a further table of the source would be added twice. */
  readonly added = new Map<string, ImportRow>();

  constructor(
    readonly key: InputTableKey,
    private readonly target: SheetTable | undefined,
  ) {
    this.definition = INPUT_TABLES[key];
    this.indexes = target ? locateColumns(this.definition, target).indexes : {};
    const records = target ? readRecords(key, target).records : [];
    for (const record of records) {
      if (record.id !== undefined) push(this.byId, plainName(record.id), record);
      push(this.byName, plainName(record.name), record);
    }
  }

  find({ park, id, name }: ImportRow): KnownRecord[] {
    const ofPark = (record: KnownRecord): boolean =>
      park === "" || record.park === "" || record.park === park;
    const sameId = id === undefined ? [] : (this.byId.get(plainName(id)) ?? []).filter(ofPark);
    if (sameId.length > 0) return sameId;
    // Two of one name under two numbers are two.
    const sameName = (this.byName.get(plainName(name)) ?? []).filter(
      (record) => ofPark(record) && (id === undefined || record.id === undefined),
    );
    const exact = sameName.filter((record) => record.park === park);
    return exact.length > 0 ? exact : sameName;
  }

  cell(record: KnownRecord, field: string): CellValue {
    const index = this.indexes[field];
    return index === undefined
      ? ""
      : (this.target?.values[record.source.row - this.target.row]?.[index] ?? "");
  }

  address(record: KnownRecord, field: string): string | undefined {
    const index = this.indexes[field];
    return index === undefined || !this.target
      ? undefined
      : cellAddress(record.source.row, this.target.column + index);
  }
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** What a person would call the same name: width, spaces, kinds of brackets and a unit behind it are read over. */
function plainName(name: string): string {
  const plain = name.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
  return nameWithUnit(plain)?.name ?? plain;
}

function planRow(row: ImportRow, known: KnownRows): PlannedRow {
  const { row: number, sheet, name, findings } = row;
  const [match, second] = known.find(row);
  const rejected = (kind: string, parameters: Finding["parameters"], field = "name"): PlannedRow => ({
    ...{ state: "rejected", row: number, name },
    findings: [
      { severity: "error", kind, parameters: { name, ...parameters }, place: cellOfField(sheet, row, field) },
    ],
  });
  if (!match) {
    const key = [row.park, row.id ?? plainName(name)].join("\n");
    const before = known.added.get(key);
    if (before) return rejected("importTwice", { row: before.row });
    known.added.set(key, row);
    return { state: "added", row: number, name, values: inKnownUnit(row, known.key), findings };
  }
  const target = match.source.row;
  if (second) return rejected("importAmbiguous", { rows: `${target}、${second.source.row}` });
  const earlier = known.taken.get(target);
  if (earlier !== undefined) return rejected("importTwice", { row: earlier });
  const values = inUnitOf(row, match, known.definition);
  if (!values) return rejected("importUnits", { unit: row.unit, known: match.unit }, "unit");
  known.taken.set(target, number);
  const changes = changesOf(values, match, known);
  return changes.length === 0
    ? { state: "unchanged", row: number, name, target, findings }
    : { state: "changed", row: number, name, target, changes, findings };
}

/** Amounts of a new row, in a unit of the drop-down. */
function inKnownUnit({ values, unit }: ImportRow, key: InputTableKey): FieldValues {
  const isKnown = key === "indicators" || (MONEY_UNITS as readonly string[]).includes(unit);
  const written = isKnown ? unit : DEFAULT_MONEY_UNIT;
  const converted = convertAmounts(values, INPUT_TABLES[key], unit, written) ?? values;
  return unit === "" ? converted : new Map([...converted, ["unit", written]]);
}

/** Amounts in the unit that the known row has; undefined where the two measure different things. */
function inUnitOf(
  { values, unit }: ImportRow,
  record: KnownRecord,
  definition: InputTable,
): FieldValues | undefined {
  const known = record.unit === "" ? unit : record.unit;
  const withoutUnit = new Map([...values].filter(([field]) => field !== "unit"));
  if (record.unit === "" && unit !== "") withoutUnit.set("unit", unit);
  return unit === "" ? withoutUnit : convertAmounts(withoutUnit, definition, unit, known);
}

function convertAmounts(
  values: FieldValues,
  { columns }: InputTable,
  from: string,
  to: string,
): FieldValues | undefined {
  if (from === to) return values;
  const amounts = new Set(columns.flatMap(({ field, kind }) => (kind === "number" ? [field] : [])));
  const converted = new Map<string, string | number>();
  for (const [field, value] of values) {
    const amount = amounts.has(field) && typeof value === "number" ? inUnit(value, from, to) : value;
    if (amount === undefined) return undefined;
    converted.set(field, amount);
  }
  return converted;
}

/** What the source leaves blank is not taken away. */
function changesOf(values: FieldValues, record: KnownRecord, known: KnownRows): PlannedChange[] {
  const own = record as unknown as Readonly<Record<string, unknown>>;
  return known.definition.columns.flatMap((column) => {
    const value = values.get(column.field);
    const address = known.address(record, column.field);
    if (value === undefined || address === undefined) return [];
    const old = known.cell(record, column.field);
    if (isSame(value, old, own[column.field], column)) return [];
    const content = typeof value === "number" ? contentOf(record.source, column.field, value) : value;
    return [{ field: column.field, header: column.header, address, old, value: content }];
  });
}

/** The same figure or words, or what the table's own reading takes for the same (是 and √, 扩建升级 and 扩建). */
function isSame(
  value: string | number,
  old: CellValue,
  read: unknown,
  { field, kind }: InputColumn,
): boolean {
  if (typeof value === "number") {
    const before = typeof read === "number" ? read : typeof old === "number" ? old : undefined;
    return before !== undefined && Math.abs(before - value) <= Math.abs(value) * 1e-12;
  }
  if (field === "name" || field === "park" || field === "id")
    return plainName(String(old)) === plainName(value);
  if (kind === "tags" && Array.isArray(read)) return read.join("、") === value;
  if (typeof read === "boolean") return String(old).trim() !== "" && (read ? "是" : "否") === value;
  return String(old).trim() === value.trim() || read === value;
}
