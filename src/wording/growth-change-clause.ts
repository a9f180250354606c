import { wording } from "../locales/zh-CN/wording";
import { points, printsAsZero, PROSE_DECIMALS } from "./told-figure";
import type { SentenceWriter } from "./sentence-writer";

/**
 * How growth itself changed, from percentage points and, where known, this year's growth fraction:
 * 增幅同比回落/加快, or 降幅收窄/扩大 where both this year's and last year's growth are negative.
 */
export function growthChangeClause(
  out: SentenceWriter,
  gapPoints: number,
  growthFraction?: number,
  decimals = PROSE_DECIMALS,
): void {
  const words = wording.growthChange;
  const decline = growthFraction !== undefined && growthFraction < 0 && 100 * growthFraction < gapPoints;
  if (printsAsZero(gapPoints, decimals.rates)) return out.words(decline ? words.declineLevel : words.level);
  const better = decline ? words.declineNarrower : words.faster;
  const worse = decline ? words.declineWider : words.slower;
  out.tell(gapPoints > 0 ? better : worse, points(Math.abs(gapPoints), decimals, "growthGap"));
}
