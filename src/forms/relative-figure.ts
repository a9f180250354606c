import {
  changeOfBoth,
  contributionExpression,
  pullExpression,
  shareExpression,
  sumOfBoth,
} from "../fields/relative-figures";
import { unitFactor } from "../statistics/units";
import type { FormData, FormRecord, FormSubject } from "./form-data";
import { figureField, formFigure, unitOfFigure } from "./form-figure";
import type { FormFigure } from "./form-figure";
import type { FormGrid } from "./form-sheet";
import { isOfPart, isSpare } from "./blank-rows";
import type { FormBand, FormColumn, FormRow } from "./recognise-form";
import { isTotalName, readLabel } from "./row-label";

/** Figures of a row against the sum of rows: of what, and of what a year ago. */
const MEASURED: Readonly<Record<FormSubject, readonly [now: string, then: string]>> = {
  indicator: ["actual", "prior"],
  enterprise: ["revenue", "priorRevenue"],
  project: ["investment", ""],
};

const RELATIVE = ["share", "contribution", "pull"] as const;
type RelativeKey = (typeof RELATIVE)[number];

export const isRelative = (key: string): key is RelativeKey => (RELATIVE as readonly string[]).includes(key);

export interface RelativePlace {
  grid: FormGrid;
  band: FormBand;
  row: FormRow;
  column: FormColumn;
  data: FormData;
  /** Whose figure stands where a row and a column meet. */
  recordsOf: (row: FormRow, column: FormColumn) => readonly FormRecord[];
}

/**
 * 占比, 贡献率, 拉动: of the rows of the form, where they are a whole: a total stands over them, or they are all that there
 * are. By the cells of the form itself where it has them, else by the input tables.
 */
export function relativeFigure(key: RelativeKey, place: RelativePlace): FormFigure {
  const rows = wholeOf(place);
  if (!rows) return { fault: "noWhole" };
  const [now, then] = MEASURED[place.band.subject];
  const columns = [now, then].map((each) => columnBeside(place, each));
  const records = rows.flatMap((each) => place.recordsOf(each, place.column));
  const isSaid = new Set(rows.map(({ unit }) => unit ?? "")).size === 1;
  // A column whose heading names no unit shows each row in its own.
  const isOneUnit =
    isSaid && new Set(records.map((record) => factorTo(place, now, record, records[0]))).size === 1;
  const [level, before] = columns;
  if (isOneUnit && level && (before || key === "share")) return ofCells(key, place, rows, level, before);
  return ofTables(key, place, rows);
}

/** The rows that are compared; undefined where they are parts of different things, or not all of one. */
function wholeOf({ band, row, column, data, recordsOf }: RelativePlace): FormRow[] | undefined {
  const parts = band.rows.filter(({ total }) => total === undefined);
  const rows = parts.filter((each) => recordsOf(each, column).length === 1);
  const isUnknown = parts.some(
    (each) => isOfPart(each) || (recordsOf(each, column).length !== 1 && !isSpare(each)),
  );
  const own = recordsOf(row, column);
  if (isUnknown || own.length === 0 || rows.length < 2) return undefined;
  const records = new Set(rows.flatMap((each) => recordsOf(each, column)));
  const names = new Set([...records].map(({ name }) => name));
  if (band.subject === "indicator" && names.size > 1) return undefined;
  if (!own.every((record) => records.has(record))) return undefined;
  const all = data.records.filter(
    ({ subject, name }) => subject === band.subject && (subject !== "indicator" || names.has(name)),
  );
  const isEverything = all.every((record) => records.has(record));
  const hasTotal = band.rows.some(
    (each) =>
      each.total !== undefined &&
      recordsOf(each, column).length > 0 &&
      (each.isOfAll ?? isTotalName(readLabel(each.label).name)),
  );
  const isOfArea = /全[区园]/.test(column.header);
  return isEverything || (hasTotal && !isOfArea) ? rows : undefined;
}

/** By what a record's figure is multiplied to be added to that of another. */
function factorTo(
  { band, data }: RelativePlace,
  key: string,
  record: FormRecord,
  to: FormRecord | undefined,
): number | undefined {
  const field = figureField(band.subject, key);
  if (!field || !to) return undefined;
  return unitFactor(unitOfFigure(data, field, record), unitOfFigure(data, field, to));
}

