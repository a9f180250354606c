import { cellAddress } from "../../formulas/a1";
import type { Block } from "../../formulas/a1";
import { extraKey } from "../../import/import-rows";
import type { FieldValues } from "../../import/import-rows";
import { INPUT_TABLES } from "../../records/columns/input-tables";
import type { InputTableKey } from "../../records/columns/input-tables";
import type { InputColumn } from "../../records/columns/column";
import { TEXT_FORMAT } from "../../records/columns/column";
import { asText } from "../../records/taken-for-more";
import { locateColumns } from "../../records/reading/locate-columns";
import type { SheetTable } from "../../records/reading/sheet-table";
import { contentsOfNewRow } from "../../records/table-layout/written-figures";
import { groundOf, queueGround } from "../underneath";
import { runWaiting } from "../run-waiting";
import { putBackAfter } from "../put-back-failed";
import type { Inputs } from "../reading/read-inputs";
import { queueFilters, takeFiltersOff } from "../writing/table-filters";
import { sendInPieces } from "../writing/send-in-pieces";

export interface AppendedRows {
  sheet: string;
  table: string;
  /** The table as it was, its header included. */
  before: Block;
  rows: Block;
  /** What stood below the table was moved down to make room. */
  pushed: boolean;
  /** The table shows a totals row below its rows. */
  hasTotals: boolean;
}

/** Writes rows below the last filled row of an input table. Nothing that is there is overwritten. */
export async function appendRows(
  context: Excel.RequestContext,
  key: InputTableKey,
  inputs: Inputs,
  target: SheetTable,
  rows: readonly FieldValues[],
): Promise<AppendedRows | undefined> {
  const definition = INPUT_TABLES[key];
  const columns = targetColumns(key, target);
  const filled = filledLength(target);
  const { indexes } = locateColumns<string>(definition, target);
  // Rows below the table take over the formats of its last one.
  const lastFormats = target.formats?.[target.formats.length - 1];
  const cells = rows
    .map((values, index) =>
      contentsOfNewRow(definition, target, indexes, values, target.formats?.[filled + index] ?? lastFormats),
    )
    .map((contents) => columns.map((column) => cellOf(column, contents)));
  const first = target.row + filled;
  const sheet = context.workbook.worksheets.getItem(target.sheet);
  const block = (row: number, count: number): Block => ({
    ...{ row, column: target.column, rows: count, columns: target.values[0]?.length ?? 1 },
  });
  // The last filled row is held: what is written is counted from it, wherever it has moved to by then.
  const last = sheet.getRange(cellAddress(first - 1, target.column)).load("address");
  const at = (row: number, count: number) =>
    last.getOffsetRange(row - first + 1, 0).getResizedRange(count - 1, (target.values[0]?.length ?? 1) - 1);
  const end = target.row + target.values.length;
  const more = first + rows.length - end;
  const isTable = inputs.inventory.tables.includes(definition.name);
  // A totals row stands where the table would grow: rows are added above it.
  const hasTotals = isTable && inputs.inventory.tablesWithTotals.includes(definition.name);
  const found = context.workbook.tables.getItemOrNullObject(definition.name).load("id");
  // What the rows are called may just have been imported.
  const ground = { ...groundOf({ ...inputs, parameters: undefined, tables: { [key]: target } }), cells: [] };
  const standing = queueGround(context, ground);
  await context.sync();
  standing();
  const filters = isTable ? await takeFiltersOff(context, definition.name) : undefined;
  const resize = (by: number) => {
    if (isTable && more > 0 && !hasTotals) found.resize(found.getRange().getResizedRange(by, 0));
  };
  // Whether a request was carried out whose answer is missing shows in the row below the table.
  const rowBelow = at(end, 1);
  rowBelow.load("values");
  let pushed = false;
  if (more > 0 && hasTotals) {
    const width = target.values[0]?.length ?? 1;
    const blank = Array.from({ length: more }, () => Array.from({ length: width }, () => ""));
    found.rows.add(undefined, blank);
  } else if (more > 0) {
    const below = at(end, more).getUsedRangeOrNullObject(true);
    below.load("address");
    await context.sync();
    pushed = !below.isNullObject;
    // What stands below the table is somebody's.
    if (pushed) at(end, more).insert("Down");
    if (target.values.length > 1) at(end, more).copyFrom(at(end - 1, 1), "Formats");
  }
  resize(more);
  columns.forEach((column, index) => {
    if (column.definition?.numberFormat !== TEXT_FORMAT) return;
    // One value for a whole range is what Excel takes here; the typings know only arrays.
    at(first, rows.length).getColumn(index).numberFormat = TEXT_FORMAT as unknown as string[][];
  });
  try {
    await sendInPieces(context, cells, (piece, start) => {
      at(first + start, piece.length).values = piece;
    });
    if (filters && filters.size > 0) {
      queueFilters(context, definition.name, filters);
      await context.sync();
    }
  } catch (error) {
    const back = async (again: Excel.RequestContext): Promise<void> => {
      const now = at(end, 1);
      now.load("values");
      await again.sync();
      const isWritten = String(now.values) !== String(rowBelow.values);
      if (isWritten) resize(-more);
      if (filters) queueFilters(context, definition.name, filters);
      if (more > 0 && hasTotals) {
        if (isWritten) at(end, more).delete("Up");
      } else if (more > 0 && isWritten) {
        if (pushed) at(end, more).delete("Up");
        else at(end, more).clear("All");
      }
      if (end > first) at(first, end - first).clear("Contents");
      await again.sync();
    };
    await putBackAfter(error, () => runWaiting(back, [last]));
  }
  if (!isTable) return undefined;
  return {
    ...{ sheet: target.sheet, table: definition.name, pushed, hasTotals },
    before: block(target.row, target.values.length),
    rows: block(first, rows.length),
  };
}

interface TargetColumn {
  header: string;
  definition?: InputColumn;
}

function targetColumns(key: InputTableKey, target: SheetTable): TargetColumn[] {
  const columns: readonly InputColumn[] = INPUT_TABLES[key].columns;
  const indexes: Partial<Record<string, number>> = locateColumns<string>(INPUT_TABLES[key], target).indexes;
  return (target.values[0] ?? []).map((header, index): TargetColumn => {
    const definition = columns.find(({ field }) => indexes[field] === index);
    return { header: String(header), ...(definition ? { definition } : {}) };
  });
}

/** A column of the user's own takes what the source has under the same header. */
function cellOf({ header, definition }: TargetColumn, values: FieldValues): string | number {
  const value = values.get(definition?.field ?? extraKey(header));
  if (typeof value !== "string") return value ?? "";
  // A cell formatted as text keeps whatever it is given, an apostrophe too.
  return definition?.numberFormat === TEXT_FORMAT ? value : asText(value);
}

/** Rows of the table down to the last one that holds anything, the header counted. */
function filledLength({ values }: SheetTable): number {
  let length = values.length;
  while (length > 1 && values[length - 1]?.every((cell) => String(cell).trim() === "")) length--;
  return length;
}
