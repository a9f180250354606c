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
  const header = source.headerUnits?.[field];
  const factor = header === undefined ? factorExpression(source, unitField, unit) : factorOf(header, unit);
  if (source.readAs?.[field]) {
    // What was read in words is in the row's unit already.
    const read = header === undefined ? factor : factorOf(source.statedUnit ?? header, unit);
    return `IFERROR(${numberExpression(source, field)}*${read},"")`;
  }
  const refused = source.refusedFigures?.[field];
  const amount = refused === undefined ? `${cell}*${factor}` : `IF(${cell}<>${refused},${cell}*${factor},"")`;
  return `IF(ISNUMBER(${cell}),${amount},"")`;
}

/** The units of the drop-down, and the words of this row where they are others. */
export function factorExpression<Field extends string>(
  source: RowSource<Field>,
  unitField: Field,
  unit: string,
): string {
  const cell = inputReference(source, unitField);
  const blank = source.statedUnit ?? DEFAULT_MONEY_UNIT;
  const usual = factorOf(blank, unit);
  if (cell === undefined) return usual;
  const read = source.readAs?.[unitField];
  const words: [text: string, unit: string][] = MONEY_UNITS.filter((each) => each !== blank).map((each) => [
    each,
    each,
  ]);
  if (read) words.unshift([read.text, String(read.value)]);
  return words.reduceRight(
    (rest, [text, each]) => `IF(${cell}=${quotedText(text)},${factorOf(each, unit)},${rest})`,
    usual,
  );
}

function factorOf(from: string, to: string): string {
  return String(unitFactor(from, to) ?? 1).toUpperCase();
}
