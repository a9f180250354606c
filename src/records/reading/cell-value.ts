import { NO_WORDS, YES_WORDS } from "../yes-no";
import { isDateSerial } from "../../statistics/calendar/date-serial";
import { toArabicDigits } from "../../statistics/chinese-numerals";
import { parsePeriod, periodEnd, periodFromNumber } from "../../statistics/period";
import { parsePlainNumber } from "../../statistics/plain-number";
import { changeInFigures } from "./change-in-words";
import type { CellValue } from "./sheet-table";

/** What a cell holds for a field: nothing, a value (with a remark), or something that cannot be used. */
export type CellReading<T> =
  | { state: "missing" }
  | { state: "value"; value: T; remark?: "numberAsText" | "dateAsText" | "invisibleLetters" }
  | { state: "refused"; kind: RefusalKind; suggestion?: string };

type RefusalKind =
  | "notANumber"
  | "errorValue"
  | "percentTyped"
  | "pointsAsPercent"
  | "notADate"
  | "yearAndTenth"
  | "notAMonth"
  | "notYesOrNo";

const MISSING = { state: "missing" } as const;
/** Marks that offices type where there is no figure. */
const NO_FIGURE = new Set(["", "-", "--", "—", "——", "–", "/", "\\", "…", "无", "暂无", "n/a", "na"]);
const EXCEL_ERROR =
  /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|CONNECT!|FIELD!|BLOCKED!|UNKNOWN!)$/i;

export function wordsInCell(value: CellValue): string {
  return String(value).normalize("NFKC").trim();
}

function isMissing(value: CellValue): boolean {
  return typeof value === "string" && NO_FIGURE.has(wordsInCell(value).toLowerCase());
}

/** 1,42 is 1.42 to one and 142 to another; commas stand before three digits, or before four as 万 are written. */
const MISPLACED_COMMA = /^[+-]?(?!\d{1,3}(?:,\d{3})+(?![\d,])|\d{1,4}(?:,\d{4})+(?![\d,]))\d*,/;

/** The number at the start of a text such as "52.14亿元"; (0.4) is a bookkeeper's -0.4. */
function leadingNumber(text: string): string | undefined {
  const negative = /^\(([\d,]*\.?\d+)\)$/.exec(text.replace(/\s/g, ""))?.[1];
  if (negative !== undefined) return `-${negative.replace(/,/g, "")}`;
  const plain = text.replace(/\s/g, "");
  // 1.234,5 has its decimals behind the comma to whoever wrote it.
  if (MISPLACED_COMMA.test(plain) || /^[+-]?\d[\d,]*\.\d+,/.test(plain)) return undefined;
  return /^[+-]?\d[\d,]*\.?\d*/.exec(text.replace(/\s/g, ""))?.[0]?.replace(/,/g, "");
}

export function readNumber(value: CellValue): CellReading<number> {
  if (isMissing(value)) return MISSING;
  if (typeof value === "number") return { state: "value", value };
  if (typeof value === "boolean") return { state: "refused", kind: "notANumber" };
  const text = wordsInCell(value);
  if (EXCEL_ERROR.test(text)) return { state: "refused", kind: "errorValue" };
  const number = parsePlainNumber(text);
  if (number !== undefined) return { state: "value", value: number, remark: "numberAsText" };
  return { state: "refused", kind: "notANumber", suggestion: leadingNumber(text) };
}

/**
 * A fraction. A number beyond `limit` is a percentage typed without its sign (20.47 for 20.47 %): refused with what
 * was meant, because 2047 % in a signed sheet is worse than a blank.
 */
export function readRate(
  value: CellValue,
  limit: number,
  { divisor = 1, suggests = "fraction" }: RateCell = {},
): CellReading<number> {
  const reading = readNumber(value);
  if (reading.state === "refused") return { ...reading, suggestion: rateSuggestion(value, suggests) };
  if (reading.state !== "value") return reading;
  const rate = divisor === 1 ? reading.value : Number((reading.value / divisor).toPrecision(15));
  if (Math.abs(rate) <= limit) return { ...reading, value: rate };
  const meant = typeof suggests === "number" ? Number(((rate * suggests) / 100).toPrecision(15)) : rate;
  return {
    state: "refused",
    kind: "percentTyped",
    suggestion: typeof suggests === "number" ? String(meant) : `${meant}%`,
  };
}

/** How a cell of rates holds them. */
interface RateCell {
  /** From the cell's number to a fraction: 100 under (%). */
  divisor?: number;
  /** How a person types into it: 3.1 under (%) (its factor), 3.1% where it shows per cent, else what the text says. */
  suggests?: number | "percent" | "fraction";
}

