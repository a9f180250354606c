import type { ExistingSheet } from "../reading/read-existing";
import { usedBlock } from "./sheet-extent";

/** What is to be put back of a sheet besides its cells, read from it and its hidden copy. */
export interface LookBefore {
  /** Points of each row from the first; `now` in the sheet, `before` in its hidden copy. */
  heights: { now: number; before: number }[];
  /** Points of the hidden columns, by column from 1. */
  hiddenWidths: ReadonlyMap<number, number>;
  standardHeight: number;
  /** Rows with which a page began, from 1. */
  breaks: number[];
  charts: { now: string[]; before: ChartPlace[] };
}

interface ChartPlace {
  name: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * Queues the reading; call the result after the sync. What is hidden tells no size: the sheet is going to be put back
 * and its copy to go, so both show it first.
 */
export function queueLookBefore(
  context: Excel.RequestContext,
  existing: ExistingSheet,
  copyName: string,
  rows: number,
): () => LookBefore {
  const sheet = context.workbook.worksheets.getItem(existing.sheet);
  const copy = context.workbook.worksheets.getItem(copyName);
  const lines = `1:${Math.max(usedBlock(existing).rows, rows)}`;
  const heightsOf = (of: Excel.Worksheet) => {
    if (existing.look.hiddenRows.length > 0) of.getRange(lines).rowHidden = false;
    return of.getRange(lines).getRowProperties({ format: { rowHeight: true } });
  };
  const [now, before] = [heightsOf(sheet), heightsOf(copy)];
  const hidden = existing.look.columns.flatMap((column, index) => (column.hidden ? [index] : []));
  const widths = hidden.map((index) => {
    copy.getCell(0, index).getEntireColumn().columnHidden = false;
    const { format } = copy.getCell(0, index).getEntireColumn();
    format.load("columnWidth");
    return { column: index + 1, format };
  });
  sheet.load("standardHeight");
  copy.horizontalPageBreaks.load("items/rowIndex");
  sheet.charts.load("items/name");
  copy.charts.load("items/name,items/left,items/top,items/width,items/height");
  return () => ({
    heights: before.value.map(({ format }, index) => ({
      now: now.value[index]?.format?.rowHeight ?? 0,
      before: format?.rowHeight ?? 0,
    })),
    hiddenWidths: new Map(widths.map(({ column, format }) => [column, format.columnWidth])),
    // eslint-disable-next-line office-addins/call-sync-after-load, office-addins/call-sync-before-read -- called after it
    standardHeight: sheet.standardHeight,
    breaks: copy.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex + 1),
    charts: {
      now: sheet.charts.items.map(({ name }) => name),
      before: copy.charts.items.map(({ name, left, top, width, height }) => ({
        ...{ name, left, top, width, height },
      })),
    },
  });
}
