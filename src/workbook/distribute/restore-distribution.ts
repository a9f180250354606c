import type { Finding } from "../../records/finding";
import { blockOfReference } from "../reading/block-reference";
import { setAutoOpen } from "./auto-open";
import { deleteSheets } from "./delete-sheets";
import { differs } from "./differs";
import type { DistributionOutcome } from "./distribution-outcome";
import { placeOf } from "./native-context";
import { ORIGINALS_SHEET } from "./originals";
import type { KeptFormula, Originals } from "./originals";
import { loadOriginals } from "./originals-sheet";
import { readCellsOf } from "./read-cells-of";
import { PutBackFailed } from "../put-back-failed";
import { runWaiting } from "../run-waiting";
import { ChangedUnderneath } from "../underneath";
import { ReplacedCells } from "./write-replacements";
import type { CellReplacement } from "./write-replacements";

interface Found {
  kept: KeptFormula;
  sheet: string;
  row: number;
  column: number;
  /** The formula that stands there. */
  now: string;
}

/** How many formulas were replaced and can be brought back; 0 where this is no 分发版. */
export async function replacedFormulas(): Promise<number> {
  return Excel.run(async (context) => (await loadOriginals(context))?.formulas.length ?? 0);
}

/**
 * Brings the PARK formulas back. A cell that was changed since keeps what stands in it, and a finding tells the formula
 * that it had: its references may not be right any more.
 */
export async function restoreDistribution(): Promise<DistributionOutcome> {
  return Excel.run(async (context) => {
    const originals = await loadOriginals(context);
    if (!originals) {
      const finding: Finding = { severity: "error", kind: "notDistributed", parameters: {} };
      return { done: false, sheets: [], formulas: 0, values: 0, findings: [finding] };
    }
    const { found, gone } = locate(originals);
    const barred = await protectedSheets(context, [...new Set(found.map(({ sheet }) => sheet))]);
    if (barred.length > 0) return { done: false, sheets: [], formulas: 0, values: 0, findings: barred };
    const { unchanged, changed } = await compare(context, found);
    const outcome: DistributionOutcome = {
      done: true,
      sheets: [...new Set(unchanged.map(({ sheet }) => sheet))],
      formulas: unchanged.length,
      values: 0,
      findings: [...changed.map(changedFinding), ...gone.map(goneFinding)],
    };
    // The originals stay until all is back: done again, it goes on from where it was.
    try {
      await writeHeld(context, unchanged);
      await tidyUp(context, originals, changed);
    } catch (error) {
      if (await isTidy()) return outcome;
      if (error instanceof ChangedUnderneath) throw error;
      throw new PutBackFailed(error);
    }
    return outcome;
  });
}

/**
 * Writes the formulas back, unless somebody inserts or deletes rows meanwhile: the formulas as they were kept would speak
 * of other cells then.
 */
async function writeHeld(context: Excel.RequestContext, unchanged: readonly Found[]): Promise<void> {
  if (unchanged.length === 0) return;
  const { worksheets } = context.workbook;
  worksheets.load("items/id");
  await context.sync();
  const cells = new ReplacedCells(context, unchanged.map(asItWas));
  const extents = () =>
    worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject().load("rowIndex,rowCount"));
  // In one request: between the two somebody could insert a row that neither of them shows.
  const before = extents();
  const standing = cells.hold(
    unchanged,
    unchanged.map(({ now }) => now),
  );
  await context.sync();
  standing();
  const after = extents();
  await cells.write();
  const isMoved = after.some((range, index) => extentOf(range) !== extentOf(before[index]));
  if (!isMoved) return;
  cells.queueBack();
  await context.sync();
  throw new ChangedUnderneath(unchanged[0]?.sheet ?? "");
}

const extentOf = (range: Excel.Range | undefined): string =>
  range === undefined || range.isNullObject ? "" : `${range.rowIndex}:${range.rowCount}`;

