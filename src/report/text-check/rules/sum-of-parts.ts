import { difference, type Checking } from "../checking";
import type { Figure } from "../figure";
import { plus, size, type Interval } from "../interval";
import { quoted } from "../reading/plain-text";
import { isOneSlip } from "../relations/explained-by-slip";
import { agreement, figureText, inPrintedUnit } from "../telling/show-figure";

export function sumOf(figures: readonly Figure[]): Interval {
  return figures.slice(1).reduce((sum, { value }) => plus(sum, value), figures[0]!.value);
}

/** The whole is told with another value than its parts give; parts that stand apart from it are quoted themselves. */
export function reportSum(
  check: Checking,
  whole: Figure,
  sum: Interval,
  figures: readonly Figure[],
  apart = false,
): void {
  if (agreement(whole, sum) === "amountSlip") {
    check.report(whole, difference(check, whole, sum, "amountSlip"));
    return;
  }
  const sized = (figure: Figure): Figure => ({ ...figure, value: size(figure.value) });
  if (!isOneSlip(sized(whole), size(sum), figures.map(sized))) return;
  const decimals = Math.max(
    whole.decimals,
    ...figures.map(({ decimals: own, unit }) => (unit.scale === whole.unit.scale ? own : 0)),
  );
  const shown: Figure = { ...whole, decimals };
  const recomputed = inPrintedUnit(sum.mid, shown);
  const text = figureText(recomputed, shown);
  const [first, last] = [figures[0], figures[figures.length - 1]];
  if (first && last && apart) {
    check.findings.push({
      severity: "error",
      kind: "partsDiffer",
      parameters: { stated: quoted(check.plain, whole.from, whole.to).quote, recomputed: text },
      stated: inPrintedUnit(whole.value.mid, whole),
      recomputed,
      ...quoted(check.plain, first.from, last.to),
    });
    check.verdicts.tell(whole, ...figures);
    return;
  }
  check.report(whole, {
    severity: "error",
    kind: "partsDiffer",
    parameters: { stated: quoted(check.plain, whole.from, whole.to).quote, recomputed: text },
    stated: inPrintedUnit(whole.value.mid, whole),
    recomputed,
    suggestion: text,
  });
}
