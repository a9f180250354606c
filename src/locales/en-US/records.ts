import type { records as chinese } from "../zh-CN/records";

export const records: typeof chinese = {
  columnNotes: {
    indicators: {
      park: "The park. May stay empty where there is only one.",
      name: "The indicator, for instance 主营业务收入. One row for each indicator of a park.",
      unit: "The unit of this row's figures, for instance 亿元, 万元, 人.",
      target: "The annual target as first set. Leave it empty where there is none; do not type 0.",
      revisedTarget: "The annual target as revised during the year, if it was.",
      revisedFrom: "The month (1 to 12) from which the revised target holds.",
      actual: "Cumulative figure from January through the period.",
      prior: "Cumulative figure of the same period last year, if known.",
      priorGrowth: "Year-on-year growth of the same period last year, as a percentage such as 29.18%.",
      publishedGrowth: "Growth as published by the statistics bureau, such as 20.47%. It takes precedence.",
      publishedGrowthGap:
        "Published change of the growth rate in percentage points; negative when it fell, such as -8.71.",
      constantPrices: "是 where growth is reckoned at constant prices, as for 工业增加值.",
      note: "Notes are not reported.",
    },
    enterprises: {
      park: "The park. May stay empty where there is only one.",
      id: "Tells enterprises of one name apart; a credit code will do.",
      name: "The enterprise.",
      cluster: "Its industry cluster, for instance 光电信息.",
      tags: "One or several, separated by 、. Known tags: 扩建升级、增资扩股、达产达标、新投产进规模、规下转规上、申报规上、停产、搬迁/退企还城.",
      registered: "是 where it is entered in the register of enterprises above designated size.",
      newlyBuilt: "是 for a newly built enterprise, which is filed monthly; others are filed yearly.",
      unit: "The unit of this row's money columns; 万元 if empty.",
      revenue: "Cumulative main-business revenue from January through the period.",
      priorRevenue: "Cumulative main-business revenue of the same period last year.",
      revenueLast12: "Revenue of the last twelve months, to compare with the threshold.",
      expansion: "What is being expanded and the capacity it gives.",
      plannedInvestment: "Planned investment in the expansion.",
      completedInvestment: "Investment made in it so far.",
      progress: "How far it has come.",
      help: "Help needed: 招工 (hiring), 融资 (finance), 用地 (land), 做大 (growth).",
      responsible: "The unit that looks after it.",
      note: "Notes are not reported.",
    },
    projects: {
      park: "The park. May stay empty where there is only one.",
      id: "Tells projects of one name apart.",
      name: "The project. One row for each.",
      kind: "重大项目 or 园区配套; another kind may be typed.",
      unit: "The unit of this row's money columns; 万元 if empty.",
      investment: "Total investment.",
      invested: "Investment made since the start.",
      scale: "Scale and content.",
      start: "The day work started, or is planned to. A month alone means its last day.",
      plannedFinish: "Planned finish. A month alone means its last day, for instance 2013-09.",
      actualFinish: "The day it was finished; empty while it is open.",
      trialProduction: "The day trial production started, if it has.",
      progress: "Progress as a percentage, such as 80%.",
      progressBasis: "The part that the progress is about, for instance 土建; 整体 for the whole project.",
      stage: "筹建, 招投标, 开工, 在建, 竣工, 试投产 or 投产.",
      responsible: "The unit in charge.",
      note: "Notes are not reported.",
    },
  },
  entryErrors: {
    title: "Please check",
    list: "Please choose from the list.",
    number: "A number is needed here, without a unit or text.",
    rate: "A percentage is needed here, such as 20.47%.",
    date: "A date is needed here, such as 2013-06-30.",
    month: "A whole number from 1 to 12 is needed here.",
  },
  findings: {
    renamedColumn:
      "The column “{value}” is read as {column}: it was that column at the last build and was renamed since.",
    headerOfOtherPeriod:
      "The header “{value}” does not name the “{column}” of the report period “{period}”; its figures are taken all the same. Check the column, then correct its header.",
    titleOfOtherPeriod:
      "Above the table stands “{value}”, which is not the report period “{period}”. Please check that it is the period to be imported.",
    unrecognisedColumn: "The column “{value}” was not recognised. If it is {column}, give it that header.",
    missingColumn:
      "“{table}” has no column “{column}”. Add it, or rename the column that holds it to “{column}”.",
    repeatedColumn:
      "More than one column is “{column}”; the one at {used} was used. Remove or rename the other.",
    mergedHeader:
      "A header cell is blank or merged and there are figures below it. Unmerge it and name each column.",
    emptyTable: "“{table}” has no usable rows yet. Fill it in first.",
    missingName: "Row {row} has figures but no “{column}”; it was left out.",
    totalRow: "Row {row} “{name}” looks like a total and was not read as data. The sheet adds up by itself.",
    groupRow:
      "Row {row} “{name}” looks like a group, a subtotal or an “of which”; its figures were not counted once more. If it is a record of its own, take the numbering off and fill in its other columns.",
    passedRow: "Row {row} “{name}” is a heading or a remark, not data, and was not read.",
    headerUnitDiffers:
      "The header of “{column}” says {header} and this row's unit is {unit}; the cell was not used. Make them agree.",
    unknownHeaderUnit:
      "The unit “{unit}” in the header “{value}” is not known and the table was not used. Write 亿元, 万元, 千元 or 元.",
    unitLineUnread:
      "“{value}” above the table states a unit that is not known, and this row has none. Fill in the column 单位 or change that line.",
    rowsBelowTable:
      "{count} rows below “{table}”, from row {row} on, are not part of the table and are in no sheet. Drag the table's lower right corner over them, or move them away.",
    columnsBesideTable:
      "Columns right of “{table}” ({columns}) are not part of the table and are not reported. Take them in or move them.",
    secondTable:
      "“{other}” on the sheet “{sheet}” has the headers of “{table}”; its {count} rows are not reported. Move them below “{table}” and take them in, or import them.",
    hiddenRows:
      "{count} rows of “{table}” are hidden or filtered out (such as row {row}) and still reported. Delete what should not count.",
    duplicateRow:
      "“{name}” repeats {first}; the later row was left out. Delete one, or tell them apart by 编号.",
    notANumber: "“{column}” must be a number and is “{value}”; the cell was not used.",
    errorValue: "The formula in “{column}” gives {value}; the cell was not used. Correct the formula.",
    percentTyped:
      "“{column}” must be a percentage and is {value}, thousands of per cent; the cell was not used.",
    fractionOrPercent:
      "{value} in “{column}” was read as {read} and may be {meant}. If it is {meant}, enter {entry}.",
    percentOrFraction:
      "{value} in “{column}” may be {read} or {meant}; the cell was not used. Enter it with its %, such as {entry}.",
    pointsAsPercent: "{column} is in percentage points, without %; “{value}” was not used.",
    notADate: "“{column}” must be a date and is “{value}”; the cell was not used. Write it like 2013-06-30.",
    yearAndTenth:
      "{value} in “{column}” is a number: Excel makes 2013.1 of 2013.10 as well, so the month is not known and the cell was not used. Write it like 2013-10.",
    notAMonth: "“{column}” must be a month from 1 to 12 and is “{value}”; the cell was not used.",
    notYesOrNo: "“{column}” must be 是 or 否 and is “{value}”; the cell was not used.",
    invisibleLetters:
      "“{value}” in “{column}” has invisible characters, which were left out. Enter the cell anew.",
    numberAsText:
      "{value} in “{column}” is a number kept as text; it was read as a number. Please convert it.",
    dateAsText:
      "“{value}” in “{column}” is text; it was read as a date. After a change build again, or convert it.",
    targetNotPositive: "“{column}” is {value}. Leave it empty where there is no target; it was not used.",
    missingActual: "“{name}” has no “{column}”; the cells that need it stay blank.",
    missingUnit: "“{name}” has no unit.",
    unknownUnit: "The unit “{value}” is not known; it is shown as it stands and never converted.",
    unknownMoneyUnit: "The unit of money “{value}” is not known; the amounts of this row were not used.",
    unitSlip:
      "“{column}” {actual} of “{name}” is a thousand times off its “{field}” {other}: 万元 for 亿元? Please check.",
    percentInAmount:
      "“{column}” is an amount and {value} a percentage; the cell was not used. Enter the amount; growth belongs to 公布同比 or 去年同期增幅.",
    percentShown:
      "“{column}” is an amount and shown as {shown}; {value} was used. Growth belongs to 公布同比 or 去年同期增幅.",
    oddUnit:
      "“{name}” is in {unit} and the other rows in {usual}: {value} {unit} is a hundred times off them. Check the unit.",
    unitOfNameDiffers:
      "The name of “{name}” says {told}, its unit is {unit}. Check them and make them agree.",
    negativeAmount: "“{column}” of “{name}” is negative: {value}. Please check.",
    unknownTag: "The tag “{value}” is not known and was not used.",
    missingTag: "No tag for “{name}”: listed among the others.",
    unknownStage: "The stage “{value}” is not known and was not used.",
    missingBasis: "“{name}” has a progress but not its basis. Say which part it is about.",
    datesOutOfOrder: "“{column}” of “{name}” is before its start. Please check.",
  },
};
