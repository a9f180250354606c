import type { Finding } from "../../records/finding";
import type { PlannedKeep } from "../../templates/kept/plan-keep";
import { keptMark } from "../../templates/kept/kept-sheet";
import { copySheets } from "../distribute/copy-sheets";
import { planCopies } from "../distribute/plan-copies";
import { readDistributionSource } from "../distribute/read-distribution-source";
import { replaced, writeReplacements } from "../distribute/write-replacements";
import { notCalculated } from "../distribute/not-calculated";
import { settleCalculation } from "../distribute/settle-calculation";
import { ownSheetsSince, queueDeleted } from "../own-sheets";
import { blockOfReference } from "../reading/block-reference";
import type { Inventory } from "../reading/workbook-inventory";
import { readFormulas } from "../reading/read-formulas";
import { RoundTrips } from "../round-trips";
import type { SheetTable } from "../../records/reading/sheet-table";
import { isLeftBehind, temporaryName } from "../writing/temporary-names";
import { queueKeptMark } from "./kept-sheets";

interface KeptCopy extends PlannedKeep {
  temporary: string;
  /** What the sheet that is replaced is called until it is deleted. */
  aside?: string;
  /** Its cells, as they were left. */
  left?: SheetTable;
}

/** Sheets that are kept, under temporary names until what they are kept for is done as a whole. */
export interface KeptCopies {
  keeps: KeptCopy[];
  /** As it was before. */
  inventory: Inventory;
}

/** Tells a kept sheet in the making from a copy that a build is put back from. */
const KEEPING = "往期";

/** What stands in the way of keeping them, where anything does. */
export type KeepRefusal = { refused: Finding[] };

/** Copies the sheets with their values in place of formulas. Nothing else of the workbook changes. */
export async function copyKept(
  context: Excel.RequestContext,
  keeps: readonly PlannedKeep[],
  inventory: Inventory,
): Promise<KeptCopies | KeepRefusal> {
  await settleCalculation(context);
  const generated = ({ generated: built }: Inventory) =>
    new Set(Object.values(built).map(({ sheet }) => sheet));
  const reading = await readDistributionSource(context, generated);
  const { source } = reading;
  const wanted = new Set(keeps.map(({ sheet }) => sheet));
  const refused = [
    ...(reading.structureProtected ? [refusal("keptStructureProtected")] : []),
    ...source.sheets
      .filter(({ sheet, isProtected }) => isProtected && wanted.has(sheet))
      .map(({ sheet }) => refusal("keptSheetProtected", sheet)),
    ...notCalculated(source),
  ];
  if (refused.length > 0) return { refused };

  const taken = inventory.sheets.map(({ name }) => name);
  const temporary = (): string => {
    const name = temporaryName(KEEPING, taken);
    taken.push(name);
    return name;
  };
  const copies: KeptCopies = {
    inventory,
    keeps: keeps.map((keep) => ({
      ...keep,
      temporary: temporary(),
      ...(keep.replaces === undefined ? {} : { aside: temporary() }),
    })),
  };
  for (const { name } of inventory.sheets)
    if (isLeftBehind(name) && name.includes(` ${KEEPING}`))
      context.workbook.worksheets.getItem(name).delete();
  await copySheets(context, inventory, copies.keeps);
  const names = new Map(copies.keeps.map((keep) => [keep.sheet, keep.temporary]));
  const { replacements } = planCopies(source, { copies: names, linkedSheet: "" }, { mode: "values" });
  await writeReplacements(context, replacements.map(replaced));
  const used = copies.keeps.map((keep) =>
    context.workbook.worksheets.getItem(keep.temporary).getUsedRangeOrNullObject(true),
  );
  const left = await readFormulas(new RoundTrips(context), used);
  return { ...copies, keeps: copies.keeps.map((keep, index) => ({ ...keep, left: left[index] })) };
}

function refusal(kind: string, sheet?: string): Finding {
  return {
    severity: "error",
    kind,
    ...(sheet === undefined
      ? { parameters: {} }
      : { parameters: { sheet }, place: { sheet, address: "A1" } }),
  };
}

/** Queues that the copies take their names and marks; a sheet that one replaces goes aside. */
export function queueKept(workbook: Excel.Workbook, { keeps, inventory }: KeptCopies): void {
  const { worksheets } = workbook;
  for (const { replaces, aside } of keeps)
    if (replaces !== undefined && aside !== undefined) worksheets.getItem(replaces).name = aside;
  for (const keep of keeps) {
    worksheets.getItem(keep.temporary).name = keep.name;
    const block = inventory.generated[keep.template];
    if (block) queueKeptMark(workbook, keep, { ...block, sheet: keep.name });
  }
}

/** Drops the sheets that were replaced, when all is done. A failure leaves them to the next build, which clears them away. */
export async function dropReplaced(context: Excel.RequestContext, { keeps }: KeptCopies): Promise<void> {
  const aside = keeps.flatMap((keep) => keep.aside ?? []);
  if (aside.length === 0) return;
  for (const name of aside) context.workbook.worksheets.getItemOrNullObject(name).delete();
  await context.sync().catch(() => undefined);
}

/** After a failure: what was added goes, and what had gone aside comes back. */
export async function takeKeptBack(
  context: Excel.RequestContext,
  { keeps, inventory }: KeptCopies,
): Promise<void> {
  const { workbook } = context;
  const own = await ownSheetsSince(context, inventory.sheets);
  queueDeleted(workbook, own);
  const asides = keeps.flatMap(({ aside, replaces }) =>
    aside === undefined || replaces === undefined
      ? []
      : [{ replaces, sheet: workbook.worksheets.getItemOrNullObject(aside).load("name") }],
  );
  if (asides.length > 0) await context.sync();
  for (const { replaces, sheet } of asides) if (!sheet.isNullObject) sheet.name = replaces;
  for (const keep of keeps) {
    const mark = keptMark(keep);
    const before = inventory.names.find(({ name }) => name === mark);
    const block = before && blockOfReference(before.formula);
    if (block) queueKeptMark(workbook, keep, block);
    else workbook.names.getItemOrNullObject(mark).delete();
  }
  workbook.worksheets.getItemOrNullObject(inventory.activeSheet).activate();
  await context.sync();
}
