import { sheets } from "../../locales/zh-CN/sheets";
import { asText } from "../../records/taken-for-more";
import { quotedText } from "../cells/input-cell";
import type { ParameterReference } from "../parameters/parameter-reference";
import type { Parameters } from "../parameters/parameters";

/** Excel's days from 2000 to 2100: a number between them is a date, 201306 is none. */
const DATES = { from: 36526, to: 73415 };

/**
 * The period under the title, as a formula over 报告期: the figures follow that cell, so what they are said to be of
 * follows it too. The period that the sheet was built for stands in it first, and tells later that it was another.
 */
export function periodLine(
  { periodLabel, periodEntry }: Pick<Parameters, "periodLabel" | "periodEntry">,
  parameter: ParameterReference,
): string {
  const cell = parameter("period");
  if (cell === undefined || periodLabel === "") return asText(sheets.periodLine(periodLabel));
  const label = quotedText(periodLabel);
  const same = [...new Set([periodLabel, periodEntry ?? periodLabel])].map(
    (words) => `EXACT(${cell},${quotedText(words)})`,
  );
  const isBuilt = same.length === 1 ? same[0] : `OR(${same.join(",")})`;
  const { from, to } = DATES;
  const date = `YEAR(${cell})&"年"&IF(MONTH(${cell})=1,"","1-")&MONTH(${cell})&"月"`;
  const other = `IF(ISNUMBER(${cell}),IF(AND(${cell}>=${from},${cell}<=${to}),${date},${cell}),${cell})`;
  const [open, close] = sheets.periodLine("|").split("|");
  return `=IFERROR(${quotedText(open ?? "")}&IF(${isBuilt},${label},${other})&${quotedText(close ?? "")},"")`;
}

/** The period that a period line was built for; undefined where it does not tell. */
export function periodBuiltFor(content: string): string | undefined {
  if (content.startsWith("=")) return /EXACT\([^"]*?,"([^"]*)"\)/.exec(content)?.[1];
  const [open = "", close = ""] = sheets.periodLine("|").split("|");
  return content.startsWith(open) && content.endsWith(close)
    ? content.slice(open.length, content.length - close.length)
    : undefined;
}
