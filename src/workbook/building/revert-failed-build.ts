import { blockAddress, quotedSheet } from "../../formulas/a1";
import type { SheetTable } from "../../records/reading/sheet-table";
import type { Parameters } from "../../templates/parameters/parameters";
import type { ParameterUpdate } from "../../templates/parameters/parameter-updates";
import { absolute } from "../../templates/cells/input-cell";
import type { TemplateId } from "../../templates/plan/sheet-plan";
import type { Target } from "./choose-targets";
import { blockOfReference } from "../reading/block-reference";
import { queueBlock } from "../reading/read-cells";
import { COPY_MARKS, MARKS } from "../reading/workbook-inventory";
import type { Inventory } from "../reading/workbook-inventory";
import { ownSheetsSince, queueDeleted } from "../own-sheets";
import { PARAMETER_ROWS } from "../../templates/parameters/parameter-rows";
import { keepRemarks } from "../remarks";
import type { RemarksToKeep } from "../remarks";
import { RoundTrips } from "../round-trips";
import { runWaiting } from "../run-waiting";
import { queueReferences } from "./outside-references";
import type { OutsideReferences } from "./outside-references";
import { queueParametersBack } from "./parameter-writes";
import { queueLookBefore } from "./sheet-look";
import { putBack } from "./put-back";
import type { PutBack } from "./put-back";
import { leftOutComment } from "./left-out";
import { madeBy } from "./sheet-extent";
import { addMark } from "../marks";

/** What a build set out to do. */
export interface Change {
  targets: readonly Target[];
  parameters: Parameters;
  updates: readonly ParameterUpdate[];
  /** Number formats of 参数 before. */
  parameterFormats: SheetTable | undefined;
  references: OutsideReferences;
  /** Comments on the sheets that are updated, as they stood. */
  remarks: readonly RemarksToKeep[];
  /** The workbook before. */
  inventory: Inventory;
}

/** An update of a sheet that is to be put back. */
export type Update = Pick<PutBack, "existing" | "made" | "plan" | "copy">;

/** Sheets, and names with what they refer to, as they are now. */
export interface Present {
  sheets: ReadonlySet<string>;
  names: ReadonlyMap<string, string>;
}

/**
 * Takes back whatever of a build was carried out, also where the answer to it was lost: it looks at the workbook
 * instead of believing in what was sent.
 */
export async function undoBuild(change: Change): Promise<void> {
  await runWaiting(async (context) => {
    const { workbook } = context;
    const { inventory } = change;
    const own = await ownSheetsSince(context, inventory.sheets);
    const present = await presentNames(context);
    const { names } = present;
    await putSheetsBack(
      context,
      change.targets.flatMap((target) => updateOf(target, change.remarks)),
      present,
    );
    // An update's copy has gone with its putting back; what else was added since and is not ours stays.
    queueDeleted(workbook, own);
    const ownNames = new Set(own.map(({ name }) => name));
    const isOwn = (formula: string) => ownNames.has(blockOfReference(formula)?.sheet ?? "");
    for (const { plan, existing } of change.targets) {
      const mark = MARKS[plan.template];
      const now = names.get(mark);
      const stale = inventory.names.find(({ name }) => name === mark);
      if (existing || (now !== undefined && !isOwn(now))) continue;
      if (now !== undefined) workbook.names.getItem(mark).delete();
      if (stale) addMark(workbook, mark, stale.formula);
    }
    const before = new Set([...inventory.names.map(({ name }) => name), ...OUR_MARKS]);
    // Where no sheet of ours was made the request never came to the names.
    const added = own.length > 0 ? OWN_NAMES.filter((name) => names.has(name) && !before.has(name)) : [];
    workbook.worksheets.getItemOrNullObject(inventory.activeSheet).activate();
    queueReferences(workbook, change.references, "before");
    queueParametersBack(workbook, change.parameters, change.updates, change.parameterFormats, added);
    await context.sync();
    await keepRemarks(new RoundTrips(context), change.remarks);
    await context.sync();
  });
}

/** The names over cells of 参数 that a build defines where they are missing. */
const OWN_NAMES = PARAMETER_ROWS.flatMap(({ name }) => name ?? []);

function updateOf({ plan, existing, temporary }: Target, remarks: readonly RemarksToKeep[]): Update[] {
  if (!existing) return [];
  const { before = [] } = remarks.find(({ sheet }) => sheet === existing.sheet) ?? {};
  return [{ existing, plan, made: madeBy(plan, existing, before), copy: temporary }];
}

const OUR_MARKS = [...Object.values(MARKS), ...Object.values(COPY_MARKS)];

/** Queues the putting back of sheets from those of their copies that are there, after a look at both. */
export async function putSheetsBack(
  context: Excel.RequestContext,
  updates: readonly Update[],
  { sheets, names }: Present,
): Promise<void> {
  const { workbook } = context;
  const updated = updates
    .filter(({ copy, existing }) => sheets.has(copy) && sheets.has(existing.sheet))
    .map((update) => ({
      ...update,
      now: queueBlock(workbook.worksheets.getItem(update.existing.sheet).getUsedRangeOrNullObject(false)),
      look: queueLookBefore(context, update.existing, update.copy, update.made.rows),
    }));
  if (updated.length > 0) await context.sync();

  for (const { now, look, ...update } of updated) {
    const { existing, copy } = update;
    const { template } = existing;
    const mark = names.get(MARKS[template]);
    const blockRows = mark === undefined ? undefined : blockOfReference(mark)?.rows;
    putBack(context, { ...update, now: now(), blockRows, look: look() });
    const block = `=${quotedSheet(existing.sheet)}!${absolute(blockAddress(existing.block))}`;
    // A mark that is gone was taken away by somebody else: an update drops and makes it in one go.
    if (mark !== undefined) {
      workbook.names.getItem(MARKS[template]).delete();
      addMark(workbook, MARKS[template], block, leftOutComment(existing));
    }
    queueCopyDropped(workbook, template, copy, names);
  }
}

/** Queues the deletion of a copy and of the name that marks it, where that is still there. */
function queueCopyDropped(
  workbook: Excel.Workbook,
  template: TemplateId,
  copy: string,
  names: ReadonlyMap<string, string>,
): void {
  const mark = COPY_MARKS[template];
  if (names.has(mark)) workbook.names.getItem(mark).delete();
  workbook.worksheets.getItem(copy).delete();
}

/**
 * When the answer to the dropping of the copies is missing: true where the build holds, since it was complete and some
 * copy is gone; those that are left are dropped then. With all of them still there the build can be taken back.
 */
export async function finishDropping(targets: readonly Target[]): Promise<boolean> {
  return runWaiting(async (context) => {
    const { sheets, names } = await presentNames(context);
    const copies = targets.filter(({ existing }) => existing !== undefined);
    const left = copies.filter(({ temporary }) => sheets.has(temporary));
    if (left.length === copies.length) return false;
    for (const { plan, temporary } of left)
      queueCopyDropped(context.workbook, plan.template, temporary, names);
    if (left.length > 0) await context.sync();
    return true;
  });
}

export async function presentNames(context: Excel.RequestContext): Promise<Present> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name");
  names.load("items/name,items/formula");
  await context.sync();
  return {
    sheets: new Set(worksheets.items.map(({ name }) => name)),
    names: new Map(names.items.map(({ name, formula }) => [name, String(formula)])),
  };
}
