import { MONEY_UNITS } from "../columns/units";
import { headerUnit } from "../columns/header-key";
import { isMoneyUnit } from "../../statistics/units";
import { plainText } from "./cell-value";
import type { RowReader } from "./row-reader";

/** The unit of the money columns where a row does not say. */
export const DEFAULT_MONEY_UNIT = "万元";

/** A unit without the brackets and the 单位: that people put around it. */
export function cleanUnit(text: string): string {
  const plain = plainText(text).replace(/^单位[:]?/, "");
  return headerUnit(plain) ?? plain;
}

/** The unit of a row's money; an unknown one is refused, because its figures could not be added to the others. */
export function readMoneyUnit<Field extends string>(row: RowReader<Field>, field: Field): string | undefined {
  const text = row.text(field);
  if (text === undefined) return DEFAULT_MONEY_UNIT;
  const unit = cleanUnit(text);
  if (isMoneyUnit(unit)) {
    // A formula knows the units of the drop-down.
    if (!(MONEY_UNITS as readonly string[]).includes(String(row.raw(field)))) row.noteReading(field, unit);
    return unit;
  }
  return row.refuse(field, "unknownMoneyUnit", { value: text }, "亿元、万元、元");
}
