/* eslint-disable office-addins/call-sync-before-read -- the sync is that of RoundTrips, which the rule does not know */
import { blockAddress } from "../../formulas/a1";
import type { Finding } from "../../records/finding";
import type { SheetContents } from "../../templates/plan/sheet-plan";
import { writeRows } from "../building/write-rows";
import { addOwnSheet } from "../own-sheets";
import { PutBackFailed } from "../put-back-failed";
import { blockOfReference } from "../reading/block-reference";
import { runWaiting } from "../run-waiting";
import { syncWithPages } from "../writing/page-setup";
import { RoundTrips } from "../round-trips";
import { isLeftBehind, temporaryName } from "../writing/temporary-names";
import { queueAppearance } from "../writing/write-plan";
import { addMark } from "../marks";

/** The hidden name over the sheet that is ours, whatever the user renamed it to. */
const MARK = "_PARK.findings";

export interface FindingsSheetOutcome {
  /** The sheet's name; undefined where none was written. */
  sheet?: string;
  findings: Finding[];
}

/**
 * Writes findings, or what else is told of the data, on a sheet of its own, complete under another name before it takes the place of the one that
 * was written last. A user's own sheet of that name is left alone and nothing is written.
 */
export async function writeFindingsSheet(plan: SheetContents, ofWhat = MARK): Promise<FindingsSheetOutcome> {
  return Excel.run(async (context) => {
    const { workbook } = context;
    const trips = new RoundTrips(context);
    workbook.worksheets.load("items/name");
    const mark = workbook.names.getItemOrNullObject(ofWhat);
    mark.load("formula");
    await trips.sync();
    const taken = workbook.worksheets.items.map(({ name }) => name);
    const last = mark.isNullObject ? undefined : blockOfReference(String(mark.formula))?.sheet;
    const ours = taken.find((name) => name === last);
    if (ours === undefined && taken.some((name) => name.toLowerCase() === plan.name.toLowerCase()))
      return { findings: [conflict(plan.name)] };
    const name = ours ?? plan.name;
    const temporary = temporaryName(plan.name, taken);
    let isWritten = false;
    try {
      // One that an earlier run could not take back.
      for (const left of taken.filter((each) => isLeftBehind(each) && each.endsWith(plan.name)))
        workbook.worksheets.getItem(left).delete();
      const sheet = addOwnSheet(workbook, temporary);
      await writeRows(trips, sheet, plan);
      queueAppearance(sheet, plan);
      await trips.sync();
      isWritten = true;
      // What may be refused comes before what cannot be taken back.
      if (ours !== undefined) workbook.worksheets.getItemOrNullObject(ours).delete();
      sheet.name = name;
      workbook.names.getItemOrNullObject(ofWhat).delete();
      const block = { row: 1, column: 1, rows: plan.rows.length, columns: plan.columns.length };
      addMark(workbook, ofWhat, sheet.getRange(blockAddress(block)));
      sheet.activate();
      await syncWithPages(context, [{ sheet: name, page: plan.page }], () => trips.sync());
    } catch (error) {
      // With the written sheet under its own name only the answer was lost.
      const wasThere = await drop(temporary).catch(() => {
        throw new PutBackFailed(error);
      });
      if (!isWritten || wasThere) throw error;
    }
    return { sheet: name, findings: [] };
  });
}

function conflict(sheet: string): Finding {
  return { severity: "error", kind: "sheetConflict", parameters: { sheet }, place: { sheet, address: "A1" } };
}

/** Takes a sheet back that was not finished; says whether it was there. */
async function drop(name: string): Promise<boolean> {
  return runWaiting(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    await context.sync();
    if (sheet.isNullObject) return false;
    sheet.delete();
    await context.sync();
    return true;
  });
}
