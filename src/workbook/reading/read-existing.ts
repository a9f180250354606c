import type { Block } from "../../formulas/a1";
import { parseBlock } from "../../formulas/a1";
import type { SheetTable } from "../../records/reading/sheet-table";
import type { TemplateId } from "../../templates/plan/sheet-plan";
import type { SheetBlock } from "./block-reference";
import type { RoundTrips } from "../round-trips";
import { queueBlock, queueFormulas } from "./read-cells";
import type { QueuedCells } from "./read-cells";
import type { MoreReading } from "./read-inputs";
import type { BuiltSheet } from "./read-built";
import { readFormulas } from "./read-formulas";
import { queueRemarks } from "../remarks";
import type { UnplacedRemarks } from "../remarks";
import { readOldSheets } from "./read-old-sheets";
import { MARKS } from "./workbook-inventory";
import type { Inventory } from "./workbook-inventory";

/** A sheet that we made earlier. */
export interface ExistingSheet {
  template: TemplateId;
  sheet: string;
  /** Our block, where it stands now. */
  block: SheetBlock;
  /** What the sheet has in use: formulas and values. In a large sheet, rows that have our key tell only it and what follows. */
  cells: SheetTable;
  isProtected: boolean;
  /** Names of the charts on it. */
  charts: string[];
  /** How many series each of them draws. */
  chartSeries: ReadonlyMap<string, number>;
  look: SheetLook;
  /** Headers of the columns that its last build hid. */
  leftOut: string[];
}

/** What the user may have made of a sheet besides its cells. */
interface SheetLook {
  /** From column A on, some further than what is in use. A hidden one tells no width. */
  columns: { width: number; hidden: boolean }[];
  standardWidth: number;
  /** Rows that are hidden by hand or by a filter, from 1. */
  hiddenRows: number[];
  /** A filter hides rows. */
  isFiltered: boolean;
  /** Undefined where there is none; null where it is more than one block. */
  printArea: Block | null | undefined;
  /** Rules of conditional formats, ours and the user's. */
  rules: number;
  /** Number formats of the first rows of the body, by column. */
  numberFormats: string[][];
  remarks: UnplacedRemarks;
}

/** Rows whose number formats stand for their columns: the first group and the first records. */
const SAMPLED_ROWS = { first: 5, last: 8 };
/** Columns whose widths are read even where nothing stands in them. */
const WATCHED_COLUMNS = "A1:BZ1";

interface QueuedSheet {
  template: TemplateId;
  protection: Excel.WorksheetProtection;
  charts: Excel.ChartCollection;
  cells: QueuedCells;
  look: () => SheetLook;
}

/** Reads the sheets that bear our marks, along with the inputs; `sheets` gives them afterwards. */
export function existingReading(
  trips: RoundTrips,
): MoreReading & { sheets: (inventory: Inventory) => ExistingSheet[] } {
  let queued: QueuedSheet[] = [];
  let located: (Omit<QueuedSheet, "cells"> & Record<"ours" | "filled", () => SheetBlock | undefined>)[] = [];
  return {
    queue: () => {
      queued = markedSheets(trips.context).map(({ used, worksheet, ours: _ours, ...rest }) => ({
        ...rest,
        look: queueLook(worksheet, used),
        cells: queueFormulas(used),
      }));
    },
    locate: () => {
      located = markedSheets(trips.context).map(({ used, worksheet, ours, ...rest }) => ({
        ...rest,
        look: queueLook(worksheet, used),
        ours: queueBlock(ours),
        filled: queueBlock(used),
      }));
    },
    inPieces: async () => {
      const sheets = located.flatMap(({ ours, filled, ...rest }) => {
        const [block, used] = [ours(), filled()];
        return block && used ? [{ ...rest, block, used }] : [];
      });
      const cells = await readOldSheets(trips, sheets);
      queued = sheets.map(({ template, protection, charts, look }, index) => ({
        ...{ template, protection, charts, look },
        cells: () => cells[index],
      }));
    },
    sheets: (inventory) => existingSheets(queued, inventory),
  };
}

interface Marked {
  template: TemplateId;
  protection: Excel.WorksheetProtection;
  charts: Excel.ChartCollection;
  worksheet: Excel.Worksheet;
  ours: Excel.Range;
  used: Excel.Range;
}

