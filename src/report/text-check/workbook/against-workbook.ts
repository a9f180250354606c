import { difference, type Checking } from "../checking";
import type { Figure } from "../figure";
import type { Interval } from "../interval";
import { quoted } from "../reading/plain-text";
import { agreement, inPrintedUnit, type Agreement } from "../telling/show-figure";
import { subjectText } from "../telling/subject-text";
import type { TextFinding } from "../telling/text-finding";
import { unitNamed } from "../reading/units-in-text";
import type { WorkbookFigures } from "./workbook-figures";
import { recordFor } from "./workbook-indicators";
import { workbookValue } from "./workbook-value";

/** Each figure against the workbook; those decided here need no recomputing. */
export function againstWorkbook(check: Checking, workbook: WorkbookFigures): void {
  for (const figure of check.figures) {
    if (figure.approximate || figure.misuse || figure.doubleNegative || check.verdicts.isTold(figure))
      continue;
    const given = workbookValue(figure, check.plain.text, workbook);
    if (!given) {
      wrongUnitOfRecord(check, figure, workbook);
      continue;
    }
    check.verdicts.settle(figure);
    const agreed = wholePercents(figure, given.value, agreement(figure, given.value));
    // A cell with more decimals than the text prints is no difference; a text with more than the cell is one.
    const coarser = given.copied && intervalWidth(figure.value) > intervalWidth(given.value);
    if (agreed === "equal" || (agreed === "withinRounding" && coarser)) {
      check.verdicts.confirm(figure);
      continue;
    }
    check.verdicts.correct(figure, given.value);
    if (fallOfGrowth(figure, given.value, workbook)) {
      check.report(figure, { ...fallenGrowth(check, figure, given.value), place: given.place });
      continue;
    }
    const told = difference(check, figure, given.value, agreed);
    check.report(figure, { ...told, ...takenFrom(figure, workbook, told), place: given.place });
  }
}

/** 21% beside a workbook that gives 20.47%: where its figures tell the percent to less than one, another one is wrong. */
function wholePercents(figure: Figure, given: Interval, agreed: Agreement): Agreement {
  const whole = figure.unit.kind === "percent" && figure.decimals === 0;
  return agreed === "withinRounding" && whole && intervalWidth(given) < 1 ? "differs" : agreed;
}

const intervalWidth = ({ lo, hi }: Interval): number => hi - lo;

/** A figure that is wrong here and stands in another cell: last year's, or that of another row or park. */
function takenFrom(
  figure: Figure,
  workbook: WorkbookFigures,
  { severity, kind, parameters }: Pick<TextFinding, "severity" | "kind" | "parameters">,
): Partial<TextFinding> {
  const record =
    figure.measure === "actual" && severity === "error" ? recordFor(figure, workbook) : undefined;
  if (!record || kind === "amountSlip") return {};
  const isValue = (value: number | undefined, unit: string): boolean =>
    value !== undefined &&
    Math.abs(value * (unitNamed(unit)?.scale ?? Number.NaN) - figure.value.mid) <= 1e-9 * figure.value.mid;
  if (isValue(record.prior, record.unit)) return { kind: "priorTaken", parameters };
  const other = workbook.indicators.find(
    (one) =>
      one !== record && unitNamed(one.unit)?.family === figure.unit.family && isValue(one.actual, one.unit),
  );
  return other
    ? { kind: "otherRowTaken", parameters: { ...parameters, other: other.park + other.name } }
    : {};
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
