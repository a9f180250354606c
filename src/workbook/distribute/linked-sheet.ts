import { distribute } from "../../locales/zh-CN/distribute";
import { addOwnSheet } from "../own-sheets";
import { queueHolidays } from "../writing/holiday-sheet";
import { HOLIDAYS_FROM } from "./plan-copies";
import type { CopyPlan } from "./plan-copies";

/** Queues the hidden sheet that copies read: figures, each with where it comes from, and the public holidays. */
export function queueLinkedSheet(
  workbook: Excel.Workbook,
  name: string,
  { linked, usesHolidays }: CopyPlan,
): void {
  const sheet = addOwnSheet(workbook, name);
  const { heading } = distribute.copies;
  const last = linked.length + 1;
  // An address is a text, also where it looks like a number or a formula.
  sheet.getRange(`A1:A${last}`).numberFormat = [["@"], ...linked.map(() => ["@"])];
  if (linked.length > 0) {
    sheet.getRange(`B2:B${last}`).numberFormat = linked.map(({ format }) => [
      format === "@" ? "General" : format,
    ]);
  }
  sheet.getRange(`A1:B${last}`).formulas = [
    [heading.source, heading.figure],
    ...linked.map(({ label, formula }) => [label, formula]),
  ];
  if (usesHolidays) queueHolidays(sheet, HOLIDAYS_FROM);
  sheet.visibility = "Hidden";
}
