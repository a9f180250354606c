import { difference, type Checking } from "../checking";
import type { Figure } from "../figure";
import type { Interval } from "../interval";
import type { Agreement } from "../telling/show-figure";
import type { TextFinding } from "../telling/text-finding";
import { isOneSlip } from "./explained-by-slip";

/** A figure that others of the text give another value. */
export interface Differing {
  figure: Figure;
  /** As the words beside it have it read; the figure itself where they say nothing more. */
  read?: Figure;
  value: Interval;
  agreed: Exclude<Agreement, "equal">;
  inputs: readonly Figure[];
  /** The words name each of them, so that they need not be near one another. */
  tied?: boolean;
}

type Told = Omit<TextFinding, "quote" | "offset">;

/**
 * Tells a figure that its relation gives another value: where one slip explains it, since what no slip explains is oftener
 * two figures that have nothing to do with each other.
 */
export function tellDifference(
  check: Checking,
  differing: Differing,
  shown: (told: Told) => Told = (told) => told,
): void {
  const { figure, read = figure, value, agreed } = differing;
  if (agreed === "direction" ? isOfFalls(differing, check) : agreed === "differs" && !isExplained(differing))
    return;
  check.report(figure, shown(difference(check, read, value, agreed)));
}

function isExplained({ figure, read = figure, value, inputs, tied = false }: Differing): boolean {
  return (tied && isLike(read, value)) || isOneSlip(read, value, inputs);
}

function isLike({ value }: Figure, given: Interval): boolean {
  const ratio = value.mid / given.mid;
  return ratio > 1 / MOST && ratio < MOST;
}
const MOST = 4;

/** 下降6.4%，降幅收窄至2.1%，收窄4.3个百分点: which way falls go is told in too many ways. */
function isOfFalls({ figure, tied = false }: Differing, { plain }: Checking): boolean {
  const before = plain.text.slice(Math.max(0, figure.from - NAMING), figure.from - OWN_WORD);
  return !tied && FALL.test(before.slice(before.lastIndexOf("。") + 1));
}
const FALL = /[降减收跌亏]/;
const NAMING = 40;
/** 回落, 高于: as long as the word that tells its own direction. */
const OWN_WORD = 3;
