import { DATE_FORMAT } from "../../records/columns/column";
import { NO, YES } from "../../records/yes-no";
import type { Field } from "../../fields/field";
import { fieldUnit } from "../../fields/field-format";
import { fromSerial } from "../../statistics/calendar/date-serial";
import { formatDecimals } from "../../statistics/round-half-up";
import { inUnit, isCountUnit } from "../../statistics/units";
import type { TemplateValue } from "../../template-language/evaluate";
import type { OutputFormat } from "../../template-language/tag";
import type { Parameters } from "../../templates/parameters/parameters";
import { percentInWords } from "../../wording/told-figure";

/** A number in a number format of Excel: its decimals, thousands, percent and the words around; dates by y, m and d. */
export function inFormat(value: TemplateValue, format: string): string {
  if (typeof value !== "number") return shownPlain(value);
  if (/[ymd]/i.test(format.replace(/"[^"]*"/g, ""))) return dateIn(value, format);
  const [positive = "", negative] = format.split(";");
  const part = value < 0 && negative !== undefined ? negative : positive;
  const digits = /[0#][0#,]*(?:\.[0#]+)?/.exec(part.replace(/"[^"]*"/g, (text) => " ".repeat(text.length)));
  if (!digits) return part.replace(/"/g, "");
  const decimals = /\.([0#]+)/.exec(digits[0])?.[1]?.length ?? 0;
  const factor = part.includes("%") ? 100 : 1;
  const size = Number(((part === negative ? Math.abs(value) : value) * factor).toPrecision(15));
  const text = formatDecimals(size, decimals);
  const shown = digits[0].includes(",") ? withThousands(text) : text;
  const around = (words: string): string => words.replace(/_.|["\\]/g, "");
  return around(part.slice(0, digits.index)) + shown + around(part.slice(digits.index + digits[0].length));
}

const withThousands = (digits: string): string =>
  digits.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));

function dateIn(serial: number, format: string): string {
  const { year, month, day } = fromSerial(serial);
  const two = (number: number): string => String(number).padStart(2, "0");
  return format.replace(/"([^"]*)"|yyyy|mm?|dd?/gi, (part, text: string | undefined) => {
    if (text !== undefined) return text;
    const low = part.toLowerCase();
    if (low === "yyyy") return String(year);
    const number = low.startsWith("m") ? month : day;
    return low.length === 2 ? two(number) : String(number);
  });
}

function shownPlain(value: TemplateValue): string {
  if (value === undefined) return "";
  if (typeof value === "boolean") return value ? YES : NO;
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  return typeof value === "string" ? value : value.join("、");
}

interface Shown {
  value: TemplateValue;
  /** Where the placeholder is a field and nothing more. */
  field?: Field;
  unit: string;
  formats: readonly OutputFormat[];
}

/** What stands for a placeholder: in its own format, else as reports print its kind of figure. */
export function shownValue({ value, field, unit, formats }: Shown, parameters: Parameters): string {
  if (value === undefined || value === "") {
    const blank = formats.find(({ kind }) => kind === "blank");
    return blank?.kind === "blank" ? blank.text : "";
  }
  const money = formats.find(({ kind }) => kind === "unit");
  const own = field ? fieldUnit(field, unit, parameters.moneyUnit) : unit;
  const amount =
    money?.kind === "unit" && typeof value === "number" ? (inUnit(value, own, money.unit) ?? value) : value;
  const chosen = formats.find(({ kind }) => kind === "number");
  if (chosen?.kind === "number") return inFormat(amount, chosen.format);
  if (typeof amount !== "number") return shownPlain(amount);
  const { decimals } = parameters;
  // Counts and numbers of places are whole; what else was worked out is printed as figures are.
  if (!field) return Number.isInteger(amount) ? String(amount) : formatDecimals(amount, decimals.amounts);
  switch (field.kind) {
    case "rate":
      return percentInWords(amount, decimals);
    case "date":
      return dateIn(amount, DATE_FORMAT);
    case "amount":
      return formatDecimals(amount, isCountUnit(own) ? 0 : decimals.amounts);
    case "points":
      return formatDecimals(amount, decimals.rates);
    case "ratio":
      return formatDecimals(amount, decimals.amounts);
    default:
      return shownPlain(amount);
  }
}
