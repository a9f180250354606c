import type { workbook as chinese } from "../zh-CN/workbook";

export const workbook: typeof chinese = {
  findings: {
    missingTable:
      "No table “{table}” was found. Make the blank tables in the pane, or give yours the usual headers.",
    missingParameters:
      "No sheet “{sheet}” was found, so the period is not known. Add it in the pane and fill in the period.",
    missingPeriod: "“{column}” in “{sheet}” is empty. Fill it in, for instance 2013年1-6月.",
    unreadablePeriod:
      "“{column}” in “{sheet}” is “{value}”, which is no period. Write 2013年1-6月, 2013-06 or 上半年.",
    unknownChoice:
      "“{column}” in “{sheet}” is “{value}”, which is not among the choices. It was not used, the usual one stands.",
    outOfRange:
      "“{column}” in “{sheet}” is “{value}”; it has to be between {least} and {most}. It was not used, the usual value stands.",
    belowLeast:
      "“{column}” in “{sheet}” is “{value}”; it cannot be below {least}. It was not used, the usual value stands.",
    notWhole:
      "“{column}” in “{sheet}” is “{value}”; it has to be a whole number. It was not used, the usual value stands.",
    contradictsPeriod:
      "“{column}” in “{sheet}” is “{value}”, which contradicts the report period “{period}”; the period is used, and building writes what it says.",
    yearAdded:
      "“{column}” in “{sheet}” has no year, which a schedule by days needs; it is taken as “{period}”, and building writes it so.",
    reportDayFarOff:
      "“{column}” in “{sheet}” is far from the end of the report period “{period}”. Please check it: what is due or overdue is told by the report date.",
    yearNeeded: "A schedule by day or working day needs a year. Write it in the period.",
    yearNotCovered: "The public holidays of this year are not known. Choose another basis for the schedule.",
    wrongNumberOfWeights:
      "A schedule by monthly plan needs all twelve months filled in. Of a quarterly plan, give each month a third of its quarter.",
    negativeWeight: "A monthly plan cannot be negative.",
    zeroWeights: "The monthly plan is all zeros; there is no schedule to compute.",
    unknownSheetColumn:
      "“{column}” in “{sheet}” names “{item}”, which is no column of that sheet, stands twice, or has the heading of another: it was not used. The columns: {columns}. Write for instance 指标、单位、本期累计=完成数（1）.",
    typedScheduleOfSeason:
      "“{column}” in “{sheet}” was typed as {value}, but by “{basis}” each indicator has its own schedule: what was typed is not used. Choose another basis to use it.",
    seasonNoYear: "A schedule by last year's course needs the year. Fill in 年度 in the parameter sheet.",
    seasonNoHistory:
      "历史数据 holds no indicators of {year}: {count} indicators with a target have no schedule by last year's course, and gap, shortfall and status stay blank. Add the cumulative figures of {year}, or choose another basis.",
    seasonNoPart:
      "“{name}” has no schedule: 历史数据 has no cumulative figure of January to month {month} of {year} (year, month, kind, park, name and unit have to agree, and the figure has to be a number). Add it, or choose another basis.",
    seasonNoWhole:
      "“{name}” has no schedule: 历史数据 has no figure of the whole of {year} (month 12; year, kind, park, name and unit have to agree, and the figure has to be a number). Add it, or choose another basis.",
    seasonWholeNotPositive:
      "“{name}” has no schedule: the whole of {year} is zero or negative, so there is no share of it by month {month}. Check 历史数据, or choose another basis.",
    seasonPartOutside:
      "“{name}” has no schedule: its figure of month {month} of {year} is negative or more than the whole year. Check 历史数据, or choose another basis.",
    seasonOtherUnit:
      "“{name}” has no schedule: 历史数据 keeps {year} in {units}, the indicators are in {unit}. Convert the history to {unit}.",
    seasonTwice:
      "“{name}” has no schedule: 历史数据 has two rows for month {month} or the whole of {year}. Delete one.",
    otherPark: "{count} rows of “{park}” are not in the parks of the parameter sheet and were left out.",
    parkWithoutRows:
      "The parameter sheet names the park “{park}”, which has no rows in “{sheet}”. Please check its name.",
    noRowsOfParks:
      "None of the parks of the parameter sheet ({park}) has rows in “{sheet}”, so its sheet was not made. Please check the names.",
    missingPark:
      "{count} rows name no park: they are in the total and in no park's subtotal. Please fill in the park.",
    typedOver: "“{sheet}” {address} ({name}, {column}) should be {expected} and was typed over with {found}.",
    typedOverFormula:
      "“{sheet}” {address} ({name}, {column}) should be computed and was typed over with {found}.",
    formulaCleared: "The formula of “{sheet}” {address} ({name}, {column}) was deleted; the cell is blank.",
    typedOverMore: "{count} more cells of “{sheet}” were typed over.",
    sheetOtherPeriod:
      "“{sheet}” was built for {built}; the report period is {period}. Check that the tables hold the figures of {period} and update the sheet.",
    sheetOtherParks: "“{sheet}” is titled “{built}”; it should be “{title}” now. Update the sheet.",
    sheetOtherRows:
      "Rows were added to or taken from the tables since “{sheet}” was built. Update the sheet.",
    storedFigure:
      "The formula cannot be calculated here (it stands on another workbook, or on what only Excel has); the figure stored in the file is used. If anything behind it changed, open, recalculate and save the file in Excel first.",
    formerFormula:
      "翻番基年 of “{sheet}” still had the formula of an earlier version, which nobody entered: it is cleared, and doubling in three years is not told. Enter the base year if there is such an aim.",
    sheetOtherContents:
      "The tables or 参数 were changed since “{sheet}” was built (units, decimals, tags, the order of rows), and what it says is no longer so. Update the sheet.",
    unknownPark: "No row of the tables is of the park “{park}”. Please check its name.",
    parkLike:
      "The parks “{park}” and “{other}” differ by one letter and are counted as two. If they are one, give them one name.",
    sheetConflict:
      "A sheet of your own is called “{sheet}” and is never overwritten. Rename it, or build under a new name.",
    protectedSheet:
      "The sheet “{sheet}” is protected and was not updated. Unprotect it on the Review tab and build again.",
    blockMoved:
      "Rows or columns were inserted above or left of the table in “{sheet}”; it was not updated. Remove them.",
    blockChanged:
      "The table in “{sheet}” was cleared or changed beyond recognition. Rename the sheet and build again.",
    rowsInside:
      "A row of your own stands inside the table in “{sheet}” and would be lost. Move it below the table.",
    columnsInside:
      "A column of your own stands inside the table in “{sheet}” and would be lost. Move it to the right.",
    referencesUnread:
      "Rows or columns of “{sheet}” moved. The other sheets were too large to look through: check that their formulas still refer to the right rows of it.",
    functionsNotKnown:
      "{count} cells with PARK formulas show #NAME? (such as {address}), and entering them anew did not help. Close all Excel windows and open it again; or set 公式 to 原生 in 参数 and build once more.",
    functionsNotKnownLocked:
      "{count} cells with PARK formulas on protected sheets show #NAME? (such as {address}). Unprotect the sheet, then close the pane and open it again: the formulas are entered anew.",
    noteWithoutLine:
      "Notes or comments stood beside a row of the table that held nothing and is gone; they were moved to {address}.",
    manualCalculation:
      "Excel is set to calculate manually, so figures may be old. Press F9, or set Formulas, Calculation Options back to automatic.",
    datesSince1904:
      "This workbook uses the 1904 date system: every date would be four years off, so nothing was done. Clear “Use 1904 date system” under File, Options, Advanced, check the dates, then try again.",
    pageSetupFailed:
      "The sheets are built, but this machine has no printer, so the paper was not set to A4. Check paper and orientation under Page Layout before printing.",
    buildRunning:
      "Somebody else, or another window, is building in this workbook; nothing was changed. Wait for it to end; where it broke off, building again after five minutes puts the workbook back first.",
    unfinishedBuild:
      "The last build broke off and left a sheet half written. Building again first puts it back, then updates it.",
    buildRecovered:
      "The last build of “{sheet}” broke off; the sheet was put back before it was updated. Check the notes beside it.",
    noteWithoutRow:
      "“{name}” is no longer in the sheet; the notes beside it and its comments were moved below the table.",
    noteBecameComment:
      "Excel did not bring the note at {address} of “{sheet}” along with its row; its text was written there as a comment.",
    notesUnread:
      "This Excel does not let the notes on “{sheet}” be read; look whether they are still beside their rows after the update.",
  },
};
