import type { rollover as chinese } from "../zh-CN/rollover";

export const rollover: typeof chinese = {
  preview: {
    period: (from, to) => `The report period moves from ${from} to ${to}.`,
    kept: (names) => `The sheets of this period are kept as values: ${names.join(", ")}.`,
    history: (rows) => `${rows} rows of this period are kept in 历史数据.`,
    historyAgain: (rows) => `${rows} of them were kept before and are brought up to date.`,
    cleared: (cells) => `${cells} cells of cumulative figures are cleared for entry.`,
    priorFilled: (cells) => `${cells} cells of last year's figures and growth are filled from the history.`,
    priorUnknown: (cells) =>
      `${cells} cells of last year's figures are not in the history: they are cleared, please fill them in.`,
    priorLeft: "Last year's figures are not in the history and are blank: please fill them in.",
    targetsAsked: (cells) => `A new year: ${cells} annual targets are cleared, please enter the new ones.`,
    targetsSet: (cells) => `${cells} new annual targets are entered.`,
    progressKept: "Investment and progress of projects and expansions count from their start and stay.",
    progressCleared: (cells) => `${cells} cells of investment and progress are cleared.`,
  },
  page: {
    title: "Next period",
    lead: "Keeps this period in 历史数据 and opens the next one. It can be undone.",
    to: "Roll to",
    targets: "Targets of the new year (may be left blank)",
    target: (name, unit) => (unit === "" ? name : `${name} (${unit})`),
    before: (figure) => `last year ${figure}`,
    clearProgress: "Also clear investment and progress of what is not finished",
    keep: "Keep this period's sheets (values only)",
    keepAgain: (sheets) => `Replace ${sheets.join(", ")}, which are kept already`,
    what: "What will be done",
    run: "Roll over",
    reading: "Reading the workbook…",
    failed: "The workbook could not be read. Try again later.",
  },
  command: {
    done: "The workbook is at its next period. Enter its figures, then build.",
    notDone: "The workbook was not rolled over and is as it was.",
  },
  findings: {
    noParameters:
      'There is no sheet "{sheet}", so the period is not known. Set up the data tables and enter the report period first.',
    noYear:
      "The report period has no year and 年度 is blank, so nothing can be kept in the history. Enter the year.",
    nothingToClose:
      "No cumulative figure is filled in yet, so there is nothing to keep. Fill in this period before rolling over.",
    periodNotFollowing: "{to} does not follow {from}, or leaves out a year. Choose a later period.",
    historyPeriod:
      'Column "{column}" of the history holds "{value}", which is no period. Correct it, then roll over.',
    historyKind: 'The history has an unknown 类别 "{value}". Enter 指标, 企业 or 项目.',
    historyUnit:
      '"{name}" is in "{historyUnit}" in the history and in "{unit}" now, which cannot be converted. Last year\'s figure was left blank: please enter it.',
    formulaKept:
      '{count} cells of column "{column}" hold formulas and were left alone. Check that they point to the new period.',
    planOfLastYear: "The monthly plan is still last year's. Check it or enter the new one.",
    sheetProtected:
      'Sheet "{sheet}" is protected. Nothing was changed. Unprotect it on the Review tab and try again.',
    workbookProtected:
      'The workbook\'s structure is protected, so sheet "{sheet}" cannot be added. Nothing was changed. Unprotect it and try again.',
    sheetTaken:
      'There is a sheet "{sheet}" without the table "{table}". Nothing was changed. Rename that sheet and try again.',
    sheetsEmptied:
      "{sheets} draw on the data tables: after the roll-over they show nothing until new figures are entered, under the title of this period. Tick keeping them if you need them, and build them again for the new period.",
    sheetsEmptiedKept:
      "{sheets} draw on the data tables: after the roll-over they show nothing until new figures are entered, under the title of this period. The figures of this period stay in the kept sheets. Build them again for the new period.",
    closedUnfilled:
      '{count} rows of "{table}" have no figure for this period ({names}). They go into the history blank, and next year has no figure of a year ago for them. Fill them in first if you can.',
    rollOverRunning:
      "Somebody else, or another window, is rolling this workbook over; nothing was changed. Wait for it to end; where it broke off, trying again after five minutes puts the workbook back first.",
    rollOverNotRecovered:
      "An earlier roll-over broke off and cannot be put back yet: a sheet is protected, or a cell is being edited. Unprotect the sheets, press Enter to finish the entry, and try again.",
    rollOverPartlyRecovered:
      "An earlier roll-over broke off and was put back; the sheets {sheets} are gone, and what stood there was not. Please check.",
    rollOverGivenUp:
      "An earlier roll-over broke off and could not be put back. Please check the sheets {sheets} and the history, or take them from a backup; the workbook can be used as usual from now on.",
    rollOverRecovered:
      "The last roll-over broke off; the workbook was first put back to what it was before it.",
    unfinishedRollOver:
      "The last roll-over broke off. Building first puts the workbook back to what it was before it.",
    rowsMovedSince:
      'Rows of "{sheet}" were moved after the roll-over (inserted, deleted, sorted or renamed). Undo would write into the wrong rows, so nothing was undone. Put the rows back first.',
    historyChangedSince:
      'What was kept in "{table}" was changed after the roll-over. Undo deletes the rows that were kept, so nothing was undone. Press undo again to do it all the same; rows of your own stay.',
    changedSince:
      "{address} was changed after the roll-over. Undo would lose what was entered since, so nothing was undone. Press undo again to do it all the same.",
    goneSince: 'Sheet "{sheet}", which the roll-over wrote to, is gone. It cannot be undone.',
  },
};
