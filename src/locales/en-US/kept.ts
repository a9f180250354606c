import type { kept as chinese } from "../zh-CN/kept";

export const kept: typeof chinese = {
  sheets: { indicators: "主要指标", enterprises: "企业情况", projects: "项目进展" },
  halfYear: (year) => `${year}年上半年`,
  wholeYear: (year) => `${year}年全年`,
  page: {
    title: "Past sheets",
    lead: "Sheets of past periods that a roll-over kept as values. Compare shows how one differs from the sheet of now.",
    none: "No sheets are kept yet. Tick “keep this period's sheets” when you roll over.",
    reading: "Reading…",
    failed: "The workbook could not be read. Try again later.",
    open: (sheet) => `Open ${sheet}`,
    openShort: "Open",
    compare: "Compare",
    compareLabel: (sheet) => `Compare ${sheet} with now`,
    compared: (kept, now) => `${kept} → ${now}`,
    noSheetNow: (name) => `There is no “${name}” now. Build it first, then compare.`,
    gone: (sheet) => `“${sheet}” has no rows of ours any more, so it cannot be compared.`,
    same: "All figures are the same.",
    sameRows: (count) => `${count} more rows are unchanged.`,
    moreRows: (count) => `${count} more rows differ: see the sheets.`,
    onlyThen: "only then",
    onlyNow: "only now",
    figure: (header, then, now) => `${header}: ${then} → ${now}`,
    change: (change) => ` (${change})`,
    blank: "blank",
    points: (points) => `${points} points`,
  },
  findings: {
    keptAlready:
      'The sheet "{sheet}" is kept already; the earlier one stays. Tick Replace to keep the figures of now instead.',
    keptReplaced:
      'The sheet "{sheet}" is kept already and is replaced by the figures of now: the earlier one is deleted with whatever was added to it, and undo does not bring it back.',
    nothingToKeep:
      "No sheets have been built, so there is nothing to keep. Build them first, then roll over.",
    keptSheetProtected:
      'Sheet "{sheet}" is protected and cannot be kept; nothing was changed. Unprotect it, or keep no sheets.',
    keptStructureProtected:
      "The workbook's structure is protected, so no sheets can be kept; nothing was changed. Unprotect it, or keep no sheets.",
    keptOldSheet:
      '"{sheet}" was built for {built}, not for {period}, and was not kept. Build it for this period first, then roll over.',
    keptOutdated:
      'Rows or parks were changed since "{sheet}" was built, so the kept one may lack some or have too many. Build it again before rolling over if it has to be exact.',
    keptLeft:
      'The roll-over was taken back. The kept sheet "{sheet}" has been changed or is used elsewhere since, and was left. Delete it yourself if you do not need it.',
  },
};
