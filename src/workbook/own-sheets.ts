import { SESSION } from "./session";

/** Says on a sheet who made it, whatever it comes to be called. */
const MAKER = "PARK.session";

/** Queues a sheet that is this pane's to take back: its maker is written on it in the request that adds it. */
export function addOwnSheet({ worksheets }: Excel.Workbook, name: string): Excel.Worksheet {
  return claim(worksheets.add(name));
}

/** Queues that a copy of a sheet is this pane's. */
export function claim(sheet: Excel.Worksheet): Excel.Worksheet {
  sheet.customProperties.add(MAKER, SESSION);
  return sheet;
}

/** Whether the sheet of a name was made by the pane that is named by its session. */
export async function isMadeBy(
  context: Excel.RequestContext,
  name: string,
  session: string,
): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  const maker = sheet.customProperties.getItemOrNullObject(MAKER).load("value");
  await context.sync();
  return !maker.isNullObject && maker.value === session;
}

export interface OwnSheet {
  id: string;
  name: string;
}

/**
 * The sheets that this pane has added since `before` was read, found by what is written on them: somebody else's of the
 * same name is not among them.
 */
export async function ownSheetsSince(
  context: Excel.RequestContext,
  before: readonly { id: string }[],
): Promise<OwnSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  const known = new Set(before.map(({ id }) => id));
  const added = worksheets.items
    .filter(({ id }) => !known.has(id))
    .map((sheet) => ({ sheet, maker: sheet.customProperties.getItemOrNullObject(MAKER).load("value") }));
  if (added.length === 0) return [];
  await context.sync();
  return added
    .filter(({ maker }) => !maker.isNullObject && maker.value === SESSION)
    .map(({ sheet: { id, name } }) => ({ id, name }));
}

/** Queues the deletion of sheets by their ids; Excel refuses to delete a very hidden one. */
export function queueDeleted({ worksheets }: Excel.Workbook, sheets: readonly OwnSheet[]): void {
  for (const { id } of sheets) {
    const sheet = worksheets.getItemOrNullObject(id);
    sheet.visibility = "Hidden";
    sheet.delete();
  }
}
