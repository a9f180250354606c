import type { RecognisedForm } from "./recognise-form";

/** What a user said of a form: fields by heading and records by row name, "" for what is left alone. */
export interface FormChoices {
  columns: ReadonlyMap<string, string>;
  rows: ReadonlyMap<string, string>;
}

export const NO_CHOICES: FormChoices = { columns: new Map(), rows: new Map() };

/** What is kept of a form: by its headings, so that next month's sheet is known again. */
export interface FormMapping extends FormChoices {
  /** The headings from left to right, each band's after the other's. */
  headings: readonly string[];
  title?: string;
}

/** A mapping's file says what it is. */
const KIND = "park-form-mapping";
const VERSION = 1;
/** A form is a sheet of paper: more than this is no mapping of one. */
const MOST = 2000;
const LONGEST = 500;

/** The headings by which a form is known again. */
export function shapeOf({ bands }: RecognisedForm): string[] {
  return bands
    .flatMap(({ columns }) => columns.map(({ header }) => header))
    .filter((header) => header !== "");
}

export const sameHeadings = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((heading, index) => heading === other[index]);

/** Later choices win. */
export function mergeChoices(one: FormChoices, other: FormChoices): FormChoices {
  return {
    columns: new Map([...one.columns, ...other.columns]),
    rows: new Map([...one.rows, ...other.rows]),
  };
}

interface Written {
  headings: string[];
  title?: string;
  columns: [string, string][];
  rows: [string, string][];
}

const written = ({ headings, title, columns, rows }: FormMapping): Written => ({
  headings: [...headings],
  ...(title === undefined ? {} : { title }),
  columns: [...columns],
  rows: [...rows],
});

export function writeMappings(mappings: readonly FormMapping[]): string {
  return JSON.stringify({ kind: KIND, version: VERSION, forms: mappings.map(written) }, undefined, 2);
}

/** Reads a mapping that somebody else may have made; undefined where it is none. */
export function readMappings(text: string): FormMapping[] | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { kind, version, forms } = entriesOf(parsed);
  if (kind !== KIND || version !== VERSION || !Array.isArray(forms) || forms.length > MOST) return undefined;
  const read = forms.map(readMapping);
  return read.every((mapping) => mapping !== undefined) ? read : undefined;
}

function readMapping(entry: unknown): FormMapping | undefined {
  const { headings, title, columns, rows } = entriesOf(entry);
  if (!Array.isArray(headings) || headings.length > MOST || !headings.every(isText)) return undefined;
  if (title !== undefined && !isText(title)) return undefined;
  if (!arePairs(columns) || !arePairs(rows)) return undefined;
  return {
    ...{ headings, columns: new Map(columns), rows: new Map(rows) },
    ...(title === undefined ? {} : { title }),
  };
}

const entriesOf = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

const isText = (value: unknown): value is string => typeof value === "string" && value.length <= LONGEST;

function arePairs(value: unknown): value is [string, string][] {
  return (
    Array.isArray(value) &&
    value.length <= MOST &&
    value.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(isText))
  );
}
