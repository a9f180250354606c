import { blockAddress, columnLetters } from "../../formulas/a1";
import type { Content } from "../../templates/plan/sheet-plan";
import type { LineStep } from "../../user-templates/line-steps";
import type { FilledSheet } from "../../user-templates/template-sheet";
import { claim } from "../own-sheets";
import type { RoundTrips } from "../round-trips";
import { rowBytes } from "../writing/payload";
import { temporaryName } from "../writing/temporary-names";
import { queueCharts } from "./template-charts";
import type { WorkbookTemplate } from "./read-templates";

/** What one copy, insertion or format takes in a request. */
const BYTES_A_STEP = 1_200;

/**
 * Makes a filled sheet under a temporary name: a copy of the template, whose lines are inserted, copied and deleted as a
 * user would, so that merged cells, rules, drop-downs, pictures and print settings come along; then what differs is written.
 */
export async function makeFilledSheet(
  trips: RoundTrips,
  template: WorkbookTemplate,
  filled: FilledSheet,
  temporary: string,
  taken: string[],
): Promise<Excel.Worksheet> {
  const { worksheets } = trips.context.workbook;
  const original = worksheets.getItem(template.name);
  const { steps } = filled;
  let stage: Excel.Worksheet | undefined;
  if (steps.columns.length > 0 && needsTemplate(steps.rows)) {
    // Rows are copied from a template that has the columns already.
    const name = temporaryName("stage", taken);
    taken.push(name);
    stage = claim(original.copy("End"));
    stage.name = name;
    await takeSteps(trips, stage, original, steps.columns, "column");
  }
  const sheet = claim((stage ?? original).copy("After", original));
  sheet.name = temporary;
  sheet.visibility = "Visible";
  if (!stage) await takeSteps(trips, sheet, original, steps.columns, "column");
  await takeSteps(trips, sheet, stage ?? original, steps.rows, "row");
  stage?.delete();
  if (steps.columns.length > 0)
    queueSizes(
      sheet,
      filled.columns.map(({ from }) => template.widths[from - 1]),
      "column",
    );
  if (steps.rows.length > 0 || filled.rows.some(({ height }) => height !== undefined))
    queueSizes(
      sheet,
      filled.rows.map(({ from, height = 0 }) => {
        const own = template.heights[from - 1];
        return own === undefined ? own : Math.max(own, height);
      }),
      "row",
    );
  await writeCells(trips, sheet, filled);
  for (const { block, format } of filled.numberFormats) {
    await trips.makeRoom(BYTES_A_STEP);
    // One value for a whole range is what Excel takes here; the typings know only arrays.
    sheet.getRange(blockAddress(block)).numberFormat = format as unknown as string[][];
  }
  queueCharts(sheet, template, filled);
  return sheet;
}

/** Puts values in the place of formulas, once they have been calculated. */
export function queueValues(
  sheet: Excel.Worksheet,
  { asValues, valueCells, rows, columns }: FilledSheet,
): boolean {
  const blocks =
    asValues && rows.length > 0
      ? [{ row: 1, column: 1, rows: rows.length, columns: columns.length }]
      : valueCells;
  for (const block of blocks) {
    const range = sheet.getRange(blockAddress(block));
    range.copyFrom(range, "Values");
  }
  return blocks.length > 0;
}

const needsTemplate = (steps: readonly LineStep[]): boolean =>
  steps.some((step) => step.kind === "copy" && step.of === "template");

const linesAt = (axis: "row" | "column", first: number, count: number): string =>
  axis === "row"
    ? `${first}:${first + count - 1}`
    : `${columnLetters(first)}:${columnLetters(first + count - 1)}`;

async function takeSteps(
  trips: RoundTrips,
  sheet: Excel.Worksheet,
  template: Excel.Worksheet,
  steps: readonly LineStep[],
  axis: "row" | "column",
): Promise<void> {
  for (const step of steps) {
    await trips.makeRoom(BYTES_A_STEP);
    if (step.kind === "insert") {
      sheet.getRange(linesAt(axis, step.at, step.count)).insert(axis === "row" ? "Down" : "Right");
    } else if (step.kind === "delete") {
      sheet.getRange(linesAt(axis, step.at, step.count)).delete(axis === "row" ? "Up" : "Left");
    } else {
      const source = step.of === "sheet" ? sheet : template;
      sheet
        .getRange(linesAt(axis, step.to, step.count))
        .copyFrom(source.getRange(linesAt(axis, step.from, step.count)), "All");
    }
  }
}

/** Lines of one size that are neighbours at once. */
function queueSizes(
  sheet: Excel.Worksheet,
  sizes: readonly (number | undefined)[],
  axis: "row" | "column",
): void {
  for (let first = 0; first < sizes.length;) {
    const size = sizes[first];
    let count = 1;
    while (sizes[first + count] === size && first + count < sizes.length) count++;
    if (size !== undefined) {
      const { format } = sheet.getRange(linesAt(axis, first + 1, count));
      if (axis === "row") format.rowHeight = size;
      else format.columnWidth = size;
    }
    first += count;
  }
}

/** Null leaves a cell as the copy of the template has it. */
async function writeCells(
  trips: RoundTrips,
  sheet: Excel.Worksheet,
  { cells, columns }: FilledSheet,
): Promise<void> {
  const isWritten = (line: readonly (Content | null)[]): boolean => line.some((cell) => cell !== null);
  for (let first = 0; first < cells.length;) {
    if (!isWritten(cells[first] ?? [])) {
      first++;
      continue;
    }
    const piece: (Content | null)[][] = [];
    let bytes = 0;
    for (let row = first; row < cells.length; row++) {
      const line = cells[row] ?? [];
      const size = rowBytes(line.map((cell) => cell ?? ""));
      if (!isWritten(line) || (piece.length > 0 && bytes + size > trips.room)) break;
      piece.push([...line]);
      bytes += size;
    }
    await trips.makeRoom(bytes);
    const block = { row: first + 1, column: 1, rows: piece.length, columns: columns.length };
    // Null is what Office.js knows for "as it is"; the typings do not.
    sheet.getRange(blockAddress(block)).formulas = piece as Content[][];
    first += piece.length;
  }
}
