import type { TemplateId } from "../../templates/plan/sheet-plan";
import type { Finding } from "../../records/finding";
import { blockOfReference } from "./block-reference";
import type { SheetBlock } from "./block-reference";

/** What stands in a workbook, without its cells. */
export interface Inventory {
  sheets: { id: string; name: string; visibility: string; position: number }[];
  tables: string[];
  /** Those of them that show a totals row. */
  tablesWithTotals: string[];
  names: { name: string; formula: string }[];
  activeSheet: string;
  /** Headers of the columns that their last build hid, with 、 between them: its mark's comment keeps them. */
  leftOut: Partial<Record<TemplateId, string>>;
  /** Sheets that we made, found by our hidden name over each: a user's own sheet of the same name has none. */
  generated: Partial<Record<TemplateId, SheetBlock>>;
  /** Excel calculates only when it is told to. */
  isManual: boolean;
  /** Days count from 1904: every date that we write or read would be four years off. */
  is1904: boolean;
  /** A roll-over broke off and its journal is still there. */
  rollOverUnfinished: boolean;
}

/** The hidden names that mark our blocks. They move with the sheet when it is renamed and with rows put above. */
export const MARKS: Record<TemplateId, string> = {
  indicators: "_PARK.indicators",
  enterprises: "_PARK.enterprises",
  projects: "_PARK.projects",
};

/**
 * Hidden names over the hidden copies from which sheets are put back, for as long as their update is not complete: one
 * that is found later belongs to an update that Excel did not live to see the end of.
 */
export const COPY_MARKS: Record<TemplateId, string> = {
  indicators: "_PARK.before.indicators",
  enterprises: "_PARK.before.enterprises",
  projects: "_PARK.before.projects",
};

/** Of the custom XML parts that keep what a roll-over is about to change, for as long as it is under way. */
export const JOURNAL_NAMESPACE = "urn:park-statistics:roll-over";

const NEW_YEAR_2000_SINCE_1904 = 35_064;

/** Sheets, checks and periods count days by the 1900 system: nothing is said of days, or written, by the other. */
export const DATES_SINCE_1904: Finding = { severity: "error", kind: "datesSince1904", parameters: {} };

/** Queues the reading of an inventory; call the result after the sync. */
export function queueInventory(context: Excel.RequestContext): () => Inventory {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility,items/position");
  tables.load("items/name,items/showTotals");
  names.load("items/name,items/formula,items/comment");
  const active = worksheets.getActiveWorksheet();
  active.load("name");
  const journals = context.workbook.customXmlParts.getByNamespace(JOURNAL_NAMESPACE);
  const journalCount = journals.getCount();
  const application = context.application.load("calculationMode");
  const epoch = context.workbook.functions.date(2000, 1, 1).load("value");
  return () => {
    const inventory: Inventory = {
      sheets: worksheets.items.map(({ id, name, visibility, position }) => ({
        id,
        name,
        visibility,
        position,
      })),
      tables: tables.items.map(({ name }) => name),
      tablesWithTotals: tables.items.flatMap(({ name, showTotals }) => (showTotals ? [name] : [])),
      names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
      // eslint-disable-next-line office-addins/call-sync-after-load, office-addins/call-sync-before-read -- called after it
      activeSheet: active.name,
      generated: {},
      leftOut: {},
      isManual: application.calculationMode === Excel.CalculationMode.manual,
      is1904: epoch.value === NEW_YEAR_2000_SINCE_1904,
      // eslint-disable-next-line office-addins/call-sync-before-read, office-addins/load-object-before-read -- a result of the sync
      rollOverUnfinished: journalCount.value > 0,
    };
    for (const [template, mark] of Object.entries(MARKS) as [TemplateId, string][]) {
      const reference = inventory.names.find(({ name }) => name === mark)?.formula;
      inventory.leftOut[template] = names.items.find(({ name }) => name === mark)?.comment ?? "";
      const block = reference === undefined ? undefined : blockOfReference(reference);
      if (block && inventory.sheets.some(({ name }) => name === block.sheet))
        inventory.generated[template] = block;
    }
    return inventory;
  };
}
