import { parseBlock } from "../../formulas/a1";
import type { PlannedCell } from "../../forms/plan-form";
import type { Finding } from "../../records/finding";
import { refusedCell } from "../refused-cell";
import { runWaiting } from "../run-waiting";
import { carriedInto } from "../sync-or-look";
import { PutBackFailed, putBackAfter } from "../put-back-failed";
import { queueGround } from "../underneath";
import type { Ground } from "../underneath";
import type { CellValue } from "../../records/reading/sheet-table";

/** A filled cell: what it held, and what it holds. */
export interface FilledCell {
  address: string;
  before: { formula: CellValue; format: string };
  after: CellValue;
  /** What it shows. */
  value: CellValue;
}

export type FilledAs = "formulas" | "values";

/** So many cells go in one request. */
const CELLS_A_REQUEST = 400;

/** What was there when the form was shown. */
interface Seen {
  /** Contents of the cells that are to be filled. */
  expected: ReadonlyMap<string, CellValue>;
  ground: Ground;
}

/**
 * Writes a form as it was shown, with formulas that stay live or with their values. A failure puts everything back; where
 * a cell holds something else than when it was shown, or what the formulas speak of has moved, nothing is written.
 */
export async function writeForm(
  context: Excel.RequestContext,
  sheetName: string,
  cells: readonly PlannedCell[],
  style: FilledAs,
  { expected, ground }: Seen,
): Promise<{ filled: FilledCell[] } | { findings: Finding[] }> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const ranges = cells.map((cell) => ({ cell, range: sheet.getRange(cell.address) }));
  const standing = queueGround(context, ground);
  await inPieces(context, ranges, ({ range }) => range.load("formulas,numberFormat"));
  standing();
  const before = ranges.map(({ range }) => ({
    formula: range.formulas[0]?.[0] as CellValue,
    format: String(range.numberFormat[0]?.[0]),
  }));
  const changed = ranges.find(({ cell }, index) => before[index]?.formula !== expected.get(cell.address));
  if (changed)
    return {
      findings: [refusedCell("formChangedSince", { sheet: sheetName, address: changed.cell.address })],
    };
  try {
    await inPieces(context, ranges, ({ cell, range }) => {
      if (cell.format !== undefined) range.numberFormat = [[cell.format]];
      range.formulas = [[cell.formula]];
    });
    const stillStanding = queueGround(context, ground);
    await inPieces(context, ranges, ({ range }) => range.load("values,formulas"));
    stillStanding();
    const values = ranges.map(({ range }) => plainValue(range.values[0]?.[0] as CellValue));
    const formulas = ranges.map(({ range }) => range.formulas[0]?.[0] as CellValue);
    if (style === "values")
      await inPieces(
        context,
        ranges.map(({ range }, index) => ({ range, value: values[index] ?? "" })),
        ({ range, value }) => {
          range.values = [[value]];
        },
      );
    return {
      filled: cells.map(({ address }, index) => ({
        address,
        before: before[index] ?? { formula: "", format: "General" },
        after: (style === "values" ? values[index] : formulas[index]) ?? "",
        value: values[index] ?? "",
      })),
    };
  } catch (error) {
    const held = ranges.map(({ range }) => range);
    return putBackAfter(error, () =>
      runWaiting(async (again) => {
        held.forEach((range, index) => restore(range, before[index]));
        await again.sync();
      }, held),
    );
  }
}

function restore(range: Excel.Range, before: FilledCell["before"] | undefined): void {
  if (!before) return;
  range.formulas = [[before.formula]];
  range.numberFormat = [[before.format]];
}

/** Without the digits that binary fractions add. */
function plainValue(value: CellValue): CellValue {
  return typeof value === "number" ? Number(value.toPrecision(14)) : value;
}

/** Queues something for each item, so many in a request. */
async function inPieces<Item>(
  context: Excel.RequestContext,
  items: readonly Item[],
  queue: (item: Item) => unknown,
): Promise<void> {
  for (let from = 0; from < items.length; from += CELLS_A_REQUEST) {
    for (const item of items.slice(from, from + CELLS_A_REQUEST)) queue(item);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a large form does not fit into one request
    await context.sync();
  }
}

/** Empties the filled cells again, unless one of them was changed since: then all stay as they are. */
export function undoOfForm(sheetName: string, filled: readonly FilledCell[]): () => Promise<Finding[]> {
  return () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetName);
      const cells = filled.map((cell) => ({ ...cell, range: sheet.getRange(cell.address) }));
      await inPieces(context, cells, ({ range }) => range.load("formulas"));
      const later = cells.find(({ range, after }) => range.formulas[0]?.[0] !== after);
      if (later && parseBlock(later.address))
        return [refusedCell("undoRowsChanged", { sheet: sheetName, address: later.address })];
      const contents = cells.map(({ range, before, after }) => ({
        range,
        before: after,
        after: before.formula,
      }));
      const held = cells.map(({ range }) => range);
      try {
        await inPieces(context, cells, ({ range, before }) => restore(range, before));
      } catch (error) {
        const carried = await runWaiting(carriedInto(contents), held).catch(() => "part");
        if (carried === "none") throw error;
        if (carried === "part") throw new PutBackFailed(error);
      }
      return [];
    });
}
