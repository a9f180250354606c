import { fieldOf } from "../fields/catalogue";
import { findField, nearestNames } from "../fields/find-field";
import { unitOf } from "../records/columns/unit-words";
import { unitLineAbove } from "../records/table-layout/unit-line";
import type { UnitLine } from "../records/table-layout/unit-line";
import { FORM_SUBJECTS, recordKey } from "./form-data";
import type { FormData, FormRecord, FormSubject } from "./form-data";
import type { FormGrid } from "./form-sheet";
import { withoutUnits, readHeading } from "./heading-words";
import type { Span } from "./heading-words";
import { keyOfHeading, LABEL_KEYS, levelKey } from "./heading-fields";
import { blankRow, blankRows, fillBlankRows, isOfPart, isSpare, labelKey } from "./blank-rows";
import type { BlankRow, LabelKey } from "./blank-rows";
import type { FormChoices } from "./form-mapping";
import { isListChoice, readLimits } from "./name-list";
import type { ListChoice } from "./name-list";
import { isNote, isSubtotalName, isTotalName, nameKey, nearKey, readLabel, type RowLabel } from "./row-label";

type FormCertainty = "same" | "near" | "chosen" | "none";

export interface FormColumn {
  /** In the grid, from 0. */
  index: number;
  /** The words of its heading rows. */
  header: string;
  units: string[];
  certainty: FormCertainty;
  /** It names the rows: 序号, 指标, 园区, 单位. */
  isLabel: boolean;
  /** 备注: nobody expects it to be filled. */
  isNote?: boolean;
  /** What a column of labels says of its rows. */
  labels?: LabelKey;
  /** What the user said of a column of names that is blank. */
  list?: ListChoice;
  /** The figure that belongs in it; undefined: it is left alone. */
  key?: string;
  /** The months, where the heading says others than the report's. */
  span?: Span;
  /** The indicator and the park that its heading names. */
  record?: string;
  park?: string;
  suggestions: string[];
}

export interface FormRow {
  index: number;
  /** As it is read by people: the section that it stands under before it. */
  label: string;
  /** What is in it: one record, several that are added up, or none. */
  records: FormRecord[];
  /** Whose sum it is. */
  total?: "parks" | "rows";
  park?: string;
  /** It names a park, or all of them, and the headings what is told of it. */
  isParkRow?: boolean;
  isOfAll?: boolean;
  /** The parks that a total is over, where the form lists them. */
  parks?: readonly string[];
  unit?: string;
  /** Where the form is about one enterprise or project, the figure of it that the row names. */
  key?: string;
  /** Its name is blank and is filled in with its figures: the how many-th such row of its band, from 1. */
  blank?: number;
  certainty: FormCertainty;
  suggestions: string[];
}

/** Blank rows for names, and who was put into them. */
export interface FormList {
  /** The column of names. */
  column: FormColumn;
  /** Blank rows, from the first of them. */
  rows: FormRow[];
  /** Who would be listed, and of them those for whom the form has no row. */
  records: readonly FormRecord[];
  left: readonly FormRecord[];
  /** By what words it was limited, and those that were not understood: then nobody is listed. */
  marks: readonly string[];
  unread: string;
  /** The user said whom to list, or that nobody is. */
  isChosen: boolean;
}

/** One header with the rows below it; a form may have several, one under the other. */
export interface FormBand {
  subject: FormSubject;
  columns: FormColumn[];
  rows: FormRow[];
  lists: FormList[];
  unitLine?: UnitLine;
}

export interface RecognisedForm {
  title?: string;
  /** The park that the lines above name. */
  park?: string;
  bands: FormBand[];
}

const MOST_HEADER_ROWS = 4;
const MOST_TITLE_ROWS = 3;
/** Stands for a park that is none of ours. */
const STRANGE = "\u0000";

