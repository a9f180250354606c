import { fieldFormat } from "../fields/field-format";
import type { Field } from "../fields/field";
import { unitOf } from "../records/columns/unit-words";
import { unitOfLine } from "../records/table-layout/column-units";
import { unitFactor } from "../statistics/units";
import type { FormData, FormRecord } from "./form-data";
import { keyBeside } from "./heading-fields";
import { figureField, formFigure, unitOfFigure } from "./form-figure";
import type { FigureFault } from "./form-figure";
import type { FormBand, FormColumn, FormRow, RecognisedForm } from "./recognise-form";
import { isRelative, relativeFigure } from "./relative-figure";
import type { FormGrid } from "./form-sheet";
import type { Parameters } from "../templates/parameters/parameters";

/** A cell that is to be filled. */
export interface PlannedCell {
  address: string;
  /** With its "=". */
  formula: string;
  /** Only where the form's own cell says nothing of how its figure is shown. */
  format?: string;
  row: string;
  column: string;
  field: string;
  /** From → to, where the form tells it in another unit. */
  converted?: string;
}

export type Skipped =
  | FigureFault
  /** Something is typed in it. */
  | "typed"
  | "formula"
  | "locked"
  | "merged"
  | "unit"
  /** Its heading and its row name two parks. */
  | "twoParks";

interface SkippedCell {
  address: string;
  why: Skipped;
  row: string;
  column: string;
}

export interface FormPlan {
  cells: PlannedCell[];
  skipped: SkippedCell[];
}

export function planForm(grid: FormGrid, { bands }: RecognisedForm, data: FormData): FormPlan {
  const plan: FormPlan = { cells: [], skipped: [] };
  for (const band of bands)
    for (const row of band.rows)
      for (const column of band.columns) {
        const planned =
          column.key === undefined
            ? planName(grid, band, row, column, data)
            : planCell(grid, band, row, column, data);
        if (!planned) continue;
        const place = {
          address: grid.address(row.index, column.index),
          row: row.blank === undefined ? row.label : (row.records[0]?.name ?? row.label),
          column: column.header,
        };
        if ("why" in planned) plan.skipped.push({ ...place, ...planned });
        else plan.cells.push({ ...place, ...planned });
      }
  return plan;
}

/** The name of a row that had none, and what else its labels say of it. */
function planName(
  grid: FormGrid,
  { subject, rows }: FormBand,
  row: FormRow,
  { index, labels }: FormColumn,
  data: FormData,
): Planned | undefined {
  const [record] = row.records;
  if (row.blank === undefined || !record || labels === undefined) return undefined;
  if (!grid.isBlank(row.index, index) || grid.isLocked(row.index, index)) return undefined;
  if (labels === "number") {
    const listed = rows.filter(({ blank }) => blank !== undefined);
    if (!listed.every((other) => grid.own(other.index, index) === "")) return undefined;
    return { formula: `=${listed.indexOf(row) + 1}`, field: "" };
  }
  // Several parks have one name and one unit of the indicator in common.
  if (row.records.length > 1 && labels === "park") return undefined;
  const field = figureField(subject, labels);
  const figure = formFigure(data, labels, undefined, [record], () => 1);
  if (!field || "fault" in figure) return undefined;
  return { formula: `=IFERROR(${figure.expression},"")`, field: field.name };
}

type Planned = Omit<PlannedCell, "address" | "row" | "column"> | { why: Skipped };

