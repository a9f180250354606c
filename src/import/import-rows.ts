import { cellAddress, parseBlock } from "../formulas/a1";
import { LIST_SEPARATOR } from "../records/columns/column";
import { NO, YES } from "../records/yes-no";
import { headerKey } from "../records/columns/header-key";
import { INPUT_TABLES } from "../records/columns/input-tables";
import type { InputTableKey } from "../records/columns/input-tables";
import type { InputTable } from "../records/columns/column";
import type { Finding } from "../records/finding";
import { readEnterprises } from "../records/reading/read-enterprises";
import { readIndicators } from "../records/reading/read-indicators";
import { readProjects } from "../records/reading/read-projects";
import type { CellValue, SheetTable } from "../records/reading/sheet-table";
import type { RowSource } from "../records/records";
import { prepareCells } from "./prepare-cells";
import { isReadable } from "./recognise-table";
import type { RecognisedTable } from "./recognise-table";

/** What is written for a field: a number or text, and no value where the row says nothing of it. */
export type FieldValues = ReadonlyMap<string, string | number>;

/** One row of the source that is a record. */
export interface ImportRow {
  /** In the source, from 1. */
  row: number;
  sheet: string;
  name: string;
  park: string;
  id?: string;
  unit: string;
  values: FieldValues;
  /** Where each field stands in the source. */
  cells: Readonly<Partial<Record<string, string>>>;
  findings: Finding[];
}

/** A row that is none: a sum, a heading, a note. */
interface PassedRow {
  row: number;
  finding: Finding;
}

export interface ImportReading {
  rows: ImportRow[];
  passed: PassedRow[];
  /** Rows with what keeps them from being read. */
  refused: { row: number; name: string; findings: Finding[] }[];
  /** About the table as a whole. */
  findings: Finding[];
}

interface AnyRecord {
  park: string;
  id?: string;
  name: string;
  unit: string;
  source: RowSource<string>;
}

interface AnyReading {
  records: AnyRecord[];
  findings: Finding[];
}

export function readRecords(key: InputTableKey, table: SheetTable): AnyReading {
  if (key === "indicators") return readIndicators(table) as AnyReading;
  return (key === "enterprises" ? readEnterprises(table) : readProjects(table)) as AnyReading;
}

/** Told of a cell by the reading of its column as well. */
const DOUBTS = new Set(["fractionOrPercent", "percentOrFraction"]);
const PASSED = new Set(["totalRow", "groupRow", "passedRow"]);
/** A cell that is left out while the rest of its row stands: 0 is what systems put where there is no target. */
const CELL_ONLY = new Set(["targetNotPositive"]);
/** About the headers: the mapping that is shown says it. */
const OF_HEADERS = new Set([
  "unrecognisedColumn",
  "repeatedColumn",
  "mergedHeader",
  "emptyTable",
  "missingColumn",
]);

/** Reads the rows of a recognised table, and of the further ones of its kind. */
export function readImportRows(recognised: RecognisedTable): ImportReading {
  const readings = [recognised, ...(recognised.more ?? [])].map(readRowsOf);
  return {
    rows: readings.flatMap(({ rows }) => rows),
    passed: readings.flatMap(({ passed }) => passed),
    refused: readings.flatMap(({ refused }) => refused),
    findings: [...readings.flatMap(({ findings }) => findings), ...otherTables(recognised)],
  };
}

function otherTables({ others = [] }: RecognisedTable): Finding[] {
  return others.map(({ key, sheet, from, to }) => ({
    severity: "warning",
    kind: key ? "importOtherTable" : "importUnknownTable",
    parameters: { from, to, ...(key ? { table: INPUT_TABLES[key].name } : {}) },
    place: { sheet, address: cellAddress(from, 1) },
  }));
}

/** Each row is a record, or passed over, or refused with its cells and reasons. */
function readRowsOf(recognised: RecognisedTable): ImportReading {
  const definition: InputTable = INPUT_TABLES[recognised.key];
  const none: ImportReading = { rows: [], passed: [], refused: [], findings: [] };
  if (!isReadable(recognised)) return { ...none, findings: [notReadable(definition)] };
  const { table, findings: ofCells } = prepareCells(recognised);
  const { records, findings: ofRows } = readRecords(recognised.key, table);
  const told = new Set(ofCells.map(({ place }) => place?.address));
  const findings = [
    ...ofRows.filter(({ kind, place }) => !(DOUBTS.has(kind) && told.has(place?.address))),
    ...ofCells,
  ];
  const byRow = new Map<number, Finding[]>();
  for (const finding of findings) {
    const row = rowOf(finding);
    if (row === undefined || row <= table.row) {
      if (!OF_HEADERS.has(finding.kind)) none.findings.push(finding);
    } else byRow.set(row, [...(byRow.get(row) ?? []), finding]);
  }
  const mapped = new Set(recognised.columns.flatMap(({ field }) => field ?? []));
  const headersMapped = new Set(
    definition.columns.filter(({ field }) => mapped.has(field)).map(({ header }) => header),
  );
  const isOfMapped = ({ parameters: { column } }: Finding): boolean =>
    typeof column !== "string" || headersMapped.has(column);
  const recordAt = new Map(records.map((record) => [record.source.row, record]));
  const reading = { ...none };
  const parts = recognised.key === "indicators" ? partsOf(table, recognised) : new Map<number, Finding>();
  for (const [row, finding] of parts) {
    reading.passed.push({ row, finding });
    byRow.delete(row);
  }
  for (const [row, own] of [...byRow].sort(([one], [other]) => one - other)) {
    const passed = own.find(({ kind }) => PASSED.has(kind));
    const errors = own.filter(({ kind, severity }) => severity === "error" && !CELL_ONLY.has(kind));
    if (passed) reading.passed.push({ row, finding: passed });
    else if (errors.length > 0 || !recordAt.has(row))
      reading.refused.push({
        row,
        name: recordAt.get(row)?.name ?? nameAt(table, recognised, row),
        findings: errors.length > 0 ? errors : own,
      });
  }
  const refused = new Set(reading.refused.map(({ row }) => row));
  for (const record of records) {
    const { row } = record.source;
    if (refused.has(row) || parts.has(row)) continue;
    const park = record.park === "" ? (recognised.park ?? "") : record.park;
    reading.rows.push({
      ...{ row, name: record.name, park, unit: record.unit, sheet: table.sheet },
      ...(record.id === undefined ? {} : { id: record.id }),
      values: new Map([
        ...valuesOf(record, definition, mapped, table),
        ...(park === "" ? [] : ([["park", park]] as const)),
        ...extrasOf(recognised, table.values[row - table.row] ?? []),
      ]),
      cells: record.source.cells,
      findings: (byRow.get(row) ?? []).filter(isOfMapped),
    });
  }
  return reading;
}

