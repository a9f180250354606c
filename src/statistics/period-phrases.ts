// Apart from period-words.ts: only the text check looks through running text, and every script would carry these otherwise.
const NUMBER = "(?:\\d{1,2}|十?[一二三四五六七八九]|十)";
const QUARTER = "[一二两三四1-4]";
const LATIN_JOIN = "[-~至到]";
const MONTHS_FROM_FIRST = `(?:1|一|元)(?:月份?)?${LATIN_JOIN}${NUMBER}月份?`;
const MONTHS = `(?:${NUMBER}个?|两个)月`;
const HALF_YEAR = "[上前]半年";
const QUARTERS = `[前头]${QUARTER}个?季度`;
const QUARTERS_FROM_FIRST = `第?[一1](?:季度)?${LATIN_JOIN}第?${QUARTER}季度`;

/** Phrases of running text, in half-width marks, that may be a period; readPeriodWords tells what they say. */
export const PERIOD_PHRASES = {
  /** 前三季度, 前三个季度, 1-3季度, 一至三季度, 前9个月, 前九月, 1-9月, 元至九月, 上半年, 前半年 */
  yearSoFar: `(?:${MONTHS_FROM_FIRST}|[前头]${MONTHS}|${HALF_YEAR}|${QUARTERS}|${QUARTERS_FROM_FIRST})`,
  /** The same where the character before comes first, which no longer phrase may end with: no 11-12月, 目前三个月, 以前半年. */
  yearSoFarBehind: `(?:[^\\d十]${MONTHS_FROM_FIRST}|(?:[^目提之以]前|[^]头)${MONTHS}|[^目提之以下]${HALF_YEAR}|[^目提之以]${QUARTERS}|[^]${QUARTERS_FROM_FIRST})`,
  /** 第一季度, 首季, 二季度 */
  quarter: `(?:第?${QUARTER}季度|首季度?)`,
  /** 9月, 九月份 */
  month: `${NUMBER}月份?`,
  /** 9月30日 */
  day: `${NUMBER}月(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[日号]`,
} as const;
