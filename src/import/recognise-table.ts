import { findField, nearestNames } from "../fields/find-field";
import type { InputColumn, InputTable } from "../records/columns/column";
import { headerKey, unitsOfHeader } from "../records/columns/header-key";
import { INPUT_TABLES, INPUT_TABLE_KEYS } from "../records/columns/input-tables";
import type { InputTableKey } from "../records/columns/input-tables";
import { locateColumns } from "../records/reading/locate-columns";
import type { SheetTable } from "../records/reading/sheet-table";
import { layOutTable } from "../records/table-layout/lay-out-table";
import type { SourceSheet } from "./source/source-book";
import { tablesOf } from "./split-tables";
import type { TablePart } from "./split-tables";

/** How sure it is that a column is what it is taken for. */
type Certainty =
  /** The table's own header. */
  | "same"
  /** One of the other headers under which the column is known. */
  | "known"
  /** Read out of its place under other headers, or of words around it. */
  | "read"
  /** The user said so. */
  | "chosen"
  | "none";

export interface RecognisedColumn {
  /** Index in the table. */
  index: number;
  /** As it is headed; the words of several header rows joined. */
  header: string;
  /** The field of the input table that it fills; undefined: it is left out. */
  field?: string;
  certainty: Certainty;
  /** What it may be; names of columns. */
  suggestions: string[];
}

export interface RecognisedTable {
  key: InputTableKey;
  table: SheetTable;
  title?: string;
  /** Named by the title alone, where several tables of a sheet are one for each park. */
  park?: string;
  columns: RecognisedColumn[];
  /** Further tables of the kind, under headers of their own. */
  more?: RecognisedTable[];
  /** Tables of the sheet that are not of the kind, or of none. */
  others?: OtherTable[];
}

export interface OtherTable {
  key?: InputTableKey;
  sheet: string;
  /** Rows of the sheet, from 1. */
  from: number;
  to: number;
}

/** What the user said of columns, by header: a field, or "" for one that is left out. */
export type ColumnChoices = Readonly<Record<string, string>>;

const SUBJECTS = { indicators: "indicator", enterprises: "enterprise", projects: "project" } as const;

/** The kinds of table that a sheet may be, the best first: those in which a column of names and one more are recognised. */
export function recogniseTables(sheet: SourceSheet, choices: ColumnChoices = {}): RecognisedTable[] {
  return INPUT_TABLE_KEYS.flatMap((key) => recogniseTable(key, sheet, choices) ?? []).sort(
    (one, other) => score(other) - score(one),
  );
}

/** The kinds that the tables of a sheet are, each with all of its tables. */
export function recogniseEach(sheet: SourceSheet): RecognisedTable[] {
  const kinds = new Set(tablesOf(sheet).flatMap((part) => bestOf(part)?.key ?? []));
  return kinds.size < 2
    ? recogniseTables(sheet).slice(0, 1)
    : [...kinds].flatMap((key) => recogniseTable(key, sheet) ?? []);
}

export function recogniseTable(
  key: InputTableKey,
  sheet: SourceSheet,
  choices: ColumnChoices = {},
): RecognisedTable | undefined {
  const parts = tablesOf(sheet);
  const [only] = parts;
  if (parts.length < 2 || !only) return recognisePart(key, sheet, choices);
  const kinds = parts.map((part) => bestOf(part)?.key);
  const own = parts.flatMap((part, index) =>
    kinds[index] === key ? (recognisePart(key, part, choices) ?? []) : [],
  );
  const [first, ...more] = own.map((each) => ({ ...each, ...parkOf(each) }));
  if (!first) return recognisePart(key, only, choices);
  const others = parts.flatMap((part, index): OtherTable[] => {
    const kind = kinds[index];
    const from = part.row ?? 1;
    if (kind === key) return [];
    return [{ ...(kind ? { key: kind } : {}), sheet: sheet.name, from, to: from + part.values.length - 1 }];
  });
  return { ...first, ...(more.length > 0 ? { more } : {}), ...(others.length > 0 ? { others } : {}) };
}

/** What one table is most like; undefined where it is like none of ours. */
function bestOf(part: TablePart): RecognisedTable | undefined {
  if (part.isUnknown) return undefined;
  const [best] = INPUT_TABLE_KEYS.flatMap((key) => recognisePart(key, part, {}) ?? []).sort(
    (one, other) => score(other) - score(one),
  );
  return best && isReadable(best) ? best : undefined;
}

/** 西园 alone above a table without a column of parks says whose rows they are. */
const PARK_ALONE = /^(?:园区:)?([\u4e00-\u9fff]{1,10}(?:园|区|基地))$/;

