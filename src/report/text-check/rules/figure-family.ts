import { inScope, keyOf, type Figure, type Measure } from "../figure";
import type { Interval } from "../interval";
import { REVISED } from "../reading/measures/amount-rows";

/** The figures that describe the same quantity as one of them. */
export interface Family {
  /**
   * The figures of a measure that may stand behind it, the nearest first: all of the same sentence, else the one value
   * that the paragraph or the text gives.
   */
  all(measure: Measure): Figure[];
  /** A figure's value, put right where it was found wrong. */
  readonly value: (figure: Figure) => Interval;
}

/** Figures that may stand behind another, as they lie in the text. */
interface Kin {
  paragraphs: Map<number, Figure[]>;
  /** The text's one value, where it gives no other. */
  only?: Figure;
  several: boolean;
}

/** The figures of a text by what they are of and measure, each group made once. */
export class Families {
  private readonly groups = new Map<string, Figure[]>();
  private readonly kin = new Map<string, Map<Measure, Kin>>();
  private readonly years = new Map<number, Figure[]>();

  constructor(figures: readonly Figure[]) {
    for (const figure of figures.filter(usable)) {
      const key = keyOf(figure);
      if (key !== undefined) push(this.groups, `${figure.measure}|${ofWholeYear(figure, key)}`, figure);
      const told = figure.scope.year !== undefined && figure.measure === "actual" && figure.base === "";
      if (told) push(this.years, figure.paragraph, figure);
    }
  }

  of(figure: Figure, value: Family["value"]): Family {
    const kin = this.kinOf(figure);
    const found = new Map<Measure, Figure[]>();
    const all = (measure: Measure): Figure[] => {
      const known = found.get(measure) ?? this.standingBehind(figure, measure, kin);
      found.set(measure, known);
      return known;
    };
    return { all, value };
  }

  private standingBehind(figure: Figure, measure: Measure, kin: Map<Measure, Kin>): Figure[] {
    const made = kin.get(measure) ?? this.makeKin(figure, measure);
    kin.set(measure, made);
    const { paragraphs, only, several } = made;
    const near = (paragraphs.get(figure.paragraph) ?? []).filter((other) => other !== figure);
    const here = near.filter(({ sentence }) => sentence === figure.sentence);
    if (here.length > 0) return nearestFirst(here, figure);
    const [first] = near;
    if (first) return near.every(({ value }) => value.mid === first.value.mid) ? [first] : [];
    if (only && only !== figure) return several ? [] : [only];
    return measure === "prior" ? this.yearBefore(figure) : [];
  }

  private kinOf(figure: Figure): Map<Measure, Kin> {
    const id = `${keyOf(figure) ?? ""}|${figure.base}|${namedTarget(figure)}`;
    const known = this.kin.get(id) ?? new Map<Measure, Kin>();
    this.kin.set(id, known);
    return known;
  }

  private makeKin(figure: Figure, measure: Measure): Kin {
    const key = keyOf(figure);
    if (key === undefined) return NONE;
    const group = `${measure}|${ofWholeYear({ ...figure, measure }, key)}`;
    const fitting = ofNamedTarget(
      namedTarget(figure),
      (this.groups.get(group) ?? []).filter((other) => sameBase(figure, other)),
    );
    const paragraphs = new Map<number, Figure[]>();
    for (const other of fitting) push(paragraphs, other.paragraph, other);
    const [only] = fitting;
    const several = fitting.some(({ value }) => value.mid !== only?.value.mid);
    return { paragraphs, several, ...(only ? { only } : {}) };
  }

  /** 2012年实现税收2.8亿元 beside 2013年实现税收3.5亿元: whole years, one after the other in a sentence. */
  private yearBefore(figure: Figure): Figure[] {
    const { year, number } = figure.scope;
    if (year === undefined || number !== undefined || figure.base !== "") return [];
    return (this.years.get(figure.paragraph) ?? []).filter(
      (other) => other.scope.year === year - 1 && keyOf(inScope(other, figure.scope)) === keyOf(figure),
    );
  }
}

const NONE: Kin = { paragraphs: new Map(), several: false };

function push<Key>(groups: Map<Key, Figure[]>, key: Key, figure: Figure): void {
  const group = groups.get(key);
  if (group) group.push(figure);
  else groups.set(key, [figure]);
}

/** A target is the year's, whatever months it is told beside. */
function ofWholeYear(figure: Figure, key: string): string {
  if (figure.measure !== "target") return key;
  const { kind, year } = figure.scope;
  return keyOf(inScope(figure, { kind, ...(year === undefined ? {} : { year }) })) ?? key;
}

type NamedTarget = "revised" | "first" | "any";

/** 占调整后目标的50% and 占年初目标的46.7% where the text tells both targets. */
function namedTarget({ lead }: Figure): NamedTarget {
  if (/调整后/.test(lead)) return "revised";
  return /年初|原定?目标|原计划|原任务/.test(lead) ? "first" : "any";
}

function ofNamedTarget(named: NamedTarget, targets: Figure[]): Figure[] {
  const revised = targets.filter(({ measure, lead }) => measure === "target" && REVISED.test(lead));
  if (revised.length === 0 || revised.length === targets.length || named === "any") return targets;
  return named === "revised" ? revised : targets.filter((target) => !revised.includes(target));
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
