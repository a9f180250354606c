import { compareKept } from "../../templates/kept/compare-kept";
import type { KeptComparison, SheetBlockCells } from "../../templates/kept/compare-kept";
import { keptPeriod } from "../../templates/kept/kept-sheet";
import type { TemplateId } from "../../templates/plan/sheet-plan";
import { TEMPLATES } from "../../templates/catalogue";
import { rowIdentity, rowName } from "../building/row-identity";
import type { SheetBlock } from "../reading/block-reference";
import { readInPieces } from "../reading/read-in-pieces";
import { queueInventory } from "../reading/workbook-inventory";
import { RoundTrips } from "../round-trips";
import { keptSheets } from "./kept-sheets";

/** A kept sheet as it is listed. */
export interface ListedSheet {
  sheet: string;
  /** "2013年上半年" */
  period: string;
}

/** The kept sheets of the workbook, the latest first. Changes nothing. */
export async function listKept(): Promise<ListedSheet[]> {
  return Excel.run(async (context) => {
    const queued = queueInventory(context);
    await context.sync();
    return keptSheets(queued()).map(({ sheet, period }) => ({ sheet, period: keptPeriod(period) }));
  });
}

export type KeptAnswer =
  | ({ kept: string; now: string } & KeptComparison)
  /** What it would be compared with has not been built. */
  | { problem: "noSheetNow"; name: string }
  | { problem: "gone"; name: string };

/** Compares a kept sheet with what the sheet of its kind shows now. Changes nothing. */
export async function compareWithNow(sheet: string): Promise<KeptAnswer> {
  return Excel.run(async (context): Promise<KeptAnswer> => {
    const queued = queueInventory(context);
    await context.sync();
    const inventory = queued();
    const kept = keptSheets(inventory).find((each) => each.sheet === sheet);
    if (!kept) return { problem: "gone", name: sheet };
    const { template } = kept;
    const now = inventory.generated[template];
    if (!now) return { problem: "noSheetNow", name: nameOf(template) };
    const [before, after] = await readBlocks(new RoundTrips(context), [kept.block, now]);
    const comparison =
      before && after && compareKept(before, after, (key) => rowIdentity(template, key), rowName);
    if (!comparison) return { problem: "gone", name: sheet };
    return { kept: sheet, now: now.sheet, ...comparison };
  });
}

const nameOf = (template: TemplateId): string =>
  TEMPLATES.find(({ id }) => id === template)?.name ?? template;

async function readBlocks(trips: RoundTrips, blocks: readonly SheetBlock[]): Promise<SheetBlockCells[]> {
  const readings = await readInPieces(
    trips,
    blocks.map((block) => ({ ...block, what: ["values", "numberFormat"] })),
  );
  return readings.map(({ values, numberFormat }) => ({ values, formats: numberFormat as string[][] }));
}
