import { MONEY_UNITS } from "../../records/columns/units";
import type { RowSource } from "../../records/records";
import { DEFAULT_MONEY_UNIT } from "../../records/reading/read-unit";
import { unitFactor } from "../../statistics/units";
import { inputReference, numberExpression, quotedText } from "./input-cell";

/** An expression for a row's money in `unit`, "" where there is none. It follows the unit cell when that is corrected. */
export function moneyExpression<Field extends string>(
  source: RowSource<Field>,
  field: Field,
  unitField: Field,
  unit: string,
): string {
  const cell = inputReference(source, field);
  if (cell === undefined || source.refused?.includes(unitField)) return '""';
  const factor = factorExpression(source, unitField, unit);
  if (source.readAs?.[field]) return `IFERROR(${numberExpression(source, field)}*${factor},"")`;
  return `IF(ISNUMBER(${cell}),${cell}*${factor},"")`;
}

/** The units of the drop-down, and the words of this row where they are others. */
export function factorExpression<Field extends string>(
  source: RowSource<Field>,
  unitField: Field,
  unit: string,
): string {
  const cell = inputReference(source, unitField);
  const usual = factorOf(DEFAULT_MONEY_UNIT, unit);
  if (cell === undefined) return usual;
  const read = source.readAs?.[unitField];
  const words: [text: string, unit: string][] = MONEY_UNITS.filter((each) => each !== DEFAULT_MONEY_UNIT).map(
    (each) => [each, each],
  );
  if (read) words.unshift([read.text, String(read.value)]);
  return words.reduceRight(
    (rest, [text, each]) => `IF(${cell}=${quotedText(text)},${factorOf(each, unit)},${rest})`,
    usual,
  );
}

function factorOf(from: string, to: string): string {
  return String(unitFactor(from, to) ?? 1).toUpperCase();
}
