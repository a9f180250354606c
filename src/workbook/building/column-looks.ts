import type { SheetPlan } from "../../templates/plan/sheet-plan";
import type { ExistingSheet } from "../reading/read-existing";
import { columnNames } from "./column-names";
import type { RoundTrips } from "../round-trips";
import { columnPoints } from "../../templates/layout/character-width";

interface ColumnLook {
  /** Points; undefined for the sheet's standard width. */
  width: number | undefined;
  hidden: boolean;
}

type PlacedLook = ColumnLook & { column: number };

/**
 * How columns look after an update that changes their number: widths and hidden columns go with their columns, one that
 * is new has the plan's width. Columns that stay as they are are left out.
 */
export function movedColumnLooks(
  existing: ExistingSheet,
  plan: SheetPlan,
  targets: ReadonlyMap<number, number>,
  hiddenWidths: ReadonlyMap<number, number>,
): PlacedLook[] {
  const growth = plan.columns.length - existing.block.columns;
  if (growth === 0) return [];
  const before = columnLooks(existing, growth, hiddenWidths);
  const sources = new Map([...targets].map(([from, to]) => [to, from]));
  return before.flatMap((look): PlacedLook[] => {
    const { column } = look;
    const planned = plan.columns[column - 1];
    const from = column === plan.columns.length ? undefined : before[(sources.get(column) ?? 0) - 1];
    const after = from ?? {
      width: planned && columnPoints(planned.width),
      hidden: planned?.hidden ?? false,
    };
    return look.width === after.width && look.hidden === after.hidden ? [] : [{ ...after, column }];
  });
}

/** How all columns looked that an update by so many columns may have changed. */
export function columnLooks(
  { look }: ExistingSheet,
  growth: number,
  hiddenWidths: ReadonlyMap<number, number>,
): PlacedLook[] {
  return Array.from({ length: look.columns.length + Math.max(0, growth) }, (_none, index) => {
    const column = index + 1;
    const { width = look.standardWidth, hidden = false } = look.columns[index] ?? {};
    const points = hidden ? (hiddenWidths.get(column) ?? look.standardWidth) : width;
    return { column, width: points === look.standardWidth ? undefined : points, hidden };
  });
}

/** Queues the looks of columns. A hidden one gets its width first: setting it would show the column. */
export function queueColumnLooks(sheet: Excel.Worksheet, looks: readonly PlacedLook[]): void {
  for (const { column, width, hidden } of looks) {
    const whole = sheet.getCell(0, column - 1).getEntireColumn();
    whole.columnHidden = false;
    if (width === undefined) whole.format.useStandardWidth = true;
    else whole.format.columnWidth = width;
    if (hidden) whole.columnHidden = true;
  }
}

/**
 * Columns that a build hides because nothing is in them, and those that it hid before and in which something is now. What
 * the user hid or showed meanwhile stays.
 */
export function queueLeftOut(sheet: Excel.Worksheet, plan: SheetPlan, before: readonly string[]): void {
  const headers = columnNames(plan);
  const changed = plan.columns.slice(0, -1).flatMap(({ hidden = false }, index) => {
    const was = before.includes(headers[index] ?? "");
    return hidden === was ? [] : [{ index, hidden }];
  });
  for (const { index, hidden } of changed) sheet.getCell(0, index).getEntireColumn().columnHidden = hidden;
}

/**
 * A hidden column tells no width: the sheet's copy shows those that are hidden for as long as it is asked. The column
 * of keys is ours and not asked for.
 */
export async function readHiddenWidths(
  trips: RoundTrips,
  copy: Excel.Worksheet,
  { look, block }: ExistingSheet,
): Promise<Map<number, number>> {
  const hidden = look.columns.flatMap((column, index) =>
    column.hidden && index + 1 !== block.columns ? [index + 1] : [],
  );
  if (hidden.length === 0) return new Map();
  const widths = hidden.map((column) => {
    const whole = copy.getCell(0, column - 1).getEntireColumn();
    whole.columnHidden = false;
    const { format } = copy.getCell(0, column - 1).getEntireColumn();
    format.load("columnWidth");
    copy.getCell(0, column - 1).getEntireColumn().columnHidden = true;
    return { column, format };
  });
  await trips.sync();
  return new Map(widths.map(({ column, format }) => [column, format.columnWidth]));
}
