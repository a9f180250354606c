import type { functions as chinese, MessageParts } from "../zh-CN/functions";

export const functions: typeof chinese = {
  labels: {
    period: "period",
    basis: "basis",
    digits: "digits",
    actual: "actual to date",
    target: "annual target",
    schedule: "schedule progress",
    tolerance: "tolerance",
    progress: "progress",
    current: "current",
    prior: "prior",
    growth: "growth",
    beforePrior: "before prior",
    priorGrowth: "prior growth",
    cumulative: "cumulative",
    previous: "last month",
    part: "part",
    total: "total",
    partChange: "part change",
    totalChange: "total change",
    totalPrior: "prior total",
    multiple: "multiple",
    years: "years",
    revenue: "revenue",
    threshold: "threshold",
    planned: "planned finish",
    reportDate: "report date",
    start: "start",
    finished: "finish",
    name: "name",
    unit: "unit",
    growthGap: "growth gap",
    "MOM.current": "this month",
    "OVERDUE.actual": "actual finish",
  },
  parameter: (name: string, label: string) =>
    name === label ? `Argument ${name}` : `Argument ${name} (${label})`,
  messages: {
    missing: ({ where }: MessageParts) => `${where} is blank.`,
    notANumber: ({ where, given }: MessageParts) => `${where} must be a number; it is the text "${given}".`,
    booleanGiven: ({ where }: MessageParts) => `${where} must not be TRUE or FALSE.`,
    notFinite: ({ where }: MessageParts) => `${where} is not a finite number.`,
    notReadable: ({ where }: MessageParts) => `${where} is neither a number nor a text nor a date.`,
    inputError: ({ where, given }: MessageParts) => `${where} holds the error ${given}; correct that first.`,
    outsideShape: ({ where }: MessageParts) =>
      `${where} has no such row or column; make the ranges equal in size.`,
    notAPeriod: ({ where, given }: MessageParts) =>
      `${where}: "${given}" is no period. Write a month number 1 to 12, a date, or a text such as "6月", "2013-06" or "2013H1".`,
    loneYear: ({ where, given }: MessageParts) =>
      `${where}: "${given}" is a year only. Name the month, as in "2013-06".`,
    notFromJanuary: ({ where, given }: MessageParts) =>
      `${where}: "${given}" does not start in January, so its cumulative share is not defined. Write "1-6月".`,
    ambiguous: ({ where, given }: MessageParts) =>
      `${where}: "${given}" can be read in two ways. Write "2013年1-6月" for months and "2013-01-06" for a day.`,
    shortYear: ({ where, given }: MessageParts) =>
      `${where}: write the year of "${given}" in four digits, as in "2013年6月".`,
    dayWithoutYear: ({ where, given }: MessageParts) =>
      `${where}: "${given}" names no year. Write "2013-06-30", or "截至6月30日" for what runs through that day.`,
    noSuchDate: ({ where, given }: MessageParts) =>
      `${where}: the month or day in "${given}" does not exist.`,
    monthNumberAsSchedule: ({ where, given }: MessageParts) =>
      `${where} must not be a bare month number. Write "${given}月" or PARK.SCHEDULE(${given}).`,
    notASchedule: ({ where, given }: MessageParts) =>
      `${where}: "${given}" is no fraction from 0 to 1, percentage, period text or date.`,
    unknownBasis: ({ where, given }: MessageParts) =>
      `${where}: "${given}" is unknown. Use "month", "day", "workday" or a range of 12 or 4 planned shares.`,
    wrongNumberOfWeights: ({ where, given }: MessageParts) =>
      `${where} needs 12 or 4 planned shares, not ${given}. Other bases are "month", "day" and "workday".`,
    negativeWeight: ({ where }: MessageParts) => `${where}: a planned share must not be negative.`,
    zeroWeights: ({ where }: MessageParts) => `${where}: the planned shares add up to 0.`,
    yearNeeded: ({ where, given }: MessageParts) =>
      `${where}: "${given}" names no year; days are counted in a year.`,
    yearNotCovered: ({ where, given, from, to }: MessageParts) =>
      `${where}: no official holidays are known for the year of "${given}", only for ${from} to ${to}.`,
    digitsOutOfRange: ({ where, given }: MessageParts) =>
      `${where} must be a whole number from 0 to 10, not ${given}.`,
    toleranceNegative: ({ where, given }: MessageParts) => `${where} must not be negative; it is ${given}.`,
    notADate: ({ where, given }: MessageParts) =>
      `${where}: "${given}" is no date. Write it as in "2013-06-30".`,
    fractionAsDate: ({ where, given }: MessageParts) =>
      `${where}: ${given} is a number, and Excel makes 2013.1 of 2013.10 as well. Write a date or a text as in "2013-10".`,
    percentTyped: ({ where, given }: MessageParts) =>
      `${where} is a fraction, and ${given} would be more than 500%. Write "${given}%" or divide by 100.`,
    dateWithoutYear: ({ where, given }: MessageParts) =>
      `${where}: "${given}" names no year. Write it as in "2013-06-30".`,
    notASeries: ({ where }: MessageParts) => `${where} must be one row or one column of up to 12 months.`,
    previousMonthMissing: ({ where }: MessageParts) =>
      `${where}: the month before is blank, so this one is unknown.`,
    negativeBase: () => "The base is negative: there is no growth rate.",
    lossToProfit: () => "A loss became a profit: there is no growth rate.",
    profitToLoss: () => "A profit became a loss: there is no growth rate.",
    bothLosses: () => "Both periods are losses: there is no growth rate; look at the change.",
    negativeTarget: () => "The annual target is negative: there is no progress.",
    actualNotPositive: () => "The actual is not greater than 0: there is no pace ratio.",
    negativeTotal: () => "The total is negative: there is no share.",
    multipleNotPositive: () => "The multiple must be greater than 0.",
    yearsNotPositive: () => "The number of years must be greater than 0.",
  },
  holidaySheet: {
    name: "PARK法定节假日",
    columns: { off: "Weekdays off", on: "Weekend days worked", years: "Years covered" },
  },
};
