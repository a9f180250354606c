import type { ColumnKind, InputTable } from "../columns/column";
import { headerKey } from "../columns/header-key";
import { isFilled, type CellValue } from "../reading/sheet-table";

/**
 * What a row under a header is. Offices put sums, group headings, "of which" rows and remarks among the rows that their
 * tables list; read as records they would be counted twice.
 */
type RowKind =
  | "record"
  | "blank"
  /** 合计, 甲园小计, 全区总计 */
  | "total"
  /** 其中:规上, and what is set in under it. */
  | "part"
  /** 一、农林水利, with or without a sum. */
  | "heading"
  /** Nothing numbers it, and its figures are the sum of the rows beside it. */
  | "sum"
  /** 注:…, 审核人:… */
  | "note"
  /** The header once more, as at the head of a second page. */
  | "header";

export interface RowOfTable {
  kind: RowKind;
  /** What the row calls itself, and in which column. */
  label: string;
  column: number;
  /** It has figures of its own. */
  hasFigures: boolean;
}

/** What the reading of rows has to know of a table's columns, by index. */
interface Columns {
  name: number | undefined;
  park: number | undefined;
  /** Figures that are summed. */
  amounts: number[];
  /** All numbers. */
  figures: number[];
  /** What only a record has: its kind, dates, tags. */
  details: number[];
  known: Set<number>;
  /** Rows are not summed with each other: indicators of one table measure different things. */
  isMixed: boolean;
}

const FIGURES: readonly ColumnKind[] = ["number", "rate", "points"];
const NUMERAL = "[一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾]+";
const NUMBERED_NAME = new RegExp(`^(?:${NUMERAL}[、.,:]|\\(${NUMERAL}\\)|第${NUMERAL}[批类部])`);
const NUMBER_ALONE = new RegExp(`^(?:\\(?${NUMERAL}\\)?|[IVX]+)[、.]?$`);
const TOTAL_ALONE =
  /^(?:本页)?(?:合计|小计|总计|共计|总数|累计|汇总|合共|平均|平均值|全区|全园|全市|全县|全镇)(?:数|额|值)?$/;
