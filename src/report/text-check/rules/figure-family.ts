import { keyOf, sameQuantity, type Figure, type Measure } from "../figure";
import type { Interval } from "../interval";
import { REVISED } from "../reading/measures/name-amount";

/** The figures that describe the same quantity as one of them. */
export interface Family {
  /**
   * The figures of a measure that may stand behind it, the nearest first: all of the same sentence, else the one value
   * that the paragraph or the text gives.
   */
  all(measure: Measure): Figure[];
  /** A figure's value, put right where it was found wrong. */
  value(figure: Figure): Interval;
}

export function familyOf(figure: Figure, figures: Figure[], corrected: Map<Figure, Interval>): Family {
  const kin = figures.filter((other) => other !== figure && sameQuantity(figure, other) && usable(other));
  const all = (measure: Measure): Figure[] => {
    const fitting = ofNamedTarget(
      figure,
      kin.filter((other) => other.measure === measure && sameBase(figure, other)),
    );
    const here = fitting.filter((other) => other.sentence === figure.sentence);
    if (here.length > 0) return nearestFirst(here, figure);
    for (const near of [fitting.filter((other) => other.paragraph === figure.paragraph), fitting]) {
      const only = near[0];
      if (only) return near.every((other) => other.value.mid === only.value.mid) ? [only] : [];
    }
    return measure === "prior" ? yearBefore(figure, figures) : [];
  };
  return { all, value: (other) => corrected.get(other) ?? other.value };
}

/** 占调整后目标的50% and 占年初目标的46.7% where the text tells both targets. */
function ofNamedTarget(figure: Figure, targets: Figure[]): Figure[] {
  const revised = targets.filter(({ measure, lead }) => measure === "target" && REVISED.test(lead));
  if (revised.length === 0 || revised.length === targets.length) return targets;
  if (/调整后/.test(figure.lead)) return revised;
  return /年初|原定?目标|原计划|原任务/.test(figure.lead)
    ? targets.filter((target) => !revised.includes(target))
    : targets;
}

function usable(figure: Figure): boolean {
  return !figure.approximate && !figure.misuse && !figure.unsigned && !figure.doubleNegative;
}

/** A change since the year's beginning goes with a rate since then, and with no figure of a year ago. */
function sameBase(figure: Figure, other: Figure): boolean {
  const { base } = figure;
  if (other.measure === "change" || other.measure === "growth") return other.base === base;
  return other.base === "" && (base === "" || other.measure === "actual");
}

function nearestFirst(figures: Figure[], figure: Figure): Figure[] {
  const before = figures.filter((other) => other.to <= figure.from).reverse();
  return [...before, ...figures.filter((other) => other.to > figure.from)];
}

/** 2012年实现税收2.8亿元 beside 2013年实现税收3.5亿元: whole years, one after the other in a sentence. */
function yearBefore(figure: Figure, figures: Figure[]): Figure[] {
  const { year, number } = figure.scope;
  if (year === undefined || number !== undefined || figure.base !== "") return [];
  return figures.filter(
    (other) =>
      other.measure === "actual" && usable(other) && other.base === "" && other.paragraph === figure.paragraph &&
      keyOf({ ...other, scope: figure.scope }) === keyOf(figure) && other.scope.year === year - 1,
  ); // prettier-ignore
}
