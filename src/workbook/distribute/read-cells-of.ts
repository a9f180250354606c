import { blockAddress } from "../../formulas/a1";
import { contentBlocks } from "../writing/cell-blocks";

/** A cell of any sheet. */
interface CellOfSheet {
  sheet: string;
  row: number;
  column: number;
}

/** What Excel has in a cell. */
export interface CellNow {
  formula: unknown;
  value: unknown;
}

/** Scattered cells may each be a range of its own. */
const RANGES_A_REQUEST = 2_000;

/** Reads scattered cells in as few ranges as they form; in the order of the cells. */
export async function readCellsOf(
  context: Excel.RequestContext,
  cells: readonly CellOfSheet[],
): Promise<CellNow[]> {
  const reads = [...new Set(cells.map(({ sheet }) => sheet))].flatMap((sheet) => {
    const own = cells.flatMap((each, index) =>
      each.sheet === sheet ? [{ row: each.row, column: each.column, content: index }] : [],
    );
    return contentBlocks(own).map((block) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(blockAddress(block));
      return { block, range };
    });
  });
  for (let first = 0; first < reads.length; first += RANGES_A_REQUEST) {
    for (const { range } of reads.slice(first, first + RANGES_A_REQUEST)) range.load("formulas,values");
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- thousands of ranges are more than one answer
    await context.sync();
  }
  const now: CellNow[] = [];
  for (const { block, range } of reads)
    block.contents.forEach((line, down) =>
      line.forEach((index, across) => {
        now[Number(index)] = { formula: range.formulas[down]?.[across], value: range.values[down]?.[across] };
      }),
    );
  return now;
}
