import type { SheetContents } from "../../templates/plan/sheet-plan";
import type { RoundTrips } from "../round-trips";
import { lastRow, plannedFills, sentRows } from "../writing/fills";
import type { Fill } from "../writing/fills";
import { BYTES_A_FILL, rowBytes } from "../writing/payload";
import { Turn } from "../turn";
import { queueFill, queueRows } from "../writing/write-plan";

/** Queues a plan's rows; sends only when a request is full. A formula that goes down a column is sent once and filled. */
export async function writeRows(
  trips: RoundTrips,
  sheet: Excel.Worksheet,
  plan: SheetContents,
  given?: readonly Fill[],
): Promise<void> {
  const fills = given ?? (await plannedFills(plan));
  const turn = new Turn();
  const rows = sentRows(plan.rows, fills);
  const ending = new Map<number, Fill[]>();
  for (const fill of fills) ending.set(lastRow(fill), [...(ending.get(lastRow(fill)) ?? []), fill]);
  let start = 0;
  let bytes = 0;
  const queueTo = (end: number): void => {
    if (end > start) queueRows(sheet, rows.slice(start, end), start);
    for (let row = start + 1; row <= end; row++)
      for (const fill of ending.get(row) ?? []) queueFill(sheet, fill);
    start = end;
  };
  for (const [index, row] of rows.entries()) {
    const size = rowBytes(row) + (ending.get(index + 1)?.length ?? 0) * BYTES_A_FILL;
    if (bytes + size > trips.room) {
      queueTo(index);
      await trips.sync();
      bytes = 0;
    }
    bytes += size;
    await turn.mayEnd();
  }
  queueTo(rows.length);
  trips.queue(bytes);
}
