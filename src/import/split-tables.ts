import { headerKey } from "../records/columns/header-key";
import { INPUT_TABLES, INPUT_TABLE_KEYS } from "../records/columns/input-tables";
import type { InputTableKey } from "../records/columns/input-tables";
import type { InputTable } from "../records/columns/column";
import { headerMatches } from "../records/reading/locate-columns";
import { isFilled, textOfCell, type CellValue } from "../records/reading/sheet-table";
import { unitLineAbove } from "../records/table-layout/unit-line";
import type { UnitLine } from "../records/table-layout/unit-line";
import type { SourceSheet } from "./source/source-book";

/** One table of a sheet with the lines above it. */
export interface TablePart extends SourceSheet {
  /** Stated above an earlier part with the same header: the second page of one table. */
  unitLine?: UnitLine;
  /** It is headed by words that name no column of ours. */
  isUnknown?: boolean;
}

type Rows = readonly (readonly CellValue[])[];

/**
 * The tables of a sheet, in its rows and columns: one that stands below or beside another under a header of its own is
 * read by that header, its own unit line and title. Read as one they would be 10,000 times too large, or lost.
 */
export function tablesOf(sheet: SourceSheet): TablePart[] {
  const { values } = sheet;
  const headers = values.flatMap((row, index) => (isHeader(row) ? [index] : []));
  const starts = headers.map((header, at) =>
    at === 0 ? 0 : leadsFrom(values, header, headers[at - 1] ?? 0),
  );
  if (headers.length === 0) return [sheet];
  let unitLine: UnitLine | undefined;
  return starts.flatMap((start, at) => {
    const end = starts[at + 1] ?? values.length;
    const header = headers[at] ?? start;
    const own = unitLineAbove(values.slice(start, header));
    const isSamePage = at > 0 && sameHeader(values[header], values[headers[at - 1] ?? 0]);
    unitLine = own ?? (isSamePage ? unitLine : undefined);
    const unknown = unknownFrom(values, header, end);
    const read = part(sheet, start, unknown ?? end);
    return [
      ...besideEachOther(read, header - start).map((each): TablePart =>
        own === undefined && unitLine ? { ...each, unitLine } : each,
      ),
      ...(unknown === undefined ? [] : [{ ...part(sheet, unknown, end), isUnknown: true }]),
    ];
  });
}

const isFigure = (cell: CellValue | undefined): boolean =>
  typeof cell === "number" || /^[-+(]?[\d,.]*\d[\d,.]*%?\)?$/.test(textOfCell(cell).normalize("NFKC"));
const filledOf = (row: readonly CellValue[] | undefined): CellValue[] => (row ?? []).filter(isFilled);

/** What the columns of names are headed with. */
const NAMES = new Map(
  INPUT_TABLE_KEYS.map((key): [InputTableKey, ReadonlySet<string>] => {
    const definition: InputTable = INPUT_TABLES[key];
    const names = definition.columns.filter(({ field }) => field === "name");
    return [key, new Set(names.flatMap(({ header, synonyms }) => [header, ...synonyms].map(headerKey)))];
  }),
);
/** With a unit or a remark in brackets; what is longer heads no column of names. */
const LONGEST_NAME = 30;

/** Words alone, of which one is a column of names of ours and one more is known. */
function isHeader(row: readonly CellValue[]): boolean {
  const filled = filledOf(row);
  if (filled.length < 2 || filled.some((cell) => typeof cell !== "string" || isFigure(cell))) return false;
  const keys = filled.map((cell) => (String(cell).length > LONGEST_NAME ? "" : headerKey(String(cell))));
  return INPUT_TABLE_KEYS.some((key) => {
    // Asked first: of a long table every row comes here.
    if (!keys.some((each) => NAMES.get(key)?.has(each))) return false;
    return headerMatches<string>(INPUT_TABLES[key], filled) >= 2;
  });
}

/** The first of the lines above a header that belong to it: titles, unit lines, blank rows; no row with figures. */
function leadsFrom(values: Rows, header: number, after: number): number {
  let start = header;
  while (start - 1 > after && isLead(values[start - 1])) start--;
  // A blank row closes the table above.
  while (start < header && filledOf(values[start]).length === 0) start++;
  return start;
}

function isLead(row: readonly CellValue[] | undefined): boolean {
  const filled = filledOf(row);
  return filled.length <= 2 && filled.every((cell) => typeof cell === "string" && !isFigure(cell));
}

function sameHeader(row: readonly CellValue[] = [], other: readonly CellValue[] = []): boolean {
  const plain = (cells: readonly CellValue[]) =>
    filledOf(cells).map((cell) => textOfCell(cell).replace(/\s/g, ""));
  return plain(row).join("\n") === plain(other).join("\n");
}

/**
 * The row at which, after a blank one, words stand where the rows above have figures and figures follow: another table,
 * headed by what is not known here.
 */
function unknownFrom(values: Rows, header: number, end: number): number | undefined {
  for (let row = header + 3; row < end - 1; row++) {
    const cells = values[row] ?? [];
    const filled = filledOf(cells);
    if (filledOf(values[row - 1]).length > 0 || filled.length < 2) continue;
    if (filled.some((cell) => typeof cell !== "string" || isFigure(cell))) continue;
    if (!(values[row + 1] ?? []).some(isFigure)) continue;
    const hasFigures = (column: number): boolean => {
      const above = values.slice(header + 1, row).map((each) => each[column]);
      const written = above.filter(isFilled);
      return written.length > 0 && written.filter(isFigure).length * 2 > written.length;
    };
    if (cells.some((cell, column) => /\p{L}/u.test(textOfCell(cell)) && hasFigures(column))) return row;
  }
  return undefined;
}

function part(sheet: SourceSheet, from: number, to: number, left = 0, right = widthOf(sheet)): TablePart {
  const cut = <Cell>(rows: readonly Cell[][]): Cell[][] =>
    rows.slice(from, to).map((cells) => cells.slice(left, right));
  return {
    ...sheet,
    ...{ row: (sheet.row ?? 1) + from, column: (sheet.column ?? 1) + left, values: cut(sheet.values) },
    ...(sheet.formats ? { formats: cut(sheet.formats) } : {}),
  };
}

const widthOf = ({ values }: SourceSheet): number => values[0]?.length ?? 0;

/** Parts between blank columns, where each of several has a header of its own; else the part as it is. */
function besideEachOther(sheet: TablePart, header: number): TablePart[] {
  const body = sheet.values.slice(header);
  const width = widthOf(sheet);
  const isBlank = (column: number) => !body.some((row) => isFilled(row[column]));
  const spans: { from: number; to: number }[] = [];
  for (let column = 0; column < width; column++) {
    const last = spans[spans.length - 1];
    if (isBlank(column)) continue;
    if (last?.to === column) last.to = column + 1;
    else spans.push({ from: column, to: column + 1 });
  }
  const isTable = ({ from, to }: { from: number; to: number }) => isHeader((body[0] ?? []).slice(from, to));
  if (spans.filter(isTable).length < 2) return [sheet];
  // What heads no table of its own belongs to the one before it.
  const tables: { from: number; to: number }[] = [];
  for (const span of spans) {
    const before = tables[tables.length - 1];
    if (before && !isTable(span)) before.to = span.to;
    else tables.push({ ...span });
  }
  return tables.map(({ from, to }) => part(sheet, 0, sheet.values.length, from, to));
}
