import { isCountUnit } from "../../statistics/units";

function decimalsPart(decimals: number): string {
  return decimals > 0 ? `.${"0".repeat(decimals)}` : "";
}

/** Keeps a figure off the line at its right, as Chinese tables do. */
const MARGIN = "_ ";

/** Amounts in a unit; people, enterprises and the like are whole. */
export function amountFormat(unit: string, decimals: number): string {
  return `${plainAmountFormat(unit, decimals)}${MARGIN}`;
}

/** The same for TEXT in a sentence. */
export function plainAmountFormat(unit: string, decimals: number): string {
  return `#,##0${decimalsPart(isCountUnit(unit) ? 0 : decimals)}`;
}

/** With its sign: behind and ahead stay told apart without colour. */
export function signedAmountFormat(unit: string, decimals: number): string {
  const plain = amountFormat(unit, decimals);
  return `+${plain};-${plain};${plain}`;
}

export function percentFormat(decimals: number): string {
  return `0${decimalsPart(decimals)}%${MARGIN}`;
}

export function pointsFormat(decimals: number): string {
  const plain = `0${decimalsPart(decimals)}${MARGIN}`;
  return `+${plain};-${plain};${plain}`;
}

/** As wide as a published figure, so that the decimals of a column stand under each other. */
export function besidePublishedFormat(format: string): string {
  return format
    .split(";")
    .map((part) => `${part.replace(MARGIN, "")}_公_布${MARGIN}`)
    .join(";");
}

/** The figure with the word 公布 after it. */
export function publishedFormat(format: string): string {
  return format
    .split(";")
    .map((part) => `${part.replace(MARGIN, "")}"公布"${MARGIN}`)
    .join(";");
}

const SIMPLE = /^(#,##0|0)(\.0+)?%?$/;

/** Whether a format is one of those above or a date of ours, with whatever decimals; else the user chose it. */
export function isGeneratedFormat(format: string): boolean {
  // Excel may give words back with other quotes than they were written with.
  const plain = format.replace(/["\\]/g, "").replace(/公布|_公_布/g, "");
  if (plain === "General" || plain === "yyyy-mm-dd" || plain === "0") return true;
  const sections = plain.split(";");
  if (!sections.every((section) => section.endsWith(MARGIN))) return false;
  const [first = "", second, third] = sections.map((section) => section.slice(0, -MARGIN.length));
  if (second === undefined) return SIMPLE.test(first);
  return third !== undefined && first === `+${third}` && second === `-${third}` && SIMPLE.test(third);
}