/** Reads a form by its headings and the names of its rows. What is not understood is left without a meaning. */
export function recogniseForm(grid: FormGrid, data: FormData, choices: FormChoices): RecognisedForm {
  const names = new Names(data);
  const headers = headerBlocks(grid, names);
  const above = grid.sheet.values.slice(0, headers[0]?.first ?? 0);
  const title = above
    .flat()
    .map(String)
    .find((cell) => cell.trim() !== "")
    ?.trim();
  const park = parkIn(above.flat().map(String), data);
  const bands = headers.flatMap(({ first, last }, index): FormBand[] => {
    const end = endOfRows(grid, last, headers[index + 1]?.first);
    const unitLine = unitLineAbove(grid.sheet.values.slice(index === 0 ? 0 : first - 2, first));
    const one = oneRecord(above.flat().map(String), data);
    const subject = one?.subject ?? subjectOf(grid, names, last + 1, end, first, last);
    const columns = readColumns(grid, names, subject, first, last, last + 1, end, choices);
    return sideBySide(columns).map((own): FormBand => {
      const of: RowReading = { grid, names, data, subject, columns: own, choices };
      if (park !== undefined) of.park = park;
      if (one) of.one = one;
      const read = readRows(of, last + 1, end, title);
      const rows = onlyWholeTotals(read.rows);
      return { subject, columns: own, rows, lists: read.lists, ...(unitLine ? { unitLine } : {}) };
    });
  });
  return {
    bands: bands.filter(
      ({ rows, columns }) => rows.length > 0 && columns.some(({ key }) => key !== undefined),
    ),
    ...(title === undefined ? {} : { title }),
    ...(park === undefined ? {} : { park }),
  };
}

/** Where the rows of a header end: above a next header that has a title of its own, set off by a blank row, before that. */
function endOfRows(grid: FormGrid, last: number, next: number | undefined): number {
  if (next === undefined) return grid.height;
  const filled = (row: number): number =>
    Array.from({ length: grid.width }, (_none, column) => grid.own(row, column)).filter((cell) => cell !== "")
      .length;
  let title = next;
  while (title - 1 > last && next - title < MOST_TITLE_ROWS && filled(title - 1) === 1) title--;
  return title < next && title - 1 > last && filled(title - 1) === 0 ? title - 1 : next;
}

