import { ownSheetsSince, queueDeleted } from "../own-sheets";
import { runWaiting } from "../run-waiting";
import { blockOfReference } from "../reading/block-reference";
import { queueInventory } from "../reading/workbook-inventory";
import type { Inventory } from "../reading/workbook-inventory";
import { syncOrLook } from "../sync-or-look";
import type { Carried } from "../sync-or-look";
import { copyMarks, earlierCopies, queueCopyMarks } from "./copy-names";

/** A sheet and its copy, which has a name of its own until every copy is complete. */
export interface Copy {
  sheet: string;
  temporary: string;
  name: string;
}

/** Drops the earlier copies and gives the new ones their names and marks: one request, carried out or not. */
export async function takeCopyNames(before: Inventory, copies: readonly Copy[]): Promise<void> {
  try {
    await Excel.run(async (context) => {
      queueDropping(context.workbook, before);
      queueNaming(context.workbook, copies);
      queueMarks(context.workbook, copies);
      await context.sync();
    });
  } catch (error) {
    if (!(await finishNaming(before, copies))) throw error;
  }
}

/** Takes away the copies, their marks and the hidden sheets that they read. Gives their names. */
export async function removeCopies(): Promise<string[]> {
  return Excel.run(async (context) => {
    const inventory = await presentInventory(context);
    const copies = earlierCopies(inventory);
    if (copies.length > 0 || copyMarks(inventory).length > 0) {
      queueDropping(context.workbook, inventory);
      await syncOrLook(context, (again) => droppedOf(inventory, again));
    }
    return copies;
  });
}

async function droppedOf(before: Inventory, again: Excel.RequestContext): Promise<Carried> {
  const now = await presentInventory(again);
  const copies = new Set(earlierCopies(before));
  const ids = new Set(before.sheets.filter(({ name }) => copies.has(name)).map(({ id }) => id));
  const left = now.sheets.filter(({ id }) => ids.has(id)).length + copyMarks(now).length;
  if (left === 0) return "all";
  return left === ids.size + copyMarks(before).length ? "none" : "part";
}

/** The copies that there are, in the order of the workbook, without the hidden sheet that they read. */
export async function presentCopies(): Promise<string[]> {
  return Excel.run(async (context) => {
    const inventory = await presentInventory(context);
    const visible = new Set(
      inventory.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name),
    );
    return earlierCopies(inventory).filter((name) => visible.has(name));
  });
}

/** After a failure: looks at the workbook and takes away what was added to it. */
export async function takeCopiesBack(before: Inventory): Promise<void> {
  await runWaiting(async (context) => {
    const own = await ownSheetsSince(context, before.sheets);
    const now = await presentInventory(context);
    const marks = new Set(copyMarks(before));
    const isOwn = (mark: string): boolean => {
      const formula = now.names.find(({ name }) => name === mark)?.formula ?? "";
      return own.some(({ name }) => name === blockOfReference(formula)?.sheet);
    };
    for (const mark of copyMarks(now))
      if (!marks.has(mark) && isOwn(mark)) context.workbook.names.getItem(mark).delete();
    queueDeleted(context.workbook, own);
    context.workbook.worksheets.getItemOrNullObject(before.activeSheet).activate();
    await context.sync();
  });
}

async function presentInventory(context: Excel.RequestContext): Promise<Inventory> {
  const queued = queueInventory(context);
  await context.sync();
  return queued();
}

function queueDropping(
  workbook: Excel.Workbook,
  inventory: Inventory,
  sheets: readonly string[] = earlierCopies(inventory),
): void {
  for (const mark of copyMarks(inventory)) workbook.names.getItemOrNullObject(mark).delete();
  for (const name of sheets) workbook.worksheets.getItemOrNullObject(name).delete();
}

function queueNaming(workbook: Excel.Workbook, copies: readonly Copy[]): void {
  for (const { temporary, name } of copies) workbook.worksheets.getItem(temporary).name = name;
}

function queueMarks(workbook: Excel.Workbook, copies: readonly Copy[]): void {
  queueCopyMarks(
    workbook,
    copies.map(({ name }) => name),
  );
}

/** True where the names were taken although the answer was lost; what is still to be done of it is done. */
async function finishNaming(before: Inventory, copies: readonly Copy[]): Promise<boolean> {
  return Excel.run(async (context) => {
    const now = await presentInventory(context);
    const present = new Set(now.sheets.map(({ name }) => name));
    const unnamed = copies.filter(({ temporary }) => present.has(temporary));
    const named = new Set(copies.filter((copy) => !unnamed.includes(copy)).map(({ name }) => name));
    const left = earlierCopies(before).filter((name) => present.has(name) && !named.has(name));
    const nothingDone = named.size === 0 && left.length === earlierCopies(before).length;
    if (nothingDone) return false;
    queueDropping(context.workbook, now, left);
    queueNaming(context.workbook, unnamed);
    queueMarks(context.workbook, copies);
    await context.sync();
    return true;
  });
}
