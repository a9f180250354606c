import type { SheetTable } from "../../records/reading/sheet-table";
import type { TemplateId } from "../../templates/plan/sheet-plan";
import type { SheetBlock } from "./block-reference";
import type { RoundTrips } from "../round-trips";
import { queueBlock, queueFormulas } from "./read-cells";
import type { QueuedCells } from "./read-cells";
import type { MoreReading } from "./read-inputs";
import { readOldSheets } from "./read-old-sheets";
import { MARKS } from "./workbook-inventory";
import type { Inventory } from "./workbook-inventory";

/** A sheet that we made earlier. */
export interface ExistingSheet {
  template: TemplateId;
  sheet: string;
  /** Our block, where it stands now. */
  block: SheetBlock;
  /** What the sheet has in use: formulas and values. In a large sheet, rows that have our key tell only it and what follows. */
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
  let located: (Omit<QueuedSheet, "cells"> & Record<"ours" | "filled", () => SheetBlock | undefined>)[] = [];
  return {
    queue: () => {
      queued = markedSheets(trips.context).map(({ used, ours: _ours, ...rest }) => ({
        ...rest,
        cells: queueFormulas(used),
      }));
    },
    locate: () => {
      located = markedSheets(trips.context).map(({ used, ours, ...rest }) => ({
        ...rest,
        ours: queueBlock(ours),
        filled: queueBlock(used),
      }));
    },
    inPieces: async () => {
      const sheets = located.flatMap(({ ours, filled, ...rest }) => {
        const [block, used] = [ours(), filled()];
        return block && used ? [{ ...rest, block, used }] : [];
      });
      const cells = await readOldSheets(trips, sheets);
      queued = sheets.map(({ template, protection, charts }, index) => ({
        ...{ template, protection, charts },
        cells: () => cells[index],
      }));
    },
    sheets: (inventory) => existingSheets(queued, inventory),
  };
}

interface Marked {
  template: TemplateId;
  protection: Excel.WorksheetProtection;
  charts: Excel.ChartCollection;
  ours: Excel.Range;
  used: Excel.Range;
}

function markedSheets(context: Excel.RequestContext): Marked[] {
  return (Object.entries(MARKS) as [TemplateId, string][]).map(([template, mark]) => {
    const ours = context.workbook.names.getItemOrNullObject(mark).getRangeOrNullObject();
    const { worksheet } = ours;
    const { protection, charts } = worksheet;
    protection.load("protected");
    charts.load("items/name");
    return { template, protection, charts, ours, used: worksheet.getUsedRangeOrNullObject(false) };
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
