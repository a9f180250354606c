const DIGITS = "零一二三四五六七八九";
const ONES = "[一二两三四五六七八九]";
const TENS = new RegExp(`(${ONES})?十(${ONES})?`, "g");
const YEAR = /[零〇○一二三四五六七八九]{4}(?=年)/g;
const SINGLE = new RegExp(`(^|[^零〇○一二三四五六七八九\\d])(${ONES})(?![零〇○一二三四五六七八九\\d])`, "g");

function digit(numeral: string): number {
  if (numeral === "〇" || numeral === "○") return 0;
  return numeral === "两" ? 2 : DIGITS.indexOf(numeral);
}

/** Years and numbers below a hundred in digits: 二〇一六年九月三十日 is 2016年9月30日. */
export function toArabicDigits(text: string): string {
  return text
    .replace(YEAR, (year) => [...year].map(digit).join(""))
    .replace(TENS, (_, tens?: string, ones?: string) =>
      String(10 * (tens ? digit(tens) : 1) + (ones ? digit(ones) : 0)),
    )
    .replace(SINGLE, (_, before: string, numeral: string) => `${before}${digit(numeral)}`);
}
