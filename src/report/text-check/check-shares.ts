import type { Checking } from "./checking";
import type { Figure } from "./figure";
import { judgeShare } from "./judge-share";
import { isLevel } from "./levels";
import type { Division } from "./parts";

/** Wholes that a share of a part may be of: the one that its words name, or the one before 其中. */
function wholesOf(
  share: Figure,
  part: Figure | undefined,
  check: Checking,
  divided: readonly Division[],
): { wholes: Figure[]; sure: boolean } {
  const here = check.figures.filter((one) => isLevel(one) && one.paragraph === share.paragraph);
  const { whole = "" } = share;
  if (whole === "总投资") {
    const own = here.filter(
      (one) => one.measure === "investment" && one.statement === share.statement && one.to <= share.from,
    );
    return { wholes: own.reverse(), sure: own.length > 0 };
  }
  if (whole !== "") {
    const named = here.filter((one) => one.subject === whole && one.own);
    return {
      wholes: named,
      sure: named.length > 0 && new Set(named.map(({ value }) => value.mid)).size === 1,
    };
  }
  const parent = divided.find(
    ({ told, parts }) => told && parts.some(({ figure }) => figure === part),
  )?.whole;
  return {
    wholes: [...(parent ? [parent] : []), ...here.filter((one) => one !== part)],
    sure: parent !== undefined,
  };
}

/** The amounts of its sentence that a share stands behind, the nearest first. */
function amountsBefore(share: Figure, check: Checking): Figure[] {
  return check.figures
    .filter((one) => one.sentence === share.sentence && one.to <= share.from && isLevel(one))
    .reverse();
}

/** Each share against the amounts before it and the wholes that they may be parts of. */
export function checkShares(check: Checking, divided: readonly Division[]): void {
  for (const share of check.figures) {
    if (share.measure !== "share" || share.approximate || share.misuse || check.found.has(share)) continue;
    const amounts = amountsBefore(share, check);
    const { wholes, sure } = wholesOf(share, amounts[0], check, divided);
    judgeShare(check, share, amounts, wholes, sure && amounts.length > 0);
  }
}
