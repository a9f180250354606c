import type { RecordSubject, PartName } from "../template-language/resolve-name";
import type { TemplateValue } from "../template-language/evaluate";
import type { SheetSubject } from "../fields/sheet-subjects";
import type { DataRow, TemplateData } from "./template-data";

/** What stands around a cell: the parts that it is in, with what each is about. */
export interface Context {
  park?: string;
  month?: number;
  group?: TemplateValue;
  index?: number;
  /** Of the innermost record or group. */
  subject?: RecordSubject;
  record?: DataRow;
  /** The built-in sheet of whose lines this is one, and the row of its plan, from 1. */
  sheet?: SheetSubject;
  line?: number;
  /** Rows that are left of each table by the parts around. */
  sets: Readonly<Record<RecordSubject, readonly DataRow[]>>;
  /** What the record is one of: of this it is a share. */
  among?: readonly DataRow[];
  /** The record of the row has no part in the column. */
  missing?: boolean;
  parts: readonly PartName[];
}

export function rootContext({ rows, parks }: TemplateData): Context {
  const [only, another] = parks;
  return {
    sets: rows,
    parts: ["park"],
    ...(only !== undefined && another === undefined ? { park: only } : {}),
  };
}

export function inPark(context: Context, park: string, index: number): Context {
  const of = (rows: readonly DataRow[]) => rows.filter((row) => row.park === park);
  const { indicator, enterprise, project } = context.sets;
  return {
    ...context,
    park,
    index,
    sets: { indicator: of(indicator), enterprise: of(enterprise), project: of(project) },
    parts: withParts(context, "park", "index"),
  };
}

export function inMonth(context: Context, month: number, index: number): Context {
  return { ...context, month, index, parts: withParts(context, "month", "index") };
}

export function ofRecord(
  context: Context,
  record: DataRow,
  among: readonly DataRow[],
  index: number,
): Context {
  return {
    ...context,
    ...{ subject: record.subject, record, among, index },
    parts: withParts(context, "index"),
  };
}

/** A line of a built-in sheet, with the input row that it lists, if any. */
export function ofLine(
  context: Context,
  sheet: SheetSubject,
  { line, record }: { line: number; record: DataRow | undefined },
  index: number,
): Context {
  const { record: _record, ...around } = context;
  return {
    ...around,
    ...{ sheet, line, index },
    ...(record ? { subject: record.subject, record, among: context.sets[record.subject] } : {}),
    parts: withParts(context, "index"),
  };
}

export function ofGroup(
  context: Context,
  subject: RecordSubject,
  { value, rows }: { value: TemplateValue; rows: readonly DataRow[] },
  index: number,
): Context {
  const { record: _record, ...around } = context;
  return {
    ...around,
    ...{ subject, group: value, index, among: context.sets[subject] },
    sets: { ...context.sets, [subject]: rows },
    parts: withParts(context, "group", "index"),
  };
}

const withParts = ({ parts }: Context, ...more: PartName[]): PartName[] => [...new Set([...parts, ...more])];

/** Where a row and a column of parts cross: what both leave. */
export function crossing(row: Context, column: Context): Context {
  const both = (subject: RecordSubject): readonly DataRow[] => {
    const [left, right] = [row.sets[subject], column.sets[subject]];
    if (left === right) return left;
    const kept = new Set(right);
    return left.filter((each) => kept.has(each));
  };
  const sets = { indicator: both("indicator"), enterprise: both("enterprise"), project: both("project") };
  const inner = row.record ? row : column.record ? column : row.subject ? row : column;
  const crossed: Context = {
    ...column,
    ...row,
    ...(inner.subject ? { subject: inner.subject } : {}),
    ...definedOf({ park: column.park ?? row.park, month: column.month ?? row.month }),
    sets,
    parts: [...new Set([...row.parts, ...column.parts])],
  };
  const record = row.record ?? column.record;
  if (!record) return crossed;
  // A shared enterprise is another row in each of its parks.
  const here = sets[record.subject].find(({ identity }) => identity === record.identity);
  const { record: _record, ...without } = crossed;
  return here
    ? { ...crossed, subject: record.subject, record: here }
    : { ...without, subject: record.subject, missing: true };
}

function definedOf<Of extends object>(values: Of): Of {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Of;
}

/** Each enterprise and project once, as its first row has it. */
export function distinct(rows: readonly DataRow[]): DataRow[] {
  const seen = new Set<string>();
  return rows.filter(({ identity }) => !seen.has(identity) && seen.add(identity));
}