/** A form may have its rows in two blocks side by side, each with names of its own: figures belong to the names left of them. */
function sideBySide(columns: readonly FormColumn[]): FormColumn[][] {
  const blocks: FormColumn[][] = [];
  const heads = new Set<string>();
  let hasFigures = false;
  for (const column of columns) {
    const head = column.header.replace(/ #\d+$/, "");
    const isAgain = column.isLabel && hasFigures && heads.has(head) && head !== "";
    const block = blocks[blocks.length - 1];
    if (!block || isAgain) {
      blocks.push([column]);
      hasFigures = false;
    } else block.push(column);
    if (column.isLabel) heads.add(head);
    else if (column.header !== "") hasFigures = true;
  }
  return blocks;
}

/** A total over parks of which some are not ours is none of our figures; one over some of ours is theirs alone. */
function onlyWholeTotals(rows: FormRow[]): FormRow[] {
  const refused = (row: FormRow): FormRow =>
    row.total === "parks" ? { ...row, records: [], certainty: "none" } : row;
  if (rows.some(({ park }) => park === STRANGE)) return rows.map(refused);
  const others = rows.filter(({ total }) => total === undefined);
  const isOfParks = others.some(({ isParkRow }) => isParkRow);
  if (!isOfParks) return rows;
  const listed = others.flatMap(({ isParkRow, park }) => (isParkRow && park !== undefined ? [park] : []));
  const isStrange = others.some(({ isParkRow, certainty }) => !isParkRow && certainty === "none");
  return rows.map((row) => {
    if (row.total !== "parks" || !row.isOfAll) return row;
    if (isStrange) return refused(row);
    return { ...row, parks: listed, records: row.records.filter(({ park }) => listed.includes(park)) };
  });
}

/** The records of the workbook by what they may be called. */
class Names {
  private readonly exact = new Map<string, FormRecord[]>();
  private readonly near = new Map<string, FormRecord[]>();
  private readonly byKey = new Map<string, FormRecord>();
  readonly parks: Map<string, string>;

  constructor(readonly data: FormData) {
    for (const record of data.records) {
      push(this.exact, `${record.subject}\n${nameKey(record.name)}`, record);
      push(this.near, `${record.subject}\n${nearKey(record.name)}`, record);
      this.byKey.set(`${record.subject}\n${recordKey(record)}`, record);
    }
    this.parks = new Map(data.parks.map((park) => [nameKey(park), park]));
  }

  of(subject: FormSubject, name: string): { records: FormRecord[]; certainty: "same" | "near" } | undefined {
    if (nameKey(name) === "") return undefined;
    const exact = this.exact.get(`${subject}\n${nameKey(name)}`);
    if (exact) return { records: exact, certainty: "same" };
    const near = this.near.get(`${subject}\n${nearKey(name)}`);
    const isOneName = near !== undefined && new Set(near.map((record) => nameKey(record.name))).size === 1;
    return isOneName ? { records: near, certainty: "near" } : undefined;
  }

  chosen(subject: FormSubject, key: string): FormRecord | undefined {
    return this.byKey.get(`${subject}\n${key}`);
  }

  park(words: string): string | undefined {
    return this.parks.get(nameKey(words));
  }

  /** Names of records that are like a word. */
  like(subject: FormSubject, word: string): string[] {
    const key = nearKey(word);
    if (key.length < 2) return [];
    const all = new Set(
      this.data.records.flatMap((record) => (record.subject === subject ? [record.name] : [])),
    );
    return [...all].filter((name) => nearKey(name).includes(key) || key.includes(nearKey(name))).slice(0, 3);
  }
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

interface HeaderBlock {
  first: number;
  last: number;
}

/** Runs of heading rows; rows of units and of column numbers belong to the header above them. */
function headerBlocks(grid: FormGrid, names: Names): HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  for (let row = 0; row < grid.height; row++) {
    if (!isHeaderRow(grid, names, row)) continue;
    const first = row;
    while (row + 1 < grid.height && row - first + 1 < MOST_HEADER_ROWS && isHeaderRow(grid, names, row + 1))
      row++;
    while (row + 1 < grid.height && isBelowHeader(grid, row + 1)) row++;
    blocks.push({ first, last: row });
  }
  return blocks;
}

const LABEL_HEADERS =
  /^(?:序号|编号|代码|指标代码|行次|栏次|指标|指标名称|项目|项目名称|企业|企业名称|单位名称|单位|计量单位|园区|园区名称|名称|县区|开发区|备注|责任单位)$/;

/** Words of headings, and hardly a blank among them; a row of the form has blanks that are to be filled. */
function isHeaderRow(grid: FormGrid, names: Names, row: number): boolean {
  let [known, named, filled, own] = [0, 0, 0, 0];
  const seen = new Set<string>();
  for (let column = 0; column < grid.width; column++) {
    const words = grid.words(row, column);
    if (words === "") continue;
    filled++;
    const raw = grid.raw(row, column);
    if (typeof raw === "number" && !(raw > 1990 && raw < 2100)) return false;
    if (grid.own(row, column) !== "") own++;
    if (seen.has(words)) continue;
    seen.add(words);
    if (isHeadingWord(words)) known++;
    else if (names.park(words) !== undefined || names.of("indicator", readLabel(words).name)) named++;
  }
  if (own === 0 || filled < 2) return false;
  const isFull = filled >= grid.width * 0.7;
  // 完成 | 同比 | 完成 | 同比 below merged headings: the same two words again and again.
  return (
    known >= 2 ||
    (isFull && known + named >= 2) ||
    (known >= 1 && named >= 2) ||
    (known === 1 && own >= 2 && seen.size === 1)
  );
}

function isHeadingWord(words: string): boolean {
  const text = withoutUnits(words);
  if (LABEL_HEADERS.test(text)) return true;
  const { isWhole, measure, span } = readHeading([words]);
  if (isWhole && (measure !== undefined || span !== undefined)) return true;
  return FORM_SUBJECTS.some((subject) => findField(subject, text) !== undefined);
}

/** 甲 乙 1 2 3, or the units of the columns. */
function isBelowHeader(grid: FormGrid, row: number): boolean {
  const cells = Array.from({ length: grid.width }, (_none, column) => grid.own(row, column)).filter(
    (cell) => cell !== "",
  );
  if (cells.length < 2) return false;
  const areUnits = cells.every(
    (cell) => cell === "/" || cell === "-" || cell === "—" || unitOf(cell) !== undefined,
  );
  const numbers = cells.filter((cell) => /^\(?\d{1,2}\)?(?:=.*)?$/.test(cell));
  const letters = cells.filter((cell) => /^[甲乙丙丁戊己庚]$/.test(cell));
  return areUnits || (numbers.length >= 2 && numbers.length + letters.length === cells.length);
}

/** What most of the rows name; where rows are parks, it is indicators that are told of them. */
function subjectOf(
  grid: FormGrid,
  names: Names,
  from: number,
  to: number,
  firstHeader: number,
  lastHeader: number,
): FormSubject {
  const counts = { indicator: 0, enterprise: 0, project: 0 };
  for (let row = from; row < to; row++)
    for (let column = 0; column < grid.width; column++) {
      const name = readLabel(grid.own(row, column)).name;
      if (name === "") continue;
      for (const subject of FORM_SUBJECTS) if (names.of(subject, name)) counts[subject]++;
    }
  const best = FORM_SUBJECTS.reduce((one, other) => (counts[other] > counts[one] ? other : one));
  if (counts[best] > 0) return best;
  for (let row = firstHeader; row <= lastHeader; row++)
    for (let column = 0; column < grid.width; column++) {
      const text = withoutUnits(grid.own(row, column));
      if (/^(?:企业|企业名称|单位名称)$/.test(text)) return "enterprise";
      if (/^(?:项目名称)$/.test(text)) return "project";
    }
  return "indicator";
}

function readColumns(
  grid: FormGrid,
  names: Names,
  subject: FormSubject,
  first: number,
  last: number,
  from: number,
  to: number,
  choices: FormChoices,
): FormColumn[] {
  const columns: FormColumn[] = [];
  const seen = new Map<string, number>();
  for (let index = 0; index < grid.width; index++) {
    const path = headingPath(grid, first, last, index);
    const words = path.filter(
      (part) => withoutUnits(part) !== "" && !/^(?:\(?\d{1,2}\)?|[甲乙丙丁戊己庚])$/.test(part),
    );
    const { units } = readHeading(path);
    let header = words.join(" / ");
    const again = (seen.get(header) ?? 0) + 1;
    seen.set(header, again);
    if (again > 1 && header !== "") header = `${header} #${again}`;
    const base = { index, header, units, suggestions: [] as string[] };
    if (header === "") {
      // A column without a heading names rows where it has words.
      columns.push({ ...base, isLabel: hasWords(grid, index, from, to), certainty: "none" });
      continue;
    }
    const choice = choices.columns.get(header);
    const read = columnMeaning(words, subject, names, columns[columns.length - 1]);
    if (choice !== undefined && read.labels === "name" && isListChoice(choice)) {
      columns.push({ ...base, ...read, list: choice });
      continue;
    }
    if (choice !== undefined) {
      const isKnown = fieldOf(subject, choice) !== undefined;
      const { record, park } = read;
      const named = { ...(record === undefined ? {} : { record }), ...(park === undefined ? {} : { park }) };
      columns.push({
        ...base,
        ...named,
        isLabel: false,
        certainty: "chosen",
        ...(isKnown ? { key: choice } : {}),
      });
      continue;
    }
    columns.push({
      ...base,
      ...read,
      suggestions: read.key === undefined && !read.isLabel ? suggestionsFor(subject, words) : [],
    });
  }
  return columns;
}

function headingPath(grid: FormGrid, first: number, last: number, column: number): string[] {
  const path: string[] = [];
  for (let row = first; row <= last; row++) {
    const own = grid.words(row, column);
    // A heading over several columns that was not merged stands in the first of them.
    const words = own !== "" ? own : leftHeading(grid, row, last, column);
    if (words !== "" && words !== path[path.length - 1]) path.push(words);
  }
  return path;
}

function leftHeading(grid: FormGrid, row: number, last: number, column: number): string {
  const hasBelow = (at: number): boolean => {
    for (let below = row + 1; below <= last; below++) if (grid.own(below, at) !== "") return true;
    return false;
  };
  if (!hasBelow(column)) return "";
  let left = column - 1;
  while (left >= 0 && grid.words(row, left) === "") left--;
  return left >= 0 && hasBelow(left) && !grid.mergedAt(row, left) ? grid.words(row, left) : "";
}

function hasWords(grid: FormGrid, column: number, from: number, to: number): boolean {
  for (let row = from; row < to; row++) if (/[^\d.,%\s]/.test(grid.own(row, column))) return true;
  return false;
}

type Meaning = Pick<
  FormColumn,
  "key" | "span" | "record" | "park" | "isLabel" | "isNote" | "labels" | "certainty"
>;

function columnMeaning(
  path: readonly string[],
  subject: FormSubject,
  names: Names,
  left: FormColumn | undefined,
): Meaning {
  const none: Meaning = { isLabel: false, certainty: "none" };
  const joined = path.map(withoutUnits).join("");
  const labels = labelKey(joined, subject);
  if (LABEL_HEADERS.test(joined) && joined !== "备注" && joined !== "责任单位")
    return { ...none, isLabel: true, ...(labels === undefined ? {} : { labels }) };
  const found = meaningOf(path, subject);
  if (found) {
    if (found.key !== undefined && LABEL_KEYS.has(found.key)) {
      const isNote = found.key === "note";
      return { ...none, isLabel: !isNote, isNote, ...(labels === undefined ? {} : { labels }) };
    }
    return { ...none, ...found, ...besides(found, path, left) };
  }
  // An indicator or a park among the headings: what is left says what is told of it.
  const rest: string[] = [];
  let named: Pick<Meaning, "record" | "park"> = {};
  for (const part of path) {
    const park = names.park(part);
    const record =
      subject === "indicator" ? names.of("indicator", readLabel(part).name)?.records[0]?.name : undefined;
    if (park !== undefined && named.park === undefined) named = { ...named, park };
    else if (record !== undefined && named.record === undefined) named = { ...named, record };
    else rest.push(part);
  }
  if (named.record === undefined && named.park === undefined) return none;
  const what =
    rest.length === 0 ? { key: levelKey(subject), certainty: "same" as const } : meaningOf(rest, subject);
  return what ? { ...none, ...named, ...what, ...besides(what, rest, left, named) } : { ...none, ...named };
}

function meaningOf(
  path: readonly string[],
  subject: FormSubject,
): { key?: string; span?: Span; certainty: FormCertainty } | undefined {
  const joined = path.map(withoutUnits).join("");
  const field = findField(subject, joined);
  if (field) {
    // What a form calls the target is the one in force, unless it asks for what the year began with.
    const isRevised = subject === "indicator" && field.key === "target" && !joined.includes("年初");
    return { key: isRevised ? "targetInForce" : byUnit(field.key, path), certainty: "same" };
  }
  const read = readHeading(path);
  const key = read.isWhole ? keyOfHeading(subject, read) : undefined;
  if (key !== undefined)
    return { ...key, key: key.span ? key.key : byUnit(key.key, path), certainty: "same" };
  const besides = besideLevel(path, subject);
  if (besides) return { ...besides, certainty: "same" };
  // 主要指标 over 累计: what stands over a heading and is no heading itself does not change it.
  const lower = path.slice(1);
  if (lower.length === 0 || !/(?:情况|概况|指标|信息|进展|数据)$/.test(withoutUnits(path[0] ?? "")))
    return undefined;
  return meaningOf(lower, subject);
}

/** 完成% beside a target is the part of it. */
const RATE_OF: Partial<Record<string, string>> = { actual: "progress", invested: "investmentProgress" };

/** 增减(%) is the rate and 同比增长(亿元) the amount, whatever the words alone would say. */
function byUnit(key: string, path: readonly string[]): string {
  const { units } = readHeading(path);
  const isRate = (unit: string) => unit === "%" || unit === "‰";
  if (RATE_OF[key] !== undefined && units.length > 0 && units.every(isRate)) return RATE_OF[key];
  if (units.length === 0 || (key !== "change" && key !== "growth")) return key;
  return units.every(isRate) ? "growth" : units.some(isRate) ? key : "change";
}

/** 1-6月主营业务收入, 完成投资 over 1-3月: the cumulative figure's own name, and words for the months of it. */
function besideLevel(
  path: readonly string[],
  subject: FormSubject,
): { key: string; span?: Span } | undefined {
  const level = fieldOf(subject, levelKey(subject));
  if (!level || subject === "indicator") return undefined;
  const names = [level.name, ...level.otherNames]
    .map(withoutUnits)
    .sort((one, other) => other.length - one.length);
  const parts = path.map(withoutUnits);
  for (const name of names) {
    const at = parts.findIndex((part) => part.includes(name));
    if (at < 0) continue;
    const read = readHeading(parts.map((part, index) => (index === at ? part.replace(name, "") : part)));
    if (read.isWhole) return keyOfHeading(subject, { ...read, units: readHeading(path).units });
  }
  return undefined;
}

/** 位次 right of 增速 is the rank of the growth. */
function besides(
  found: { key?: string },
  path: readonly string[],
  left: FormColumn | undefined,
  named: Pick<Meaning, "record" | "park"> = {},
): { key?: string } {
  if (found.key !== "rank" || !left || left.record !== named.record || left.park !== named.park) return {};
  const isAlone = /^(?:位次|排名|名次|排位|位序)$/.test(withoutUnits(path[path.length - 1] ?? ""));
  return isAlone && left.key === "growth" ? { key: "growthRank" } : {};
}

function suggestionsFor(subject: FormSubject, path: readonly string[]): string[] {
  return nearestNames(subject, path.map(withoutUnits).join(""));
}

interface RowReading {
  grid: FormGrid;
  names: Names;
  data: FormData;
  subject: FormSubject;
  columns: readonly FormColumn[];
  choices: FormChoices;
  park?: string;
  /** The enterprise or project that the whole form is about. */
  one?: FormRecord;
}

function readRows(
  of: RowReading,
  from: number,
  to: number,
  title: string | undefined,
): { rows: FormRow[]; lists: FormList[] } {
  const { grid, names, data, subject, columns, choices } = of;
  const rows: FormRow[] = [];
  const blanks = of.one ? new Set<number>() : blankRows(grid, columns, from, to);
  const places: BlankRow[] = [];
  const totals = new Map<FormRow, FormRow[]>();
  let heading = "";
  const labels = columns.filter(({ isLabel }) => isLabel);
  const figures = columns.filter(({ key }) => key !== undefined);
  const unitColumn = labels.find(({ header }) => /(?:^|\/ ?)(?:计量)?单位(?:$| )/.test(header))?.index;
  const withRecord = figures.some(({ record }) => record !== undefined);
  const ofTitle = titleRecord(title, data);
  const parkColumn = parkColumnOf(of, labels, from, to);
  const firstFigure = figures[0]?.index ?? grid.width;
  let park = of.park;
  let parent: { name: string; indent: number } | undefined;
  const seen = new Map<string, number>();
  let group: FormRow[] = [];
  let inParts = false;
  for (let index = from; index < to; index++) {
    const cells = labels
      .filter(({ index: column }) => column !== unitColumn)
      .map(({ index: column }) => ({
        column,
        words: grid.words(index, column),
        raw: String(grid.isCovered(index, column) ? grid.words(index, column) : grid.raw(index, column)),
      }))
      .filter(({ words }) => /[^\d\s.,()、]/.test(words));
    // What stands right of the figures names no row.
    const left = cells.filter(({ column }) => column < firstFigure);
    const last = left[left.length - 1] ?? cells[cells.length - 1];
    if (blanks.has(index)) {
      const at =
        parkColumn === undefined ? undefined : names.park(readLabel(grid.words(index, parkColumn)).name);
      if (at !== undefined) park = at;
      const row = blankRow(index, places.length + 1, park);
      rows.push(row);
      group.push(row);
      places.push({ row, park, heading });
      continue;
    }
    if (!last) continue;
    if (isNote(last.raw) || isNote(cells[0]?.raw ?? "")) continue;
    const label = readLabel(last.raw);
    const ownPark = cells
      .map(({ words }) => names.park(readLabel(words).name))
      .find((each) => each !== undefined);
    // 其中：东园 and below it 西园: the parks go on as they began.
    const partOf = partOfIndicator(of, { ...label, isPart: label.isPart || inParts }, parent?.name);
    inParts = partOf !== undefined;
    const inParkColumn = parkColumn === undefined ? "" : readLabel(grid.words(index, parkColumn)).name;
    if (!partOf && ownPark !== undefined) park = ownPark;
    else if (!partOf && inParkColumn !== "") park = isWhole(inParkColumn, data) ? undefined : STRANGE;
    const isParkRow = ownPark !== undefined && names.park(label.name) === ownPark;
    const unit = unitColumn === undefined ? label.unit : grid.words(index, unitColumn) || label.unit;
    let text = label.isPart && parent ? `${parent.name}：${label.name}` : label.name;
    const isOfAll = subject === "indicator" && isWhole(label.name, data);
    if (park !== undefined && park !== STRANGE && !isParkRow && !isOfAll && data.parks.length > 1)
      text = `${park} ${text}`;
    const again = (seen.get(text) ?? 0) + 1;
    seen.set(text, again);
    if (again > 1) text = `${text} #${again}`;
    const row: FormRow = {
      ...{ index, label: text, records: [], certainty: "none", suggestions: [] },
      ...(park === undefined && !partOf ? {} : { park: partOf?.park ?? park }),
      ...(unit === undefined || unit === "" ? {} : { unit }),
    };
    const choice = choices.rows.get(text);
    const chosen = choice === undefined || choice === "" ? undefined : names.chosen(subject, choice);
    if (of.one) {
      const field = findField(subject, label.name);
      const known = field !== undefined && !LABEL_KEYS.has(field.key);
      const { park: _park, ...rest } = row;
      if (choice === "" || !known) rows.push({ ...rest, label: label.name });
      else rows.push({ ...rest, label: label.name, records: [of.one], key: field.key, certainty: "same" });
    } else if (choice !== undefined) {
      rows.push({ ...row, records: chosen ? [chosen] : [], certainty: "chosen" });
    } else if (
      subject === "indicator" &&
      (isParkRow || isOfAll) &&
      !partOf &&
      (withRecord || ofTitle !== undefined)
    ) {
      // A row for each park; the indicator stands in the headings, or in the title.
      const all = data.records.filter((record) => record.subject === "indicator" && record.name === ofTitle);
      const whole = !isParkRow;
      const { park: _heading, ...rest } = row;
      rows.push({
        ...(whole ? rest : { ...rest, park: ownPark ?? "" }),
        ...{ certainty: "same", isParkRow, isOfAll: whole },
        records: withRecord ? [] : whole ? all : all.filter((record) => record.park === ownPark),
        ...(whole ? { total: "parks" as const } : {}),
      });
    } else if (subject !== "indicator" && (isTotalName(label.name) || isSubtotalName(label.name))) {
      const isSub = isSubtotalName(label.name);
      const total: FormRow = { ...row, total: "rows" };
      totals.set(total, isSub ? group : rows.filter((other) => other.total === undefined));
      rows.push(total);
      group = [];
    } else {
      const matched = partOf
        ? matchRow(of, partOf.indicator, undefined, partOf.park)
        : matchRow(of, label.name, label.isPart ? parent?.name : undefined, park);
      const filled: FormRow = { ...row, ...matched };
      if (matched.records.length === 0) {
        filled.suggestions = names.like(subject, label.name);
        if (isHeadingOnly(of, index, figures)) {
          group = [];
          // Under a heading that is no park of ours stands nothing of the park before it.
          if (isOfAll) park = undefined;
          else if (!isParkRow && park !== of.park) park = STRANGE;
          if (!label.isPart) parent = { name: label.name, indent: label.indent };
          heading = isParkRow || isOfAll ? "" : label.name;
          continue;
        }
      }
      rows.push(filled);
      group.push(filled);
    }
    if (
      !label.isPart &&
      !partOf &&
      (!parent || label.indent <= parent.indent || rows[rows.length - 1]?.records.length)
    )
      parent = { name: label.name, indent: label.indent };
  }
  const lists = fillBlankRows(places, { data, subject, columns, title, choices, rows });
  for (const row of places.map((place) => place.row)) listRow(of, row);
  for (const [total, over] of totals) sumRows(total, over, rows);
  return { rows, lists };
}

/** 主营业务收入 and below it 其中：东园: that indicator of that park, and no heading of what follows. */
function partOfIndicator(
  { names, subject }: RowReading,
  { isPart, name }: RowLabel,
  parent: string | undefined,
): { indicator: string; park: string } | undefined {
  const park = isPart && subject === "indicator" ? names.park(name) : undefined;
  if (park === undefined || parent === undefined || !names.of("indicator", parent)) return undefined;
  return { indicator: parent, park };
}

/** An indicator of several parks is the sum over them, like one that the form names itself. */
function listRow(of: RowReading, row: FormRow): void {
  const [record] = row.records;
  if (of.subject !== "indicator" || !record) return;
  Object.assign(row, matchRow(of, record.name, undefined, row.park));
  const unit = row.records[0]?.unit;
  if (unit !== undefined && unit !== "") row.unit = unit;
}

/** What a total is over: the rows above it, or all of them where it stands first. */
function sumRows(total: FormRow, over: readonly FormRow[], all: readonly FormRow[]): void {
  const rows =
    over.length > 0 ? over : all.filter((row) => row.total === undefined && row.index > total.index);
  const filled = rows.filter((row) => !isSpare(row));
  const isWhole = filled.length > 0 && filled.every((row) => row.records.length === 1 && !isOfPart(row));
  total.certainty = isWhole ? "same" : "none";
  // One that stands under several headings counts once.
  total.records = isWhole ? [...new Set(filled.flatMap(({ records }) => records))] : [];
}

/** The column in which rows name their park, beside the one of their own names. */
function parkColumnOf(
  { grid, names }: RowReading,
  labels: readonly FormColumn[],
  from: number,
  to: number,
): number | undefined {
  if (labels.length < 2) return undefined;
  return labels.find(({ index: column }) => {
    for (let row = from; row < to; row++)
      if (names.park(readLabel(grid.words(row, column)).name) !== undefined) return true;
    return false;
  })?.index;
}

/** A row none of whose figures is blank and to be filled, or which heads a group of the records. */
function isHeadingOnly(
  { grid, names, data, subject }: RowReading,
  row: number,
  figures: readonly FormColumn[],
): boolean {
  if (!figures.some(({ index }) => grid.isBlank(row, index))) return true;
  const first = Array.from({ length: grid.width }, (_none, column) => grid.own(row, column)).find(
    (cell) => cell !== "",
  );
  const { name } = readLabel(first ?? "");
  if (names.park(name) !== undefined) return true;
  const limits = subject === "indicator" ? undefined : readLimits(name, subject, data);
  if (limits && limits.marks.length > 0 && limits.unread === "") return true;
  return data.records.some(
    (record) =>
      record.subject === subject && record.group !== undefined && nameKey(record.group) === nameKey(name),
  );
}

function matchRow(
  { names, data, subject }: RowReading,
  name: string,
  parent: string | undefined,
  park: string | undefined,
): Pick<FormRow, "records" | "certainty" | "total"> {
  const none: Pick<FormRow, "records" | "certainty"> = { records: [], certainty: "none" };
  const tries =
    parent === undefined ? [name] : [`${parent}${name}`, `${name}${parent}`, `${parent}其中${name}`, name];
  for (const each of tries) {
    const found = names.of(subject, each);
    if (!found) continue;
    const ofPark =
      park === undefined
        ? found.records
        : found.records.filter((record) => record.park === park || (record.park === "" && park !== STRANGE));
    if (ofPark.length === 0) continue;
    const [first, second] = ofPark;
    if (!second) return { records: ofPark, certainty: found.certainty };
    if (subject === "indicator") {
      // Two rows of one park under one name contradict each other.
      const isEach = new Set(ofPark.map((record) => record.park)).size === ofPark.length;
      return isEach && data.parks.length > 1
        ? { records: ofPark, certainty: found.certainty, total: "parks" }
        : none;
    }
    const isSame = first?.id !== undefined && ofPark.every((record) => record.id === first.id);
    return isSame && first ? { records: [first], certainty: found.certainty } : none;
  }
  return none;
}

function isWhole(name: string, { area }: FormData): boolean {
  return isTotalName(name) || (area !== undefined && nameKey(area) === nameKey(name));
}

/** The indicator that a title names, the longest where one holds another. */
function titleRecord(title: string | undefined, { records }: FormData): string | undefined {
  const key = nameKey(title ?? "");
  return [...new Set(records.flatMap(({ subject, name }) => (subject === "indicator" ? [name] : [])))]
    .filter((name) => nameKey(name).length > 1 && key.includes(nameKey(name)))
    .sort((one, other) => other.length - one.length)[0];
}

/** 单位名称:某企业 above the headings: the form is about it alone. */
function oneRecord(lines: readonly string[], { records }: FormData): FormRecord | undefined {
  const named = lines.flatMap((line) => {
    const match = /^\s*(?:单位|企业|项目|公司)(?:名称|详细名称)\s*[:\uFF1A]\s*(.+?)\s*$/.exec(line);
    return match?.[1] === undefined ? [] : [nameKey(match[1])];
  });
  const found = records.filter(
    ({ subject, name }) => subject !== "indicator" && named.includes(nameKey(name)),
  );
  const isOne = new Set(found.map(({ subject, id, name }) => `${subject}\n${id ?? name}`)).size === 1;
  return isOne ? found[0] : undefined;
}

/** The one park that the lines above a form name; several are no park. */
function parkIn(lines: readonly string[], { parks }: FormData): string | undefined {
  if (parks.length < 2) return undefined;
  const named = parks.filter(
    (park) => park !== "" && lines.some((line) => nameKey(line).includes(nameKey(park))),
  );
  return named.length === 1 ? named[0] : undefined;
}
