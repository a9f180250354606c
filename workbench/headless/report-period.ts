import { HeadlessProblem } from "./headless-problem";

export interface ReportPeriod {
  year: number;
  /** 1…12: the last month reported. */
  month: number;
  /** As the sheets print it: 2013年1-6月. */
  label: string;
}

/** "2013-06", "2013年6月" or "2013年1-6月": figures are cumulative from January either way. */
export function readReportPeriod(text: string): ReportPeriod {
  const plain = text.normalize("NFKC").trim();
  const match =
    /^(\d{4})[-/.](\d{1,2})$/.exec(plain) ?? /^(\d{4})年(?:1月?[-~至—–])?(\d{1,2})月(?:份)?$/.exec(plain);
  const year = Number(match?.[1]);
  const month = Number(match?.[2]);
  if (!match || month < 1 || month > 12 || year < 1990 || year > 2099)
    throw new HeadlessProblem("badPeriod", text);
  return { year, month, label: month === 1 ? `${year}年1月` : `${year}年1-${month}月` };
}
