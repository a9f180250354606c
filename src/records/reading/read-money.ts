import { readNumberOf } from "./read-amount";
import { DEFAULT_MONEY_UNIT, readMoneyUnit } from "./read-unit";
import type { RowReader } from "./row-reader";

/** The money of one row: its unit and its amounts in it. */
export interface RowMoney<Field extends string> {
  unit: string;
  of: (field: Field) => number | undefined;
}

/** Without a known unit no figure of the row can be added to the others. */
export function readMoney<Field extends string>(row: RowReader<Field | "unit">): RowMoney<Field> {
  const read = readMoneyUnit<Field | "unit">(row, "unit");
  if (!read) return { unit: DEFAULT_MONEY_UNIT, of: () => undefined };
  const { unit, isTyped } = read;
  return {
    unit,
    of: (field) => row.amount(field, unit, { isTyped, read: (value, told) => readNumberOf(told, value) }),
  };
}
