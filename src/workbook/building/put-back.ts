import { mayNameCopy } from "./named-in-formula";
import { blockAddress } from "../../formulas/a1";
import type { Block } from "../../formulas/a1";
import type { SheetPlan } from "../../templates/plan/sheet-plan";
import type { ExistingSheet } from "../reading/read-existing";
import { pointSeries, queueBreaks, queueChart } from "../writing/write-plan";
import { contentBlocks } from "../writing/cell-blocks";
import { columnLooks, queueColumnLooks } from "./column-looks";
import { oldCharts } from "./old-charts";
import { usedBlock } from "./sheet-extent";
import type { Made } from "./sheet-extent";
import type { LookBefore } from "./sheet-look";

/** A sheet as it was, and what an update made of it. */
export interface PutBack {
  existing: ExistingSheet;
  made: Made;
  /** What the charts draw; undefined where that is not known any more. */
  plan: SheetPlan | undefined;
  /** The name of the hidden copy. */
  copy: string;
  /** What the sheet has in use now. */
  now: Block | undefined;
  /** Rows of our block now; undefined where its mark is gone. */
  blockRows: number | undefined;
  look: LookBefore;
}

/** Queues the putting back of a sheet from its hidden copy, in place. */
export function putBack(context: Excel.RequestContext, change: PutBack): void {
  const { existing, made, now } = change;
  const sheet = context.workbook.worksheets.getItem(existing.sheet);
  const copy = context.workbook.worksheets.getItem(change.copy);
  const old = usedBlock(existing);
  const { block } = existing;
  const inserted = change.blockRows === block.rows ? 0 : made.inserted;
  const lastOf = (from: number | undefined, count: number | undefined) => (from ?? 1) + (count ?? 1) - 1;
  const rows = Math.max(old.rows, made.rows, lastOf(now?.row, now?.rows));
  const columns = Math.max(old.columns, made.columns, lastOf(now?.column, now?.columns));
  const bottom = block.row + block.rows - 1;
  if (inserted > 0) sheet.getRange(`${bottom}:${bottom + inserted - 1}`).delete("Up");
  const whole = blockAddress({ row: 1, column: 1, rows, columns });
  const canvas = sheet.getRange(whole);
  canvas.unmerge();
  canvas.clear("All");
  canvas.conditionalFormats.clearAll();
  canvas.copyFrom(copy.getRange(whole), "All");
  putFormulasBack(sheet, existing);
  putSizesBack(sheet, change);
  putChartsBack(sheet, change);
  queueBreaks(sheet, change.look.breaks);
  const { printArea } = existing.look;
  if (printArea) sheet.pageLayout.setPrintArea(blockAddress(printArea));
}

/** A formula that names its own sheet may have come to name the copy in it. */
function putFormulasBack(
  sheet: Excel.Worksheet,
  { cells: { row, column, values, sheet: name } }: ExistingSheet,
): void {
  const cells = values.flatMap((line, down) =>
    line.flatMap((content, across) =>
      typeof content === "string" && content.startsWith("=") && mayNameCopy(content, name)
        ? [{ row: row + down, column: column + across, content }]
        : [],
    ),
  );
  for (const block of contentBlocks(cells)) sheet.getRange(blockAddress(block)).formulas = block.contents;
}

function putSizesBack(sheet: Excel.Worksheet, { existing, made, look }: PutBack): void {
  look.heights.forEach(({ now, before }, index) => {
    if (now === before) return;
    const { format } = sheet.getRange(`${index + 1}:${index + 1}`);
    if (before === look.standardHeight) format.useStandardHeight = true;
    else format.rowHeight = before;
  });
  const { hiddenRows, isFiltered } = existing.look;
  if (hiddenRows.length > 0 && isFiltered) sheet.autoFilter.reapply();
  else for (const row of hiddenRows) sheet.getRange(`${row}:${row}`).rowHidden = true;
  const growth = made.columns - existing.block.columns;
  if (growth === 0) queueLeftOutBack(sheet, existing);
  else queueColumnLooks(sheet, columnLooks(existing, growth, look.hiddenWidths));
}

/** An update hides columns in which nothing is left, and shows others. */
function queueLeftOutBack(sheet: Excel.Worksheet, { look, block }: ExistingSheet): void {
  for (let index = 0; index < block.columns - 1; index++)
    sheet.getCell(0, index).getEntireColumn().columnHidden = look.columns[index]?.hidden ?? false;
}

/** A chart that an update moved goes back to its place and to what it drew; one that is new goes away. */
function putChartsBack(sheet: Excel.Worksheet, { plan, existing, look: { charts } }: PutBack): void {
  for (const { name } of plan?.charts ?? [])
    if (charts.now.includes(name) && !existing.charts.includes(name)) sheet.charts.getItem(name).delete();
  const ours = plan ? oldCharts(plan, existing) : [];
  for (const chart of ours) {
    if (charts.now.includes(chart.name)) pointSeries(sheet, chart, existing.chartSeries.get(chart.name) ?? 0);
    else queueChart(sheet, chart);
  }
  for (const { name, ...place } of charts.before) {
    const isThere = charts.now.includes(name) || ours.some((chart) => chart.name === name);
    if (isThere) Object.assign(sheet.charts.getItem(name), place);
  }
}
