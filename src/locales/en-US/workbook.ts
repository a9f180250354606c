import type { workbook as chinese } from "../zh-CN/workbook";

export const workbook: typeof chinese = {
  findings: {
    missingTable:
      "No table “{table}” was found. Make the blank tables in the pane, or give yours the usual headers.",
    missingParameters:
      "No sheet “{sheet}” was found, so the period is not known. Make the blank tables in the pane.",
    missingPeriod: "“{column}” in “{sheet}” is empty. Fill it in, for instance 2013年1-6月.",
    unreadablePeriod:
      "“{column}” in “{sheet}” is “{value}”, which is no period. Write 2013年1-6月, 2013-06 or 上半年.",
    unknownChoice: "“{column}” in “{sheet}” is “{value}”, which is not among the choices.",
    yearNeeded: "A schedule by day or working day needs a year. Write it in the period.",
    yearNotCovered: "The public holidays of this year are not known. Choose another basis for the schedule.",
    wrongNumberOfWeights: "A schedule by monthly plan needs all twelve months filled in.",
    negativeWeight: "A monthly plan cannot be negative.",
    zeroWeights: "The monthly plan is all zeros; there is no schedule to compute.",
    otherPark: "{count} rows of “{park}” are not in the parks of the parameter sheet and were left out.",
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
    noteWithoutLine:
      "Notes stood beside a row of the table that held nothing and is gone; they were moved to {address}.",
    unfinishedBuild:
      "The last build broke off and left a sheet half written. Building again first puts it back, then updates it.",
    buildRecovered:
      "The last build of “{sheet}” broke off; the sheet was put back before it was updated. Check the notes beside it.",
    noteWithoutRow: "“{name}” is no longer in the sheet; the notes beside it were moved below the table.",
  },
};
