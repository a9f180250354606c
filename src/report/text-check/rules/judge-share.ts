import { tellDifference } from "../relations/tell-difference";
import type { Checking } from "../checking";
import type { Figure } from "../figure";
import { over, scaled } from "../interval";
import { isOwnSlip } from "../relations/explained-by-slip";
import { agreement } from "../telling/show-figure";

/** Any part of any whole that gives the share clears it, and is returned as its whole; where they are sure, the first of them tells what it should be. */
export function judgeShare(
  check: Checking,
  share: Figure,
  parts: readonly Figure[],
  wholes: readonly Figure[],
  sure: boolean,
): Figure | undefined {
  const ratios = parts.flatMap((part) =>
    wholes
      .filter((whole) => whole !== part && whole.unit.family === part.unit.family)
      .flatMap((whole) => {
        const ratio = over(part.value, whole.value);
        return ratio ? [{ part, whole, value: scaled(ratio, 100) }] : [];
      }),
  );
  const fitting = ratios.find(({ value }) => {
    const agreed = agreement(share, value);
    return agreed === "equal" || agreed === "withinRounding";
  });
  if (fitting) {
    check.verdicts.confirm(share, fitting.part, fitting.whole);
    return fitting.whole;
  }
  const first = ratios[0];
  if (first && sure) {
    const { part, whole, value } = ratios.find((ratio) => isOwnSlip(share, ratio.value)) ?? first;
    tellDifference(check, { figure: share, value, agreed: "differs", inputs: [part, whole] });
  }
  return undefined;
}
