import type { report as chinese } from "../zh-CN/report";

export const report: typeof chinese = {
  textFindings: {
    statedDiffers:
      "{subject}: the text says {stated}, but the figures in the text or the workbook give {recomputed}, beyond what rounding explains. Please check.",
    directionDiffers:
      "{subject}: the text says {stated}, the figures give {recomputed}: the opposite direction. Please check.",
    withinRounding:
      "{subject}: the text says {stated}, the figures give {recomputed}; rounding can explain the difference.",
    amountSlip:
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
      '{subject} stands at {progress} of its target, behind the schedule; the text says "{stated}".',
    scheduleReached:
      '{subject} stands at {progress} of its target and has reached the schedule; the text says "{stated}".',
    notLevel: "{subject} stands at {progress} of its target, which is not level with the schedule.",
    notLevelWithYearAgo:
      "{subject} is {actual} now and was {prior} a year ago ({recomputed}), which is not {stated}. Please check.",
    listLength: "{names} names but {figures} figures: whose is whose cannot be told.",
    scheduleOutOfPeriod:
      "The schedule is given as {stated}; at the end of month {months} it is {recomputed} by months. Please check; if planned monthly shares are meant, say so in the text.",
    partAboveWhole: "{stated} of “{part}” is a part, yet it exceeds the whole, {whole}. Please check.",
    partsDiffer: "The parts add up to {recomputed}, but the whole is given as {stated}. Please check.",
    priorTaken: "{subject}: {stated} is last year's figure; this year's is {recomputed}. Please check.",
    otherRowTaken: "{subject}: {stated} is the figure of {other}; it should be {recomputed}. Please check.",
    structureDiffers:
      "The values before give {recomputed}, but the structure is given as {stated}. Please check.",
    halfNotReached:
      "“{stated}” is written, but {subject} stands at {progress}, less than half. Please check.",
    halfReached: "“{stated}” is written, but {subject} stands at {progress}, half or more. Please check.",
    turnContradicts: "“{stated}” stands beside “{words}”. Please check.",
    namedAboveCount: "{names} names are listed, but the text says {stated}. Check the count or the list.",
    namedBelowCount:
      "Only {names} names are listed, but the text says {stated}. If the list is not complete, put 等 behind it.",
    notCheckable: "Nothing to check {stated} against in “{words}”.",
  },
  dataFindings: {
    publishedGrowthDiffers:
      "The published growth of {name} is {stated}; this year's and last year's figures give {recomputed}. Check one of them, or mark the indicator as reckoned at constant prices.",
    publishedGapDiffers:
      "The published change of growth of {name} is {stated} points; the two growth rates give {recomputed}. Please check.",
    publishedWithinRounding:
      "The published growth of {name} is {stated}, recomputed {recomputed}; rounding can explain the difference.",
    cumulativeFell:
      "{name}: the cumulative figure {actual} is below that of month {month}, {last}. Cumulative figures rarely fall; please check.",
    slipSinceLast:
      "{name}: the cumulative figure {actual} and that of month {month}, {last}, differ a thousandfold. Check the unit.",
    priorDiffersFromHistory:
      "{name}: last year's figure is {prior}, the history has {kept}. Keep it if it was revised.",
    progressAboveTarget:
      "{name} stands at {progress} of its annual target. Please check the target {target}.",
    missingTarget: "No annual target for {name}: share, schedule and shortfall stay blank.",
    missingBase: "Neither last year's figure nor a published growth for {name}: growth stays blank.",
    unitsDiffer: "{name} is in {unit}, elsewhere in {other}; the two cannot be added. Use one unit.",
    areaDiffers:
      "The row of {name} without a park (or of the whole area) says {stated}; the parks add up to {recomputed}. The area's figure is that row's. If it is a park's, fill in the park; if it is the area's, check it.",
    parksWithoutRow:
      "{name} has no row of {parks} ({count}); the total leaves them out. Parks that have none may stay so.",
    registeredBelowNamed:
      "The parameters say {count} registered enterprises, but {named} are marked as registered. Please check.",
    unitsConverted:
      "{name} is in {unit} here and in {other} elsewhere; the total converts it. Please check that the unit is right.",
    investedAboveTotal: "{name}: the investment made, {invested}, is above the total, {total}. Please check.",
    last12BelowCumulative:
      "{name}: revenue of the last 12 months, {last12}, is below this year's, {revenue}. Please check.",
    revenueSlip: "{name}: revenue {revenue} and last year's {prior} differ a thousandfold. Check the unit.",
    registeredYetOnTheWay: "{name} is in the register, yet carries the tag {tag}. Change one of them.",
    reachedNotFiled:
      "{name}: revenue of the last 12 months, {revenue}{unit}, reaches the threshold, but it is neither registered nor being filed.",
    sameFigures:
      "{name}: rows {row} and {first} have one name and the same figures; perhaps one enterprise entered twice.",
    progressAboveWhole: "{name}: progress is {progress}, above 100%. Please check.",
    progressFell: "{name}: progress {progress} is below that of month {month}, {last}. Please check.",
    investedFell:
      "{name}: the investment made, {invested}, is below that of month {month}, {last}. Please check.",
    trialBeforeStart: "{name}: trial production is before the start. Please check the dates.",
    finishInFuture: "{name}: the finish is after the report date and counts as still open. Please check.",
    finishMissing: "{name}: the stage is {stage}, but no finish is entered. Please add it.",
    finishedTooEarly: "{name} has a finish, but its stage is {stage}. Change one of them.",
    plannedFinishMissing: "No planned finish for {name}: time progress and delay cannot be worked out.",
    investmentSlip: "{name}: an investment of {investment}{unit} is above 100 billion yuan. Check the unit.",
    countBelowNamed:
      "The parameters state {count} projects for {label}, but {named} are named. Please check.",
    sharedDiffers:
      "{name}: “{column}” is {value} here and {stands} in {cell} ({park}). It counts once, by {cell}. Make both the same.",
    sharedOnlyLater:
      "{name}: “{column}” is blank; another park gives {value} in {cell}, which is not counted, as this row stands for both. Fill it in.",
  },
};
