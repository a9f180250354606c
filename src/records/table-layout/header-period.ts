import { toArabicDigits } from "../../statistics/chinese-numerals";

const FROM_JANUARY = "(?:1月?[-至到~—–]|元月?至)";
const SPAN = `(?:${FROM_JANUARY}(?:本|\\d{1,2})月份?|本月止|本期止|年初至本月|年初至今|自年初)`;
const YEAR = "(?:(?:\\d{4}|本)年)?";
const AMOUNT = "(?:累计)?(?:完成)?(?:数|额|值)?";
const THIS_YEAR = new RegExp(`^${YEAR}${SPAN}${AMOUNT}$`);
const LAST_YEAR = new RegExp(`^(?:上年|去年)(?:同期)?(?:${SPAN}|同月止|同期止)${AMOUNT}$`);
const BEHIND_A_NAME = new RegExp(`^(.{2,}?)(?:${YEAR}${SPAN}${AMOUNT}|本年累计|本期累计)$`);
/** 2023年同期 and 2024年目标 are 同期 and 目标. */
const YEAR_BEFORE = /^\d{4}年(?=(?:同期|目标|任务|计划))/;
/** 开工时间 20XX.0X: how it is to be filled in. */
const PATTERN = /(?:20|yy|y)?[xy]{2}[-./年]?(?:[0m]?[xm])?(?:月|[-./][0d]?[xd])?$/;

/**
 * A header's key without the words that tell the months of its figures: 本月止累计, 1-本月 and 2013年1-6月 are the cumulative
 * figure, 上年1-本月 is last year's, 主营业务收入1-本月 is 主营业务收入. A single month (本月, 当月) is none of them.
 */
export function withoutPeriodWords(key: string): string {
  const plain = key.replace(PATTERN, "").replace(YEAR_BEFORE, "") || key;
  const inDigits = toArabicDigits(plain);
  if (THIS_YEAR.test(inDigits)) return "本期累计";
  if (LAST_YEAR.test(inDigits)) return "去年同期";
  return BEHIND_A_NAME.exec(plain)?.[1] ?? plain;
}

/** The year and the months of which a header says that its figures are: 2013年1-5月, 1-5月, 2012年同期. */
export interface HeaderPeriod {
  year?: number;
  /** The last month of a cumulative figure. */
  month?: number;
}

const YEAR_NAMED = /(\d{4})年/;
const MONTHS_NAMED = new RegExp(`${FROM_JANUARY}(\\d{1,2})月`);

export function periodOfHeader(key: string): HeaderPeriod {
  const inDigits = toArabicDigits(key);
  const year = YEAR_NAMED.exec(inDigits)?.[1];
  const month = MONTHS_NAMED.exec(inDigits)?.[1];
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(month === undefined ? {} : { month: Number(month) }),
  };
}
