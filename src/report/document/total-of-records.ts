import type { IndicatorRecord } from "../../records/records";
import { unitFactor } from "../../statistics/units";
import { targetInForce } from "../../records/target-in-force";

/** The parks' figures in one: a sum only where every row has the figure, in the unit of the first. */
export function totalOf(
  records: readonly IndicatorRecord[],
  name: string,
  unit: string,
  month: number | undefined,
): IndicatorRecord | undefined {
  const [first] = records;
  const factors = records.map((record) => unitFactor(record.unit, unit));
  if (!first) return undefined;
  const sum = (of: (record: IndicatorRecord) => number | undefined): number | undefined =>
    records.reduce<number | undefined>((all, record, at) => {
      const [figure, factor] = [of(record), factors[at]];
      return all === undefined || figure === undefined || factor === undefined
        ? undefined
        : all + figure * factor;
    }, 0);
  return {
    park: "",
    name,
    unit,
    target: sum((record) => targetInForce(record, month)),
    actual: sum((record) => record.actual),
    prior: sum((record) => record.prior),
    season: {
      part: sum(({ season }) => season?.part),
      next: sum(({ season }) => season?.next),
      whole: sum(({ season }) => season?.whole),
    },
    constantPrices: records.some((record) => record.constantPrices),
    source: { sheet: first.source.sheet, row: first.source.row, cells: {} },
  };
}
