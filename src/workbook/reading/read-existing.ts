import type { SheetTable } from "../../records/reading/sheet-table";
import type { TemplateId } from "../../templates/plan/sheet-plan";
import type { SheetBlock } from "./block-reference";
import type { RoundTrips } from "../round-trips";
import { queueFormulas, readInPieces } from "./read-cells";
import type { QueuedCells } from "./read-cells";
import type { MoreReading } from "./read-inputs";
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

interface QueuedSheet {
  template: TemplateId;
  protection: Excel.WorksheetProtection;
  charts: Excel.ChartCollection;
  cells: QueuedCells;
}

/** Reads the sheets that bear our marks, along with the inputs; `sheets` gives them afterwards. */
export function existingReading(
  trips: RoundTrips,
): MoreReading & { sheets: (inventory: Inventory) => ExistingSheet[] } {
  let queued: QueuedSheet[] = [];
  return {
    queue: () => {
      queued = markedSheets(trips.context).map(({ used, ...rest }) => ({
        ...rest,
        cells: queueFormulas(used),
      }));
    },
    inPieces: async () => {
      queued = [];
      for (const { used, ...rest } of markedSheets(trips.context)) {
        const cells = await readInPieces(trips, used, "formulas");
        queued.push({ ...rest, cells: () => cells });
      }
    },
    sheets: (inventory) => existingSheets(queued, inventory),
  };
}

function markedSheets(context: Excel.RequestContext): (Omit<QueuedSheet, "cells"> & { used: Excel.Range })[] {
  return (Object.entries(MARKS) as [TemplateId, string][]).map(([template, mark]) => {
    const { worksheet } = context.workbook.names.getItemOrNullObject(mark).getRangeOrNullObject();
    const { protection, charts } = worksheet;
    protection.load("protected");
    charts.load("items/name");
    return { template, protection, charts, used: worksheet.getUsedRangeOrNullObject(false) };
  });
}

function existingSheets(queued: readonly QueuedSheet[], inventory: Inventory): ExistingSheet[] {
  return queued.flatMap(({ template, protection, charts, cells }) => {
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
