import { blockAddress } from "../../records/a1";
import type { Block } from "../../records/a1";
import type { ExistingSheet } from "../reading/read-existing";
import { pointSeries, queueBreaks, queueChart } from "../writing/write-plan";
import type { Target } from "./choose-targets";
import { oldCharts } from "./old-charts";
import type { SheetLook } from "./sheet-look";
import { usedBlock } from "./update-sheet";

/** Queues the putting back of a sheet from its hidden copy, in place. `now` is what the sheet has in use. */
export function putBack(
  context: Excel.RequestContext,
  { plan, temporary }: Target,
  existing: ExistingSheet,
  now: Block | undefined,
  look: SheetLook,
): void {
  const sheet = context.workbook.worksheets.getItem(existing.sheet);
  const copy = context.workbook.worksheets.getItem(temporary);
  const old = usedBlock(existing);
  const lastOf = (from: number | undefined, count: number | undefined) => (from ?? 1) + (count ?? 1) - 1;
  const rows = Math.max(old.rows, plan.rows.length, lastOf(now?.row, now?.rows));
  const columns = Math.max(old.columns, plan.columns.length, lastOf(now?.column, now?.columns));
  const block = blockAddress({ row: 1, column: 1, rows, columns });
  const canvas = sheet.getRange(block);
  canvas.unmerge();
  canvas.clear("All");
  canvas.conditionalFormats.clearAll();
  canvas.copyFrom(copy.getRange(block), "All");
  putSizesBack(sheet, look);
  putChartsBack(sheet, plan, existing, look);
  queueBreaks(sheet, look.breaks);
  sheet.pageLayout.setPrintArea(blockAddress({ ...existing.block, columns: existing.block.columns - 1 }));
}

function putSizesBack(sheet: Excel.Worksheet, { heights, columns, standardHeight }: SheetLook): void {
  heights.forEach(({ now, before }, index) => {
    if (now === before) return;
    const { format } = sheet.getRange(`${index + 1}:${index + 1}`);
    if (before === standardHeight) format.useStandardHeight = true;
    else format.rowHeight = before;
  });
  columns.forEach(({ width, hidden }, index) => {
    const column = sheet.getCell(0, index).getEntireColumn();
    column.columnHidden = false;
    column.format.columnWidth = width;
    if (hidden) column.columnHidden = true;
  });
}

/** A chart that an update moved goes back to its place and to what it drew; one that is new goes away. */
function putChartsBack(
  sheet: Excel.Worksheet,
  plan: Target["plan"],
  existing: ExistingSheet,
  { charts }: SheetLook,
): void {
  for (const { name } of plan.charts)
    if (charts.now.includes(name) && !existing.charts.includes(name)) sheet.charts.getItem(name).delete();
  for (const chart of oldCharts(plan, existing)) {
    const isThere = charts.now.includes(chart.name);
    if (isThere) pointSeries(sheet, chart);
    else queueChart(sheet, chart);
    const place = charts.before.find(({ name }) => name === chart.name);
    if (!place) continue;
    const item = sheet.charts.getItem(chart.name);
    item.left = place.left;
    item.top = place.top;
    item.width = place.width;
    item.height = place.height;
  }
}
