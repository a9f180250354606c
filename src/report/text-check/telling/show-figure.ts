import { roundHalfUp } from "../../../statistics/round-half-up";
import type { Figure } from "../figure";
import { isOfAmounts } from "../reading/units-in-text";
import { meet, type Interval } from "../interval";

/** Factor from the measure's scale to the printed unit. */
export function printedScale(figure: Figure): number {
  return figure.unit.kind === "times" && figure.measure === "growth" ? 100 : figure.unit.scale;
}

/** A value of the measure's scale in the figure's own unit and decimals. */
export function inPrintedUnit(value: number, figure: Figure): number {
  // Dust of the interval arithmetic must not decide a half.
  return roundHalfUp(Number((value / printedScale(figure)).toPrecision(12)), figure.decimals);
}

export type Agreement = "equal" | "withinRounding" | "direction" | "amountSlip" | "differs";

function size(interval: Interval): Interval {
  if (interval.lo >= 0) return interval;
  if (interval.hi <= 0) return { lo: -interval.hi, hi: -interval.lo, mid: Math.abs(interval.mid) };
  return { lo: 0, hi: Math.max(-interval.lo, interval.hi), mid: Math.abs(interval.mid) };
}

function shifted(interval: Interval, factor: number): Interval {
  return { lo: interval.lo * factor, hi: interval.hi * factor, mid: interval.mid * factor };
}

/** How a printed figure stands to what its inputs give. */
export function agreement(figure: Figure, recomputed: Interval): Agreement {
  const stated = figure.unsigned ? size(figure.value) : figure.value;
  const given = figure.unsigned ? size(recomputed) : recomputed;
  if (inPrintedUnit(given.mid, figure) === inPrintedUnit(stated.mid, figure)) return "equal";
  if (meet(stated, given)) return "withinRounding";
  if (meet(size(stated), size(given))) return "direction";
  // Where the inputs leave the size itself open, any factor would do.
  const known = size(given).lo > 0 && size(given).hi < 10 * size(given).lo;
  if (
    isOfAmounts(figure.unit) &&
    known &&
    [1e4, 1e-4, 1e8, 1e-8].some((factor) => meet(size(shifted(stated, factor)), size(given)))
  )
    return "amountSlip";
  return "differs";
}

/** The figure in a measure's own words: 差欠11.38个百分点, 超序时进度16.36个百分点, -5.27%. */
export function figureText(value: number, figure: Figure): string {
  const number = Math.abs(value).toFixed(figure.decimals);
  if (figure.unsigned) return `${number}${figure.unit.name}`;
  const [behind, ahead] = SIGN_WORDS[figure.measure] ?? ["-", ""];
  return `${value < 0 ? behind : ahead}${number}${figure.unit.name}`;
}

/** Words of a report, which is Chinese in every display language. */
const SIGN_WORDS: Partial<Record<Figure["measure"], [string, string]>> = {
  gap: ["差欠序时进度", "超序时进度"],
  targetGap: ["差欠年目标", "超年目标"],
  shortfall: ["欠账", "超额"],
  excess: ["短收", "超收"],
  growth: ["下降", "增长"],
  growthGap: ["回落", "加快"],
  change: ["减少", "增加"],
};