/** 其中:规上, which says whose part it is by where it stands alone. */
const PART = /^[\s\u3000]*其中(?:[:\uFF1A、]|[^:\uFF1A、]*$)/;

/** Parts of the indicator above them: by themselves their names would be nobody's, and the same under several. */
function partsOf(table: SheetTable, { columns }: RecognisedTable): Map<number, Finding> {
  const parts = new Map<number, Finding>();
  const at = columns.find(({ field }) => field === "name")?.index;
  if (at === undefined) return parts;
  let whole = "";
  table.values.forEach((cells, index) => {
    const name = String(cells[at] ?? "").trim();
    if (index === 0 || name === "") return;
    if (!PART.test(name)) {
      whole = name;
      return;
    }
    const row = table.row + index;
    const full = `${whole}${name.replace(/[:\uFF1A、]/g, "")}`;
    const address = cellAddress(row, table.column + at);
    const parameters = { row, name, full };
    parts.set(row, {
      ...{ severity: "warning", kind: "importPart", parameters },
      place: { sheet: table.sheet, address },
    });
  });
  return parts;
}

function notReadable({ name, columns }: InputTable): Finding {
  return {
    severity: "error",
    kind: "importNotReadable",
    parameters: {
      table: name,
      columns: columns.flatMap(({ header, required }) => (required ? [header] : [])).join(LIST_SEPARATOR),
    },
  };
}

const rowOf = ({ place }: Finding): number | undefined => place && parseBlock(place.address)?.row;

function nameAt(table: SheetTable, { columns }: RecognisedTable, row: number): string {
  const column = columns.find(({ field }) => field === "name")?.index ?? 0;
  return String(table.values[row - table.row]?.[column] ?? "").trim();
}

/** A date of which only the month is told stays a month: which day it was nobody said. */
const MONTH_ALONE = /^\s*(\d{4})\s*(?:年|[-./])\s*(\d{1,2})\s*(?:月|月份)?\s*(?:底|末)?\s*$/;

function valuesOf(
  record: AnyRecord,
  definition: InputTable,
  mapped: ReadonlySet<string>,
  table: SheetTable,
): FieldValues {
  const values = new Map<string, string | number>();
  const own = record as unknown as Readonly<Record<string, unknown>>;
  for (const { field, kind } of definition.columns) {
    if (!mapped.has(field) && field !== "unit") continue;
    const address = record.source.cells[field];
    const text = address === undefined ? "" : String(cellAt(table, address)).normalize("NFKC");
    const month = kind === "date" ? MONTH_ALONE.exec(text) : null;
    const value = month ? `${month[1]}-${month[2]?.padStart(2, "0")}` : written(own[field]);
    if (field === "note") {
      if (text.trim() !== "") values.set(field, text.trim());
    } else if (value !== undefined && (typeof own[field] !== "boolean" || text.trim() !== ""))
      values.set(field, value);
  }
  return values;
}

/** What stands in columns that fill no field: a column of the user's own may have the same header. */
function extrasOf({ columns }: RecognisedTable, cells: readonly CellValue[]): [string, string | number][] {
  return columns.flatMap(({ field, header, index, certainty }): [string, string | number][] => {
    const cell = cells[index] ?? "";
    const isLeftOut = field !== undefined || certainty === "chosen" || header === "" || cell === "";
    return isLeftOut ? [] : [[extraKey(header), typeof cell === "boolean" ? String(cell) : cell]];
  });
}

function written(value: unknown): string | number | undefined {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? YES : NO;
  if (Array.isArray(value)) return value.length > 0 ? value.join(LIST_SEPARATOR) : undefined;
  return typeof value === "string" && value !== "" ? value : undefined;
}

function cellAt({ row, column, values }: SheetTable, address: string): CellValue {
  const block = parseBlock(address);
  return (block && values[block.row - row]?.[block.column - column]) ?? "";
}

/** The address of a field's cell in the source, or of the row's first. */
export function cellOfField(sheet: string, { cells, row }: ImportRow, field: string): Finding["place"] {
  return { sheet, address: cells[field] ?? cellAddress(row, 1) };
}

/** What a column of the user's own is kept under: its header, which no field's name is like. */
export const extraKey = (header: string): string => `\u2205${headerKey(header)}`;
