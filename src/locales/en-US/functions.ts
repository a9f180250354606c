import type { functions as chinese, MessageParts } from "../zh-CN/functions";

const actual = { label: "actual to date", description: "Cumulative actual of the year so far" };
const target = {
  label: "annual target",
  description: "Annual target, greater than 0, in the unit of the actual",
};
const schedule = {
  label: "schedule progress",
  description:
    'Fraction of the year from 0 to 1 or a percentage, or a period text such as "6月" or "2013H1", or a date. A bare month number is refused: write "6月"',
};
const period = {
  label: "period",
  description:
    'Month number 1 to 12, a date, or a text such as "6月", "2013年1-6月", "2013H1", "2013Q2", "2013-06"',
};
const current = { label: "current", description: "Figure of this period (this year, cumulative)" };
const prior = { label: "prior", description: "Comparable figure a year ago" };
const reportDate = {
  label: "report date",
  description: "The date to judge by, never today's; a year and month mean the month's last day",
};
const planned = {
  label: "planned finish",
  description: "Planned finish date; a year and month mean the month's last day",
};
const growth = {
  label: "growth",
  description: "Year-on-year growth, a fraction or percentage such as 20.47%",
};

export const functions: typeof chinese = {
  declarations: {
    SCHEDULE: {
      description: "Schedule progress: the fraction of the year that has passed at the end of a period",
      parameters: {
        period,
        basis: {
          label: "basis",
          description:
            '"month" (default), "day", "workday", or a range of 12 monthly or 4 quarterly planned shares',
        },
        digits: {
          label: "digits",
          description: "Decimals of the percentage, rounded half up; none if omitted",
        },
      },
    },
    PROGRESS: {
      description: "Share of the annual target reached: actual / target",
      parameters: { actual, target },
    },
    GAP: {
      description:
        "Gap to the schedule in percentage points: 100 × (progress − schedule); behind is negative",
      parameters: { actual, target, schedule },
    },
    SHORTFALL: {
      description: "Amount ahead (+) or behind (−) the schedule: actual − target × schedule",
      parameters: { actual, target, schedule },
    },
    PACE: {
      description: "Amount needed in each remaining month: (target − actual) / months left",
      parameters: { actual, target, period },
    },
    PACERATIO: {
      description: "Needed monthly amount divided by the average month so far",
      parameters: { actual, target, period },
    },
    PROJECTION: { description: "Year-end projection: actual / schedule", parameters: { actual, schedule } },
    STATUS: {
      description:
        "Status against the schedule, in Chinese: 超序时 (ahead), 达到序时 (on), 差欠序时 (behind)",
      parameters: {
        actual,
        target,
        schedule,
        tolerance: {
          label: "tolerance",
          description: "Percentage points that still count as on schedule, 0 by default",
        },
      },
    },
    TARGET: {
      description: "Annual target implied by a stated progress: actual / progress",
      parameters: {
        actual,
        progress: { label: "progress", description: "Share of the target reached, a fraction or percentage" },
      },
    },
    YOY: { description: "Year-on-year growth: current / prior − 1", parameters: { current, prior } },
    YOYCHANGE: { description: "Year-on-year change: current − prior", parameters: { current, prior } },
    BASE: {
      description: "Prior figure implied by a stated growth: current / (1 + growth)",
      parameters: { current, growth },
    },
    YOYGAP: {
      description:
        "Change of the growth rate in percentage points, from the cumulative figures of three years",
      parameters: {
        current,
        prior,
        beforePrior: { label: "before prior", description: "Comparable figure two years ago" },
      },
    },
    GROWTHGAP: {
      description: "Change of the growth rate in percentage points: 100 × (growth − prior growth)",
      parameters: {
        growth,
        priorGrowth: {
          label: "prior growth",
          description: "Growth at the same time last year, a fraction or percentage",
        },
      },
    },
    MONTHLY: {
      description: "Month values from cumulative ones; leading blanks merge into the first figure (Jan-Feb)",
      parameters: {
        cumulative: {
          label: "cumulative",
          description: "Cumulative figures from January on, one row or column, up to 12",
        },
      },
    },
    MOM: {
      description: "Month-on-month growth: this month / last month − 1",
      parameters: {
        current: { label: "this month", description: "Figure of this month" },
        previous: { label: "last month", description: "Figure of the month before" },
      },
    },
    SHARE: {
      description: "Share: part / total",
      parameters: {
        part: { label: "part", description: "Figure of the part" },
        total: { label: "total", description: "Figure of the whole, greater than 0" },
      },
    },
    CONTRIBUTION: {
      description: "Contribution to the total change: change of the part / change of the total",
      parameters: {
        partChange: { label: "part change", description: "Change of the part" },
        totalChange: { label: "total change", description: "Change of the whole, not 0" },
      },
    },
    PULL: {
      description:
        "Points of the total's growth that come from a part: 100 × change of the part / prior total",
      parameters: {
        partChange: { label: "part change", description: "Change of the part" },
        totalPrior: { label: "prior total", description: "The whole a year ago, greater than 0" },
      },
    },
    REQUIREDGROWTH: {
      description: "Yearly growth needed to reach a multiple in some years; doubling in three is 25.99%",
      parameters: {
        multiple: { label: "multiple", description: "End over beginning; 2 to double" },
        years: { label: "years", description: "Number of years" },
      },
    },
    SCALE: {
      description:
        "Whether revenue reaches the threshold of designated size, in Chinese: 达到规上标准 or 未达规上标准",
      parameters: {
        revenue: { label: "revenue", description: "Annual revenue in 10,000 yuan" },
        threshold: { label: "threshold", description: "Threshold in 10,000 yuan, 2000 by default" },
      },
    },
    OVERDUE: {
      description: "Days late: 0 if on time; an open project is counted to the report date",
      parameters: {
        planned,
        actual: { label: "actual finish", description: "Actual finish date; blank while open" },
        reportDate,
      },
    },
    TIMESTATUS: {
      description:
        "Time status in Chinese: 未开工 (not started), 正常, 临期 (due in 30 days), 逾期 (overdue), 竣工 (finished)",
      parameters: {
        start: { label: "start", description: "Start date; blank if not started" },
        planned,
        finished: { label: "finish", description: "Actual finish date; blank while open" },
        reportDate,
      },
    },
    NARRATE: {
      description: "One Chinese sentence about an indicator, with a clause for each figure that is known",
      parameters: {
        name: { label: "name", description: "Name of the indicator" },
        unit: { label: "unit", description: "Unit such as 亿元; counts (人, 户, 家, 个, 套) are whole" },
        actual,
        target: { label: "annual target", description: "Annual target, if any" },
        schedule: { label: "schedule progress", description: "Schedule progress or period, if known" },
        growth: { label: "growth", description: "Year-on-year growth, a fraction or percentage, if known" },
        growthGap: {
          label: "growth gap",
          description: "Change of the growth rate in percentage points, negative if it fell, if known",
        },
      },
    },
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
