import { blockAddress } from "../../formulas/a1";
import type { CellValue } from "../../records/reading/sheet-table";
import { isTakenForMore } from "../../records/taken-for-more";
import { contentBlocks } from "../writing/cell-blocks";
import type { ContentBlock } from "../writing/cell-blocks";
import { sendInPieces } from "../writing/send-in-pieces";
import type { Extent, Replacement } from "./distribution";

/** What is to stand in a cell, or in the range that its formula fills by itself. */
export interface CellReplacement {
  sheet: string;
  row: number;
  column: number;
  extent: Extent;
  content: { formula: string } | { values: CellValue[][] };
  /** The number formats of the cells that are written. */
  formats: string[][];
}

/** What a replacement puts into its cell. */
export const replaced = ({ replacement, ...cell }: Replacement): CellReplacement => ({
  ...cell,
  content: replacement,
});

/** What its cell had. */
export const original = ({ original: formula, ...cell }: Replacement): CellReplacement => ({
  ...cell,
  content: { formula },
});

/** One cell to write: in the format that makes Excel take its content for what it is, which is not always its own. */
interface CellWrite {
  sheet: string;
  row: number;
  column: number;
  content: string | number;
  format: string;
  writeFormat: string;
}

/** Writes formulas and values over cells and leaves their number formats as they are. */
export async function writeReplacements(
  context: Excel.RequestContext,
  replacements: readonly CellReplacement[],
): Promise<void> {
  for (const { sheet, row, column, extent } of replacements) {
    if (extent.rows * extent.columns === 1) continue;
    // What stands in the way of a spilled result would block it, and a part of one cannot be written over.
    const area = blockAddress({ row, column, ...extent });
    context.workbook.worksheets.getItem(sheet).getRange(area).clear("Contents");
  }
  const lines = groupsOf(replacements.flatMap(cellWrites)).flatMap((group) =>
    contentBlocks(group).flatMap((block) =>
      block.contents.map((contents, index) => ({ first: group[0], block, index, contents })),
    ),
  );
  await sendInPieces(
    context,
    lines.map(({ contents }) => contents),
    (piece, start) => {
      for (const run of runsOf(lines.slice(start, start + piece.length))) queueRun(context, run);
    },
  );
}

function cellWrites({ sheet, row, column, content, formats }: CellReplacement): CellWrite[] {
  if ("formula" in content) {
    const format = formats[0]?.[0] ?? "General";
    // A cell formatted as text would take the formula for a text.
    return [
      {
        sheet,
        row,
        column,
        content: content.formula,
        format,
        writeFormat: format === "@" ? "General" : format,
      },
    ];
  }
  return content.values.flatMap((line, down) =>
    line.map((value, across) => {
      const format = formats[down]?.[across] ?? "General";
      const isText = typeof value === "string" && !value.startsWith("#") && isTakenForMore(value);
      const writeFormat = isText ? "@" : format === "@" ? "General" : format;
      const typed = typeof value === "boolean" ? String(value).toUpperCase() : value;
      return { sheet, row: row + down, column: column + across, content: typed, format, writeFormat };
    }),
  );
}

/** Cells that can be written together. */
function groupsOf(writes: readonly CellWrite[]): CellWrite[][] {
  const groups = new Map<string, CellWrite[]>();
  for (const write of writes) {
    const key = [write.sheet, write.format, write.writeFormat].join("\n");
    const group = groups.get(key);
    if (group) group.push(write);
    else groups.set(key, [write]);
  }
  return [...groups.values()];
}

interface Run {
  first: CellWrite | undefined;
  block: ContentBlock;
  index: number;
  contents: (string | number)[][];
}

/** Rows of one block go in one write. */
function runsOf(
  lines: readonly {
    first: CellWrite | undefined;
    block: ContentBlock;
    index: number;
    contents: (string | number)[];
  }[],
): Run[] {
  const runs: Run[] = [];
  for (const { first, block, index, contents } of lines) {
    const run = runs[runs.length - 1];
    if (run?.block === block) run.contents.push(contents);
    else runs.push({ first, block, index, contents: [contents] });
  }
  return runs;
}

function queueRun(context: Excel.RequestContext, { first, block, index, contents }: Run): void {
  if (!first) return;
  const address = blockAddress({ ...block, row: block.row + index, rows: contents.length });
  const range = context.workbook.worksheets.getItem(first.sheet).getRange(address);
  // One value for a whole range is what Excel takes here; the typings know only arrays.
  const formatted = (format: string) => format as unknown as string[][];
  if (first.writeFormat !== first.format) range.numberFormat = formatted(first.writeFormat);
  range.formulas = contents;
  // A cell without a format would get one from what is written into it.
  if (first.writeFormat !== first.format || first.format === "General")
    range.numberFormat = formatted(first.format);
}
