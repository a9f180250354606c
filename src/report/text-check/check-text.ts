import { checkStandings } from "./check-standings";
import { checkWording } from "./check-wording";
import { keyOf, type Figure } from "./figure";
import { countedIn } from "./indicator-names";
import { scaled, type Interval } from "./interval";
import { plainText, quoted, type PlainText } from "./plain-text";
import { readFigures } from "./read-figures";
import { familyOf, recomputedWays, type Recomputed } from "./recompute";
import { scheduleFor, type Schedule } from "./schedule-candidates";
import { agreement, figureText, inPrintedUnit, unitFactor, type Agreement } from "./show-figure";
import { subjectText } from "./subject-text";
import type { TextFinding, TextFindingKind } from "./text-finding";
import { unitNamed } from "./units-in-text";
import { recordFor, workbookValue, type WorkbookFigures } from "./workbook-figures";

export interface TextCheckOptions {
  /** The figures of the workbook beside the text, if there is one. */
  workbook?: WorkbookFigures;
  /** Months elapsed, where neither the text nor the workbook says. */
  months?: number;
}

export interface TextCheck {
  /** In the order of the text. */
  findings: TextFinding[];
  /** How many figures were read, and how many of them agree with others or with the workbook. */
  read: number;
  confirmed: number;
}

/** One check of one text: what was read, what is confirmed, what was found. */
class Checking {
  readonly findings: TextFinding[] = [];
  readonly confirmed = new Set<Figure>();
  readonly found = new Set<Figure>();
  readonly corrected = new Map<Figure, Interval>();
  readonly figures: Figure[];

  constructor(
    readonly plain: PlainText,
    readonly options: TextCheckOptions,
  ) {
    const names = options.workbook?.indicators.map((record) => record.name) ?? [];
    this.figures = readFigures(plain.text, { names, months: options.months });
  }

  report(figure: Figure, finding: Omit<TextFinding, "quote" | "offset">): void {
    this.found.add(figure);
    this.findings.push({ ...finding, ...quoted(this.plain, figure.from, figure.to) });
  }
}

const AGREEMENT_KINDS: Record<Exclude<Agreement, "equal">, TextFindingKind> = {
  withinRounding: "withinRounding",
  direction: "directionDiffers",
  amountSlip: "amountSlip",
  differs: "statedDiffers",
};

