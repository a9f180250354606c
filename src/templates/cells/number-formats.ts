import { isCountUnit } from "../../records/unit-conversion";

function decimalsPart(decimals: number): string {
  return decimals > 0 ? `.${"0".repeat(decimals)}` : "";
}

/** Amounts in a unit; people, enterprises and the like are whole. */
export function amountFormat(unit: string, decimals: number): string {
  return `#,##0${decimalsPart(isCountUnit(unit) ? 0 : decimals)}`;
}

/** With its sign: behind and ahead stay told apart without colour. */
export function signedAmountFormat(unit: string, decimals: number): string {
  const plain = amountFormat(unit, decimals);
  return `+${plain};-${plain};${plain}`;
}

export function percentFormat(decimals: number): string {
  return `0${decimalsPart(decimals)}%`;
}

export function pointsFormat(decimals: number): string {
  const plain = `0${decimalsPart(decimals)}`;
  return `+${plain};-${plain};${plain}`;
}

/** As wide as a published figure, so that the decimals of a column stand under each other. */
export function besidePublishedFormat(format: string): string {
  return format
    .split(";")
    .map((part) => `${part}_公_布`)
    .join(";");
}

/** The figure with the word 公布 after it. */
export function publishedFormat(format: string): string {
  return format
    .split(";")
    .map((part) => `${part}"公布"`)
    .join(";");
}
