import { INDICATOR_TABLE } from "../columns/indicator-columns";
import type { IndicatorField, IndicatorRecord } from "../records";
import { inUnit, isKnownUnit } from "../../statistics/units";
import { plainText, readMonth, readNumber, readPoints, readRate, readYesNo } from "./cell-value";
import type { CellReading } from "./cell-value";
import { readTable } from "./read-table";
import type { TableReading } from "./read-table";
import { cleanUnit } from "./read-unit";
import type { RowReader } from "./row-reader";
import type { CellValue, SheetTable } from "./sheet-table";

/** Growth beyond 500 % is taken for a percentage typed without its sign. */
export const GROWTH_LIMIT = 5;
/** Beyond this ratio to its target or to last year a figure is in the wrong unit (万元 for 亿元 is 10,000). */
export const SLIP = 1000;

export function readIndicators(table: SheetTable): TableReading<IndicatorRecord, IndicatorField> {
  return readTable(INDICATOR_TABLE, table, "name", readIndicator, ({ park, name }) => `${park}\n${name}`);
}

/** 主营业务 收入, or broken over two lines, is 主营业务收入. */
const SPACE_IN_NAME = /(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g;

type ReadAmount = (value: CellValue) => CellReading<number>;

/** 615000万元 in a row of 亿元 is refused, and 61.5 suggested. */
function readNumberOf(unit: string, value: CellValue): CellReading<number> {
  const reading = readNumber(value);
  if (reading.state !== "refused" || reading.suggestion === undefined) return reading;
  const told = cleanUnit(plainText(value).replace(/^[+-]?[\d,.\s]+/, ""));
  const amount = told === "" ? undefined : inUnit(Number(reading.suggestion), told, unit);
  return amount === undefined ? reading : { ...reading, suggestion: String(amount) };
}

function readIndicator(row: RowReader<IndicatorField>): IndicatorRecord {
  const unit = readUnit(row);
  const readAmount: ReadAmount = (value) => readNumberOf(unit, value);
  const record: IndicatorRecord = {
    park: row.text("park") ?? "",
    name: (row.text("name") ?? "").replace(SPACE_IN_NAME, ""),
    unit,
    target: readTarget(row, "target", readAmount),
    revisedTarget: readTarget(row, "revisedTarget", readAmount),
    revisedFrom: row.value("revisedFrom", readMonth),
    actual: row.value("actual", readAmount),
    prior: row.value("prior", readAmount),
    priorGrowth: row.value("priorGrowth", readGrowth),
    publishedGrowth: row.value("publishedGrowth", readGrowth),
    publishedGrowthGap: row.value("publishedGrowthGap", readPoints),
    constantPrices: row.value("constantPrices", readYesNo) ?? false,
    source: row.source,
  };
  if (record.actual === undefined && !row.source.refused?.includes("actual")) {
    row.report("warning", "missingActual", "actual", { name: record.name });
  }
  reportSlips(row, record);
  return record;
}

const readGrowth = (value: string | number | boolean) => readRate(value, GROWTH_LIMIT);

function readUnit(row: RowReader<IndicatorField>): string {
  const text = row.text("unit");
  const unit = text === undefined ? "" : cleanUnit(text);
  if (unit === "") row.report("warning", "missingUnit", "unit", { name: String(row.raw("name")) });
  else if (!isKnownUnit(unit)) row.report("warning", "unknownUnit", "unit", { value: unit });
  if (unit !== row.raw("unit")) row.noteReading("unit", unit);
  return unit;
}

/** A target is more than zero; 0 typed for none would be divided by. */
function readTarget(
  row: RowReader<IndicatorField>,
  field: "target" | "revisedTarget",
  readAmount: ReadAmount,
): number | undefined {
  const target = row.value(field, readAmount);
  return target === undefined || target > 0
    ? target
    : row.refuse(field, "targetNotPositive", { value: target });
}

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