/**
 * The rate of a text such as "3.1%左右" or "下降3.2%"; without a sign of its own it is one only where the cell gives it one.
 */
function rateSuggestion(value: CellValue, suggests: NonNullable<RateCell["suggests"]>): string | undefined {
  const text = changeInFigures(wordsInCell(value).replace(/\s/g, ""));
  const suggestion = leadingNumber(text);
  // Points are a difference between two rates and none themselves.
  if (suggestion === undefined || text.includes("百分点")) return undefined;
  const hasSign = /^\(?[+-]?[\d,.]+%/.test(text);
  if (typeof suggests === "number")
    return hasSign ? String(Number(((Number(suggestion) * suggests) / 100).toPrecision(15))) : suggestion;
  return hasSign || suggests === "percent" ? `${suggestion}%` : undefined;
}

/** Percentage points. A % behind them would make a hundredth of them. */
export function readPoints(value: CellValue): CellReading<number> {
  const reading = readNumber(value);
  if (reading.state === "refused")
    return { ...reading, suggestion: leadingNumber(changeInFigures(wordsInCell(value).replace(/\s/g, ""))) };
  if (reading.state !== "value" || typeof value !== "string" || !wordsInCell(value).endsWith("%"))
    return reading;
  return { state: "refused", kind: "pointsAsPercent", suggestion: wordsInCell(value).slice(0, -1).trim() };
}

/** The Excel serial of a calendar day. */
export function serialOf(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;
}

/** A date as a serial. A period ("2013-09", "2013年9月底", "2013H1") means its last day. */
export function readDate(value: CellValue): CellReading<number> {
  if (isMissing(value)) return MISSING;
  if (typeof value === "boolean") return { state: "refused", kind: "notADate" };
  if (typeof value === "string" && EXCEL_ERROR.test(wordsInCell(value)))
    return { state: "refused", kind: "errorValue" };
  const serial = lastDayOf(typeof value === "number" ? periodFromNumber(value) : parsePeriod(value));
  if (serial === undefined)
    return typeof value === "number" ? refusedDate(value) : { state: "refused", kind: "notADate" };
  return typeof value === "number"
    ? { state: "value", value: serial }
    : { state: "value", value: serial, remark: "dateAsText" };
}

function lastDayOf(reading: ReturnType<typeof parsePeriod>): number | undefined {
  const end = reading.defined ? periodEnd(reading.value) : undefined;
  return end !== undefined && isDateSerial(end) ? end : undefined;
}

/** 2013.1 is what Excel makes of a typed 2013.10 as well as of 2013.1: which month was meant nobody can tell. */
function refusedDate(value: number): CellReading<number> {
  const match = /^(\d{4})\.(\d{1,2})$/.exec(String(value));
  const year = Number(match?.[1] ?? 0);
  if (!match || year < 1990 || year > 2099) return { state: "refused", kind: "notADate" };
  const [first = "", second] = match[2] ?? "";
  const month = `${first}${second ?? ""}`.padStart(2, "0");
  const meant = month === "01" && second === undefined ? `${year}-01 / ${year}-10` : `${year}-${month}`;
  return { state: "refused", kind: "yearAndTenth", suggestion: meant };
}

export function readMonth(value: CellValue): CellReading<number> {
  const number = readNumber(
    typeof value === "string" ? toArabicDigits(wordsInCell(value)).replace(/月份?$/, "") : value,
  );
  if (number.state !== "value")
    return number.state === "refused" ? { state: "refused", kind: "notAMonth" } : number;
  const whole = Number.isInteger(number.value) && number.value >= 1 && number.value <= 12;
  return whole ? number : { state: "refused", kind: "notAMonth" };
}

export function readYesNo(value: CellValue): CellReading<boolean> {
  const text = wordsInCell(value).toLowerCase();
  if (YES_WORDS.has(text)) return { state: "value", value: true };
  if (NO_WORDS.has(text)) return { state: "value", value: false };
  return isMissing(value) ? MISSING : { state: "refused", kind: "notYesOrNo" };
}

/** Marks without a width that come along from web pages: 甲园 with one behind it would be another park. */
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/g;

/** Text with the spaces at its ends and invisible marks taken off; an error value is no text. */
export function readText(value: CellValue): CellReading<string> {
  const typed = String(value).trim();
  const text = typed.replace(INVISIBLE, "").trim();
  if (text === "") return MISSING;
  if (EXCEL_ERROR.test(text)) return { state: "refused", kind: "errorValue" };
  return text === typed
    ? { state: "value", value: text }
    : { state: "value", value: text, remark: "invisibleLetters" };
}
