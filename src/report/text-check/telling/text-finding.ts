import type { Finding } from "../../../records/finding";

/** Everything that the text check can find; each has its message in the locale's table. */
export type TextFindingKind =
  | "statedDiffers" | "directionDiffers" | "withinRounding" | "amountSlip" | "wrongUnit" | "figureConflict"
  | "fallBesidePositiveGrowth" | "percentForPoints" | "pointsForPercent" | "doubleNegative"
  | "fallByTimes" | "fallAboveHundred" | "narrowingBesideGrowth" | "onlyWhenAhead" | "scheduleNotReached"
  | "scheduleReached" | "scheduleOutOfPeriod" | "notLevel" | "notLevelWithYearAgo" | "listLength" | "partAboveWhole" | "partsDiffer"
  | "structureDiffers" | "halfReached" | "halfNotReached" | "turnContradicts" | "priorTaken" | "otherRowTaken" | "namedAboveCount" | "namedBelowCount" | "notCheckable"; // prettier-ignore

/** A finding about a text: beside the quoted words and where they stand, a cell only where the workbook says otherwise. */
export interface TextFinding extends Finding {
  kind: TextFindingKind;
  quote: string;
  /** Offset of the quote in the text as pasted, from 0. */
  offset: number;
  /** In the printed unit, signed: 差欠 and 下降 are negative. */
  stated?: number;
  /** At the printed decimals, half up. */
  recomputed?: number;
}