function columnBeside({ band, column }: RelativePlace, key: string): FormColumn | undefined {
  return band.columns.find(
    (other) =>
      other.key === key && !other.span && other.record === column.record && other.park === column.park,
  );
}

function ofCells(
  key: RelativeKey,
  { grid, row }: RelativePlace,
  rows: readonly FormRow[],
  level: FormColumn,
  before: FormColumn | undefined,
): FormFigure {
  const runs = runsOf(rows);
  const cells = ([from, to]: Run, { index }: FormColumn): string =>
    from === to ? grid.address(from, index) : `${grid.address(from, index)}:${grid.address(to, index)}`;
  const own = grid.address(row.index, level.index);
  if (key === "share" || !before) {
    const all = runs.map((run) => cells(run, level)).join(",");
    // Of a sum in which one is missing nobody's part is known.
    return { expression: `IF(COUNT(${all})<${rows.length},"",${shareExpression(own, `SUM(${all})`)})` };
  }
  const then = grid.address(row.index, before.index);
  const sum = (of: (now: string, then: string) => string): string =>
    `(${runs.map((run) => of(cells(run, level), cells(run, before))).join("+")})`;
  return key === "contribution"
    ? { expression: contributionExpression(own, then, sum(changeOfBoth)) }
    : {
        expression: pullExpression(
          own,
          then,
          sum((one, other) => sumOfBoth(other, one, other)),
        ),
      };
}

type Run = [from: number, to: number];

/** Rows that follow each other. */
function runsOf(rows: readonly FormRow[]): Run[] {
  const runs: Run[] = [];
  for (const { index } of rows) {
    const last = runs[runs.length - 1];
    if (last && last[1] === index - 1) last[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}

/** Excel takes 8192 characters in a formula. */
const LONGEST = 8000;

function ofTables(key: RelativeKey, place: RelativePlace, rows: readonly FormRow[]): FormFigure {
  const { row, column, band, data, recordsOf } = place;
  const [now, then] = MEASURED[band.subject];
  const own = recordsOf(row, column);
  const whole = [...new Set(rows.flatMap((each) => recordsOf(each, column)))];
  const factorOf = (record: FormRecord): number | undefined => factorTo(place, now, record, whole[0]);
  const of = (figure: string, records: readonly FormRecord[]): FormFigure => {
    const written = formFigure(data, figure, undefined, records, factorOf);
    const [only] = records;
    const factor = records.length === 1 && only ? factorOf(only) : 1;
    if ("fault" in written || factor === 1) return written;
    if (factor === undefined) return { fault: "notOfSeveral" };
    const plain = written.expression;
    return { expression: `IF(ISNUMBER(${plain}),(${plain})*${String(factor).toUpperCase()},"")` };
  };
  const faultOf = (...figures: FormFigure[]) => figures.find((figure) => "fault" in figure);
  const textOf = (figure: FormFigure): string => ("fault" in figure ? "" : `(${figure.expression})`);
  if (key === "share") {
    const [part, sum] = [of(now, own), of(now, whole)];
    return faultOf(part, sum) ?? short(shareExpression(textOf(part), textOf(sum)));
  }
  const both: string[] = [];
  for (const record of whole) {
    const [level, before] = [of(now, [record]), of(then, [record])];
    const fault = faultOf(level, before);
    if (fault) return fault;
    const [one, other] = [textOf(level), textOf(before)];
    const figure = key === "contribution" ? `${one}-${other}` : other;
    both.push(`IF(ISNUMBER(${one}),IF(ISNUMBER(${other}),${figure},0),0)`);
  }
  const [level, before] = [of(now, own), of(then, own)];
  const write = key === "contribution" ? contributionExpression : pullExpression;
  return faultOf(level, before) ?? short(write(textOf(level), textOf(before), `(${both.join("+")})`));
}

const short = (expression: string): FormFigure =>
  expression.length > LONGEST ? { fault: "tooLong" } : { expression };
