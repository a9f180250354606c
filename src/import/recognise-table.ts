import { findField, nearestNames } from "../fields/find-field";
import type { InputColumn, InputTable } from "../records/columns/column";
import { headerKey, unitsOfHeader } from "../records/columns/header-key";
import { INPUT_TABLES, INPUT_TABLE_KEYS } from "../records/columns/input-tables";
import type { InputTableKey } from "../records/columns/input-tables";
import { locateColumns } from "../records/reading/locate-columns";
import type { SheetTable } from "../records/reading/sheet-table";
import { layOutTable } from "../records/table-layout/lay-out-table";
import type { SourceSheet } from "./source/source-book";

/** How sure it is that a column is what it is taken for. */
export type Certainty =
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
  columns: RecognisedColumn[];
}

/** What the user said of columns, by header: a field, or "" for one that is left out. */
export type ColumnChoices = Readonly<Record<string, string>>;

const SUBJECTS = { indicators: "indicator", enterprises: "enterprise", projects: "project" } as const;

/** The tables that a sheet may be, the best first: those in which a column of names and one more are recognised. */
export function recogniseTables(sheet: SourceSheet, choices: ColumnChoices = {}): RecognisedTable[] {
  return INPUT_TABLE_KEYS.flatMap((key) => recogniseTable(key, sheet, choices) ?? []).sort(
    (one, other) => score(other) - score(one),
  );
}

export function recogniseTable(
  key: InputTableKey,
  sheet: SourceSheet,
  choices: ColumnChoices = {},
): RecognisedTable | undefined {
  const definition: InputTable = INPUT_TABLES[key];
  const laidOut = layOutTable(definition, {
    ...{ sheet: sheet.name, row: 1, column: 1, values: sheet.values },
    ...(sheet.formats ? { formats: sheet.formats } : {}),
    ...(sheet.merges ? { merges: sheet.merges } : {}),
  });
  if (!laidOut) return undefined;
  const { table, title } = laidOut;
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

/** The table under the input table's own headers, each with the unit that its own header has. */
export function underOwnHeaders({ key, table, columns }: RecognisedTable): SheetTable {
  const definition: InputTable = INPUT_TABLES[key];
  const headers = columns.map(({ field, header, index }) => {
    const column = definition.columns.find((each) => each.field === field);
    if (!column) return `${LEFT_OUT}${index + 1}`;
    const [unit] = unitsOfHeader(header);
    return unit === undefined ? column.header : `${column.header}(${unit})`;
  });
  return { ...table, values: [headers, ...table.values.slice(1)] };
}
