import type { buildPlan as chinese } from "../zh-CN/build-plan";

export const buildPlan: typeof chinese = {
  title: "What will be built",
  period: (period) => `Period ${period}`,
  nothing: "There is no sheet that can be built",
  reading: "Reading the data tables…",
  failed: "The workbook could not be read. Try again later.",
  made: "new",
  replaced: ({ added, removed, kept }) =>
    [
      "brought up to date",
      added > 0 && (added === 1 ? "1 row added" : `${added} rows added`),
      removed > 0 && (removed === 1 ? "1 row removed" : `${removed} rows removed`),
      kept > 0 ? (kept === 1 ? "your 1 cell stays" : `your ${kept} cells stay`) : "what you add stays",
    ]
      .filter(Boolean)
      .join("; "),
  renamed: (name) => `new, named "${name}"`,
  skipped: "not built",
  stopped: "has errors, cannot be built",
  distinct: (enterprises, rows) =>
    `${enterprises} enterprises in ${rows} rows: one with several tags has a row under each, and is counted once`,
  leftOut: (columns) => `Hidden, since no row has anything in them: ${columns.join("、")}`,
  rows: (count) => (count === 1 ? "1 row" : `${count} rows`),
  conflict: (names) => `The workbook has a sheet "${names}" of your own. It will not be touched.`,
  choice: "Sheets of the same name",
  skip: "Do not build",
  rename: "Build under another name",
  errors: "These errors must be corrected first:",
  warnings: "Worth a look as well:",
  typedOver: (count) => `${count} cells were typed over their formulas`,
  keepTyped: "Keep what was typed",
  restoreFormulas: "Restore the formulas",
  start: "Build",
  cancel: "Cancel",
};
