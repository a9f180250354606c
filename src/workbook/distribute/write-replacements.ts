import { blockAddress } from "../../records/a1";
import type { CellValue } from "../../records/reading/sheet-table";
import { typedText } from "../../records/typed-text";
import { contentBlocks } from "../writing/cell-blocks";
import { sendInPieces } from "../writing/send-in-pieces";
import type { Extent } from "./distribution";

/** What is to stand in a cell, or in the range that its formula fills by itself. */
export interface CellReplacement {
  sheet: string;
  row: number;
  column: number;
  extent: Extent;
  content: { formula: string } | { values: CellValue[][] };
  format: string;
}

/** Writes formulas and values over cells and leaves their number formats as they are. */
export async function writeReplacements(
  context: Excel.RequestContext,
  replacements: readonly CellReplacement[],
): Promise<void> {
  const single = replacements.filter(({ extent }) => extent.rows * extent.columns === 1);
  const groups = new Map<string, CellReplacement[]>();
  for (const replacement of single) {
    const key = `${replacement.sheet}\n${replacement.format}`;
    const group = groups.get(key);
    if (group) group.push(replacement);
    else groups.set(key, [replacement]);
  }
  for (const group of groups.values()) await writeGroup(context, group);
  for (const replacement of replacements) {
    if (replacement.extent.rows * replacement.extent.columns > 1) queueSpilled(context, replacement);
  }
  await context.sync();
}

/** Single cells of one sheet and number format. */
async function writeGroup(context: Excel.RequestContext, group: readonly CellReplacement[]): Promise<void> {
  const [first] = group;
  if (!first) return;
  const blocks = contentBlocks(
    group.map(({ row, column, content }) => ({ row, column, content: typed(content) })),
  );
  const rows = blocks.flatMap(({ row, column, columns, contents }) =>
    contents.map((line, index) => ({ block: { row: row + index, column, rows: 1, columns }, line })),
  );
  const worksheet = context.workbook.worksheets.getItem(first.sheet);
  await sendInPieces(
    context,
    rows.map(({ line }) => line),
    (piece, start) => {
      for (const { block, lines } of adjoining(rows.slice(start, start + piece.length))) {
        queueContents(worksheet.getRange(blockAddress(block)), lines, first.format);
      }
    },
  );
}

type Line = (string | number)[];

function adjoining(
  rows: readonly { block: { row: number; column: number; rows: number; columns: number }; line: Line }[],
) {
  const joined: { block: { row: number; column: number; rows: number; columns: number }; lines: Line[] }[] =
    [];
  for (const { block, line } of rows) {
    const above = joined[joined.length - 1];
    const fits =
      above?.block.column === block.column &&
      above.block.columns === block.columns &&
      above.block.row + above.block.rows === block.row;
    if (above && fits) {
      above.block.rows += 1;
      above.lines.push(line);
    } else joined.push({ block: { ...block }, lines: [line] });
  }
  return joined;
}

/** A cell formatted as text would take a formula for a text, and one without a format would get one from it. */
function queueContents(range: Excel.Range, contents: Line[], format: string): void {
  // One value for a whole range is what Excel takes here; the typings know only arrays.
  const formatted = (one: string) => one as unknown as string[][];
  if (format === "@") range.numberFormat = formatted("General");
  range.formulas = contents;
  if (format === "@" || format === "General") range.numberFormat = formatted(format);
}

function queueSpilled(context: Excel.RequestContext, replacement: CellReplacement): void {
  const { sheet, row, column, extent, content } = replacement;
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const area = worksheet.getRange(blockAddress({ row, column, ...extent }));
  if ("values" in content) {
    area.formulas = content.values.map((line) => line.map(typedValue));
    return;
  }
  // What stands in the way of a spilled result would block it.
  area.clear("Contents");
  worksheet.getRange(blockAddress({ row, column, rows: 1, columns: 1 })).formulas = [[content.formula]];
}

function typed(content: CellReplacement["content"]): string | number {
  return "formula" in content ? content.formula : typedValue(content.values[0]?.[0] ?? "");
}

/** Error values are typed as they read; other texts stay texts. */
function typedValue(value: CellValue): string | number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value.startsWith("#") || value === "" ? value : typedText(value);
}
