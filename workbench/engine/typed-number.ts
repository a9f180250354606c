import { numfmt } from "@univerjs/core";

export interface TypedNumber {
  value: number | boolean;
  /** The format that Excel gives an unformatted cell with it. */
  format?: string;
}

const MOST_DIGITS = 15;
/** The short date of a Chinese Excel. */
const SHORT_DATE = "yyyy/m/d";

/** What Excel makes of a text typed into a cell, where it makes a number, date, time or truth value of it. */
export function parseTyped(text: string, year = new Date().getFullYear()): TypedNumber | undefined {
  const trimmed = text.trim();
  // Commas part thousands or nothing; points part no date.
  if (/,/.test(trimmed) && !isGrouped(trimmed)) return undefined;
  if (/^\d+\.\d+\.\d+/.test(trimmed)) return undefined;
  const mixed = mixedNumber(trimmed);
  if (mixed) return mixed;
  const dated = chineseDate(trimmed, year);
  if (dated) return dated;
  const parsed = parse(withoutLateDigits(text));
  if (!parsed) return undefined;
  const isDate = parsed.format !== undefined && /^y{2,4}[-/.]m{1,2}[-/.]d{1,2}$/.test(parsed.format);
  return {
    value: parsed.value,
    ...(isDate ? { format: SHORT_DATE } : parsed.format ? { format: parsed.format } : {}),
  };
}

/** Digits past the 15th become zeros. */
function withoutLateDigits(text: string): string {
  let count = 0;
  return text.replace(/\d/g, (digit) => {
    if (count > 0 || digit !== "0") count++;
    return count > MOST_DIGITS ? "0" : digit;
  });
}

/** As a host that takes almost everything for a number or date. */
export function parseLeniently(text: string): TypedNumber | undefined {
  const parsed = /^\s*\d{4}年/.test(text) ? chineseDate(text.trim(), 0) : parse(text);
  if (!parsed) return undefined;
  const isDate = parsed.format === "yyyy-mm-dd" || parsed.format === "yyyy/mm/dd";
  return { value: parsed.value, ...(isDate ? { format: SHORT_DATE } : parsed.format ? { format: parsed.format } : {}) }; // prettier-ignore
}

function parse(text: string): TypedNumber | undefined {
  const parsed = numfmt.parseValue(text);
  if (!parsed || (typeof parsed.v !== "number" && typeof parsed.v !== "boolean")) return undefined;
  return { value: parsed.v, ...(parsed.z && parsed.z !== "General" ? { format: parsed.z } : {}) };
}

/** Whether every comma of a number stands before three digits. */
const isGrouped = (text: string): boolean =>
  /^[-+(]?\s*[\p{Sc}]?\s*[-+]?\d{1,3}(?:,\d{3})+(?:\.\d*)?(?:[eE][-+]?\d+)?\s*%?\)?$/u.test(text);

/** "1 1/2" */
function mixedNumber(text: string): TypedNumber | undefined {
  const match = /^([-+]?)(\d+) (\d{1,2})\/(\d{1,2})$/.exec(text);
  if (!match || Number(match[4]) === 0) return undefined;
  const value = Number(match[2]) + Number(match[3]) / Number(match[4]);
  const places = "?".repeat(Math.max(String(match[3]).length, String(match[4]).length));
  return { value: match[1] === "-" ? -value : value, format: `# ${places}/${places}` };
}

/** 2013年6月30日, 2013年6月, 6月30日 of the given year. */
function chineseDate(text: string, thisYear: number): TypedNumber | undefined {
  const match = /^(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?$/.exec(text);
  if (!match || (match[1] === undefined && (match[3] === undefined || thisYear === 0))) return undefined;
  const parsed = numfmt.parseDate(`${match[1] ?? thisYear}-${match[2]}-${match[3] ?? "1"}`);
  if (!parsed || typeof parsed.v !== "number") return undefined;
  const year = match[1] === undefined ? "" : 'yyyy"年"';
  return { value: parsed.v, format: `${year}m"月"${match[3] === undefined ? "" : 'd"日"'}` };
}