function planCell(
  grid: FormGrid,
  band: FormBand,
  row: FormRow,
  column: FormColumn,
  data: FormData,
): Planned | undefined {
  const records = recordsOf(band, row, column, data);
  if (records === "twoParks") return { why: "twoParks" };
  const [first] = records;
  const key = row.key === undefined ? (column.key ?? "") : keyBeside(band.subject, row.key, column.key ?? "");
  const field = figureField(band.subject, key ?? "");
  if (key === undefined) return undefined;
  if (!first || !field) return undefined;
  // Words and dates of several rows have no sum.
  if (records.length > 1 && WORDS.has(field.kind)) return undefined;
  if (grid.isCovered(row.index, column.index)) return { why: "merged" };
  const block = grid.mergedAt(row.index, column.index);
  if (block && block.rows > 1) return { why: "merged" };
  if (grid.formula(row.index, column.index) !== undefined) return { why: "formula" };
  if (!grid.isBlank(row.index, column.index)) return { why: "typed" };
  if (grid.isLocked(row.index, column.index)) return { why: "locked" };
  const of = unitOfFigure(data, field, first);
  const isSummed = field.unit === "record";
  const factorOf = (record: FormRecord): number | undefined => (isSummed ? unitFactor(record.unit, of) : 1);
  const ranked = RANKED[key];
  if (ranked && records.length === 1) {
    const formula = rankFormula(grid, band, row, column, ranked[band.subject], data);
    return formula === undefined
      ? { why: "noRank" }
      : { formula, field: field.name, ...general(grid, row, column, "0") };
  }
  const meeting = (other: FormRow, across: FormColumn): readonly FormRecord[] => {
    const met = recordsOf(band, other, across, data);
    return met === "twoParks" ? [] : met;
  };
  const figure = isRelative(key)
    ? relativeFigure(key, { grid, band, row, column, data, recordsOf: meeting })
    : formFigure(data, key, column.span, records, factorOf);
  if ("fault" in figure) return { why: figure.fault };
  const format = grid.format(row.index, column.index);
  const scale = scaleOf(field, of, band, row, column, format, data.decimals);
  if (scale === undefined) return { why: "unit" };
  return {
    formula: `=IFERROR(${scaled(figure.expression, scale.factor, field)},"")`,
    field: field.name,
    ...(scale.converted === undefined ? {} : { converted: scale.converted }),
    ...(format === "General" && scale.format !== undefined ? { format: scale.format } : {}),
  };
}

const general = (grid: FormGrid, row: FormRow, column: FormColumn, format: string): { format?: string } =>
  grid.format(row.index, column.index) === "General" ? { format } : {};

/** By which figure of the form a rank is told. */
const RANKED: Readonly<Partial<Record<string, Record<FormBand["subject"], readonly string[]>>>> = {
  rank: {
    indicator: ["progress", "growth", "actual"],
    enterprise: ["revenue"],
    project: ["investment", "invested"],
  },
  growthRank: { indicator: ["growth"], enterprise: ["growth"], project: [] },
};

/** The rank among the form's own rows, by the figures that stand in it; ties share theirs. */
function rankFormula(
  grid: FormGrid,
  band: FormBand,
  row: FormRow,
  column: FormColumn,
  keys: readonly string[],
  data: FormData,
): string | undefined {
  const base = keys
    .map((key) =>
      band.columns.find(
        (other) =>
          other.key === key && !other.span && other.record === column.record && other.park === column.park,
      ),
    )
    .find((other) => other !== undefined);
  if (!base) return undefined;
  const compared = band.rows.filter((other) => {
    const records = recordsOf(band, other, base, data);
    return records !== "twoParks" && records.length === 1 && other.total === undefined;
  });
  const names = new Set(
    compared.flatMap((other) => {
      const records = recordsOf(band, other, base, data);
      return records === "twoParks" ? [] : records.map(({ name }) => name);
    }),
  );
  // Indicators of one form measure different things and have no order.
  if (compared.length < 2 || (band.subject === "indicator" && names.size > 1)) return undefined;
  const own = grid.address(row.index, base.index);
  const above = compared
    .filter((other) => other !== row)
    .map((other) => {
      const theirs = grid.address(other.index, base.index);
      return `IF(ISNUMBER(${theirs}),IF(${theirs}>${own}+1E-9,1,0),0)`;
    });
  const formula = `=IF(ISNUMBER(${own}),1+${above.join("+")},"")`;
  return formula.length > 8000 ? undefined : formula;
}

