import { blockAddress } from "../../records/a1";
import type { CellValue } from "../../records/reading/sheet-table";
import { typedText } from "../../records/typed-text";
import type { TypedTable } from "../../templates/roll-over/roll-over-plan";
import type { Content } from "../../templates/plan/sheet-plan";
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
  return { sheet: table.sheet, row, column, content, isText: content === at(table.values) };
}

/** Writes cells as they were typed, in blocks that fit a request each. */
export async function writeTypedCells(
  context: Excel.RequestContext,
  cells: readonly TypedCell[],
): Promise<void> {
  const blocks = [...new Set(cells.map(({ sheet }) => sheet))].flatMap((sheet) => {
    const contents = cells.flatMap(({ sheet: own, row, column, content, isText }) =>
      own === sheet ? [{ row, column, content: asTyped(content, isText) }] : [],
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

function asTyped(content: CellValue, isText: boolean | undefined): string | number {
  if (typeof content === "number") return content;
  if (typeof content === "boolean") return content ? "=TRUE" : "=FALSE";
  return content === "" || (content.startsWith("=") && !isText) ? content : typedText(content);
}
