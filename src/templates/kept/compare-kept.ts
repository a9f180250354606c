import type { CellValue } from "../../records/reading/sheet-table";
import { formatDate } from "../../statistics/calendar/date-serial";
import { formatDecimals, roundHalfUp } from "../../statistics/round-half-up";

/** The block of a generated sheet, kept or of now: its last column holds the keys of its rows. */
export interface SheetBlockCells {
  values: CellValue[][];
  formats: string[][];
}

export interface ComparedFigure {
  header: string;
  /** As they are shown; "" where there is none. */
  then: string;
  now: string;
  /** Now minus then: in points where both are percents. */
  change?: { amount: string; isPoints: boolean };
}

export interface ComparedRow {
  name: string;
  state: "both" | "onlyThen" | "onlyNow";
  /** Those that differ; of a row that is there only once none. */
  figures: ComparedFigure[];
}

export interface KeptComparison {
  /** What differs, in the order of the kept sheet; rows that came later stand at the end. */
  rows: ComparedRow[];
  same: number;
}

interface KeyedRow {
  name: string;
  cells: ReadonlyMap<string, { value: CellValue; format: string }>;
}

/** Of headings and names, what does not count as a difference. */
const plain = (text: CellValue): string => String(text).replace(/\s+/g, "");
/** Columns that tell where a row counts and not how much. */
const NO_FIGURES: ReadonlySet<string> = new Set(["计入", "标签"]);
/** The dust of binary arithmetic is no difference. */
const DUST = 1e-9;

/** Compares the rows of two generated sheets by their keys; undefined where one of them has none. */
export function compareKept(
  then: SheetBlockCells,
  now: SheetBlockCells,
  identityOf: (key: string) => string,
  nameOf: (key: string) => string,
): KeptComparison | undefined {
  const [before, after] = [then, now].map((block) => keyedRows(block, identityOf, nameOf));
  if (!before || !after || before.size === 0 || after.size === 0) return undefined;
  const rows: ComparedRow[] = [];
  const told = new Set<string>();
  let same = 0;
  const add = (row: ComparedRow) => {
    // An enterprise stands under each of its tags.
    const text = JSON.stringify(row);
    if (!told.has(text)) rows.push(row);
    told.add(text);
  };
  for (const [key, row] of before) {
    const other = after.get(key);
    if (!other) {
      add({ name: row.name, state: "onlyThen", figures: [] });
      continue;
    }
    const figures = differences(row, other);
    if (figures.length === 0) same++;
    else add({ name: other.name, state: "both", figures });
  }
  for (const [key, row] of after)
    if (!before.has(key)) add({ name: row.name, state: "onlyNow", figures: [] });
  return { rows, same };
}

function keyedRows(
  { values, formats }: SheetBlockCells,
  identityOf: (key: string) => string,
  nameOf: (key: string) => string,
): Map<string, KeyedRow> {
  const keyOf = (row: readonly CellValue[]): string => String(row[row.length - 1] ?? "").trim();
  const first = values.findIndex((row) => keyOf(row) !== "");
  const headers = (values[first - 1] ?? []).slice(0, -1).map(plain);
  const park = headers.indexOf("园区");
  const rows = new Map<string, KeyedRow>();
  values.forEach((row, index) => {
    const key = keyOf(row);
    if (key === "" || index < first) return;
    const cells = new Map(
      headers.flatMap((header, column) =>
        header === "" || column === 0 || NO_FIGURES.has(header)
          ? []
          : [[header, { value: row[column] ?? "", format: formats[index]?.[column] ?? "" }] as const],
      ),
    );
    const isHeading = key.startsWith("#");
    const place = park > 0 && !isHeading ? String(row[park] ?? "").trim() : "";
    const name = isHeading ? headingOf(String(row[0] ?? "")) : nameOf(key);
    rows.set(identityOf(key), { name: place === "" ? name : `${name}（${place}）`, cells });
  });
  return rows;
}

/** "扩建升级（7户）" without the number, which changes. */
const headingOf = (text: string): string => text.replace(/（\d+[户个]）\s*$/, "").trim();

function differences(before: KeyedRow, after: KeyedRow): ComparedFigure[] {
  const unitChanged = [...before.cells].some(
    ([header, { value }]) =>
      header === "单位" && plain(after.cells.get(header)?.value ?? "") !== plain(value),
  );
  return [...before.cells].flatMap(([header, then]) => {
    const now = after.cells.get(header);
    // A column that the other sheet does not have is no difference of this row.
    if (!now || isSame(then.value, now.value)) return [];
    const figure: ComparedFigure = { header, then: shown(then), now: shown(now) };
    if (figure.then === figure.now) return [];
    const change = unitChanged ? undefined : changeOf(then, now);
    return [change ? { ...figure, change } : figure];
  });
}

type Cell = { value: CellValue; format: string };

const isSame = (then: CellValue, now: CellValue): boolean =>
  typeof then === "number" && typeof now === "number"
    ? Math.abs(then - now) <= DUST * Math.max(1, Math.abs(then), Math.abs(now))
    : plain(then) === plain(now);

const isPercent = ({ format }: Cell): boolean => format.includes("%");
const isDate = ({ format }: Cell): boolean => /[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ""));

function shown(cell: Cell): string {
  const { value } = cell;
  if (typeof value !== "number") return String(value).trim();
  if (isPercent(cell)) return `${formatDecimals(100 * value, 2)}%`;
  return isDate(cell) ? formatDate(value) : String(roundHalfUp(value, 2));
}

function changeOf(then: Cell, now: Cell): ComparedFigure["change"] {
  if (typeof then.value !== "number" || typeof now.value !== "number") return undefined;
  if (isDate(then) || isDate(now) || isPercent(then) !== isPercent(now)) return undefined;
  const isPoints = isPercent(then);
  const amount = roundHalfUp((isPoints ? 100 : 1) * (now.value - then.value), 2);
  return { amount: amount > 0 ? `+${amount}` : String(amount), isPoints };
}
