import type { Repair } from "../records/finding";
import { putBackAfter } from "./put-back-failed";
import type { CellBefore } from "./adopt-entries";

/**
 * Writes what puts findings right, and gives what stood in the cells. An input cell with a formula of the user's keeps it:
 * such a repair is left out as a whole.
 */
export async function repairCells(repairs: readonly Repair[]): Promise<CellBefore[]> {
  return Excel.run(async (context) => {
    const cells = repairs.flatMap((repair) =>
      repair.writes.map((write) => ({
        ...{ repair, write },
        range: context.workbook.worksheets
          .getItem(write.sheet)
          .getRange(write.address)
          .load("formulas,numberFormat"),
      })),
    );
    await context.sync();
    const contentOf = (range: Excel.Range) => range.formulas[0]?.[0] as CellBefore["formula"];
    const isFormula = (content: unknown) => typeof content === "string" && content.startsWith("=");
    const kept = new Set(
      cells.flatMap(({ repair, write, range }) =>
        !isFormula(write.content) && isFormula(contentOf(range)) ? [repair] : [],
      ),
    );
    const written = cells.filter(({ repair }) => !kept.has(repair));
    const before = written.map(({ write: { sheet, address }, range }) => ({
      ...{ sheet, address, formula: contentOf(range) },
      format: String(range.numberFormat[0]?.[0] ?? "General"),
    }));
    for (const { write, range } of written) range.formulas = [[write.content]];
    try {
      await context.sync();
    } catch (error) {
      await putBackAfter(error, () => putCellsBack(before));
    }
    return before;
  });
}

/** Makes the cells hold again what they held. */
export async function putCellsBack(before: readonly CellBefore[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const { sheet, address, formula, format } of before) {
      const cell = context.workbook.worksheets.getItem(sheet).getRange(address);
      cell.numberFormat = [[format]];
      cell.formulas = [[formula]];
    }
    await context.sync();
  });
}
