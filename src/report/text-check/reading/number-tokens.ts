import { CHINESE_DIGITS } from "./chinese-digits";
import { TURNED } from "./turned-list";
import { TIMES, unitAt, type TextUnit } from "./units-in-text";

/** A number of the text that has a unit which a park's figures are reported in. */
export interface NumberToken {
  from: number;
  /** End of the digits. */
  digitsTo: number;
  /** End of the unit. */
  to: number;
  number: number;
  decimals: number;
  negative: boolean;
  unit: TextUnit;
  approximate: boolean;
  /** 翻番 and 一倍: a figure without digits, in times. */
  worded?: "double" | "times";
  /** The first token of the list that it belongs to. */
  list: number;
}

/** Dates, ordinals, names of documents and durations: digits that are no figures. The mark before them is none either. */
const NOT_FIGURES: RegExp[] = [
  /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\d{2}:\d{2}(?::\d{2})?)?/g,
  /\d{1,2}:\d{2}(?::\d{2})?/g,
  /\d{4}(?:[-~至到]\d{4})?年(?:度)?(?:\d{1,2}月(?:\d{1,2}[日号])?)?/g,
  /(?:19|20)\d{2}(?:[-/]\d{1,2}月?|\.\d{1,2}月)(?![\d.%])/g,
  /\d{1,2}月?(?:份)?[-~至到]\d{1,2}月(?:份)?/g,
  /\d{1,2}月(?:份|底|末|初)?(?:\d{1,2}[日号])?/g,
  /\d{1,2}[日号](?!\u697c)/g,
  /前?\d+(?:\.\d+)?(?:个多?月|个季度|个工作日|个小时|小时|天|周|年|分钟)/g,
  /第\d+(?:个|家|户|项|名|位)?/g,
  /(?:^|\n)\(?\d{1,2}(?:[、)]|\.(?!\d))/g,
  /(?:^|[。;:!?,\n])\(\d{1,2}\)/g,
  /[。;:!?]\d{1,2}[、.](?!\d)/g,
  /[A-Za-z]+-?\d+(?:\.\d+)?/g,
  /\d+(?:\.\d+)?[A-Za-z]+/g,
  /\d+\/\d+/g,
  /(?:^|[^\d.,])0\d+(?![\d.])/g,
  /\d+[+*x\u00D7]\d*/g,
  /[\[\u3014]\d{4}[\]\u3015]\d+号/g,
];

const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d])|\d+(?:\.\d+)?/g;
const BEFORE_ROUGH = /(?:(?:^|[^签合履])约|近|将近|接近|超过|超|突破|逾|不足|不到|大约|至少|最多|高达)$/;
const AFTER_ROUGH = /^(?:左右|上下|以上|以下|以内|余|多(?![收产减增缴用耗完发投销征]|\d))/;
/** As long as the longest of those words. */
const ROUGH_WORDS = 2;
const FEW = /[余多来几]/;
const JOINER = /^(?:[、,]|和|及|与|以及|、和)$/;

interface RawNumber extends Omit<NumberToken, "unit" | "list"> {
  unit?: TextUnit;
}

function masked(text: string): Uint8Array {
  const mask = new Uint8Array(text.length);
  for (const pattern of NOT_FIGURES) {
    for (const match of text.matchAll(pattern)) {
      mask.fill(1, match.index, match.index + match[0].length);
    }
  }
  return mask;
}

