import { blockAddress } from "../../formulas/a1";
import { BYTES_A_PIECE } from "../../formulas/excel-limits";
import type { CellValue } from "../../records/reading/sheet-table";
import { isTakenForMore } from "../../records/taken-for-more";
import type { Content } from "../../templates/plan/sheet-plan";
import type { TypedCell } from "../roll-over/cell-snapshot";
import { ChangedUnderneath } from "../underneath";
import { contentBlocks } from "./cell-blocks";
import { rowBytes } from "./payload";

interface HeldBlock {
  sheet: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
  range: Excel.Range;
  /** Of the sheet, so that it is known again under whatever name. */
  worksheet: Excel.Worksheet;
}

const keyOf = (sheet: string, row: number, column: number): string => `${sheet}\n${row}\n${column}`;

/**
 * Cells that are going to be written, held as Excel's own ranges from the request that looks at them: they move along
 * where somebody inserts rows above them, so that what is written, and put back, goes into the cells that were meant.
 */
export class HeldCells {
  private readonly blocks: HeldBlock[];

  /** Queues the holding, with the next request. */
  constructor(
    private readonly context: Excel.RequestContext,
    cells: readonly TypedCell[],
  ) {
    const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
    this.blocks = sheets.flatMap((sheet) => {
      const own = cells.filter((cell) => cell.sheet === sheet);
      return contentBlocks(own.map(({ row, column }) => ({ row, column, content: "" }))).map((block) => {
        const { row, column, rows, columns } = block;
        const at = blockAddress({ row, column, rows, columns });
        const range = context.workbook.worksheets.getItem(sheet).getRange(at).load("formulas,numberFormat");
        return { sheet, row, column, rows, columns, range, worksheet: range.worksheet.load("id") };
      });
    });
  }

  /** After the request: throws where a cell no longer holds what it is said to. */
  expect(cells: readonly TypedCell[]): void {
    const contents = byPlace(cells);
    for (const block of this.blocks)
      for (let down = 0; down < block.rows; down++)
        for (let across = 0; across < block.columns; across++) {
          const cell = contents.get(keyOf(block.sheet, block.row + down, block.column + across));
          if (cell && !isSame(cell.content, block.range.formulas[down]?.[across] as CellValue))
            throw new ChangedUnderneath(block.sheet);
        }
  }

  /**
   * Queues that the cells hold again what they held. Those of a sheet that is gone are passed over, and those between which
   * rows were inserted: Excel refuses contents of another shape, so they were never written.
   */
  async putBack(cells: readonly TypedCell[]): Promise<void> {
    const { worksheets } = this.context.workbook;
    worksheets.load("items/id");
    await this.context.sync();
    const present = new Set(worksheets.items.map(({ id }) => id));
    const there = this.blocks.filter(({ worksheet }) => present.has(worksheet.id));
    for (const { range } of there) range.load("rowCount,columnCount");
    await this.context.sync();
    const same = there.filter(
      ({ rows, columns, range }) => range.rowCount === rows && range.columnCount === columns,
    );
    await this.write(cells, same);
  }

  /** Writes what the cells are to hold; the last part is left queued. */
  async write(cells: readonly TypedCell[], blocks: readonly HeldBlock[] = this.blocks): Promise<void> {
    const contents = byPlace(cells);
    let queued = 0;
    for (const block of blocks) {
      const lines = Array.from({ length: block.rows }, (_line, down) =>
        Array.from({ length: block.columns }, (_cell, across) =>
          contents.get(keyOf(block.sheet, block.row + down, block.column + across)),
        ),
      );
      const written = lines.map((line) =>
        line.map((cell) => (cell && !isKeptText(cell) ? asTyped(cell.content) : "")),
      );
      const bytes = written.reduce((sum, line) => sum + rowBytes(line), 0);

      if (queued > 0 && queued + bytes > BYTES_A_PIECE) await this.context.sync();
      queued = queued + bytes > BYTES_A_PIECE ? bytes : queued + bytes;
      block.range.formulas = written;
      lines.forEach((line, down) =>
        line.forEach((cell, across) => {
          if (cell && isKeptText(cell)) queueText(block.range, down, across, String(cell.content));
        }),
      );
    }
  }

  /** The ranges, for a batch that goes on with them. */
  get ranges(): Excel.Range[] {
    return this.blocks.map(({ range }) => range);
  }
}

/** A text that Excel would take for more: the cell is a text cell for as long as it is written. */
function queueText(range: Excel.Range, down: number, across: number, text: string): void {
  const cell = range.getCell(down, across);
  const format = range.numberFormat[down]?.[across] as string;
  cell.numberFormat = [["@"]];
  cell.values = [[text]];
  cell.numberFormat = [[format]];
}

const isKeptText = ({ isText, content }: TypedCell): boolean =>
  isText === true && isTakenForMore(String(content));

const byPlace = (cells: readonly TypedCell[]): Map<string, TypedCell> =>
  new Map(cells.map((cell) => [keyOf(cell.sheet, cell.row, cell.column), cell]));

/** A formula may come back worded otherwise. */
const isSame = (left: CellValue, now: CellValue): boolean =>
  String(left).replace(/^'/, "") === String(now).replace(/^'/, "") ||
  (String(left).startsWith("=") && String(now).startsWith("="));

function asTyped(content: CellValue): Content {
  return typeof content === "boolean" ? `=${String(content).toUpperCase()}` : content;
}
