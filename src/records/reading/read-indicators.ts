import { unitsOfHeader } from "../columns/header-key";
import { INDICATOR_TABLE } from "../columns/indicator-columns";
import type { IndicatorField, IndicatorRecord } from "../records";
import { isKnownUnit, unitFactor } from "../../statistics/units";
import { readMonth, readYesNo } from "./cell-value";
import { rateFactor } from "../table-layout/column-units";
import { decimalsOf, plainFigure } from "./plain-figure";
import { GROWTH_LIMIT, PROGRESS_LIMIT } from "./rate-limits";
import { readNumberOf } from "./read-amount";
import { readTable } from "./read-table";
import type { TableReading } from "./read-table";
import { cleanUnit } from "./read-unit";
import type { RowReader } from "./row-reader";
import type { CellValue, SheetTable } from "./sheet-table";

/** Beyond this ratio to its target or to last year a figure is in the wrong unit (万元 for 亿元 is 10,000). */
export const SLIP = 1000;

export function readIndicators(table: SheetTable): TableReading<IndicatorRecord, IndicatorField> {
  return readTable(INDICATOR_TABLE, table, "name", readIndicator, ({ park, name }) => `${park}\n${name}`);
}

/** 主营业务 收入, or broken over two lines, is 主营业务收入. */
const SPACE_IN_NAME = /([\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g;

function readIndicator(row: RowReader<IndicatorField>): IndicatorRecord {
  const { unit, isTyped } = readUnit(row);
  const amount: ReadAmount = (field) => {
    // The unit of a header is none of a row that measures something else: people under (亿元).
    const header = row.headerUnit(field);
    const isOther = header !== undefined && isTyped && unitFactor(header, unit) === undefined;
    const read = (value: CellValue, told: string) => readNumberOf(told, value);
    return isOther && !row.isPercent(field, unit)
      ? row.value(field, (value) => read(value, unit))
      : row.amount(field, unit, { isTyped, read });
  };
  const record: IndicatorRecord = {
    park: row.text("park") ?? "",
    name: (row.text("name") ?? "").replace(SPACE_IN_NAME, "$1"),
    unit,
    target: readTarget(row, "target", amount),
    revisedTarget: readTarget(row, "revisedTarget", amount),
    revisedFrom: row.value("revisedFrom", readMonth),
    actual: amount("actual"),
    prior: amount("prior"),
    priorGrowth: row.rate("priorGrowth", GROWTH_LIMIT),
    publishedGrowth: row.rate("publishedGrowth", GROWTH_LIMIT),
    publishedGrowthGap: row.points("publishedGrowthGap"),
    constantPrices: row.value("constantPrices", readYesNo) ?? false,
    source: row.source,
  };
  if (record.actual === undefined && !row.source.refused?.includes("actual")) {
    row.report("warning", "missingActual", "actual", { name: record.name });
  }
  reportSlips(row, record);
  reportFractions(row, record);
  return record;
}

type AmountField = "target" | "revisedTarget" | "actual" | "prior";
type ReadAmount = (field: AmountField) => number | undefined;

/** The unit of a row: its own, else that of its headers, else that of the line above the table. */
function readUnit(row: RowReader<IndicatorField>): { unit: string; isTyped: boolean } {
  const text = row.text("unit");
  if (text === undefined) return { unit: statedUnit(row), isTyped: false };
  const unit = cleanUnit(text);
  if (!isKnownUnit(unit)) row.report("warning", "unknownUnit", "unit", { value: unit });
  if (unit !== row.raw("unit")) row.noteReading("unit", unit);
  const told = unitInName(row);
  if (told !== undefined && told !== unit && unitFactor(told, unit) !== undefined)
    row.report("warning", "unitOfNameDiffers", "unit", { name: String(row.raw("name")), unit, told }, told);
  return { unit, isTyped: true };
}

/** 主营业务收入（万元） names the unit itself. */
function unitInName(row: RowReader<IndicatorField>): string | undefined {
  const [told] = unitsOfHeader(String(row.raw("name")));
  return told !== undefined && isKnownUnit(told) ? told : undefined;
}

function statedUnit(row: RowReader<IndicatorField>): string {
  const line = row.lineUnit;
  const unit = row.amountUnits[0] ?? line?.unit ?? unitInName(row);
  if (unit === undefined) {
    const kind = line ? "unitLineUnread" : "missingUnit";
    row.report("warning", kind, "unit", { name: String(row.raw("name")), value: line?.text ?? "" });
    return "";
  }
  row.source.statedUnit = unit;
  return unit;
}

/** A target is more than zero; 0 typed for none would be divided by. */
function readTarget(
  row: RowReader<IndicatorField>,
  field: "target" | "revisedTarget",
  amount: ReadAmount,
): number | undefined {
  const target = amount(field);
  return target === undefined || target > 0
    ? target
    : row.refuse(field, "targetNotPositive", { value: target });
}

/**
 * In a row whose unit is % one figure may be a fraction and the others percents: 0.975 beside 98. At the fraction, or at
 * this period's where all of them look like fractions.
 */
function reportFractions(row: RowReader<IndicatorField>, record: IndicatorRecord): void {
  const factor = rateFactor(record.unit);
  if (factor === 1) return;
  const figures = (["target", "actual", "prior"] as const).flatMap((field) => {
    const figure = record[field];
    return figure ? [{ field, figure, decimals: decimalsOf(figure) }] : [];
  });
  const percents = figures.filter(({ figure }) => Math.abs(figure) > PROGRESS_LIMIT);
  const fractions = figures.filter(
    ({ figure, decimals }) =>
      Math.abs(figure) <= PROGRESS_LIMIT &&
      decimals >= 2 &&
      percents.every((other) => decimals > other.decimals && isLike(figure * factor, other.figure)),
  );
  const told =
    percents.length > 0 ? fractions : fractions.length === figures.length ? fractions.slice(-1) : [];
  for (const { field, figure } of told) {
    const meant = plainFigure(figure * factor);
    const entry = { read: `${figure}${record.unit}`, meant: `${meant}${record.unit}`, entry: meant };
    row.report("warning", "fractionOrPercent", field, { value: figure, ...entry }, meant);
  }
}

const isLike = (one: number, other: number): boolean => {
  const ratio = Math.abs(one / other);
  return ratio < 5 && ratio > 1 / 5;
};

/** At the figure that is out of line: this period's, unless the other one that it can be held against agrees with it. */
function reportSlips(row: RowReader<IndicatorField>, record: IndicatorRecord): void {
  const { actual } = record;
  if (!actual) return;
  const others = (["target", "prior"] as const).flatMap((field) => {
    const other = record[field];
    return other ? [{ field, other, slipped: areUnitsApart(actual, other) }] : [];
  });
  const actualAgrees = others.some(({ slipped }) => !slipped);
  for (const { field, other, slipped } of others) {
    if (!slipped) continue;
    row.report("warning", "unitSlip", actualAgrees ? field : "actual", {
      column: "本期累计",
      name: record.name,
      actual,
      other,
      field: field === "target" ? "年度目标" : "去年同期",
    });
  }
}

function areUnitsApart(one: number, other: number): boolean {
  const ratio = Math.abs(one / other);
  return ratio >= SLIP || ratio <= 1 / SLIP;
}