function markedSheets(context: Excel.RequestContext): Marked[] {
  return (Object.entries(MARKS) as [TemplateId, string][]).map(([template, mark]) => {
    const ours = context.workbook.names.getItemOrNullObject(mark).getRangeOrNullObject();
    const { worksheet } = ours;
    const { protection, charts } = worksheet;
    protection.load("protected");
    charts.load("items/name,items/series/count");
    return { template, protection, charts, worksheet, ours, used: worksheet.getUsedRangeOrNullObject(false) };
  });
}

/** A sheet as it stands, read as one that we made: the hidden copy of one that an update left behind. */
export async function readSheetAs(
  trips: RoundTrips,
  template: TemplateId,
  block: SheetBlock,
): Promise<ExistingSheet | undefined> {
  const worksheet = trips.context.workbook.worksheets.getItem(block.sheet);
  const used = worksheet.getUsedRangeOrNullObject(false);
  const { charts } = worksheet;
  charts.load("items/name,items/series/count");
  const look = queueLook(worksheet, used);
  const [cells] = await readFormulas(trips, [used]);
  if (!cells) return undefined;
  return {
    ...{ template, sheet: block.sheet, block, cells, isProtected: false, look: look(), leftOut: [] },
    ...chartsOf(charts),
  };
}

/* eslint-disable office-addins/call-sync-after-load, office-addins/call-sync-before-read, office-addins/load-object-before-read -- what is queued is read after the caller's sync */
function queueLook(worksheet: Excel.Worksheet, used: Excel.Range): () => SheetLook {
  const columns = used
    .getBoundingRect(worksheet.getRange(WATCHED_COLUMNS))
    .getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  const rows = used.getBoundingRect(worksheet.getRange("A1")).getRowProperties({ rowHidden: true });
  const farColumn = worksheet.getRange("XFD1").format;
  farColumn.load("columnWidth");
  const { autoFilter } = worksheet;
  autoFilter.load("isDataFiltered");
  const printArea = worksheet.pageLayout.getPrintAreaOrNullObject();
  printArea.load("address");
  const rules = worksheet.getRange().conditionalFormats.getCount();
  const sampled = used.getIntersectionOrNullObject(
    worksheet.getRange(`${SAMPLED_ROWS.first}:${SAMPLED_ROWS.last}`),
  );
  sampled.load("numberFormat");
  const remarks = queueRemarks(worksheet);
  return () => ({
    columns: columns.value.map(({ columnHidden, format }) => ({
      width: format?.columnWidth ?? 0,
      hidden: columnHidden ?? false,
    })),
    standardWidth: farColumn.columnWidth,
    hiddenRows: rows.value.flatMap(({ rowHidden }, index) => (rowHidden ? [index + 1] : [])),
    isFiltered: autoFilter.isDataFiltered,
    printArea: printArea.isNullObject ? undefined : (parseBlock(printArea.address) ?? null),
    rules: rules.value,
    numberFormats: sampled.isNullObject ? [] : (sampled.numberFormat as string[][]),
    remarks: remarks(),
  });
}

/* eslint-enable office-addins/call-sync-after-load, office-addins/call-sync-before-read, office-addins/load-object-before-read */

function existingSheets(queued: readonly QueuedSheet[], inventory: Inventory): ExistingSheet[] {
  return queued.flatMap(({ template, protection, charts, cells, look }) => {
    const block = inventory.generated[template];
    const used = block && cells();
    return block && used
      ? [
          {
            template,
            sheet: block.sheet,
            block,
            cells: used,
            isProtected: protection.protected,
            ...chartsOf(charts),
            look: look(),
            leftOut: leftOutOf(inventory.leftOut[template]),
          },
        ]
      : [];
  });
}

/** What the sheet says of itself. */
export function builtAs({ template, sheet, block, cells }: ExistingSheet): BuiltSheet {
  const { row, column, values } = cells;
  const at = (inRow: number, inColumn: number) =>
    String(values[inRow - row]?.[inColumn - column] ?? "").trim();
  const keyColumn = block.column + block.columns - 1;
  const keys = Array.from({ length: block.rows }, (_none, index) => at(block.row + index, keyColumn));
  return {
    ...{ template, sheet, title: at(block.row, block.column), period: at(block.row + 1, block.column) },
    keys: keys.filter((key) => key !== ""),
  };
}

/** The headers in a mark's comment. */
export const leftOutOf = (comment = ""): string[] => comment.split("、").filter((header) => header !== "");

function chartsOf({ items }: Excel.ChartCollection): Pick<ExistingSheet, "charts" | "chartSeries"> {
  return {
    charts: items.map(({ name }) => name),
    chartSeries: new Map(items.map(({ name, series }) => [name, series.count])),
  };
}
