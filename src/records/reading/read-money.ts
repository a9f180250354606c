import { readNumberOf } from "./read-amount";
import { DEFAULT_MONEY_UNIT, readMoneyUnit } from "./read-unit";
import type { RowReader } from "./row-reader";

/** The money of one row: its unit and its amounts in it. */
export interface RowMoney<Amount extends string> {
  unit: string;
  of: (field: Amount) => number | undefined;
}

/** Without a known unit no figure of the row can be added to the others. */
export function readMoney<Field extends string, Amount extends Field>(
  row: RowReader<Field | "unit">,
  amounts: readonly Amount[],
): RowMoney<Amount> {
  const read = readMoneyUnit<Field | "unit">(row, "unit", amounts);
  if (!read) return { unit: DEFAULT_MONEY_UNIT, of: () => undefined };
  const { unit, isTyped } = read;
  return {
    unit,
    of: (field) => row.amount(field, unit, { isTyped, read: (value) => readNumberOf(unit, value) }),
  };
}
