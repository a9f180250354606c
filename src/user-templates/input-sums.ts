import { quotedSheet } from "../formulas/a1";
import { fieldUnit } from "../fields/field-format";
import type { Field } from "../fields/field";
import { MONEY_UNITS } from "../records/columns/units";
import { DEFAULT_MONEY_UNIT } from "../records/reading/read-unit";
import { unitFactor } from "../statistics/units";
import { quotedText } from "../templates/cells/input-cell";
import { stretches } from "./cell-areas";
import type { DataRow, TemplateData } from "./template-data";

/** What is summed straight from the input table: so many terms for the sum and for the count. */
export interface InputTerms {
  sums: string[];
  counts: string[];
  /** Plain cells that MAX and AVERAGE take as well. */
  plain?: string[];
}

/**
 * Sums of a typed-in field over rows of its table: neighbours as one range, each row's money converted from the unit in
 * its own unit cell, so that a correction flows through. A cell whose words were read goes alone, by `single`.
 */
export function inputTerms(
  rows: readonly DataRow[],
  field: Field,
  { parameters }: TemplateData,
  single: (row: DataRow) => string,
): InputTerms {
  const terms: InputTerms = { sums: [], counts: [] };
  const regular = new Map<string, DataRow[]>();
  for (const row of rows) {
    const { cells } = row.source;
    const address = cells[field.key];
    if (address === undefined) continue;
    const isConverted = field.unit !== "record";
    if (isIrregular(row, field.key, isConverted)) {
      terms.sums.push(`N(${single(row)})`);
      terms.counts.push(`N(ISNUMBER(${single(row)}))`);
      continue;
    }
    const unit = isConverted ? (cells["unit"]?.replace(/\d+$/, "") ?? "") : "";
    const kind = [row.source.sheet, address.replace(/\d+$/, ""), unit, row.source.statedUnit ?? ""].join(
      "\n",
    );
    const known = regular.get(kind);
    if (known) known.push(row);
    else regular.set(kind, [row]);
  }
  const plain: string[] = [];
  for (const [kind, members] of regular) {
    const [sheet = "", letters = "", unitLetters = "", stated = ""] = kind.split("\n");
    for (const { first, last } of stretches(members.map(({ source }) => source.row))) {
      const range = (column: string): string =>
        `${quotedSheet(sheet)}!$${column}$${first}${last > first ? `:$${column}$${last}` : ""}`;
      const figures = range(letters);
      terms.counts.push(`COUNT(${figures})`);
      if (field.unit === "record") {
        terms.sums.push(`SUM(${figures})`);
        plain.push(figures);
        continue;
      }
      const to = fieldUnit(field, "", parameters.moneyUnit);
      const usual = stated || DEFAULT_MONEY_UNIT;
      terms.sums.push(
        unitLetters === ""
          ? `SUM(${figures})*${factor(usual, to)}`
          : `SUMPRODUCT(${weights(range(unitLetters), usual, to)},${figures})`,
      );
    }
  }
  return { ...terms, ...(plain.length === terms.sums.length && plain.length > 0 ? { plain } : {}) };
}

/** The sums of two typed-in fields over the rows that have both; undefined where some cell has to be read by itself. */
export function pairedSumFormulas(
  rows: readonly DataRow[],
  [now, then]: readonly [Field, Field],
  { parameters }: TemplateData,
): { now: string; then: string } | undefined {
  const isConverted = now.unit !== "record";
  if (now.unit !== then.unit) return undefined;
  const sums: { now: string[]; then: string[] } = { now: [], then: [] };
  const groups = new Map<string, DataRow[]>();
  for (const row of rows) {
    const { cells, sheet, statedUnit = "" } = row.source;
    const columns = [cells[now.key], cells[then.key], isConverted ? (cells["unit"] ?? "") : ""];
    if (isIrregular(row, now.key, isConverted) || isIrregular(row, then.key, isConverted)) return undefined;
    if (columns[0] === undefined || columns[1] === undefined) continue;
    const kind = [sheet, ...columns.map((address) => address?.replace(/\d+$/, "") ?? ""), statedUnit].join(
      "\n",
    );
    groups.set(kind, [...(groups.get(kind) ?? []), row]);
  }
  for (const [kind, members] of groups) {
    const [sheet = "", one = "", other = "", unit = "", stated = ""] = kind.split("\n");
    for (const { first, last } of stretches(members.map(({ source }) => source.row))) {
      const range = (column: string): string =>
        `${quotedSheet(sheet)}!$${column}$${first}${last > first ? `:$${column}$${last}` : ""}`;
      const to = fieldUnit(now, "", parameters.moneyUnit);
      const usual = stated || DEFAULT_MONEY_UNIT;
      const weight = !isConverted
        ? ""
        : unit === ""
          ? `*${factor(usual, to)}`
          : `*${weights(range(unit), usual, to)}`;
      const both = `ISNUMBER(${range(one)})*ISNUMBER(${range(other)})${weight}`;
      sums.now.push(`SUMPRODUCT(${both},${range(one)})`);
      sums.then.push(`SUMPRODUCT(${both},${range(other)})`);
    }
  }
  const joined = (terms: readonly string[]): string =>
    terms.length === 1 ? (terms[0] ?? "0") : `(${terms.join("+") || "0"})`;
  return { now: joined(sums.now), then: joined(sums.then) };
}

/** Whether a formula over the cell by itself would not say what was read in it. */
function isIrregular({ source }: DataRow, key: string, isConverted: boolean): boolean {
  const { readAs, refused, divisors, headerUnits } = source;
  const of = (one: string): boolean =>
    readAs?.[one] !== undefined || refused?.includes(one) === true || divisors?.[one] !== undefined;
  return of(key) || headerUnits?.[key] !== undefined || (isConverted && of("unit"));
}

/** What each row's figure is multiplied by, from the words in its unit cell. */
function weights(units: string, usual: string, to: string): string {
  return `(${[...new Set([...MONEY_UNITS, usual])]
    .map((unit) => {
      const named = `(${units}=${quotedText(unit)})`;
      return `${unit === usual ? `(${named}+(${units}=""))` : named}*${factor(unit, to)}`;
    })
    .join("+")})`;
}

const factor = (from: string, to: string): string => String(unitFactor(from, to) ?? 1).toUpperCase();
