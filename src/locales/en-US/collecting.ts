import type { collecting as chinese } from "../zh-CN/collecting";

/** Texts of collecting figures from enterprises. */
export const collecting: typeof chinese = {
  states: { reported: "reported", late: "late", wrong: "wrong", missing: "missing", added: "new" },
  findings: {
    collectNoEnterprises:
      "企业数据 lists no enterprise yet, so there is no form to make. Enter the enterprises first.",
    collectNoPeriod: "参数 has no report period, which the forms have to say. Set the period first.",
    collectNothing: "No form was recognised in the returned files; nothing was written.",
    collectPeriod:
      "This form is for {stated}, the workbook is at {period}; it was not merged. Have it reported anew.",
    collectNotRead: "“{name}” could not be read: {reason}",
    collectNotForm: "“{name}” is no form; it was not merged. Bring other tables in by the import.",
    collectDone:
      "{all} due: {reported} in time, {late} late, {wrong} wrong, {missing} missing; see “{sheet}”.",
  },
  page: {
    title: "Collect",
    lead: "Send each enterprise a protected form with checks, merge what comes back into 企业数据 at once, and list who has not reported, who was late and whose figures jump.",
    send: "Send out",
    deadline: "Deadline",
    each: "One file each (zip)",
    book: "One file, a sheet each",
    receive: "Take back",
    files: "Choose returned files (several)",
    reading: "Reading…",
    merge: "Merge and make the sheet 收集情况",
    noDownloads:
      "Excel for Mac lets a pane save no file. Open this workbook in Excel for Windows or on the web to make the forms.",
    made: (count) => `${count} forms made.`,
    wrongDay: "Write the deadline like 2013-07-05.",
    summary: (all, reported, late, wrong, missing) =>
      `${all} due: ${reported} in time, ${late} late, ${wrong} wrong, ${missing} missing`,
    lines: (count) => `${count} to look at:`,
  },
};
