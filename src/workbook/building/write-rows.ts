import type { SheetContents } from "../../templates/plan/sheet-plan";
import type { RoundTrips } from "../round-trips";
import { rowBytes } from "../writing/payload";
import { queueRows } from "../writing/write-plan";

/** Queues a plan's rows (`from` and `to` counted from 0, `to` left out); sends only when a request is full. */
export async function writeRows(
  trips: RoundTrips,
  sheet: Excel.Worksheet,
  plan: SheetContents,
  from = 0,
  to = plan.rows.length,
): Promise<void> {
  let start = from;
  let bytes = 0;
  for (let index = from; index < to; index++) {
    const size = rowBytes(plan.rows[index]?.cells ?? []);
    if (bytes + size > trips.room) {
      if (index > start) queueRows(sheet, plan, start, index - start);
      await trips.sync();
      start = index;
      bytes = 0;
    }
    bytes += size;
  }
  if (to > start) queueRows(sheet, plan, start, to - start);
  trips.queue(bytes);
}