function difference(
  check: Checking,
  figure: Figure,
  value: Interval,
  agreed: Exclude<Agreement, "equal">,
): Omit<TextFinding, "quote" | "offset"> {
  const stated = inPrintedUnit(figure.value.mid, figure);
  const slipped = agreed === "amountSlip";
  // At the printed decimals a slip of ten thousand may be nothing.
  const recomputed = slipped
    ? Number((value.mid / unitFactor(figure)).toPrecision(6))
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

function checkable(figure: Figure): boolean {
  return (
    !figure.approximate &&
    !figure.misuse &&
    !figure.doubleNegative &&
    figure.measure !== "other" &&
    figure.measure !== "rate"
  );
}

/** Each figure against the workbook; those decided here need no recomputing. */
function againstWorkbook(check: Checking, workbook: WorkbookFigures): Set<Figure> {
  const decided = new Set<Figure>();
  for (const figure of check.figures) {
    if (figure.approximate || figure.misuse || figure.doubleNegative || check.found.has(figure)) continue;
    const given = workbookValue(figure, check.plain.text, workbook);
    if (!given) {
      wrongUnitOfRecord(check, figure, workbook);
      continue;
    }
    decided.add(figure);
    const agreed = agreement(figure, given.value);
    // A cell with more decimals than the text prints is no difference.
    if (agreed === "equal" || (agreed === "withinRounding" && given.copied)) {
      check.confirmed.add(figure);
      continue;
    }
    check.corrected.set(figure, given.value);
    if (fallOfGrowth(figure, given.value, workbook)) {
      check.report(figure, { ...fallenGrowth(check, figure, given.value), place: given.place });
      continue;
    }
    check.report(figure, { ...difference(check, figure, given.value, agreed), place: given.place });
  }
  return decided;
}

/** 同比下降8.71% where the workbook has growth of 20.47% that fell by 8.71 points. */
function fallOfGrowth(figure: Figure, growth: Interval, workbook: WorkbookFigures): boolean {
  if (figure.measure !== "growth" || figure.value.mid >= 0 || growth.lo <= 0) return false;
  const change = workbookValue({ ...figure, measure: "growthGap" }, "", workbook);
  return change !== undefined && change.value.lo <= figure.value.hi && figure.value.lo <= change.value.hi;
}

function fallenGrowth(
  check: Checking,
  figure: Figure,
  growth: Interval,
): Omit<TextFinding, "quote" | "offset"> {
  const stated = quoted(check.plain, figure.from, figure.to).quote;
  const shown = `${inPrintedUnit(growth.mid, figure).toFixed(figure.decimals)}%`;
  return {
    severity: "error",
    kind: "fallBesidePositiveGrowth",
    parameters: { subject: subjectText(figure, check.plain), stated, growth: shown },
    stated: inPrintedUnit(figure.value.mid, figure),
    suggestion: `同比增幅回落${figure.number.toFixed(figure.decimals)}个百分点`,
  };
}

/** 从业人员10723亿元 where the workbook counts people. */
function wrongUnitOfRecord(check: Checking, figure: Figure, workbook: WorkbookFigures): void {
  const record = recordFor(figure, workbook);
  const unit = record && unitNamed(record.unit);
  const amount = figure.unit.kind === "money" || figure.unit.kind === "count";
  if (!record || !unit || !amount || unit.family === figure.unit.family) return;
  if (figure.measure !== "actual" && figure.measure !== "prior" && figure.measure !== "target") return;
  const address = record.source.cells.unit;
  check.report(figure, {
    severity: "error",
    kind: "wrongUnit",
    parameters: { subject: record.name, unit: figure.unit.name, expected: record.unit },
    place: address ? { sheet: record.source.sheet, address } : undefined,
    suggestion: `${figure.number.toFixed(figure.decimals)}${record.unit}`,
  });
}

/** Known indicators have known units: income is money, staff are people. */
function checkUnits(check: Checking): void {
  for (const figure of check.figures) {
    const { subject, unit, measure } = figure;
    if (check.found.has(figure) || subject === undefined || !figure.lead.includes(subject)) continue;
    if (measure !== "actual" && measure !== "prior" && measure !== "target") continue;
    const expected = countedIn(subject);
    if (!expected || expected === unit.kind || (unit.kind !== "money" && unit.kind !== "count")) continue;
    check.report(figure, {
      severity: "error",
      kind: "wrongUnit",
      parameters: { subject, unit: unit.name, expected: expected === "money" ? "亿元" : "人" },
    });
  }
}

/** The agreement that is best for the text: any way that gives the figure clears it. */
function bestAgreement(
  figure: Figure,
  ways: Recomputed[],
): { way: Recomputed; agreed: Agreement } | undefined {
  const order: Agreement[] = ["equal", "withinRounding", "direction", "amountSlip", "differs"];
  const judged = ways.map((way) => ({ way, agreed: agreement(figure, way.value) }));
  return judged.sort((a, b) => order.indexOf(a.agreed) - order.indexOf(b.agreed))[0];
}

/** An amount beside the figure that would be right in 万元 where it says 亿元, or the other way round. */
interface SlippedInput {
  input: Figure;
  value: Interval;
}

function slippedInput(
  figure: Figure,
  check: Checking,
  schedule: Schedule | undefined,
): SlippedInput | undefined {
  const family = familyOf(figure, check.figures, check.corrected);
  const inputs = new Set(recomputedWays(figure, family, schedule).flatMap((way) => way.inputs));
  // The figure itself is the likelier slip where all its inputs are in one unit.
  const amounts = [...inputs].filter((input) => input.unit.kind === "money").reverse();
  if (new Set(amounts.map((input) => input.unit.name)).size < 2) return undefined;
  for (const input of amounts) {
    for (const factor of [1e4, 1e-4]) {
      const value = scaled(input.value, factor);
      const trial = familyOf(figure, check.figures, new Map([...check.corrected, [input, value]]));
      const best = bestAgreement(figure, recomputedWays(figure, trial, schedule));
      if (
        best &&
        (best.agreed === "equal" || best.agreed === "withinRounding") &&
        best.way.inputs.includes(input)
      )
        return { input, value };
    }
  }
  return undefined;
}

function reportSlippedInput(check: Checking, { input, value }: SlippedInput): void {
  check.corrected.set(input, value);
  if (!check.found.has(input)) check.report(input, difference(check, input, value, "amountSlip"));
}

const ORDER: Figure["measure"][] = [
  "progress",
  "gap",
  "targetGap",
  "shortfall",
  "growth",
  "change",
  "growthGap",
  "remaining",
  "pace",
  "paceRatio",
];

function againstEachOther(check: Checking, decided: Set<Figure>): void {
  for (const measure of ORDER) {
    for (const figure of check.figures) {
      if (figure.measure !== measure || decided.has(figure) || !checkable(figure) || figure.otherBase)
        continue;
      const schedule = scheduleFor(figure, check.figures, check.options.workbook?.schedule);
      const family = familyOf(figure, check.figures, check.corrected);
      const best = bestAgreement(figure, recomputedWays(figure, family, schedule));
      if (!best) continue;
      const { way, agreed } = best;
      if (agreed === "equal" || (agreed === "withinRounding" && !way.direct)) {
        check.confirmed.add(figure);
        for (const input of way.inputs) if (!check.found.has(input)) check.confirmed.add(input);
        continue;
      }
      const slipped = agreed === "differs" ? slippedInput(figure, check, schedule) : undefined;
      if (slipped) {
        reportSlippedInput(check, slipped);
        check.confirmed.add(figure);
        continue;
      }
      const first = recomputedWays(figure, family, schedule)[0] ?? way;
      const shown = agreed === "differs" ? first : way;
      if (agreed !== "withinRounding") check.corrected.set(figure, shown.value);
      else for (const input of way.inputs) if (!check.found.has(input)) check.confirmed.add(input);
      check.report(figure, difference(check, figure, shown.value, agreed));
    }
  }
}

const SINGLE: ReadonlySet<Figure["measure"]> = new Set([
  "actual",
  "prior",
  "target",
  "progress",
  "gap",
  "shortfall",
  "growth",
  "priorGrowth",
  "growthGap",
]);

/** One quantity, two values. Growth of both signs is checkWording's. */
function conflicts(check: Checking): void {
  const first = new Map<string, Figure>();
  for (const figure of check.figures) {
    const key = keyOf(figure);
    if (
      key === undefined ||
      !checkable(figure) ||
      figure.otherBase ||
      !SINGLE.has(figure.measure) ||
      figure.unsigned
    )
      continue;
    const id = `${key}|${figure.measure}|${figure.unit.family}`;
    const earlier = first.get(id);
    if (!earlier) {
      first.set(id, figure);
      continue;
    }
    if (check.found.has(figure) || check.found.has(earlier)) continue;
    if (earlier.value.lo <= figure.value.hi && figure.value.lo <= earlier.value.hi) continue;
    check.report(figure, {
      severity: "warning",
      kind: "figureConflict",
      parameters: {
        subject: subjectText(figure, check.plain),
        stated: quoted(check.plain, figure.from, figure.to).quote,
        words: quoted(check.plain, figure.clauseFrom, figure.clauseTo).quote,
        earlier: quoted(check.plain, earlier.from, earlier.to).quote,
      },
      stated: inPrintedUnit(figure.value.mid, figure),
    });
  }
}

/** A figure told again is as good as where it was confirmed. */
function confirmRepeats(check: Checking): void {
  const id = (figure: Figure): string => `${keyOf(figure) ?? ""}|${figure.measure}|${figure.value.mid}`;
  const known = new Set([...check.confirmed].filter((figure) => figure.subject !== undefined).map(id));
  for (const figure of check.figures) {
    if (known.has(id(figure)) && !check.found.has(figure) && !figure.approximate) check.confirmed.add(figure);
  }
}

function notChecked(check: Checking): void {
  for (const figure of check.figures) {
    if (check.confirmed.has(figure) || check.found.has(figure)) continue;
    const reason = figure.approximate
      ? "approximate"
      : figure.subject === undefined || figure.measure === "other"
        ? "unknown"
        : "alone";
    check.report(figure, {
      severity: "hint",
      kind: "notCheckable",
      parameters: {
        subject: subjectText(figure, check.plain),
        measure: figure.measure,
        reason,
        stated: quoted(check.plain, figure.from, figure.to).quote,
        words: quoted(check.plain, figure.clauseFrom, figure.clauseTo).quote,
      },
    });
  }
}

/**
 * Checks the figures of a report's text: against the workbook where one is given, against each other where they allow
 * it, and the words beside them. A stated figure is an error only where no rounding of its inputs reaches it.
 */
export function checkText(text: string, options: TextCheckOptions = {}): TextCheck {
  const check = new Checking(plainText(text), options);
  const worded = checkWording(check.figures, check.plain);
  for (const { figures, finding } of worded) {
    for (const figure of figures) check.found.add(figure);
    check.findings.push(finding);
  }
  const decided = options.workbook ? againstWorkbook(check, options.workbook) : new Set<Figure>();
  checkUnits(check);
  for (const figure of check.found) decided.add(figure);
  againstEachOther(check, decided);
  conflicts(check);
  check.findings.push(...checkStandings(check.figures, check.plain, options.workbook?.schedule));
  confirmRepeats(check);
  notChecked(check);
  check.findings.sort((a, b) => a.offset - b.offset);
  return { findings: check.findings, read: check.figures.length, confirmed: check.confirmed.size };
}
