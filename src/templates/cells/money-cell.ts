import type { RowSource } from "../../records/records";
import { DEFAULT_MONEY_UNIT } from "../../records/reading/read-unit";
import { unitFactor } from "../../records/unit-conversion";
import { inputReference, numberExpression } from "./input-cell";

const UNITS = ["亿元", "万元", "元", "百万元", "千元"];

/** An expression for a row's money in `unit`, "" where there is none. It follows the unit cell when that is corrected. */
export function moneyExpression<Field extends string>(
  source: RowSource<Field>,
  field: Field,
  unitField: Field,
  unit: string,
): string {
  const amount = numberExpression(source, field);
  const unitCell = inputReference(source, unitField);
  const cell = inputReference(source, field);
  if (cell === undefined) return amount;
  const factor =
    unitCell === undefined ? `${factorOf(DEFAULT_MONEY_UNIT, unit)}` : factorExpression(unitCell, unit);
  if (source.refused?.includes(unitField)) return '""';
  if (source.asText?.includes(field)) return `IF(${cell}="","",VALUE(${cell})*${factor})`;
  return `IF(ISNUMBER(${cell}),${cell}*${factor},"")`;
}

function factorExpression(unitCell: string, unit: string): string {
  const others = UNITS.filter((each) => each !== DEFAULT_MONEY_UNIT);
  return others.reduceRight(
    (rest, each) => `IF(${unitCell}="${each}",${factorOf(each, unit)},${rest})`,
    String(factorOf(DEFAULT_MONEY_UNIT, unit)),
  );
}

function factorOf(from: string, to: string): number {
  return unitFactor(from, to) ?? 1;
}
