import { numfmt } from "@univerjs/core";

/** What a cell shows for a value in a number format, as in a Chinese Excel. */
export function formatValue(value: number | string | boolean, format: string): string {
  try {
    return String(
      numfmt.format(format, value, { locale: "zh-CN", overflow: "#######", dateErrorNumber: true }),
    );
  } catch {
    return String(value);
  }
}

export const isDateFormat = (format: string): boolean => numfmt.isDateFormat(format);
export const isValidFormat = (format: string): boolean => numfmt.isValidFormat(format);

export interface TypedNumber {
  value: number | boolean;
  /** The format that Excel gives an unformatted cell with it. */
  format?: string;
}

/** What Excel makes of a text typed into a cell, where it makes a number, date, time or truth value of it. */
export function parseTyped(text: string): TypedNumber | undefined {
  const chinese = chineseDate(text);
  if (chinese) return chinese;
  const parsed = numfmt.parseValue(text);
  if (!parsed || (typeof parsed.v !== "number" && typeof parsed.v !== "boolean")) return undefined;
  const format = parsed.z === "yyyy-mm-dd" || parsed.z === "yyyy/mm/dd" ? "yyyy/m/d" : parsed.z;
  return { value: parsed.v, ...(format && format !== "General" ? { format } : {}) };
}

function chineseDate(text: string): TypedNumber | undefined {
  const match = /^\s*(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?\s*$/.exec(text);
  if (!match) return undefined;
  const day = match[3] ?? "1";
  const parsed = numfmt.parseDate(`${match[1]}-${match[2]}-${day}`);
  if (!parsed || typeof parsed.v !== "number") return undefined;
  return { value: parsed.v, format: match[3] ? 'yyyy"年"m"月"d"日"' : 'yyyy"年"m"月"' };
}
