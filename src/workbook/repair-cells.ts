import type { Finding, Repair, TableSize } from "../records/finding";
import { putBackAfter } from "./put-back-failed";
import { refusedCell } from "./refused-cell";
import type { CellBefore } from "./adopt-entries";

/** What stood in the cells that were written, and how large the tables were. */
export interface RepairedBefore {
  cells: CellBefore[];
  /** `after`: how large they were made. */
  tables: (TableSize & { after: string })[];
}

/**
 * Writes what puts findings right, and gives what stood in the cells. An input cell with a formula of the user's keeps it:
 * such a repair is left out as a whole. `look` says, once the cells are held, which repairs are still right; the others
 * are given back as gone.
 */
export async function repairCells(
  repairs: readonly Repair[],
  look: () => Promise<(repair: Repair) => boolean>,
): Promise<{ before: RepairedBefore; gone: Repair[] }> {
  return Excel.run(async (context) => {
    const all = repairs.flatMap((repair) =>
      repair.writes.map((write) => ({
        ...{ repair, write },
        range: context.workbook.worksheets.getItem(write.sheet).getRange(write.address).load("address"),
      })),
    );
    const tablesOf = repairs.flatMap((repair) => {
      if (!repair.resize) return [];
      const table = context.workbook.tables.getItem(repair.resize.table);
      return [{ repair, resize: repair.resize, table, range: table.getRange().load("address") }];
    });
    await context.sync();
    const held = [...all, ...tablesOf].map(({ repair, range }) => ({
      repair,
      range,
      address: range.address,
    }));
    const isRight = await look();
    for (const { range } of held) range.load("address");
    for (const { range } of all) range.load("formulas,numberFormat");
    await context.sync();
    // A held cell moves along: at another place it is not the one that was looked at.
    const moved = new Set(
      held.flatMap(({ repair, range, address }) => (range.address === address ? [] : [repair])),
    );
    const gone = repairs.filter((repair) => moved.has(repair) || !isRight(repair));
    const cells = all.filter(({ repair }) => !gone.includes(repair));
    const sizes = tablesOf.filter(({ repair }) => !gone.includes(repair));
    const contentOf = (range: Excel.Range) => range.formulas[0]?.[0] as CellBefore["formula"];
    const isFormula = (content: unknown) => typeof content === "string" && content.startsWith("=");
    const kept = new Set(
      cells.flatMap(({ repair, write, range }) =>
        !isFormula(write.content) && isFormula(contentOf(range)) ? [repair] : [],
      ),
    );
    const written = cells.filter(({ repair }) => !kept.has(repair));
    const before = written.map(({ write: { sheet, address }, range }): CellBefore => ({
      ...{ sheet, address, formula: contentOf(range) },
      format: String(range.numberFormat[0]?.[0] ?? "General"),
    }));
    const tables = sizes.map(({ resize, range }) => ({
      ...{ ...resize, after: resize.address },
      address: localAddress(range),
    }));
    for (const { write, range } of written) {
      range.formulas = [[write.content]];
      range.load("formulas");
    }
    for (const { resize, table } of sizes) table.resize(resize.address);
    try {
      await context.sync();
    } catch (error) {
      await putBackAfter(error, () => putRepairsBack({ cells: before, tables }));
    }
    before.forEach((cell, index) => (cell.after = written[index]?.range.formulas[0]?.[0] as unknown));
    return { before: { cells: before, tables }, gone };
  });
}

/** Makes cells and tables be again what they were, unless one of them was changed since: then all stay as they are. */
export function undoRepairs({ cells, tables }: RepairedBefore): Promise<Finding[]> {
  return Excel.run(async (context) => {
    const { workbook } = context;
    const ranges = cells.map(({ sheet, address }) =>
      workbook.worksheets.getItem(sheet).getRange(address).load("formulas"),
    );
    const sizes = tables.map(({ table }) =>
      workbook.tables.getItemOrNullObject(table).getRange().load("address"),
    );
    await context.sync();
    const later =
      cells.find(({ after }, index) => ranges[index]?.formulas[0]?.[0] !== after) ??
      tables.find(({ after }, index) => {
        const range = sizes[index];
        return range === undefined || range.isNullObject || localAddress(range) !== after;
      });
    if (later) return [refusedCell("undoRowsChanged", later)];
    for (const { table, address } of tables) workbook.tables.getItem(table).resize(address);
    cells.forEach((cell, index) => queueBack(ranges[index], cell));
    await context.sync();
    return [];
  });
}

function queueBack(range: Excel.Range | undefined, { formula, format }: CellBefore): void {
  if (!range) return;
  range.numberFormat = [[format]];
  range.formulas = [[formula]];
}

const localAddress = ({ address }: Excel.Range): string => address.slice(address.lastIndexOf("!") + 1);

/** Makes cells and tables be again what they were. */
async function putRepairsBack({ cells, tables }: RepairedBefore): Promise<void> {
  await Excel.run(async (context) => {
    for (const { table, address } of tables) context.workbook.tables.getItem(table).resize(address);
    for (const cell of cells) {
      const { sheet, address } = cell;
      queueBack(context.workbook.worksheets.getItem(sheet).getRange(address), cell);
    }
    await context.sync();
  });
}
