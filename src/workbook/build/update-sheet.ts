import { blockAddress } from "../../records/a1";
import type { Block } from "../../records/a1";
import type { Finding } from "../../records/finding";
import type { SheetPlan } from "../../templates/plan/sheet-plan";
import { MARKS } from "../reading/workbook-inventory";
import type { ExistingSheet } from "../reading/read-existing";
import type { RoundTrips } from "../round-trips";
import {
  placeChart,
  pointSeries,
  queueBreaks,
  queueChart,
  queueFormats,
  queueHeights,
  queueMerges,
  queueRule,
  queueWidths,
} from "../writing/write-plan";
import { queueMark } from "./new-sheet";
import { besideMoves, orphanRows } from "./row-moves";
import type { NewLayout, OldLayout } from "./row-moves";
import { writeRows } from "./write-rows";

/**
 * Brings a sheet that we made up to date in place, from a hidden copy that also serves to put it back: the user's
 * references to it go on holding. What the user put beside a row goes with the row; what stands below the block stays
 * below it; title formats, widths and hidden columns stay.
 */
export async function updateSheet(
  trips: RoundTrips,
  plan: SheetPlan,
  existing: ExistingSheet,
  layout: OldLayout,
  copy: string,
): Promise<Finding[]> {
  const { workbook } = trips.context;
  const sheet = workbook.worksheets.getItem(existing.sheet);
  const backup = sheet.copy("End");
  backup.name = copy;
  // Excel does not delete a very hidden sheet.
  backup.visibility = "Hidden";

  const after: NewLayout = {
    keys: plan.rows.flatMap(({ key }) => (key === undefined ? [] : [key])),
    ...plan.body,
    bottom: plan.rows.length,
  };
  if (isSameShape(plan, existing, layout, after)) {
    await writeRows(trips, sheet, plan);
    queueFormats(
      sheet,
      plan.formats
        .filter(({ numberFormat }) => numberFormat !== undefined)
        .map(({ block, numberFormat }) => ({ block, numberFormat })),
    );
    return [];
  }

  const used = usedBlock(existing);
  const width = Math.max(used.columns, plan.columns.length);
  const height = Math.max(used.rows, plan.rows.length);
  const keepsHead = existing.block.columns === plan.columns.length && layout.first === plan.body.first;
  const top = keepsHead ? plan.freeze.rows : 1;
  const canvas = sheet.getRange(
    blockAddress({ row: top, column: 1, rows: height - top + 1, columns: width }),
  );
  canvas.unmerge();
  canvas.clear("All");
  canvas.conditionalFormats.clearAll();
  await writeRows(trips, sheet, plan);
  queueFormats(
    sheet,
    plan.formats.filter(({ block }) => block.row >= top),
  );
  queueMerges(
    sheet,
    plan.merges.filter(({ row }) => row >= top),
  );
  queueHeights(sheet, plan, top, plan.rows.length);
  for (const rule of plan.rules) queueRule(sheet, rule);
  updateCharts(sheet, plan, existing);
  if (existing.block.columns !== plan.columns.length) showColumnsAnew(sheet, plan, existing);
  sheet.pageLayout.setPrintArea(blockAddress(plan.page.printArea));
  queueBreaks(sheet, plan.page.breaks);

  const findings = moveUserCells(sheet, backup, plan, existing, layout, after, top);
  workbook.names.getItem(MARKS[plan.template]).delete();
  queueMark(workbook, sheet, plan);
  return findings;
}

function isSameShape(
  plan: SheetPlan,
  { block }: ExistingSheet,
  before: OldLayout,
  after: NewLayout,
): boolean {
  return (
    block.columns === plan.columns.length &&
    block.rows === plan.rows.length &&
    before.first === after.first &&
    before.keys.size === after.keys.length &&
    after.keys.every((key, index) => before.keys.get(key) === after.first + index)
  );
}

/** From A1 to the last cell in use. */
export function usedBlock({ cells }: ExistingSheet): Block {
  return {
    row: 1,
    column: 1,
    rows: cells.row + cells.values.length - 1,
    columns: cells.column + (cells.values[0]?.length ?? 1) - 1,
  };
}

function updateCharts(sheet: Excel.Worksheet, plan: SheetPlan, { charts }: ExistingSheet): void {
  for (const chart of plan.charts) {
    if (!charts.includes(chart.name)) queueChart(sheet, chart);
    else {
      pointSeries(sheet, chart);
      placeChart(sheet.charts.getItem(chart.name), chart);
    }
  }
}

/** With other columns the widths are ours again, and another column is the hidden one. */
function showColumnsAnew(sheet: Excel.Worksheet, plan: SheetPlan, { block }: ExistingSheet): void {
  const columns = Math.max(block.columns, plan.columns.length);
  sheet.getRange(blockAddress({ row: 1, column: 1, rows: 1, columns })).getEntireColumn().columnHidden =
    false;
  queueWidths(sheet, plan);
}

/** Copies what is the user's from the old sheet: right of the block row by row, below it as a whole. */
function moveUserCells(
  sheet: Excel.Worksheet,
  backup: Excel.Worksheet,
  plan: SheetPlan,
  existing: ExistingSheet,
  before: OldLayout,
  after: NewLayout,
  top: number,
): Finding[] {
  const used = usedBlock(existing);
  const right = {
    from: existing.block.columns + 1,
    to: plan.columns.length + 1,
    columns: used.columns - existing.block.columns,
  };
  const copy = (from: Block, row: number, column: number) =>
    sheet
      .getRange(blockAddress({ ...from, row, column }))
      .copyFrom(backup.getRange(blockAddress(from)), "All");

  if (right.columns > 0) {
    for (const { from, to, count } of besideMoves(before, after)) {
      if (to + count - 1 < top) continue;
      copy({ row: from, column: right.from, rows: count, columns: right.columns }, to, right.to);
    }
  }
  const below = used.rows - existing.block.rows;
  if (below > 0)
    copy(
      { row: existing.block.rows + 1, column: 1, rows: below, columns: used.columns },
      plan.rows.length + 1,
      1,
    );
  if (right.columns <= 0) return [];

  const isFilled = (row: number) =>
    (existing.cells.values[row - existing.cells.row] ?? [])
      .slice(right.from - existing.cells.column)
      .some((cell) => cell !== "");
  return orphanRows(before, after)
    .filter(({ row }) => isFilled(row))
    .map(({ key, row }, index): Finding => {
      const to = plan.rows.length + Math.max(0, below) + 2 + index;
      const [name = key] = key.split("|");
      sheet.getRange(`A${to}`).values = [[name]];
      copy({ row, column: right.from, rows: 1, columns: right.columns }, to, right.to);
      return {
        severity: "warning",
        kind: "noteWithoutRow",
        parameters: { name },
        place: { sheet: existing.sheet, address: `A${to}` },
      };
    });
}
