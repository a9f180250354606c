import { recordKey } from "./form-data";
import type { FormData, FormRecord, FormSubject } from "./form-data";
import type { FormChoices } from "./form-mapping";
import type { FormGrid } from "./form-sheet";
import { chosenLimits, listed, readLimits } from "./name-list";
import type { FormColumn, FormList, FormRow } from "./recognise-form";
import { isNote, nameKey } from "./row-label";

/** What a column that names the rows says of them. */
export type LabelKey = "number" | "id" | "name" | "park" | "unit";

const NAME_HEADERS: Readonly<Record<FormSubject, RegExp>> = {
  indicator: /^(?:指标|指标名称|项目|名称)$/,
  enterprise: /^(?:企业|企业名称|单位名称|公司名称|单位|名称)$/,
  project: /^(?:项目|项目名称|名称)$/,
};

export function labelKey(header: string, subject: FormSubject): LabelKey | undefined {
  if (/^(?:序号|行次|序)$/.test(header)) return "number";
  if (NAME_HEADERS[subject].test(header)) return "name";
  if (/^(?:园区|园区名称|所在园区|所属园区)$/.test(header)) return "park";
  if (/^(?:编号|企业编号|项目编号)$/.test(header)) return "id";
  return subject === "indicator" && /^(?:计量)?单位$/.test(header) ? "unit" : undefined;
}

/** 1, 1. or (1) in a column of numbers. */
const NUMBER = /^\(?\d{1,4}[.、)]?$/;

/**
 * Rows whose name is blank and is to be filled: those that are numbered, or, where none is, the blank ones. Among rows that
 * are named a blank one is a space, or somebody's own addition.
 */
export function blankRows(
  grid: FormGrid,
  columns: readonly FormColumn[],
  from: number,
  to: number,
): ReadonlySet<number> {
  const name = nameColumn(columns);
  if (!name) return new Set();
  const numbers = columns.filter(({ labels }) => labels === "number");
  const figures = columns.filter(({ key }) => key !== undefined);
  const isNumbered = (row: number): boolean =>
    numbers.some(({ index }) => NUMBER.test(grid.own(row, index).normalize("NFKC")));
  const isBlank = (row: number): boolean =>
    grid.isBlank(row, name.index) &&
    !grid.isLocked(row, name.index) &&
    figures.some(({ index }) => grid.isBlank(row, index)) &&
    columns.every(({ index, labels }) => {
      if (labels === "number") return grid.own(row, index) === "" || isNumbered(row);
      if (labels === "park" || labels === "unit") return true;
      return grid.own(row, index) === "" || grid.formula(row, index) !== undefined;
    });
  const rows: number[] = [];
  let isNamed = false;
  for (let row = from; row < to; row++) {
    const first = columns.map(({ index }) => grid.own(row, index)).find((words) => words !== "") ?? "";
    if (isNote(first)) break;
    if (isBlank(row)) rows.push(row);
    else if (isNumbered(row) && grid.own(row, name.index) !== "") isNamed = true;
  }
  const numbered = rows.filter(isNumbered);
  if (numbered.length > 0) return new Set(numbered);
  return new Set(isNamed ? [] : rows);
}

const nameColumn = (columns: readonly FormColumn[]): FormColumn | undefined =>
  columns.find(({ labels }) => labels === "name");

/** A row to be named, and what stands over it. */
export interface BlankRow {
  row: FormRow;
  park: string | undefined;
  heading: string;
}

export function blankRow(index: number, blank: number, park: string | undefined): FormRow {
  return {
    ...{ index, label: `□ ${blank}`, blank, records: [], certainty: "none", suggestions: [] },
    ...(park === undefined ? {} : { park }),
  };
}

interface Listing {
  data: FormData;
  subject: FormSubject;
  columns: readonly FormColumn[];
  title: string | undefined;
  choices: FormChoices;
  rows: readonly FormRow[];
}

/**
 * Puts the records into the blank rows, in the order of the input table, under each heading those that it speaks of. Where
 * words over them limit the list in a way that no record tells, nobody is put in; the user may say whom to list.
 */
export function fillBlankRows(
  places: readonly BlankRow[],
  { data, subject, columns, title, choices, rows }: Listing,
): FormList[] {
  const column = nameColumn(columns);
  if (!column || places.length === 0) return [];
  const isChosen = column.list !== undefined;
  const named = new Set(rows.flatMap(({ records }) => records.map(({ name }) => nameKey(name))));
  const ofTitle = isChosen ? chosenLimits(column.list ?? "") : readLimits(title ?? "", subject, data);
  return sections(places).map((section): FormList => {
    const [first] = section;
    const ofHeading = readLimits(first?.heading ?? "", subject, data);
    const limits = [ofTitle, ...(first?.heading ? [ofHeading] : [])];
    const unread = limits.flatMap((each) => each.unread || []).join("、");
    const isNobody = column.list === "" || unread !== "";
    const records = isNobody
      ? []
      : listed(subject, data, limits, first?.park).filter(({ name }) => !named.has(nameKey(name)));
    const marks = limits.flatMap((each) => each.marks.flat());
    const own = section.map(({ row }) => row);
    const open = own.filter((row) => choices.rows.get(row.label) === undefined);
    assignChosen(own, choices, data, subject);
    const left = put(records, open, isNobody);
    return { column, rows: own, records, left, marks, unread, isChosen };
  });
}

function sections(places: readonly BlankRow[]): BlankRow[][] {
  const byHead = new Map<string, BlankRow[]>();
  for (const place of places) {
    const key = `${place.park ?? ""}\n${place.heading}`;
    byHead.set(key, [...(byHead.get(key) ?? []), place]);
  }
  return [...byHead.values()];
}

/** What a user said of a blank row by itself. */
function assignChosen(
  rows: readonly FormRow[],
  choices: FormChoices,
  { records }: FormData,
  subject: FormSubject,
): void {
  for (const row of rows) {
    const choice = choices.rows.get(row.label);
    if (choice === undefined) continue;
    const chosen = records.find((record) => record.subject === subject && recordKey(record) === choice);
    row.records = chosen ? [chosen] : [];
    row.certainty = "chosen";
  }
}

/** Who is left without a row. Nobody is said to be missing where nobody is listed. */
function put(records: readonly FormRecord[], rows: readonly FormRow[], isNobody: boolean): FormRecord[] {
  const left = records.slice(rows.length);
  rows.forEach((row, index) => {
    const record = records[index];
    row.records = record ? [record] : [];
    row.certainty = isNobody || left.length > 0 ? "none" : "same";
  });
  return left;
}

/** A blank row for which there was nobody left. */
export const isSpare = ({ blank, records, certainty }: FormRow): boolean =>
  blank !== undefined && records.length === 0 && certainty === "same";

/** One of a list for all of which there was no room: a total over it would be too small. */
export const isOfPart = ({ blank, certainty }: FormRow): boolean =>
  blank !== undefined && certainty === "none";
