import { blockAddress } from "../../formulas/a1";
import type { CellValue } from "../../records/reading/sheet-table";
import { isTakenForMore } from "../../records/taken-for-more";
import { contentBlocks } from "../writing/cell-blocks";
import type { ContentBlock } from "../writing/cell-blocks";
import type { Block } from "../../formulas/a1";
import { ChangedUnderneath } from "../underneath";
import { payloadPieces } from "../writing/send-in-pieces";
import type { Extent, ReplacedFormula } from "./distribution";

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
export const replaced = ({ replacement, ...cell }: ReplacedFormula): CellReplacement => ({
  ...cell,
  content: replacement,
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
export const writeReplacements = (
  context: Excel.RequestContext,
  replacements: readonly CellReplacement[],
): Promise<void> => new ReplacedCells(context, replacements).write();

/**
 * Cells that are going to be replaced. Held with the request before, they are Excel's own ranges: what is written goes into
 * the cells that were meant, also where somebody inserts rows above them meanwhile.
 */
export class ReplacedCells {
  private readonly areas: Excel.Range[];
  private readonly pieces: HeldRun[][];

  constructor(
    private readonly context: Excel.RequestContext,
    replacements: readonly CellReplacement[],
  ) {
    const rangeOf = (sheet: string, block: Block): Excel.Range =>
      context.workbook.worksheets.getItem(sheet).getRange(blockAddress(block));
    // What stands in the way of a spilled result would block it, and a part of one cannot be written over.
    this.areas = replacements
      .filter(({ extent }) => extent.rows * extent.columns > 1)
      .map(({ sheet, row, column, extent }) => rangeOf(sheet, { row, column, ...extent }));
    const lines = linesOf(replacements);
    this.pieces = payloadPieces(
      lines.map(({ contents }) => contents),
      BYTES_A_RUN,
    ).map(({ start, count }) =>
      runsOf(lines.slice(start, start + count)).flatMap((run) =>
        run.first ? [{ run, range: rangeOf(run.first.sheet, blockOf(run)), before: undefined }] : [],
      ),
    );
  }

  /** Queues the holding; the result, after the request, throws where a cell does not hold its formula any more. */
  hold(
    originals: readonly Pick<CellReplacement, "sheet" | "row" | "column">[],
    formulas: readonly string[],
  ): () => void {
    const expected = new Map(
      originals.map(({ sheet, row, column }, index) => [`${sheet}\n${row}\n${column}`, formulas[index]]),
    );
    for (const area of this.areas) area.load("address");
    const all = this.pieces.flat();
    for (const { range } of all) range.load("formulas");
    return () => {
      for (const held of all) {
        const { run, range } = held;
        held.before = range.formulas;
        const { row, column } = blockOf(run);
        const sheet = run.first?.sheet ?? "";
        (range.formulas as unknown[][]).forEach((line, down) =>
          line.forEach((formula, across) => {
            const wanted = expected.get(`${sheet}\n${row + down}\n${column + across}`);
            if (wanted !== undefined && wanted !== String(formula)) throw new ChangedUnderneath(sheet);
          }),
        );
      }
    };
  }

  /** Writes them, each piece in a request of its own, which also tells what stood there the moment before. */
  async write(): Promise<void> {
    // What is queued beside it is sent also where no cell is written.
    if (this.pieces.length === 0) await this.context.sync();
    for (const piece of this.pieces) {
      this.context.application.suspendApiCalculationUntilNextSync();
      const isHeld = piece.every(({ before }) => before !== undefined);
      if (isHeld) for (const { range } of piece) range.load("formulas");
      if (piece === this.pieces[0]) for (const area of this.areas) area.clear("Contents");
      for (const { run, range } of piece)
        if (run.first) queueRun(run.first, range, run.contents, run.first.writeFormat);

      await this.context.sync();
      if (isHeld) for (const held of piece) held.before = held.range.formulas;
    }
  }

  /** Queues that held cells hold again what they held; their references have moved along until they were written. */
  queueBack(): void {
    for (const area of this.areas) area.clear("Contents");
    for (const { run, range, before } of this.pieces.flat())
      if (run.first && before) queueRun(run.first, range, before as (string | number)[][]);
  }

  get ranges(): Excel.Range[] {
    return this.pieces.flat().flatMap(({ range, before }) => (before ? [range] : []));
  }
}

interface HeldRun {
  run: Run;
  range: Excel.Range;
  before: unknown[][] | undefined;
}

/** What a write with its number formats takes beside its contents, if every row were one by itself. */
const BYTES_A_RUN = 1_200;

const blockOf = ({ block, index, contents }: Run): Block => ({
  ...{ row: block.row + index, column: block.column, rows: contents.length, columns: block.columns },
});

function linesOf(replacements: readonly CellReplacement[]) {
  return groupsOf(replacements.flatMap(cellWrites)).flatMap((group) =>
    contentBlocks(group).flatMap((block) =>
      block.contents.map((contents, index) => ({ first: group[0], block, index, contents })),
    ),
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

/** A cell formatted as text would take a formula for a text: it is general for as long as it is written. */
function queueRun(
  { format }: CellWrite,
  range: Excel.Range,
  contents: (string | number)[][],
  writeFormat = format === "@" ? "General" : format,
): void {
  // One value for a whole range is what Excel takes here; the typings know only arrays.
  const formatted = (each: string) => each as unknown as string[][];
  if (writeFormat !== format) range.numberFormat = formatted(writeFormat);
  range.formulas = contents;
  // A cell without a format would get one from what is written into it.
  if (writeFormat !== format || format === "General") range.numberFormat = formatted(format);
}
