import { numfmt } from "@univerjs/core";
import { inChineseNumerals, numeralsOf } from "./chinese-numerals";

/** What a cell shows for a value in a number format, as in a Chinese Excel. */
export function formatValue(value: number | string | boolean, format: string): string {
  try {
    const numerals = typeof value === "number" ? numeralsOf(format) : undefined;
    if (numerals) return inChineseNumerals(numerals, (plain) => formatPlainly(value, plain));
    return formatPlainly(value, format);
  } catch {
    return String(value);
  }
}

const formatPlainly = (value: number | string | boolean, format: string): string =>
  String(
    numfmt.format(withEscapes(format), value, {
      locale: "zh-CN",
      overflow: "#######",
      dateErrorNumber: true,
    }),
  );

/** "!" lets the next character stand for itself, as "\" does; the formatter knows only the latter. */
const withEscapes = (format: string): string =>
  format.includes("!") ? format.replace(/"[^"]*"|!(.)/gsu, (whole, next?: string) => (next === undefined ? whole : `\\${next}`)) : format; // prettier-ignore

export const isDateFormat = (format: string): boolean => numfmt.isDateFormat(format);

/** An empty format means General; a Chinese Excel calls that G/通用格式. */
export const isValidFormat = (format: string): boolean =>
  format === "" || numfmt.isValidFormat(withEscapes(format.replace(/G\/通用格式/g, "General")).replace(/\[DBNum[1-4]\]/gi, "")); // prettier-ignore
