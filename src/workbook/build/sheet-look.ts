import type { ExistingSheet } from "../reading/read-existing";
import type { Target } from "./choose-targets";
import { usedBlock } from "./update-sheet";

/** What a copy of cells does not bring: sizes of rows and columns, and where the charts are. */
export interface SheetLook {
  /** Points of each row from the first; `now` in the sheet, `before` in its hidden copy. */
  heights: { now: number; before: number }[];
  /** Empty where the columns stayed what they were. */
  columns: { width: number; hidden: boolean }[];
  standardHeight: number;
  /** Rows with which a page began, from 1. */
  breaks: number[];
  charts: { now: string[]; before: ChartPlace[] };
}

export interface ChartPlace {
  name: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Queues the reading of a sheet's look from it and its hidden copy; call the result after the sync. */
export function queueLookRead(
  context: Excel.RequestContext,
  { plan, temporary }: Target,
  existing: ExistingSheet,
): () => SheetLook {
  const sheet = context.workbook.worksheets.getItem(existing.sheet);
  const copy = context.workbook.worksheets.getItem(temporary);
  const lastRow = Math.max(usedBlock(existing).rows, plan.rows.length);
  const heightsOf = (of: Excel.Worksheet) =>
    of.getRange(`1:${lastRow}`).getRowProperties({ format: { rowHeight: true } });
  const [now, before] = [heightsOf(sheet), heightsOf(copy)];
  const columns =
    existing.block.columns === plan.columns.length ? [] : queueColumns(copy, plan.columns.length);
  sheet.load("standardHeight");
  const breaks = copy.horizontalPageBreaks;
  breaks.load("items/rowIndex");
  sheet.charts.load("items/name");
  copy.charts.load("items/name,items/left,items/top,items/width,items/height");
  return () => ({
    heights: before.value.map(({ format }, index) => ({
      now: now.value[index]?.format?.rowHeight ?? 0,
      before: format?.rowHeight ?? 0,
    })),
    columns: columns.map(({ hidden, format }) => ({
      width: format.columnWidth,
      hidden: hidden.columnHidden,
    })),
    // eslint-disable-next-line office-addins/call-sync-after-load, office-addins/call-sync-before-read -- called after it
    standardHeight: sheet.standardHeight,
    breaks: breaks.items.map(({ rowIndex }) => rowIndex + 1),
    charts: {
      now: sheet.charts.items.map(({ name }) => name),
      before: copy.charts.items.map(({ name, left, top, width, height }) => ({
        ...{ name, left, top, width, height },
      })),
    },
  });
}

/** A hidden column tells no width: the copy, which goes anyway, shows them all first. */
function queueColumns(
  copy: Excel.Worksheet,
  count: number,
): { hidden: Excel.Range; format: Excel.RangeFormat }[] {
  return Array.from({ length: count + 2 }, (_none, index) => {
    const hidden = copy.getCell(0, index).getEntireColumn();
    hidden.load("columnHidden");
    copy.getCell(0, index).getEntireColumn().columnHidden = false;
    const { format } = copy.getCell(0, index).getEntireColumn();
    format.load("columnWidth");
    return { hidden, format };
  });
}
