import type { commands as chinese } from "../zh-CN/commands";

export const commands: typeof chinese = {
  made: (count) => `${count} ${count === 1 ? "sheet" : "sheets"} built`,
  planned: "The pane shows what will be built; press Build to go on",
  distributed: (count) =>
    `The PARK formulas of ${count} ${count === 1 ? "sheet" : "sheets"} were replaced: the workbook opens without the add-in`,
  restored: (count) => `The PARK formulas of ${count === 1 ? "1 sheet" : `${count} sheets`} are back`,
  notRestored: "There were no formulas to restore; the workbook was left as it is.",
  notDistributed: "No distribution copy was made; the workbook was left as it is.",
  counted: {
    indicators: ({ parks, indicators, rows }) => `parks: ${parks}, indicators: ${indicators}, rows: ${rows}`,
    enterprises: ({ parks, enterprises, listed, registered }, groups) =>
      `parks: ${parks}, enterprises: ${enterprises}${listed === enterprises ? "" : ` (each counted once; under each of its tags a row, ${listed} rows)`};${registered === undefined ? "" : ` registered: ${registered};`} ${groups.map(({ name, members }) => `${name} ${members}`).join(", ")}`,
    projects: ({ parks, projects }, groups) =>
      `parks: ${parks}, projects: ${projects} (each counted once); ${groups.map(({ name, members }) => `${name} ${members}`).join(", ")}`,
  },
  leftOut: (columns) => `hidden, since no row has anything in them: ${columns.join("、")}`,
  nothingMade: "No sheet was built; put the errors in the data right first.",
  conflict: (names) =>
    `Your own sheet ${names} has the name of ours. It was left as it is and ours was not built.`,
  checked: (errors, warnings, hints) => `${errors} errors, ${warnings} warnings, ${hints} hints`,
  nothingToCheck: "The workbook has none of the input tables, and no text was given. Make the tables first.",
  nothingToReport: "There is nothing to report. Fill in 指标数据, 企业数据, 项目数据 and 参数 first.",
  reported: (paragraphs) => `The report has ${paragraphs} paragraphs`,
  problems: {
    busy: "The previous step is still running. Wait for it, or cancel it first.",
    missingPeriodCell:
      "The sheet 参数 has no line 报告期. Add the line, or delete the sheet and make the input tables again.",
    editing: "A cell is being edited. Press Enter or Esc to finish, then try again.",
    protected: "A sheet or the workbook is protected. Unprotect it on the Review tab, then try again.",
    removed: "A sheet, table or name that is needed has gone. Undo its removal or make it again, then retry.",
    tooLarge: "The data exceeds what Excel on the web takes at once. Use desktop Excel, or fewer rows.",
    unsupported:
      "This Excel lacks something that is needed. Update Excel, or send the diagnostics to your IT desk.",
    changedMeanwhile:
      "Somebody changed the workbook meanwhile (a sheet, table, row or name); what was written has been taken back. Look at the change, then do it again.",
    noAnswer: "Excel did not answer. Wait until it is idle, then try again.",
    notLoaded:
      "A part of the add-in could not be downloaded; the workbook is unchanged. Check the network and try again; if the add-in has just been updated, save and reopen the workbook.",
    notPutBack:
      "Something went wrong halfway and Excel did not answer, so the workbook has not been put back yet. Wait a moment, or reopen the workbook, and do it again: it is put back first.",
    cancelled: "Cancelled.",
    unexpected:
      "Something unexpected happened; the workbook is as it was. Try again, or send the diagnostics to your IT desk.",
  },
};
