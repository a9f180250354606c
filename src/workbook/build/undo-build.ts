import { HOLIDAY_SHEET } from "../../functions/native/holiday-table";
import { blockAddress, quotedSheet } from "../../records/a1";
import type { SheetTable } from "../../records/reading/sheet-table";
import type { Parameters } from "../../templates/parameters/parameters";
import type { ParameterUpdate } from "../../templates/parameters/parameter-updates";
import { absolute } from "../../templates/cells/input-cell";
import type { Target } from "./choose-targets";
import { queueBlock } from "../reading/read-cells";
import { MARKS } from "../reading/workbook-inventory";
import type { Inventory } from "../reading/workbook-inventory";
import { queueParametersBack } from "./parameter-writes";
import { queueLookRead } from "./sheet-look";
import { putBack } from "./put-back";

/** What a build set out to do. */
export interface Change {
  targets: readonly Target[];
  parameters: Parameters;
  updates: readonly ParameterUpdate[];
  /** Number formats of 参数 before. */
  parameterFormats: SheetTable | undefined;
  /** The workbook before. */
  inventory: Inventory;
}

/**
 * Takes back whatever of a build was carried out, also where the answer to it was lost: it looks at the workbook
 * instead of believing in what was sent.
 */
export async function undoBuild(change: Change): Promise<void> {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const { sheets, names } = await presentNames(context);
    const before = new Set(change.inventory.names.map(({ name }) => name));
    const updated = change.targets.flatMap((target) => {
      const { existing, temporary } = target;
      if (!existing || !sheets.has(temporary)) return [];
      const sheet = workbook.worksheets.getItem(existing.sheet);
      const used = queueBlock(sheet.getUsedRangeOrNullObject(false));
      return [{ target, existing, used, look: queueLookRead(context, target, existing) }];
    });
    if (updated.length > 0) await context.sync();

    for (const { target, existing, used, look } of updated) {
      putBack(context, target, existing, used(), look());
      markAgain(
        workbook,
        target,
        `=${quotedSheet(existing.sheet)}!${absolute(blockAddress(existing.block))}`,
        names,
      );
      workbook.worksheets.getItem(target.temporary).delete();
    }
    for (const { plan, existing, temporary } of change.targets) {
      if (existing) continue;
      for (const name of [plan.name, temporary]) {
        const isNew = !change.inventory.sheets.some((sheet) => sheet.name === name);
        if (sheets.has(name) && isNew) workbook.worksheets.getItem(name).delete();
      }
      const mark = MARKS[plan.template];
      if (names.has(mark)) workbook.names.getItem(mark).delete();
      const stale = change.inventory.names.find(({ name }) => name === mark);
      if (stale) workbook.names.add(mark, stale.formula).visible = false;
    }
    const hadHolidays = change.inventory.sheets.some(({ name }) => name === HOLIDAY_SHEET);
    if (sheets.has(HOLIDAY_SHEET) && !hadHolidays) workbook.worksheets.getItem(HOLIDAY_SHEET).delete();
    const added = [...names].filter((name) => !before.has(name) && !Object.values(MARKS).includes(name));
    workbook.worksheets.getItem(change.inventory.activeSheet).activate();
    queueParametersBack(workbook, change.parameters, change.updates, change.parameterFormats, added);
    await context.sync();
  });
}

/**
 * When the dropping of the copies failed: true where the build holds all the same, since some copy is gone; those that
 * are left are dropped then. With all of them still there the build can be taken back.
 */
export async function finishDropping(targets: readonly Target[]): Promise<boolean> {
  return Excel.run(async (context) => {
    const { sheets } = await presentNames(context);
    const copies = targets.filter(({ existing }) => existing !== undefined);
    const left = copies.filter(({ temporary }) => sheets.has(temporary));
    if (left.length === copies.length) return false;
    for (const { temporary } of left) context.workbook.worksheets.getItem(temporary).delete();
    if (left.length > 0) await context.sync();
    return true;
  });
}

async function presentNames(
  context: Excel.RequestContext,
): Promise<{ sheets: Set<string>; names: Set<string> }> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name");
  names.load("items/name");
  await context.sync();
  return {
    sheets: new Set(worksheets.items.map(({ name }) => name)),
    names: new Set(names.items.map(({ name }) => name)),
  };
}

function markAgain(
  workbook: Excel.Workbook,
  { plan }: Target,
  formula: string,
  names: ReadonlySet<string>,
): void {
  const mark = MARKS[plan.template];
  if (names.has(mark)) workbook.names.getItem(mark).delete();
  workbook.names.add(mark, formula).visible = false;
}
