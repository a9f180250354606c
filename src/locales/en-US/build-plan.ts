import type { buildPlan as chinese } from "../zh-CN/build-plan";

export const buildPlan: typeof chinese = {
  title: "What will be built",
  nothing: "There is no sheet that can be built",
  reading: "Reading the data tables…",
  failed: "The workbook could not be read. Try again later.",
  made: "new",
  replaced: "brought up to date; your notes stay",
  renamed: (name) => `new, named "${name}"`,
  skipped: "not built",
  stopped: "has errors, cannot be built",
  rows: (count) => (count === 1 ? "1 row" : `${count} rows`),
  conflict: (names) => `The workbook has a sheet "${names}" of your own. It will not be touched.`,
  choice: "Sheets of the same name",
  skip: "Do not build",
  rename: "Build under another name",
  errors: "These errors must be corrected first:",
  start: "Build",
  cancel: "Cancel",
};
