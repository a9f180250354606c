import { blockAddress } from "../../formulas/a1";
import type { CellValue } from "../../records/reading/sheet-table";
import { isTakenForMore } from "../../records/taken-for-more";
import type { Content } from "../../templates/plan/sheet-plan";
import type { TypedTable } from "../../templates/roll-over/roll-over-plan";
import { contentBlocks } from "../writing/cell-blocks";
import type { ContentBlock } from "../writing/cell-blocks";
import { sendInPieces } from "../writing/send-in-pieces";

/** A cell with what was typed into it: "" is blank, text that starts with "=" a formula unless `isText`. */
export interface TypedCell {
  sheet: string;
  row: number;
  column: number;
  content: CellValue;
  isText?: boolean;
}

/** What a cell of a table that was read holds. */
export function typedCell(table: TypedTable, row: number, column: number): TypedCell {
  const at = (grid: CellValue[][]) => grid[row - table.row]?.[column - table.column] ?? "";
  const content = at(table.formulas);
  return {
    ...{ sheet: table.sheet, row, column, content },
    isText: typeof content === "string" && content !== "" && content === at(table.values),
  };
}

/** Writes cells as they were typed, in blocks that fit a request each. */
export async function writeTypedCells(
  context: Excel.RequestContext,
  cells: readonly TypedCell[],
): Promise<void> {
  const texts = cells.filter(({ content, isText }) => isText && isTakenForMore(String(content)));
  await writeTexts(context, texts);
  const others = cells.filter((cell) => !texts.includes(cell));
  const blocks = [...new Set(others.map(({ sheet }) => sheet))].flatMap((sheet) => {
    const contents = others.flatMap(({ sheet: own, row, column, content }) =>
      own === sheet ? [{ row, column, content: asTyped(content) }] : [],
    );
    return contentBlocks(contents).map((block) => ({ sheet, block }));
  });
  const rows = blocks.flatMap(({ sheet, block }) =>
    block.contents.map((contents, index) => ({ sheet, block, index, contents })),
  );
  await sendInPieces(
    context,
    rows.map(({ contents }) => contents),
    (piece, start) => {
      for (const { sheet, block, first, contents } of runsOf(rows.slice(start, start + piece.length))) {
        const address = blockAddress({ ...block, row: block.row + first, rows: contents.length });
        context.workbook.worksheets.getItem(sheet).getRange(address).formulas = contents;
      }
    },
  );
}

/** Texts that Excel would take for more: the cell is a text cell for as long as they are written. */
async function writeTexts(context: Excel.RequestContext, cells: readonly TypedCell[]): Promise<void> {
  if (cells.length === 0) return;
  const ranges = cells.map(({ sheet, row, column }) => {
    const address = blockAddress({ row, column, rows: 1, columns: 1 });
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("numberFormat");
    return range;
  });
  await context.sync();
  ranges.forEach((range, index) => {
    const format = range.numberFormat;
    range.numberFormat = [["@"]];
    range.values = [[cells[index]?.content]];
    range.numberFormat = format;
  });
}

interface BlockRow {
  sheet: string;
  block: ContentBlock;
  /** Within its block. */
  index: number;
  contents: Content[];
}

/** Rows of one block go in one write. */
function runsOf(rows: readonly BlockRow[]) {
  const runs: { sheet: string; block: ContentBlock; first: number; contents: Content[][] }[] = [];
  for (const { sheet, block, index, contents } of rows) {
    const run = runs[runs.length - 1];
    if (run?.block === block) run.contents.push(contents);
    else runs.push({ sheet, block, first: index, contents: [contents] });
  }
  return runs;
}

function asTyped(content: CellValue): Content {
  return typeof content === "boolean" ? `=${String(content).toUpperCase()}` : content;
}