/** A minus is a sign after a Chinese word (增长-5.2%), and a dash between two figures (5%-8%). */
function signAt(text: string, from: number): { from: number; negative: boolean } {
  const before = text.charAt(from - 1);
  if (before === "负") return { from: from - 1, negative: true };
  if (before !== "-" && before !== "+") return { from, negative: false };
  const word = text.charAt(from - 2);
  const sign = word === "" || /[\u4e00-\u9fff(:,、]/.test(word) && !/[元人户家个套项名倍点]/.test(word); // prettier-ignore
  return sign ? { from: from - 1, negative: before === "-" } : { from, negative: false };
}

function rawNumbers(text: string): RawNumber[] {
  const mask = masked(text);
  const found: RawNumber[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const start = match.index;
    const digitsTo = start + match[0].length;
    if (mask[start] || mask[digitsTo - 1]) continue;
    const sign = signAt(text, start);
    const few = FEW.exec(text.charAt(digitsTo));
    const unitFrom = digitsTo + (few ? 1 : 0);
    const unit = unitAt(text.slice(unitFrom, unitFrom + 8));
    const to = unit ? unitFrom + unit.length : digitsTo;
    const digits = match[0].replaceAll(",", "");
    found.push({
      from: sign.from,
      digitsTo,
      to,
      number: Number(digits),
      decimals: digits.split(".")[1]?.length ?? 0,
      negative: sign.negative,
      unit: unit?.unit,
      approximate:
        few !== null ||
        AFTER_ROUGH.test(text.slice(to, to + ROUGH_WORDS)) ||
        (BEFORE_ROUGH.test(text.slice(Math.max(0, sign.from - 3), sign.from)) &&
          unit?.unit.kind !== "points"),
    });
  }
  return found;
}

function wordedTimes(text: string): RawNumber[] {
  const found: RawNumber[] = [];
  // 一倍 and 翻番 are no exact words: they are compared at one decimal.
  const base = { decimals: 1, negative: false, approximate: false };
  for (const match of text.matchAll(/翻(?:了)?([一两二三])?番/g)) {
    const doublings = CHINESE_DIGITS[match[1] ?? "一"] ?? 1;
    const span = {
      from: match.index,
      digitsTo: match.index + match[0].length,
      to: match.index + match[0].length,
    };
    found.push({ ...base, ...span, number: 2 ** doublings - 1, unit: TIMES, worded: "double" });
  }
  for (const match of text.matchAll(/([一两二三四五六七八九十])倍/g)) {
    const span = { from: match.index, digitsTo: match.index + 1, to: match.index + match[0].length };
    const more = AFTER_ROUGH.test(text.slice(span.to, span.to + ROUGH_WORDS));
    found.push({
      ...base,
      ...span,
      number: CHINESE_DIGITS[match[1] ?? ""] ?? 1,
      unit: TIMES,
      worded: "times",
      approximate: more,
    });
  }
  return found;
}

/** 10-15亿元, 5%至8%: neither end is the figure. 由29.18%至20.47% are two figures. */
function markRanges(text: string, numbers: RawNumber[]): void {
  for (let at = 0; at + 1 < numbers.length; at++) {
    const [first, second] = [numbers[at]!, numbers[at + 1]!];
    const between = text.slice(first.to, second.from + (second.negative ? 1 : 0));
    if (
      !/^[万千百亿]{0,2}[-~至到]$/.test(between) ||
      /[由从]/.test(text.slice(Math.max(0, first.from - 12), first.from))
    )
      continue;
    first.approximate = true;
    second.approximate = true;
    first.unit ??= second.unit;
  }
}

/**
 * The figures of a text in order. A number without a unit counts only in a list whose end has one
 * (5.27、8.71和7.95个百分点); numbers with units that are not ours are passed over.
 */
export function numberTokens(text: string): NumberToken[] {
  const numbers = [...rawNumbers(text), ...wordedTimes(text)].sort((a, b) => a.from - b.from);
  markRanges(text, numbers);
  for (let at = numbers.length - 2; at >= 0; at--) {
    const [first, second] = [numbers[at]!, numbers[at + 1]!];
    if (first.unit || first.to !== first.digitsTo) continue;
    if (JOINER.test(text.slice(first.to, second.from))) first.unit = second.unit;
  }
  // 回落5.27个、8.71个和7.95个百分点, 差欠2.7个和高于序时进度3.1个百分点
  for (let at = numbers.length - 2; at >= 0; at--) {
    const [first, second] = [numbers[at]!, numbers[at + 1]!];
    if (first.unit?.name !== "个" || second.unit?.kind !== "points") continue;
    const between = text.slice(first.to, second.from);
    if (JOINER.test(between) || (first.decimals > 0 && TURNED.test(between))) first.unit = second.unit;
  }
  const tokens: NumberToken[] = [];
  for (const number of numbers) {
    const { unit } = number;
    if (!unit) continue;
    const last = tokens[tokens.length - 1];
    const same = last && last.unit.family === unit.family && JOINER.test(text.slice(last.to, number.from));
    tokens.push({
      from: number.from,
      digitsTo: number.digitsTo,
      to: number.to,
      number: number.number,
      decimals: number.decimals,
      negative: number.negative,
      unit,
      approximate: number.approximate,
      worded: number.worded,
      list: same ? last.list : tokens.length,
    });
  }
  return tokens;
}
