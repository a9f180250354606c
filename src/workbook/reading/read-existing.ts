import type { SheetTable } from "../../records/reading/sheet-table";
import type { TemplateId } from "../../templates/plan/sheet-plan";
import type { SheetBlock } from "./block-reference";
import { queueFormulas } from "./read-cells";
import { MARKS } from "./workbook-inventory";
import type { Inventory } from "./workbook-inventory";

/** A sheet that we made earlier. */
export interface ExistingSheet {
  template: TemplateId;
  sheet: string;
  /** Our block, where it stands now. */
  block: SheetBlock;
  /** What the sheet has in use: formulas and values. */
  cells: SheetTable;
  isProtected: boolean;
  /** Names of the charts on it. */
  charts: string[];
}

/** Queues the reading of the sheets that bear our marks; call the result with the inventory after the sync. */
export function queueExisting(context: Excel.RequestContext): (inventory: Inventory) => ExistingSheet[] {
  const queued = (Object.entries(MARKS) as [TemplateId, string][]).map(([template, mark]) => {
    const { worksheet } = context.workbook.names.getItemOrNullObject(mark).getRangeOrNullObject();
    const { protection, charts } = worksheet;
    protection.load("protected");
    charts.load("items/name");
    return { template, protection, charts, cells: queueFormulas(worksheet.getUsedRangeOrNullObject(false)) };
  });
  return (inventory) =>
    queued.flatMap(({ template, protection, charts, cells }) => {
      const block = inventory.generated[template];
      const used = block && cells();
      return block && used
        ? [
            {
              template,
              sheet: block.sheet,
              block,
              cells: used,
              isProtected: protection.protected,
              charts: charts.items.map(({ name }) => name),
            },
          ]
        : [];
    });
}