const TOTAL_BEHIND = /^(.+?)(?:合计|小计|总计|共计|汇总)(?:数|额|值)?$/;
const WHOLE = /^(?:全区|全园|全市|全县|全镇|园区|开发区|区|本页|各园区?|以上|总)$/;
const PART = /^(?:其中|其中:.*|其中、.*)$|^其中[^:、]/;
const NOTE =
  /^(?:注|备注|附注|说明|填表说明|指标解释|资料来源|数据来源|制表人?|填表人?|填报人|审核人?|复核人?|单位负责人|负责人|统计负责人|填报单位|填报日期|报出日期|联系电话|联系人)(?:[:(\d]|$)/;

/** The kind of each row of a table, the header's own first. */
export function rowKinds<Field extends string>(
  definition: InputTable<Field>,
  values: readonly (readonly CellValue[])[],
  indexes: Partial<Record<Field, number>>,
  nameField: Field,
): RowOfTable[] {
  const columns = columnsOf(definition, indexes, nameField);
  const parks = new Set(
    columns.park === undefined ? [] : values.slice(1).map((row) => compact(row[columns.park ?? 0])),
  );
  const rows = values.map((row): RowOfTable => {
    const ofParks = isTotalOfParks(row, columns, parks);
    const column = ofParks ? (columns.park ?? 0) : labelColumn(row, columns);
    const label = String(row[column] ?? "").trim();
    return {
      ...{ label, column },
      kind: kindOf(row, label, values[0] ?? [], columns, parks),
      hasFigures: columns.figures.some((index) => isFilled(row[index])),
    };
  });
  markIndented(values, rows, columns);
  if (!columns.isMixed) markSums(values, rows, columns);
  return rows;
}

function columnsOf<Field extends string>(
  { columns }: InputTable<Field>,
  indexes: Partial<Record<Field, number>>,
  nameField: Field,
): Columns {
  const indexesOf = (test: (kind: ColumnKind, field: Field) => boolean): number[] =>
    columns.flatMap(({ kind, field }) => {
      const index = indexes[field];
      return index !== undefined && test(kind, field) ? [index] : [];
    });
  const byField: Partial<Record<string, number>> = indexes;
  const isMixed = columns.some(({ field, required }) => field === "unit" && required);
  return {
    name: indexes[nameField],
    park: byField["park"],
    amounts: indexesOf((kind) => kind === "number"),
    figures: indexesOf((kind) => FIGURES.includes(kind)),
    details: indexesOf(
      (kind, field) =>
        !FIGURES.includes(kind) &&
        field !== nameField &&
        field !== "park" &&
        field !== "note" &&
        (field !== "unit" || isMixed),
    ),
    known: new Set(indexesOf(() => true)),
    isMixed,
  };
}

function compact(cell: CellValue | undefined): string {
  return String(cell ?? "")
    .normalize("NFKC")
    .replace(/\s+/g, "");
}

function isWords(cell: CellValue | undefined): boolean {
  return typeof cell === "string" && /[^\d.,%()+\-\s]/.test(cell);
}

/** Of the name, or of the first words of a row that has none. */
function labelColumn(row: readonly CellValue[], { name }: Columns): number {
  return name !== undefined && isFilled(row[name]) ? name : Math.max(0, row.findIndex(isWords));
}

function kindOf(
  row: readonly CellValue[],
  label: string,
  header: readonly CellValue[],
  columns: Columns,
  parks: ReadonlySet<string>,
): RowKind {
  if (!row.some(isFilled)) return "blank";
  if (isHeaderAgain(row, header, columns) || isColumnNumbers(row)) return "header";
  const plain = compact(label);
  const named = columns.name !== undefined && isFilled(row[columns.name]);
  if (isTotal(bareLabel(plain), columns, parks, named)) return "total";
  const isBare = !columns.details.some((index) => isFilled(row[index]));
  if (!columns.isMixed && PART.test(plain)) return "part";
  if (isBare && NOTE.test(plain) && !columns.figures.some((index) => typeof row[index] === "number"))
    return "note";
  if (isBare && (NUMBERED_NAME.test(plain) || hasNumberAlone(row, columns))) return "heading";
  // 在建一批 in a column of numbers, and no name: it heads what follows.
  if (isBare && !named && row.some((cell, index) => isWords(cell) && !columns.known.has(index)))
    return "heading";
  return "record";
}

/** A name that ends as a sum does is one; among indicators 税收合计 is an indicator, and 甲园合计 a sum. */
function isTotal(plain: string, { isMixed }: Columns, parks: ReadonlySet<string>, named: boolean): boolean {
  const bare = plain.replace(/(?:共?\d+(?:户|家|个|项|户企业|家企业|个项目))$/, "");
  if (TOTAL_ALONE.test(bare)) return true;
  const before = TOTAL_BEHIND.exec(bare)?.[1];
  if (before === undefined) return false;
  return !isMixed || !named || parks.has(before) || WHOLE.test(before);
}

/** 全区合计 where other rows have their park: a sum of the indicator that it names, and no park of that name. */
function isTotalOfParks(row: readonly CellValue[], columns: Columns, parks: ReadonlySet<string>): boolean {
  const isOfParks = (park: string): boolean =>
    park !== "" && isTotal(bareLabel(park), { ...columns, isMixed: true }, parks, true);
  if (columns.park === undefined || !isOfParks(compact(row[columns.park]))) return false;
  return [...parks].some((park) => park !== "" && !isOfParks(park));
}

const bareLabel = (label: string): string => label.replace(/\([^()]*\)/g, "").replace(/[:：]+$/, "");

/** 一 or (二) in a column before the name, where records have 1, 2, 3. */
function hasNumberAlone(row: readonly CellValue[], { name, known }: Columns): boolean {
  return row.some(
    (cell, index) => index < (name ?? 0) && !known.has(index) && NUMBER_ALONE.test(compact(cell)),
  );
}

function isHeaderAgain(
  row: readonly CellValue[],
  header: readonly CellValue[],
  { name, known }: Columns,
): boolean {
  const same = [...known].filter(
    (index) =>
      isFilled(row[index]) && headerKey(String(row[index])) === headerKey(String(header[index] ?? "")),
  );
  return name !== undefined && same.includes(name) && same.length >= 2 && row !== header;
}

/** 甲 乙 1 2 3: the numbers of the columns, as forms of the statistics offices have them under the header. */
function isColumnNumbers(row: readonly CellValue[]): boolean {
  const filled = row.map(compact).filter((cell) => cell !== "");
  const figures = filled.filter((cell) => /^\d{1,2}$/.test(cell));
  const letters = filled.length - figures.length;
  return (
    letters > 0 &&
    figures.length > 1 &&
    filled.slice(0, letters).every((cell) => /^[甲乙丙丁戊己]$/.test(cell)) &&
    figures.every((cell, index) => Number(cell) === index + 1)
  );
}

/** What is set in under 其中 belongs to it, up to a row that is not set in. */
function markIndented(
  values: readonly (readonly CellValue[])[],
  rows: readonly RowOfTable[],
  { name }: Columns,
): void {
  let inPart = false;
  rows.forEach((row, index) => {
    if (row.kind === "part") inPart = true;
    else if (
      row.kind === "record" &&
      inPart &&
      /^[\s\u3000]{2,}/.test(String(values[index]?.[name ?? 0] ?? ""))
    )
      row.kind = "part";
    else inPart = false;
  });
}

/** Rows that nothing numbers: bare of all that a record has, and as much as the rows above or below them together. */
function markSums(
  values: readonly (readonly CellValue[])[],
  rows: readonly RowOfTable[],
  columns: Columns,
): void {
  const amountsOf = (index: number) =>
    columns.amounts.flatMap((column) => {
      const cell = values[index]?.[column];
      return typeof cell === "number" && cell !== 0 ? [{ column, cell }] : [];
    });
  const isNumbered = (index: number) =>
    (values[index] ?? []).some(
      (cell, column) =>
        column < (columns.name ?? 0) && !columns.known.has(column) && /^\d+$/.test(compact(cell)),
    );
  // A column that no row fills tells nothing of the one row.
  const details = columns.details.filter((column) =>
    values.slice(1).some((cells) => isFilled(cells[column])),
  );
  rows.forEach((row, index) => {
    const isBare = !details.some((column) => isFilled(values[index]?.[column]));
    const own = amountsOf(index);
    if (row.kind !== "record" || index === 0 || !isBare || own.length === 0) return;
    if (columns.details.length === 0 || isNumbered(index)) return;
    if (details.length === 0 && digitsOf(own) < ENOUGH_DIGITS) return;
    for (const step of [1, -1]) if (isSumOf(values, rows, own, index, step)) row.kind = "sum";
  });
}

/** So many figures that agree are no chance where nothing else tells a sum from a record: 300 is soon 100 and 200. */
const ENOUGH_DIGITS = 4;

function digitsOf(amounts: readonly { cell: number }[]): number {
  const significant = (cell: number) =>
    String(Math.abs(cell))
      .replace(".", "")
      .replace(/^0+|0+$/g, "").length;
  return amounts.reduce((sum, { cell }) => sum + significant(cell), 0);
}

/** So many rows are tried; a group of more has its own total. */
const MOST_ROWS = 500;

function isSumOf(
  values: readonly (readonly CellValue[])[],
  rows: readonly RowOfTable[],
  own: readonly { column: number; cell: number }[],
  from: number,
  step: number,
): boolean {
  const sums = own.map(() => 0);
  let added = 0;
  for (let index = from + step; index > 0 && index < rows.length && added < MOST_ROWS; index += step) {
    if (rows[index]?.kind !== "record") continue;
    added++;
    own.forEach(({ column }, at) => {
      const cell = values[index]?.[column];
      if (typeof cell === "number") sums[at] = (sums[at] ?? 0) + cell;
    });
    if (added > 1 && own.every(({ cell }, at) => Math.abs((sums[at] ?? 0) - cell) <= Math.abs(cell) * 1e-9))
      return true;
  }
  return false;
}