function parkOf({ title, columns }: RecognisedTable): Pick<RecognisedTable, "park"> {
  const park = PARK_ALONE.exec((title ?? "").normalize("NFKC").replace(/\s/g, ""))?.[1];
  return park === undefined || columns.some(({ field }) => field === "park") ? {} : { park };
}

function recognisePart(
  key: InputTableKey,
  part: TablePart,
  choices: ColumnChoices,
): RecognisedTable | undefined {
  const definition: InputTable = INPUT_TABLES[key];
  const laidOut = layOutTable(definition, {
    ...{ sheet: part.name, row: part.row ?? 1, column: part.column ?? 1, values: part.values },
    ...(part.formats ? { formats: part.formats } : {}),
    ...(part.merges ? { merges: part.merges } : {}),
  });
  if (!laidOut) return undefined;
  const { title } = laidOut;
  const table = part.unitLine ? { unitLine: part.unitLine, ...laidOut.table } : laidOut.table;
  const columns = matchColumns(key, definition, table, choices);
  return { key, table, columns, ...(title === undefined ? {} : { title }) };
}

function matchColumns(
  key: InputTableKey,
  definition: InputTable,
  table: SheetTable,
  choices: ColumnChoices,
): RecognisedColumn[] {
  const headers = (table.values[0] ?? []).map((cell) => String(cell).trim());
  const located: Partial<Record<string, number>> = locateColumns(definition, table).indexes;
  const fields = new Map(Object.entries(located).map(([field, index]) => [index, field]));
  const chosen = new Set(
    headers.map((header) => choiceOf(choices, header)).filter((field) => field !== undefined),
  );
  return headers.map((header, index): RecognisedColumn => {
    const choice = choiceOf(choices, header);
    const column = definition.columns.find(({ field }) => field === (choice ?? fields.get(index)));
    if (choice !== undefined)
      return {
        index,
        header,
        certainty: "chosen",
        suggestions: [],
        ...(column ? { field: column.field } : {}),
      };
    if (column && !chosen.has(column.field))
      return { index, header, field: column.field, certainty: certaintyOf(column, header), suggestions: [] };
    return { index, header, certainty: "none", suggestions: column ? [] : suggestionsFor(key, header) };
  });
}

/** Headers come from files: only what the choices hold themselves counts. */
function choiceOf(choices: ColumnChoices, header: string): string | undefined {
  return Object.hasOwn(choices, header) ? choices[header] : undefined;
}

function certaintyOf(column: InputColumn, header: string): Certainty {
  const key = headerKey(header);
  if (key === headerKey(column.header)) return "same";
  return column.synonyms.some((name) => headerKey(name) === key) ? "known" : "read";
}

function suggestionsFor(key: InputTableKey, header: string): string[] {
  if (header === "" || findField(SUBJECTS[key], header)?.origin === "derived") return [];
  const headers = new Set(INPUT_TABLES[key].columns.map((column) => column.header));
  return nearestNames(SUBJECTS[key], header, 5)
    .filter((name) => headers.has(name))
    .slice(0, 2);
}

/** A table without names is none; required columns weigh most. */
function score({ key, columns }: RecognisedTable): number {
  const definition: InputTable = INPUT_TABLES[key];
  const found = new Set(columns.flatMap(({ field }) => field ?? []));
  const required = definition.columns.filter((column) => column.required && found.has(column.field)).length;
  return found.has("name") ? found.size + 2 * required : found.size / 100;
}

/** Whether there is enough to read rows: names, and something to tell of them. */
export function isReadable({ columns }: RecognisedTable): boolean {
  const fields = columns.flatMap(({ field }) => field ?? []);
  return (
    fields.includes("name") && fields.some((field) => !["name", "park", "id", "unit", "note"].includes(field))
  );
}

/** A header that names no column, for what is left out: its words could be taken for one. */
const LEFT_OUT = "\u2205";

/** The table under the input table's own headers, each with the unit that its own header or its figures have. */
export function underOwnHeaders(
  { key, table, columns }: RecognisedTable,
  percent: ReadonlySet<number> = new Set(),
): SheetTable {
  const definition: InputTable = INPUT_TABLES[key];
  const headers = columns.map(({ field, header, index }) => {
    const column = definition.columns.find((each) => each.field === field);
    if (!column) return `${LEFT_OUT}${index + 1}`;
    const unit = percent.has(index) ? "%" : unitsOfHeader(header)[0];
    return unit === undefined ? column.header : `${column.header}(${unit})`;
  });
  return { ...table, values: [headers, ...table.values.slice(1)] };
}
