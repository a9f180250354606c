import type { CellPlace } from "../../../records/finding";
import { PERIOD_PHRASES } from "../../../statistics/period-phrases";
import { difference, type Checking } from "../checking";
import type { Figure } from "../figure";
import { startOf } from "../reading/start-of";
import { plainText } from "../reading/plain-text";
import { readFigures } from "../reading/read-figures";
import { agreement, inPrintedUnit } from "../telling/show-figure";
import type { OwnReport, WorkbookFigures } from "../workbook/workbook-figures";

/** Shorter words before a figure (占, 其中) say too little of what it measures. */
const TELLING_WORDS = 3;
/** Inside a sentence, words that name no indicator say enough from here on (正在申报规上的企业, not 计划投资). */
const NAMING_WORDS = 6;

/** The report's own place and months may be told anew. */
const OPENING = new RegExp(
  `^(?:\\d{4}年)?(?:${PERIOD_PHRASES.yearSoFar}|${PERIOD_PHRASES.quarter}|(?:截至)?${PERIOD_PHRASES.month}[底末]?)?,?(?:我区|全区|工业园区|园区)?`,
);

/** Every number as one mark, so that two texts which differ in their figures alone read the same. */
const withoutNumbers = (words: string): string => words.replace(OPENING, "").replace(/\d+(?:\.\d+)?/g, "#");

type Period = Pick<WorkbookFigures, "year" | "months">;

/** A text that names no months tells of the workbook's. */
function periodOf({ scope: { kind, number, year } }: Figure, period: Period): string {
  const months = kind === "cumulative" ? (number ?? period.months) : number;
  return `${kind}${months ?? ""} ${year ?? period.year ?? ""}`;
}

/** What the words before a figure say of it, the fullest first: its sentence so far, then its clause so far. */
function wordings(figure: Figure, text: string, period: Period): string[] {
  const { region, subject, narrowed, unit } = figure;
  const place = `${region}|${periodOf(figure, period)}|${narrowed}|${unit.family}`;
  const sentenceFrom = startOf(text, figure.from, "。;\n");
  const sentence = withoutNumbers(text.slice(sentenceFrom, figure.from));
  const clause = withoutNumbers(text.slice(figure.clauseFrom, figure.from));
  const least = subject === undefined ? NAMING_WORDS : TELLING_WORDS;
  return [
    ...(sentence.length >= TELLING_WORDS ? [`${place}||${sentence}`] : []),
    ...(clause.length >= least ? [`${place}|${subject ?? ""}|${clause}`] : []),
  ];
}

/** The figures of the report that the workbook gives, by their wordings; a wording of two values is nobody's. */
function figuresOfReport(check: Checking, text: string, period: Period): Map<string, Figure | undefined> {
  const known = new Map<string, Figure | undefined>();
  for (const figure of readFigures(text, check.readOptions)) {
    for (const wording of wordings(figure, text, period)) {
      const other = known.get(wording);
      const same = !known.has(wording) || other?.value.mid === figure.value.mid;
      known.set(wording, same ? (other ?? figure) : undefined);
    }
  }
  return known;
}

/** The cell that a figure of the workbook's report comes from. */
function cellOf(figure: Figure, report: OwnReport, offsets: readonly number[]): CellPlace | undefined {
  const from = offsets[figure.from] ?? 0;
  const to = offsets[figure.to - 1] ?? from;
  return report.cells.find((cell) => cell.from <= to && from < cell.to)?.place;
}

/**
 * What no rule of the indicators, enterprises and projects reaches: figures that the report written from the workbook
 * tells in the very same words (正在申报规上的企业16户, 按目前进度预计全年完成104.28亿元).
 */
export function againstReport(check: Checking, report: OwnReport, period: Period): void {
  const { text, offsets } = plainText(report.text);
  const known = figuresOfReport(check, text, period);
  for (const figure of check.figures) {
    if (check.verdicts.of(figure).standing !== "open" || figure.approximate) continue;
    const own = wordings(figure, check.plain.text, period)
      .map((wording) => known.get(wording))
      .find((one) => one);
    if (!own || own.approximate) continue;
    const { mid } = own.value;
    const value = { lo: mid, hi: mid, mid };
    const agreed = agreement(figure, value);
    if (agreed === "equal" || agreed === "withinRounding") {
      check.verdicts.confirm(figure);
      continue;
    }
    const told = difference(check, figure, value, agreed);
    // The words before the figure stay as they are, and with them its sign.
    const printed = (number: number): string => Math.abs(number).toFixed(figure.decimals) + figure.unit.name;
    const right = printed(inPrintedUnit(mid, figure));
    check.report(figure, {
      ...told,
      parameters: { ...told.parameters, stated: printed(figure.number), recomputed: right },
      suggestion: right,
      place: cellOf(own, report, offsets),
    });
  }
}
