import type { functionDescriptions as chinese } from "../zh-CN/function-descriptions";

export const functionDescriptions: typeof chinese = {
  SCHEDULE: {
    description: "Schedule progress: the fraction of the year that has passed at the end of a period",
    parameters: {
      period:
        'Month number 1 to 12, a date, or a text such as "6月", "2013年1-6月", "2013H1", "2013Q2", "2013-06"',
      basis: '"month" (default), "day", "workday", or a range of 12 monthly or 4 quarterly planned shares',
      digits: "Decimals of the percentage, rounded half up; none if omitted",
    },
  },
  PROGRESS: {
    description: "Share of the annual target reached: actual / target",
    parameters: {
      actual: "Cumulative actual of the year so far",
      target: "Annual target, greater than 0, in the unit of the actual",
    },
  },
  GAP: {
    description: "Gap to the schedule in percentage points: 100 × (progress − schedule); behind is negative",
    parameters: {
      actual: "Cumulative actual of the year so far",
      target: "Annual target, greater than 0, in the unit of the actual",
      schedule:
        'Fraction of the year from 0 to 1 or a percentage, or a period text such as "6月" or "2013H1", or a date. A bare month number is refused: write "6月"',
    },
  },
  SHORTFALL: {
    description: "Amount ahead (+) or behind (−) the schedule: actual − target × schedule",
    parameters: {
      actual: "Cumulative actual of the year so far",
      target: "Annual target, greater than 0, in the unit of the actual",
      schedule:
        'Fraction of the year from 0 to 1 or a percentage, or a period text such as "6月" or "2013H1", or a date. A bare month number is refused: write "6月"',
    },
  },
  PACE: {
    description: "Amount needed in each remaining month: (target − actual) / months left",
    parameters: {
      actual: "Cumulative actual of the year so far",
      target: "Annual target, greater than 0, in the unit of the actual",
      period:
        'Month number 1 to 12, a date, or a text such as "6月", "2013年1-6月", "2013H1", "2013Q2", "2013-06"',
    },
  },
  PACERATIO: {
    description: "Needed monthly amount divided by the average month so far",
    parameters: {
      actual: "Cumulative actual of the year so far",
      target: "Annual target, greater than 0, in the unit of the actual",
      period:
        'Month number 1 to 12, a date, or a text such as "6月", "2013年1-6月", "2013H1", "2013Q2", "2013-06"',
    },
  },
  PROJECTION: {
    description: "Year-end projection: actual / schedule",
    parameters: {
      actual: "Cumulative actual of the year so far",
      schedule:
        'Fraction of the year from 0 to 1 or a percentage, or a period text such as "6月" or "2013H1", or a date. A bare month number is refused: write "6月"',
    },
  },
  STATUS: {
    description: "Status against the schedule, in Chinese: 超序时 (ahead), 达到序时 (on), 差欠序时 (behind)",
    parameters: {
      actual: "Cumulative actual of the year so far",
      target: "Annual target, greater than 0, in the unit of the actual",
      schedule:
        'Fraction of the year from 0 to 1 or a percentage, or a period text such as "6月" or "2013H1", or a date. A bare month number is refused: write "6月"',
      tolerance: "Percentage points that still count as on schedule, 0 by default",
    },
  },
  TARGET: {
    description: "Annual target implied by a stated progress: actual / progress",
    parameters: {
      actual: "Cumulative actual of the year so far",
      progress: "Share of the target reached, a fraction or percentage",
    },
  },
  YOY: {
    description: "Year-on-year growth: current / prior − 1",
    parameters: {
      current: "Figure of this period (this year, cumulative)",
      prior: "Comparable figure a year ago",
    },
  },
  YOYCHANGE: {
    description: "Year-on-year change: current − prior",
    parameters: {
      current: "Figure of this period (this year, cumulative)",
      prior: "Comparable figure a year ago",
    },
  },
  BASE: {
    description: "Prior figure implied by a stated growth: current / (1 + growth)",
    parameters: {
      current: "Figure of this period (this year, cumulative)",
      growth: "Year-on-year growth, a fraction or percentage such as 20.47%",
    },
  },
  YOYGAP: {
    description: "Change of the growth rate in percentage points, from the cumulative figures of three years",
    parameters: {
      current: "Figure of this period (this year, cumulative)",
      prior: "Comparable figure a year ago",
      beforePrior: "Comparable figure two years ago",
    },
  },
  GROWTHGAP: {
    description: "Change of the growth rate in percentage points: 100 × (growth − prior growth)",
    parameters: {
      growth: "Year-on-year growth, a fraction or percentage such as 20.47%",
      priorGrowth: "Growth at the same time last year, a fraction or percentage",
    },
  },
  MONTHLY: {
    description: "Month values from cumulative ones; leading blanks merge into the first figure (Jan-Feb)",
    parameters: {
      cumulative: "Cumulative figures from January on, one row or column, up to 12",
    },
  },
  MOM: {
    description: "Month-on-month growth: this month / last month − 1",
    parameters: {
      current: "Figure of this month",
      previous: "Figure of the month before",
    },
  },
  SHARE: {
    description: "Share: part / total",
    parameters: {
      part: "Figure of the part",
      total: "Figure of the whole, greater than 0",
    },
  },
  CONTRIBUTION: {
    description: "Contribution to the total change: change of the part / change of the total",
    parameters: {
      partChange: "Change of the part",
      totalChange: "Change of the whole, not 0",
    },
  },
  PULL: {
    description: "Points of the total's growth that come from a part: 100 × change of the part / prior total",
    parameters: {
      partChange: "Change of the part",
      totalPrior: "The whole a year ago, greater than 0",
    },
  },
  REQUIREDGROWTH: {
    description: "Yearly growth needed to reach a multiple in some years; doubling in three is 25.99%",
    parameters: {
      multiple: "End over beginning; 2 to double",
      years: "Number of years",
    },
  },
  SCALE: {
    description:
      "Whether revenue reaches the threshold of designated size, in Chinese: 达到规上标准 or 未达规上标准",
    parameters: {
      revenue: "Annual revenue in 10,000 yuan",
      threshold: "Threshold in 10,000 yuan, 2000 by default",
    },
  },
  OVERDUE: {
    description: "Days late: 0 if on time; an open project is counted to the report date",
    parameters: {
      planned: "Planned finish date; a year and month mean the month's last day",
      actual: "Actual finish date; blank while open",
      reportDate: "The date to judge by, never today's; a year and month mean the month's last day",
    },
  },
  TIMESTATUS: {
    description:
      "Time status in Chinese: 未开工 (not started), 正常, 临期 (due in 30 days), 逾期 (overdue), 竣工 (finished)",
    parameters: {
      start: "Start date; blank if not started",
      planned: "Planned finish date; a year and month mean the month's last day",
      finished: "Actual finish date; blank while open",
      reportDate: "The date to judge by, never today's; a year and month mean the month's last day",
    },
  },
  NARRATE: {
    description: "One Chinese sentence about an indicator, with a clause for each figure that is known",
    parameters: {
      name: "Name of the indicator",
      unit: "Unit such as 亿元; counts (人, 户, 家, 个, 套) are whole",
      actual: "Cumulative actual of the year so far",
      target: "Annual target, if any",
      schedule: "Schedule progress or period, if known",
      growth: "Year-on-year growth, a fraction or percentage, if known",
      growthGap: "Change of the growth rate in percentage points, negative if it fell, if known",
    },
  },
};