const WORDS: ReadonlySet<Field["kind"]> = new Set(["text", "list", "tags", "yesNo", "date", "month", "year"]);

function scaled(expression: string, factor: number, { kind }: Field): string {
  if (factor === 1 || kind === "text") return expression;
  const by = factor >= 1 ? `*${number(factor)}` : `/${number(1 / factor)}`;
  return `(${expression})${by}`;
}

const number = (value: number): string => String(Number(value.toPrecision(15))).toUpperCase();

/** The records that meet in a cell: what the row names, or the heading, in the park that either names. */
function recordsOf(
  band: FormBand,
  row: FormRow,
  column: FormColumn,
  data: FormData,
): readonly FormRecord[] | "twoParks" {
  if (column.park !== undefined && row.park !== undefined && column.park !== row.park) return "twoParks";
  const park = column.park ?? row.park;
  if (column.record !== undefined && row.records.length === 0 && row.certainty !== "same") return [];
  const all =
    column.record === undefined
      ? row.records
      : data.records.filter(
          (record) =>
            record.subject === band.subject &&
            record.name === column.record &&
            (row.parks?.includes(record.park) ?? true),
        );
  // Of a workbook of one park whose rows name none.
  const isOurs = (record: FormRecord): boolean =>
    record.park === park || (record.park === "" && data.parks.length < 2);
  return park === undefined ? all : all.filter(isOurs);
}

interface Scale {
  factor: number;
  converted?: string;
  format?: string;
}

const RATES: readonly string[] = ["%", "百分点", "‰"];

/** By what a figure is multiplied to stand in the form's unit; undefined where the two measure different things. */
function scaleOf(
  field: Field,
  of: string,
  { unitLine }: FormBand,
  row: FormRow,
  column: FormColumn,
  format: string,
  decimals: Parameters["decimals"],
): Scale | undefined {
  const rowUnits = unitsIn(row.unit);
  if (field.kind === "rate") {
    if (format.includes("%")) return { factor: 1 };
    const stated = [...column.units, ...rowUnits, ...(unitLine?.units ?? [])].find((unit) =>
      RATES.includes(unit),
    );
    if (stated === "‰") return { factor: 1000, format: "0.00" };
    // A cell that shows decimals and no % is for 20.47, whatever its heading leaves out.
    if (stated !== undefined || format !== "General") return { factor: 100, format: "0.00" };
    return { factor: 1, format: "0.00%" };
  }
  if (field.kind !== "amount") return { factor: 1, format: shownAs(field, of, decimals) };
  // 完成%: an amount is no rate, whatever the words beside the unit say.
  const told = column.units.length > 0 ? column.units : rowUnits;
  if (told.length > 0 && told.every((unit) => RATES.includes(unit)) && !RATES.includes(of)) return undefined;
  const ofLine = unitOfLine(unitLine);
  const stated = [...column.units.filter((unit) => unit !== "%" || of === "%"), ...rowUnits].filter(
    (unit) => unit !== "%" || of === "%",
  );
  const fitting = stated.find((unit) => unitFactor(of, unit) !== undefined);
  if (stated.length > 0 && fitting === undefined) return undefined;
  const line = ofLine !== undefined && unitFactor(of, ofLine) !== undefined ? ofLine : undefined;
  const to = fitting ?? line ?? of;
  const factor = unitFactor(of, to) ?? 1;
  return {
    factor,
    format: shownAs(field, to, decimals),
    ...(factor === 1 ? {} : { converted: `${of} → ${to}` }),
  };
}

function shownAs(field: Field, unit: string, decimals: Parameters["decimals"]): string | undefined {
  const format = fieldFormat(field, unit, decimals);
  return format === "General" ? undefined : format;
}

/** 亿元、% in a row's own cell of units. */
function unitsIn(words: string | undefined): string[] {
  return (words ?? "").split(/[、,，/;]/).flatMap((word) => unitOf(word) ?? []);
}
