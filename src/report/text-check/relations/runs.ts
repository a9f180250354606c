import type { Figure } from "../figure";

/** Amounts, or rates, that one sentence tells one after the other: 86.4万吨和124.7万吨, 下降6.2%和增长5.4%, 税收3亿元、利润5亿元. */
export interface Run {
  figures: readonly Figure[];
  /** The words before its first figure, from the figure before or the sentence's start. */
  words: string;
  /** The words between the mark and each of its figures; "" for the first. */
  own: readonly string[];
}

/** Between two figures of a list there is one mark, and perhaps a name or a direction; each may stand in brackets. */
const JOINT = /^\)?(?:、|,?(?:以及|和|及|与|并))([^,;:。()、\d]{0,16})(?:\([^,;:。()、\d]{0,8})?$/;

function sort({ unit }: Figure): "rate" | "amount" | "times" {
  if (unit.kind === "percent" || unit.kind === "points") return "rate";
  return unit.kind === "times" ? "times" : "amount";
}

/** The runs of a sentence's figures. */
export function runsOf(figures: readonly Figure[], text: string): Run[] {
  const found: { figures: Figure[]; words: string; own: string[] }[] = [];
  figures.forEach((figure, at) => {
    const before = figures[at - 1];
    const words = before
      ? text.slice(before.to, figure.from)
      : text.slice(Math.max(figure.clauseFrom, figure.from - FAR), figure.from);
    const joint = before && sort(before) === sort(figure) ? JOINT.exec(words) : null;
    const run = found[found.length - 1];
    if (run && joint) {
      run.figures.push(figure);
      run.own.push(joint[1]!);
    } else found.push({ figures: [figure], words, own: [""] });
  });
  return found;
}

/** As many characters as may name the first figure of a sentence. */
const FAR = 60;
