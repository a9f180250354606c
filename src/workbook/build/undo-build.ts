import { blockAddress } from "../../records/a1";
import type { Parameters } from "../../templates/parameters/parameters";
import type { ParameterUpdate } from "../../templates/parameters/parameter-updates";
import { quotedSheet } from "../../records/a1";
import { absolute } from "../../templates/cells/input-cell";
import type { Target } from "./choose-targets";
import { queueCells } from "../reading/read-cells";
import { MARKS } from "../reading/workbook-inventory";
import type { Inventory } from "../reading/workbook-inventory";
import { queueParametersBack } from "./parameter-writes";
import { queueChart } from "../writing/write-plan";
import { oldCharts } from "./old-charts";
import { usedBlock } from "./update-sheet";

/** What a build set out to do. */
export interface Change {
  targets: readonly Target[];
  parameters: Parameters;
  updates: readonly ParameterUpdate[];
  /** The workbook before. */
  inventory: Inventory;
}

/**
 * Takes back whatever of a build was carried out, also where the answer to it was lost: it looks at the workbook
 * instead of believing in what was sent.
 */
export async function undoBuild(change: Change): Promise<void> {
  await Excel.run(async (context) => {
    const { workbook } = context;
    workbook.worksheets.load("items/name");
    workbook.names.load("items/name");
    const used = change.targets.map(({ plan }) =>
      queueCells(workbook.worksheets.getItemOrNullObject(plan.name).getUsedRangeOrNullObject(false)),
    );
    const heights = change.targets.map((target) => queueHeights(context, target));
    await context.sync();
    const sheets = new Set(workbook.worksheets.items.map(({ name }) => name));
    const names = new Set(workbook.names.items.map(({ name }) => name));
    const before = new Set(change.inventory.names.map(({ name }) => name));

    change.targets.forEach((target, index) => {
      const { plan, existing, temporary } = target;
      const mark = MARKS[plan.template];
      if (!existing) {
        for (const name of [plan.name, temporary]) {
          const isNew = !change.inventory.sheets.some((sheet) => sheet.name === name);
          if (sheets.has(name) && isNew) workbook.worksheets.getItem(name).delete();
        }
        if (names.has(mark)) workbook.names.getItem(mark).delete();
      } else if (sheets.has(temporary)) {
        putBack(context, target, used[index]?.(), heights[index] ?? []);
        if (names.has(mark)) workbook.names.getItem(mark).delete();
        workbook.names.add(
          mark,
          `=${quotedSheet(existing.sheet)}!${absolute(blockAddress(existing.block))}`,
        ).visible = false;
        workbook.worksheets.getItem(temporary).delete();
      }
      const stale = change.inventory.names.find(({ name }) => name === mark);
      if (!existing && stale) workbook.names.add(mark, stale.formula).visible = false;
    });
    const added = [...names].filter((name) => !before.has(name) && !Object.values(MARKS).includes(name));
    workbook.worksheets.getItem(change.inventory.activeSheet).activate();
    queueParametersBack(workbook, change.parameters, change.updates, added);
    await context.sync();
  });
}

interface RowHeights {
  now: Excel.RangeFormat;
  /** In the hidden copy; a copy of cells does not bring them. */
  before: Excel.RangeFormat;
}

function queueHeights(context: Excel.RequestContext, { existing, temporary }: Target): RowHeights[] {
  if (!existing) return [];
  const { worksheets } = context.workbook;
  const formatOf = (name: string, row: number): Excel.RangeFormat => {
    const { format } = worksheets.getItemOrNullObject(name).getRange(`${row}:${row}`);
    format.load("rowHeight");
    return format;
  };
  return Array.from({ length: usedBlock(existing).rows }, (_none, index) => ({
    now: formatOf(existing.sheet, index + 1),
    before: formatOf(temporary, index + 1),
  }));
}

function putBack(
  context: Excel.RequestContext,
  { plan, existing, temporary }: Target,
  now: ReturnType<ReturnType<typeof queueCells>>,
  heights: readonly RowHeights[],
): void {
  if (!existing) return;
  const sheet = context.workbook.worksheets.getItem(existing.sheet);
  const copy = context.workbook.worksheets.getItem(temporary);
  const old = usedBlock(existing);
  const rows = Math.max(old.rows, plan.rows.length, now ? now.row + now.values.length - 1 : 1);
  const columns = Math.max(
    old.columns,
    plan.columns.length,
    now ? now.column + (now.values[0]?.length ?? 1) - 1 : 1,
  );
  const canvas = sheet.getRange(blockAddress({ row: 1, column: 1, rows, columns }));
  canvas.unmerge();
  canvas.clear("All");
  canvas.conditionalFormats.clearAll();
  canvas.copyFrom(copy.getRange(blockAddress({ row: 1, column: 1, rows, columns })), "All");
  heights.forEach(({ now: height, before }, index) => {
    if (height.rowHeight === before.rowHeight) return;
    sheet.getRange(`${index + 1}:${index + 1}`).format.rowHeight = before.rowHeight;
  });
  for (const chart of oldCharts(plan, existing)) {
    sheet.charts.getItem(chart.name).delete();
    queueChart(sheet, chart);
  }
  sheet.pageLayout.setPrintArea(blockAddress({ ...existing.block, columns: existing.block.columns - 1 }));
}
