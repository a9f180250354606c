import type { Figure } from "./figure";
import { FigureIndex } from "./figure-index";
import type { Interval } from "./interval";
import { plainText, quoted, type PlainText } from "./reading/plain-text";
import { readFigures, type ReadOptions } from "./reading/read-figures";
import { Families } from "./rules/figure-family";
import { Schedules } from "./rules/schedule-candidates";
import { figureText, inPrintedUnit, printedScale, type Agreement } from "./telling/show-figure";
import { subjectText } from "./telling/subject-text";
import type { TextFinding, TextFindingKind } from "./telling/text-finding";
import { Verdicts } from "./verdicts";
import type { WorkbookFigures } from "./workbook/workbook-figures";
import { scheduleFor } from "./workbook/workbook-indicators";

export interface TextCheckOptions {
  /** The figures of the workbook beside the text, if there is one. */
  workbook?: WorkbookFigures;
  /** Months elapsed, where neither the text nor the workbook says. */
  months?: number;
}

/** The parks that the workbook has rows of, where they are several. */
function parksOf(workbook: WorkbookFigures | undefined): string[] {
  const parks = (workbook?.indicators ?? []).map(({ park }) => plainText(park).text.trim());
  return [...new Set(parks)].filter((park) => park !== "");
}

/** One check of one text: what was read, what is known of it, what was found. */
export class Checking {
  readonly findings: TextFinding[] = [];
  readonly verdicts = new Verdicts();
  /** Those that their parts give to the last digit. */
  readonly wholes = new Set<Figure>();
  readonly figures: Figure[];
  readonly index: FigureIndex;
  readonly families: Families;
  readonly schedules: Schedules;
  readonly readOptions: ReadOptions;

  constructor(
    readonly plain: PlainText,
    readonly options: TextCheckOptions,
  ) {
    const names = options.workbook?.indicators.map((record) => record.name) ?? [];
    this.readOptions = {
      names,
      ownPlaces: options.workbook?.ownPlaces,
      parks: parksOf(options.workbook),
      months: options.months,
    };
    this.figures = readFigures(plain.text, this.readOptions);
    this.index = new FigureIndex(this.figures);
    this.families = new Families(this.figures);
    this.schedules = new Schedules(this.figures, (figure) => scheduleFor(figure, options.workbook));
  }

  report(figure: Figure, finding: Omit<TextFinding, "quote" | "offset">): void {
    this.verdicts.tell(figure);
    this.findings.push({ ...finding, ...quoted(this.plain, figure.from, figure.to) });
  }
}

const AGREEMENT_KINDS: Record<Exclude<Agreement, "equal">, TextFindingKind> = {
  withinRounding: "withinRounding",
  direction: "directionDiffers",
  amountSlip: "amountSlip",
  differs: "statedDiffers",
};

/** The finding about a figure that others, or the workbook, give another value. */
export function difference(
  check: Checking,
  figure: Figure,
  value: Interval,
  agreed: Exclude<Agreement, "equal">,
): Omit<TextFinding, "quote" | "offset"> {
  const stated = inPrintedUnit(figure.value.mid, figure);
  const slipped = agreed === "amountSlip";
  // At the printed decimals a slip of ten thousand may be nothing.
  const recomputed = slipped
    ? Number((value.mid / printedScale(figure)).toPrecision(6))
    : inPrintedUnit(value.mid, figure);
  const right = slipped ? slippedText(figure, value) : figureText(recomputed, figure);
  return {
    severity: agreed === "withinRounding" ? "hint" : "error",
    kind: AGREEMENT_KINDS[agreed],
    parameters: {
      subject: subjectText(figure, check.plain),
      measure: figure.measure,
      stated: figureText(stated, figure),
      recomputed: right,
    },
    stated,
    recomputed,
    suggestion: right,
  };
}

/** The same digits in the unit that they are right in. */
function slippedText(figure: Figure, value: Interval): string {
  const ratio = Math.abs(value.mid / figure.value.mid);
  const scale = figure.unit.scale * 10 ** Math.round(Math.log10(ratio));
  const family = figure.unit.family === "家" ? "个" : figure.unit.family;
  const prefix: Record<number, string> = { 1: "", 1e4: "万", 1e8: "亿", 1e12: "万亿" };
  return scale in prefix
    ? `${figure.number.toFixed(figure.decimals)}${prefix[scale] ?? ""}${family}`
    : figureText(inPrintedUnit(value.mid, figure), figure);
}

/** Whether a figure is exact and plain enough to be set against others. */
export function checkable(figure: Figure): boolean {
  return (
    !figure.approximate &&
    !figure.misuse &&
    !figure.doubleNegative &&
    figure.measure !== "other" &&
    figure.measure !== "share" &&
    figure.measure !== "rate"
  );
}