const asItWas = ({ kept, sheet, row, column }: Found): CellReplacement => ({
  ...{ sheet, row, column, extent: kept.extent, formats: [[kept.format]] },
  content: { formula: kept.original },
});

/** With the sheet of originals gone only the answer to the last request was lost. */
function isTidy(): Promise<boolean> {
  return runWaiting(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(ORIGINALS_SHEET).load("name");
    await context.sync();
    return sheet.isNullObject;
  }).catch(() => false);
}

function locate(originals: Originals): { found: Found[]; gone: KeptFormula[] } {
  const found: Found[] = [];
  const gone: KeptFormula[] = [];
  for (const kept of originals.formulas) {
    const block = blockOfReference(kept.reference);
    if (block) found.push({ kept, sheet: block.sheet, row: block.row, column: block.column, now: "" });
    else gone.push(kept);
  }
  return { found, gone };
}

async function protectedSheets(context: Excel.RequestContext, sheets: readonly string[]): Promise<Finding[]> {
  const protections = sheets.map((sheet) => ({
    sheet,
    protection: context.workbook.worksheets.getItem(sheet).protection,
  }));
  for (const { protection } of protections) protection.load("protected");
  context.workbook.protection.load("protected");
  await context.sync();
  if (context.workbook.protection.protected) {
    return [{ severity: "error", kind: "structureProtected", parameters: {} }];
  }
  return protections
    .filter(({ protection }) => protection.protected)
    .map(({ sheet }) => ({
      severity: "error",
      kind: "distributionSheetProtected",
      parameters: { sheet },
      place: { sheet, address: "A1" },
    }));
}

async function compare(
  context: Excel.RequestContext,
  found: readonly Found[],
): Promise<{ unchanged: Found[]; changed: Found[] }> {
  const cells = await readCellsOf(context, found);
  const unchanged: Found[] = [];
  const changed: Found[] = [];
  found.forEach((each, index) => {
    const now = (cells[index]?.formula ?? "") as KeptFormula["replaced"];
    // A build, or the user, has put the formula back already.
    if (now === each.kept.original) return;
    (differs(each.kept.replaced, now) ? changed : unchanged).push({ ...each, now: String(now) });
  });
  return { unchanged, changed };
}

async function tidyUp(
  context: Excel.RequestContext,
  originals: Originals,
  changed: readonly Found[],
): Promise<void> {
  const items = await namedItems(context, originals);
  for (const { item, original } of items) if (!item.isNullObject) item.formula = original;
  // A formula that stays native may still read the hidden sheets.
  await deleteSheets(context, [ORIGINALS_SHEET, ...(changed.length === 0 ? originals.sheets : [])]);
  for (const { json } of originals.settings) await setAutoOpen(JSON.parse(json) as unknown);
}

/** The names that were replaced; one whose sheet is gone is gone with it. */
async function namedItems(
  context: Excel.RequestContext,
  { names }: Originals,
): Promise<{ item: Excel.NamedItem; original: string }[]> {
  const { workbook } = context;
  const scoped = names.map(({ scope, ...name }) => ({
    ...name,
    sheet: scope === undefined ? undefined : workbook.worksheets.getItemOrNullObject(scope),
  }));
  for (const { sheet } of scoped) sheet?.load("name");
  await context.sync();
  const items = scoped
    .filter(({ sheet }) => !sheet?.isNullObject)
    .map(({ name, original, sheet }) => ({
      item: (sheet ?? workbook).names.getItemOrNullObject(name),
      original,
    }));
  for (const { item } of items) item.load("name");
  await context.sync();
  return items;
}

function changedFinding({ kept, sheet, row, column }: Found): Finding {
  return {
    severity: "warning",
    kind: "replacementChanged",
    parameters: { formula: kept.original },
    place: placeOf(sheet, row, column),
  };
}

function goneFinding({ original }: KeptFormula): Finding {
  return { severity: "warning", kind: "formulaCellGone", parameters: { formula: original } };
}
