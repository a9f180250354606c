import { MONEY_UNITS } from "../columns/units";
import { headerUnit } from "../columns/header-key";
import { isMoneyUnit } from "../../statistics/units";
import { unitOf } from "../columns/unit-words";
import { wordsInCell } from "./cell-value";
import type { RowReader } from "./row-reader";

/** The unit of the money columns where a row does not say. */
export const DEFAULT_MONEY_UNIT = "万元";

/** A unit without the brackets and the 单位: that people put around it. */
export function cleanUnit(text: string): string {
  const plain = wordsInCell(text).replace(/^单位[:]?/, "");
  return unitOf(plain) ?? headerUnit(plain) ?? plain;
}

/** The unit of a row's money, and whether the row itself names it. */
export interface MoneyUnit {
  unit: string;
  isTyped: boolean;
}

/**
 * The unit of a row's money: its own, else that of its headers, else that of the line above the table, else 万元. An
 * unknown one is refused, because its figures could not be added to the others.
 */
export function readMoneyUnit<Field extends string>(
  row: RowReader<Field>,
  field: Field,
): MoneyUnit | undefined {
  const text = row.text(field);
  if (text === undefined) return statedMoneyUnit(row, field);
  const unit = cleanUnit(text);
  if (isMoneyUnit(unit)) {
    // A formula knows the units of the drop-down.
    if (!(MONEY_UNITS as readonly string[]).includes(String(row.raw(field)))) row.noteReading(field, unit);
    return { unit, isTyped: true };
  }
  return row.refuse(field, "unknownMoneyUnit", { value: text }, "亿元、万元、元");
}

function statedMoneyUnit<Field extends string>(row: RowReader<Field>, field: Field): MoneyUnit | undefined {
  const ofHeaders = row.amountUnits.find(isMoneyUnit);
  const line = row.lineUnit;
  const unit = ofHeaders ?? (line?.unit !== undefined && isMoneyUnit(line.unit) ? line.unit : undefined);
  if (unit !== undefined) {
    row.source.statedUnit = unit;
    return { unit, isTyped: false };
  }
  if (line) return row.refuse(field, "unitLineUnread", { value: line.text }, "单位\uFF1A万元");
  return { unit: DEFAULT_MONEY_UNIT, isTyped: false };
}
