import { inUnit } from "../../statistics/units";
import { wordsInCell, readNumber } from "./cell-value";
import type { CellReading } from "./cell-value";
import { cleanUnit } from "./read-unit";
import type { CellValue } from "./sheet-table";

/** 1.07万 of 人 is 10700 of them, as 1.07万吨 is of 吨. */
const MULTIPLES: Record<string, number> = { 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 };

/**
 * A number in the row's unit. One with a unit behind it is refused, and suggested in the row's unit where the two measure
 * the same: 615000万元 in a row of 亿元 is 61.5.
 */
export function readNumberOf(unit: string, value: CellValue): CellReading<number> {
  const reading = readNumber(value);
  if (reading.state !== "refused" || reading.suggestion === undefined) return reading;
  const words = wordsInCell(value)
    .replace(/^[+-]?[\d,.\s]+/, "")
    .replace(/\s/g, "");
  if (words === "" || !/^[+-]?\d/.test(wordsInCell(value))) return reading;
  const amount = amountOf(Number(reading.suggestion), cleanUnit(words), words, unit);
  // A suggestion without the 万 would be a ten-thousandth of what was meant.
  if (amount === undefined) return { state: "refused", kind: reading.kind };
  return { ...reading, suggestion: String(amount) };
}

function amountOf(figure: number, told: string, words: string, unit: string): number | undefined {
  const converted = inUnit(figure, told, unit);
  if (converted !== undefined) return converted;
  const multiple = MULTIPLES[words.endsWith(unit) ? words.slice(0, -unit.length) : words];
  if (multiple === undefined) return words === unit ? figure : undefined;
  return Number((figure * multiple).toPrecision(15));
}
