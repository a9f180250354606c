import { blockAddress } from "../../formulas/a1";
import type { SheetPlan } from "../../templates/plan/sheet-plan";
import { MARKS } from "../reading/workbook-inventory";
import type { RoundTrips } from "../round-trips";
import { appearanceBytes } from "../writing/payload";
import { queueAppearance } from "../writing/write-plan";
import { addOwnSheet } from "../own-sheets";
import { leftOutComment } from "./left-out";
import { writeRows } from "./write-rows";
import { addMark } from "../marks";

/** Makes a sheet complete under a temporary name but for its page; its mark and its own name are left queued. */
export async function makeNewSheet(trips: RoundTrips, plan: SheetPlan, temporary: string): Promise<void> {
  const { workbook } = trips.context;
  const sheet = addOwnSheet(workbook, temporary);
  await writeRows(trips, sheet, plan);
  await trips.makeRoom(appearanceBytes(plan));
  queueAppearance(sheet, plan);
  queueMark(workbook, sheet, plan);
  sheet.name = plan.name;
}

/** The hidden name over the block that is ours. */
export function queueMark(workbook: Excel.Workbook, sheet: Excel.Worksheet, plan: SheetPlan): void {
  const block = { row: 1, column: 1, rows: plan.rows.length, columns: plan.columns.length };
  const range = sheet.getRange(blockAddress(block));
  addMark(workbook, MARKS[plan.template], range, leftOutComment(plan));
}
