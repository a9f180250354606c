import type { Repair, TableSize } from "../records/finding";
import { putBackAfter } from "./put-back-failed";
import type { CellBefore } from "./adopt-entries";

/** What stood in the cells that were written, and how large the tables were. */
export interface RepairedBefore {
  cells: CellBefore[];
  tables: TableSize[];
}

/**
 * Writes what puts findings right, and gives what stood in the cells. An input cell with a formula of the user's keeps it:
 * such a repair is left out as a whole.
 */
export async function repairCells(repairs: readonly Repair[]): Promise<RepairedBefore> {
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
    const sizes = repairs.flatMap(({ resize }) => {
      if (!resize) return [];
      const table = context.workbook.tables.getItem(resize.table);
      return [{ resize, table, range: table.getRange().load("address") }];
    });
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
    const tables = sizes.map(({ resize, range }) => ({
      ...resize,
      address: range.address.slice(range.address.lastIndexOf("!") + 1),
    }));
    for (const { write, range } of written) range.formulas = [[write.content]];
    for (const { resize, table } of sizes) table.resize(resize.address);
    try {
      await context.sync();
    } catch (error) {
      await putBackAfter(error, () => putRepairsBack({ cells: before, tables }));
    }
    return { cells: before, tables };
  });
}

/** Makes cells and tables be again what they were. */
export async function putRepairsBack({ cells, tables }: RepairedBefore): Promise<void> {
  await Excel.run(async (context) => {
    for (const { table, address } of tables) context.workbook.tables.getItem(table).resize(address);
    for (const { sheet, address, formula, format } of cells) {
      const cell = context.workbook.worksheets.getItem(sheet).getRange(address);
      cell.numberFormat = [[format]];
      cell.formulas = [[formula]];
    }
    await context.sync();
  });
}
