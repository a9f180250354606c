import type { report as chinese } from "../zh-CN/report";

export const report: typeof chinese = {
  textFindings: {
    statedDiffers:
      "{subject}: the text says {stated}, but the figures in the text or the workbook give {recomputed}, beyond what rounding explains. Please check.",
    directionDiffers:
      "{subject}: the text says {stated}, the figures give {recomputed}: the opposite direction. Please check.",
    withinRounding:
      "{subject}: the text says {stated}, the figures give {recomputed}; rounding can explain the difference.",
    unitSlip:
      "{subject}: {stated} is off by a factor of ten thousand; it should be {recomputed}. 万元 and 亿元 may be mixed up.",
    wrongUnit: "{subject} is given in {unit}; it should be in {expected}.",
    figureConflict: "{subject} was {earlier} before and is {stated} here.",
    fallBesidePositiveGrowth:
      "A fall of {stated} stands here, but {subject} grew by {growth} elsewhere. What fell is the growth rate, by percentage points.",
    percentForPoints:
      "{stated} is a difference of two percentages: percentage points (个百分点) are due, not %.",
    pointsForPercent: "{stated} is a rate or a share: % is due, not percentage points.",
    doubleNegative: "A negative number {stated} stands after a word for falling. Drop the minus sign.",
    fallByTimes: "A decrease cannot be told in multiples ({stated}); use a percentage.",
    fallAboveHundred: "{subject} cannot fall by {stated}, more than 100%. Please check.",
    narrowingBesideGrowth:
      "{subject} grew by {growth}, yet a narrower or wider decline is told. Tell a faster or slower growth.",
    onlyWhenAhead: "{subject} is ahead of the schedule: 仅 should not stand before {stated}.",
    scheduleNotReached:
      "{subject} stands at {progress} of its target, behind the schedule that it is said to have reached.",
    scheduleReached:
      "{subject} stands at {progress} of its target and has reached the schedule, though the text says it has not.",
    notLevel: "{subject} stands at {progress} of its target, which is not level with the schedule.",
    listLength: "{names} indicators but {figures} figures: whose is whose cannot be told.",
    notCheckable: "Nothing to check {subject} {stated} against.",
  },
};
