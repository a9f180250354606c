import { parsePeriod } from "../statistics/period";

const PERIOD =
  /(\d{4})年(?:(?:1|元)[-至到~—–])?(?:\d{1,2}月|上半年|下半年|前三季度|第?[一二三四1-4]季度|全年)/;

/** The period that the lines above a form name; undefined where they name none that is complete. */
export function periodIn(
  lines: readonly string[],
): { year: number; month: number; text: string } | undefined {
  for (const line of lines) {
    const text = PERIOD.exec(line.normalize("NFKC").replace(/\s+/g, ""))?.[0];
    const reading = text === undefined ? undefined : parsePeriod(text);
    if (text === undefined || !reading?.defined) continue;
    const { year, months } = reading.value;
    if (year !== undefined) return { year, month: months, text };
  }
  return undefined;
}
