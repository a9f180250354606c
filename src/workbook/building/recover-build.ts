import type { SheetPlan, TemplateId } from "../../templates/plan/sheet-plan";
import type { Finding } from "../../records/finding";
import { quotedSheet } from "../../formulas/a1";
import type { SheetTable } from "../../records/reading/sheet-table";
import { blockOfReference } from "../reading/block-reference";
import { leftOutOf, readSheetAs } from "../reading/read-existing";
import { COPY_MARKS, MARKS } from "../reading/workbook-inventory";
import type { Inventory } from "../reading/workbook-inventory";
import { keepRemarks, readOnCopies } from "../remarks";
import type { RoundTrips } from "../round-trips";
import { isAnothersWork, isLeftBehind } from "../writing/temporary-names";
import type { Made } from "./sheet-extent";
import { presentNames, putSheetsBack } from "./revert-failed-build";
import type { Update } from "./revert-failed-build";

const TEMPLATES = Object.keys(COPY_MARKS) as TemplateId[];

/** What an earlier build left behind that neither came to its end nor could be taken back: Excel went away meanwhile. */
export function hasLeftovers({ sheets, names }: Inventory): boolean {
  return (
    sheets.some(({ name }) => isLeftBehind(name)) ||
    names.some(({ name }) => Object.values(COPY_MARKS).includes(name))
  );
}

/** Somebody else is building in this workbook at this moment: what stands half made is theirs. */
export function isBuiltByAnother({ sheets }: Inventory): boolean {
  return sheets.some(({ name }) => isAnothersWork(name));
}

/** What the user has to know of how Excel calculates before figures are looked at. */
export function calculationFindings({ isManual }: Pick<Inventory, "isManual">): Finding[] {
  return isManual ? [{ severity: "hint", kind: "manualCalculation", parameters: {} }] : [];
}

/** Says so before it is mended. */
export function leftoverFindings(inventory: Inventory): Finding[] {
  const kinds = [
    ...(isBuiltByAnother(inventory) ? ["buildRunning"] : hasLeftovers(inventory) ? ["unfinishedBuild"] : []),
    ...(inventory.rollOverUnfinished ? ["unfinishedRollOver"] : []),
  ];
  return kinds.map((kind) => ({ severity: "hint", kind, parameters: {} }));
}

/**
 * Puts sheets back whose update was not complete, and drops what is left of the others: copies that were no longer
 * needed and new sheets that were not finished. The plans tell what the charts of the sheets draw.
 */
export async function recoverBuild(
  trips: RoundTrips,
  { sheets, names }: Inventory,
  plans: readonly SheetPlan[],
): Promise<Finding[]> {
  const { context } = trips;
  const updates: Update[] = [];
  for (const template of TEMPLATES) {
    const copy = blockOfReference(names.find(({ name }) => name === COPY_MARKS[template])?.formula ?? "");
    const sheet = blockOfReference(names.find(({ name }) => name === MARKS[template])?.formula ?? "")?.sheet;
    const existing = copy && sheet !== undefined ? await readSheetAs(trips, template, copy) : undefined;
    if (!copy || sheet === undefined || !existing) continue;
    const made = await readMade(trips, template);
    const leftOut = leftOutOf(made.leftOut);
    updates.push({
      existing: {
        ...existing,
        sheet,
        leftOut,
        block: { ...copy, sheet },
        cells: asOf(existing.cells, sheet),
      },
      made,
      plan: plans.find((plan) => plan.template === template),
      copy: copy.sheet,
    });
  }
  const present = await presentNames(context);
  const remarks = await readOnCopies(
    trips,
    updates.map(({ copy }) => copy),
  );
  await putSheetsBack(context, updates, present);
  const restored = new Set(updates.map(({ copy }) => copy));
  for (const { name } of sheets)
    if (isLeftBehind(name) && !restored.has(name)) context.workbook.worksheets.getItem(name).delete();
  for (const template of TEMPLATES) {
    const isRestored = updates.some(({ existing }) => existing.template === template);
    if (present.names.has(COPY_MARKS[template]) && !isRestored)
      context.workbook.names.getItem(COPY_MARKS[template]).delete();
  }
  await trips.sync();
  await keepRemarks(
    trips,
    updates.map(({ existing: { sheet } }, index) => {
      const before = remarks[index] ?? [];
      return { sheet, before, after: before };
    }),
  );
  await trips.sync();
  return updates.map(({ existing: { sheet } }) => ({
    severity: "hint",
    kind: "buildRecovered",
    parameters: { sheet },
    place: { sheet, address: "A1" },
  }));
}

/** The copy's cells as the sheet had them: a formula that names its own sheet may have come to name the copy. */
function asOf({ values, ...place }: SheetTable, sheet: string): SheetTable {
  const [copied, own] = [`${quotedSheet(place.sheet)}!`, `${quotedSheet(sheet)}!`];
  return {
    ...place,
    sheet,
    values: values.map((cells) =>
      cells.map((cell) =>
        typeof cell === "string" && cell.startsWith("=") ? cell.split(copied).join(own) : cell,
      ),
    ),
  };
}

/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load -- the sync is that of RoundTrips, which the rule does not know */
async function readMade(trips: RoundTrips, template: TemplateId): Promise<Made> {
  const mark = trips.context.workbook.names.getItem(COPY_MARKS[template]);
  mark.load("comment");
  await trips.sync();
  return JSON.parse(mark.comment) as Made;
}
