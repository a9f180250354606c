import { columnLetters, parseBlock } from "../formulas/a1";
import type { SourceBook, SourceSheet } from "../import/source/source-book";
import { collectionSheets } from "../locales/zh-CN/collection-sheets";
import type { CellPlace, Finding } from "../records/finding";
import { readDate } from "../records/reading/cell-value";
import type { CellValue } from "../records/reading/sheet-table";
import { FORM_FIELDS } from "./form-fields";

/** A form that came back. */
export interface ReturnedForm {
  file: string;
  sheet: string;
  /** 报告期 as the form says it. */
  period: string;
  /** 填报日期, a serial. */
  day?: number;
  /** By header. */
  values: ReadonlyMap<string, { value: CellValue; row: number }>;
  /** The column in which the values stand, from 1. */
  column: number;
}

const texts = collectionSheets.form;
const plain = (cell: CellValue | undefined): string =>
  String(cell ?? "")
    .normalize("NFKC")
    .replace(/\s+/g, "");

/** The forms among the sheets of a file, known by their title. */
export function formsIn(book: SourceBook, file: string): ReturnedForm[] {
  return book.sheets.flatMap((sheet) => formIn(sheet, file) ?? []);
}

function formIn({ name, values }: SourceSheet, file: string): ReturnedForm | undefined {
  const isTitled = values.slice(0, 3).some((row) => row.some((cell) => plain(cell) === texts.title));
  if (!isTitled) return undefined;
  const header = values.findIndex((row) => row.some((cell) => plain(cell) === texts.headers.value));
  const column = values[header]?.findIndex((cell) => plain(cell) === texts.headers.value) ?? -1;
  const labels = values[header]?.findIndex((cell) => plain(cell) === texts.headers.label) ?? -1;
  if (header < 0 || column < 0 || labels < 0) return undefined;
  const found = new Map<string, { value: CellValue; row: number }>();
  values.forEach((row, index) => {
    const label = plain(row[labels]);
    if (label !== "" && index !== header && !found.has(label))
      found.set(label, { value: row[column] ?? "", row: index + 1 });
  });
  const day = readDate(found.get(texts.day)?.value ?? "");
  return {
    ...{ file, sheet: name, values: found, column: column + 1 },
    period: String(found.get(texts.period)?.value ?? "").trim(),
    ...(day.state === "value" ? { day: day.value } : {}),
  };
}

/** Each form stands in two rows of a table of its own, so that a row's number tells whose it is. */
const ROWS = 2;
const rowOf = (index: number): number => index * ROWS + 2;

/** The form as a table of one row, as an import reads it. */
export function asTable({ file, values }: ReturnedForm, index: number): SourceSheet {
  const cells = FORM_FIELDS.map(({ column }) => values.get(plain(column.header))?.value ?? "");
  return {
    ...{ name: file, row: rowOf(index) - 1, column: 1 },
    values: [FORM_FIELDS.map(({ column }) => column.header), cells],
  };
}

/** Which form a row of the planned import came from. */
export const formAt = (row: number): number => (row - 2) / ROWS;

/** The cell of the form that a cell of its table is. */
function placeInForm(form: ReturnedForm, place: CellPlace): CellPlace {
  const at = parseBlock(place.address);
  const header = FORM_FIELDS[(at?.column ?? 0) - 1]?.column.header;
  const row = header === undefined ? undefined : form.values.get(plain(header))?.row;
  return {
    sheet: `${form.file} ${form.sheet}`,
    address: row === undefined ? "A1" : `${columnLetters(form.column)}${row}`,
  };
}

export const findingInForm = (form: ReturnedForm, finding: Finding): Finding =>
  finding.place ? { ...finding, place: placeInForm(form, finding.place) } : finding;
