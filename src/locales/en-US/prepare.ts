import type { prepare as chinese } from "../zh-CN/prepare";

export const prepare: typeof chinese = {
  head: { label: "参数", value: "值", note: "说明" },
  entryError: {
    title: "Please check",
    message: "Choose from the list, or type a number or date as the note says.",
  },
  parameterNotes: {
    parks: "Names of the parks, several joined by 、",
    area: "What the total of several parks is called",
    period: "For instance 2013年1-6月, 2013-06, 上半年",
    month: "Follows from the period",
    year: "The period's year",
    reportDay: "Follows from the period; lateness is judged by this day",
    moneyUnit: "Unit of amounts in totals",
    decimals: "Decimals of amounts, and of percents where the next row is blank",
    rateDecimals: "Decimals of percents and percentage points; blank: as many as in the row above",
    formulas: "原生: any Excel computes them; PARK: this add-in's functions. Build again after a change",
    basis:
      "By month, by day, by working day, by monthly plan or by last year's course (each indicator by its months in 历史数据; build again after a change)",
    scheduleDigits: "Decimals of the schedule's percentage",
    schedule: "Follows from period and basis; by last year's course each indicator has its own, in its sheet",
    plan1:
      "For 按分月计划: each month's share, as shares or amounts; of a quarterly plan, each month a third of its quarter",
    startedCount: "As announced; may exceed the projects that are named",
    finishedCount: "As announced",
    trialCount: "As announced",
    registeredTarget: "Target of registered enterprises at the year's end",
    registeredCount: "The stated number; blank: those registered in 企业数据",
    applyingCount: "The stated number; blank: those whose tags say so in 企业数据",
    threshold: "Annual revenue from which an enterprise may be registered",
    yearlyFiling: "Last day of the yearly filing of existing enterprises",
    monthlyFilingDay: "Last day of the month for newly built enterprises",
    doublingBaseYear:
      "Where doubling in three years is an aim: the year from which it counts; blank, nothing is said of it",
    indicatorsNumber:
      "At the sheet's top right, for instance 园统101表; blank: not printed. Build again after a change",
    enterprisesNumber: "The same for 企业扩建升级情况表",
    projectsNumber: "The same for 项目进展情况表",
    issuer: "At the top right of the three sheets; blank: not printed",
    validUntil: "At the top right of the three sheets, for instance 2026年12月; blank: not printed",
    indicatorsColumns:
      "The columns that are wanted in their order; blank: all that hold something. 列名=标题 for another heading, 列名（位数） for decimals, for instance 指标、单位、本期累计=完成数（1）. The pane's page of templates fills it in. Build again after a change",
    enterprisesColumns: "As above",
    projectsColumns: "As above; 各月 is the timeline's twelve months",
    sumRatios:
      "How growth and investment progress of sums are reckoned where rows lack a figure. Build again after a change",
    reportingUnit: "For the signature line",
    unitHead: "For the signature line",
    reviewer: "For the signature line",
    preparer: "For the signature line",
    reportedOn: "For the signature line",
  },
  findings: {
    noInputTable: "There is no input table “{table}”; nothing was written. Make the input tables first.",
    noKnownColumn: "No header was recognised; nothing was written. Check the first row.",
    columnsLeftOut: "Columns not recognised were left out: {columns}.",
    rowsAppended: "“{table}” has {count} more rows.",
  },
};
