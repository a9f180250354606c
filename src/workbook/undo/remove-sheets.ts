import type { Finding } from "../../records/finding";
import { queueDeleted } from "../own-sheets";
import type { OwnSheet } from "../own-sheets";
import { PutBackFailed } from "../put-back-failed";
import { runWaiting } from "../run-waiting";
import { queueInventory } from "../reading/workbook-inventory";
import type { Inventory } from "../reading/workbook-inventory";
import { RoundTrips } from "../round-trips";
import { whyUndoRefuses } from "./why-undo-refuses";
import type { Added } from "./why-undo-refuses";

/**
 * Deletes the sheets that a task added, and their names. Where the user has since changed them or built on them nothing
 * is deleted, and the findings tell where; no findings: it is done. `also` queues what else is to be put back.
 */
export async function removeSheets(
  added: Added,
  also?: (workbook: Excel.Workbook, inventory: Inventory) => void,
): Promise<Finding[]> {
  return Excel.run(async (context) => {
    const trips = new RoundTrips(context);
    const { workbook } = context;
    const reading = queueInventory(context);
    await trips.sync();
    const inventory = reading();
    const refusals = await whyUndoRefuses(trips, inventory, added);
    if (refusals.length > 0) return refusals;

    const sheets = inventory.sheets.filter(({ name }) => added.sheets.some(({ sheet }) => sheet === name));
    const queue = (now: Excel.Workbook): void => {
      queueDeleted(now, sheets);
      for (const name of added.names) now.names.getItemOrNullObject(name).delete();
      also?.(now, inventory);
    };
    queue(workbook);
    await syncOrLook(trips, sheets, queue);
    return [];
  });
}

/**
 * Sends the deletion. Where it fails with some of the sheets gone, the rest of it is done too: there is no way back from
 * there. With all of them still there it failed as a whole.
 */
async function syncOrLook(
  trips: RoundTrips,
  sheets: readonly OwnSheet[],
  queue: (workbook: Excel.Workbook) => void,
): Promise<void> {
  try {
    await trips.sync();
  } catch (error) {
    await runWaiting(async (context) => {
      const left = sheets.map(({ id }) => context.workbook.worksheets.getItemOrNullObject(id).load("id"));
      await context.sync();
      if (left.every(({ isNullObject }) => !isNullObject)) throw error;
      queue(context.workbook);
      await context.sync();
    }).catch((failure: unknown) => {
      throw failure === error ? error : new PutBackFailed(error);
    });
  }
}
