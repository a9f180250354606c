import type { CellPlace } from "../../records/finding";
import type { FigureOrigin } from "../../report/document/report-document";
import { selectCell } from "../go-to";
import { queueCells } from "../reading/read-cells";
import { queueInventory } from "../reading/workbook-inventory";
import { placeOfSheetCell } from "./generated-sheet";

/** Where a figure of the report stands: its own cell, or the first typed cell behind it where no sheet shows it. */
export async function placeOfFigure({ cell, inputs }: FigureOrigin): Promise<CellPlace | undefined> {
  if (!cell) return inputs[0];
  return Excel.run(async (context) => {
    const inventory = queueInventory(context);
    await context.sync();
    const block = inventory().generated[cell.template];
    if (!block) return inputs[0];
    const used = queueCells(context.workbook.worksheets.getItem(block.sheet).getUsedRange(true));
    await context.sync();
    const values = used();
    return (values && placeOfSheetCell({ template: cell.template, block, values }, cell)) ?? inputs[0];
  });
}

/** Selects the cell of a figure of the report. */
export async function goToFigure(origin: FigureOrigin): Promise<void> {
  const place = await placeOfFigure(origin);
  if (place) await selectCell(place);
}
