import { unitFactor } from "../../statistics/units";
import type { Shared } from "../parks/shared-records";

/** The sum of the amounts' sizes in one unit, each record once: what the total has to have room for. */
export function sumInUnit<Row extends { unit: string }>(
  records: readonly Shared<Row>[],
  unit: string,
  amountOf: (record: Row) => number | undefined,
): number {
  return records.reduce(
    (sum, { record }) => sum + Math.abs(amountOf(record) ?? 0) * (unitFactor(record.unit, unit) ?? 0),
    0,
  );
}
