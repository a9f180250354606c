import { wording } from "../locales/zh-CN/wording";
import { pointsInWords, printsAsZero, PROSE_DECIMALS } from "./digits";

/**
 * How growth itself changed, from percentage points and, where known, this year's growth fraction:
 * 增幅同比回落/加快, or 降幅收窄/扩大 where both this year's and last year's growth are negative.
 */
export function growthChangeClause(
  gapPoints: number,
  growthFraction?: number,
  decimals = PROSE_DECIMALS,
): string {
  const words = wording.growthChange;
  const decline = growthFraction !== undefined && growthFraction < 0 && 100 * growthFraction < gapPoints;
  if (printsAsZero(gapPoints, decimals.rates)) return decline ? words.declineLevel : words.level;
  const points = pointsInWords(Math.abs(gapPoints), decimals);
  if (decline) return gapPoints > 0 ? words.declineNarrower(points) : words.declineWider(points);
  return gapPoints > 0 ? words.faster(points) : words.slower(points);
}
