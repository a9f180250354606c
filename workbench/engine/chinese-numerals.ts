/** [DBNum1] writes 一百二十三, [DBNum2] 壹佰贰拾叁, [DBNum3] １２３. */
type Numerals = 1 | 2 | 3;

interface NumeralFormat {
  numerals: Numerals;
  /** The format without its mark. */
  plain: string;
}

const MARK = /\[DBNum([123])\]/i;

/** The numerals that a format asks for, if it does. */
export function numeralsOf(format: string): NumeralFormat | undefined {
  const mark = MARK.exec(format);
  if (!mark) return undefined;
  const plain = format.replace(new RegExp(MARK, "gi"), "");
  return { numerals: Number(mark[1]) as Numerals, plain: plain === "" ? "General" : plain };
}

const DIGITS: Record<Numerals, string> = { 1: "○一二三四五六七八九", 2: "零壹贰叁肆伍陆柒捌玖", 3: "０１２３４５６７８９" }; // prettier-ignore
const PLACES: Record<Exclude<Numerals, 3>, readonly string[]> = { 1: ["", "十", "百", "千"], 2: ["", "拾", "佰", "仟"] }; // prettier-ignore
const GROUPS = ["", "万", "亿", "万亿"];

/** Formats plainly and writes the digits anew: a year's and those after a point one by one, others as a number. */
export function inChineseNumerals(
  { numerals, plain }: NumeralFormat,
  format: (plain: string) => string,
): string {
  const shown = format(plain);
  if (numerals === 3) return oneByOne(shown, numerals);
  return shown.replace(/(\d{4})(?=[年\-/])|\.(\d+)|\d+/g, (digits, year?: string, decimals?: string) => {
    if (year !== undefined) return oneByOne(year, numerals);
    return decimals === undefined ? readAsNumber(digits, numerals) : `.${oneByOne(decimals, numerals)}`;
  });
}

const oneByOne = (digits: string, numerals: Numerals): string =>
  digits.replace(/\d/g, (digit) => DIGITS[numerals].charAt(Number(digit)));

function readAsNumber(digits: string, numerals: Exclude<Numerals, 3>): string {
  const value = digits.replace(/^0+(?=\d)/, "");
  if (value === "0") return DIGITS[numerals].charAt(0);
  if (value.length > 4 * GROUPS.length) return oneByOne(value, numerals);
  let read = "";
  let skipped = false;
  [...value].forEach((digit, index) => {
    const place = value.length - 1 - index;
    if (digit === "0") skipped = true;
    else {
      if (skipped && read !== "") read += DIGITS[numerals].charAt(0);
      skipped = false;
      read += DIGITS[numerals].charAt(Number(digit)) + (PLACES[numerals][place % 4] ?? "");
    }
    const group = value.slice(Math.max(0, index - 3), index + 1);
    if (place % 4 === 0 && place > 0 && /[1-9]/.test(group)) read += GROUPS[place / 4] ?? "";
  });
  return read;
}
