import { HISTORY_TABLE } from "../../records/history/history-table";
import type { SheetTable } from "../../records/reading/sheet-table";
import type { RoundTrips } from "../round-trips";
import type { SheetBlock } from "./block-reference";
import { queueBlock, queueCells } from "./read-cells";
import type { QueuedCells } from "./read-cells";
import { readInPieces } from "./read-in-pieces";
import type { MoreReading } from "./read-inputs";

/** Reads 历史数据, which may not exist, along with the inputs: its header and data rows, without its totals. */
export function historyReading(trips: RoundTrips): MoreReading & { history: QueuedCells } {
  let all: QueuedCells = () => undefined;
  let block: () => SheetBlock | undefined = () => undefined;
  let hasTotals: () => boolean = () => false;
  const find = (): Excel.Range => {
    const table = trips.context.workbook.tables.getItemOrNullObject(HISTORY_TABLE.name);
    table.load("showTotals");
    // eslint-disable-next-line office-addins/call-sync-before-read, office-addins/call-sync-after-load -- called after it
    hasTotals = () => !table.isNullObject && table.showTotals;
    return table.getRange();
  };
  return {
    queue: () => {
      all = queueCells(find());
    },
    locate: () => {
      block = queueBlock(find());
    },
    inPieces: async () => {
      const at = block();
      const [reading] = at ? await readInPieces(trips, [{ ...at, what: ["values"] }]) : [];
      all = () => at && reading && { ...at, values: reading.values };
    },
    history: () => withoutTotals(all(), hasTotals()),
  };
}

function withoutTotals(table: SheetTable | undefined, hasTotals: boolean): SheetTable | undefined {
  return table && hasTotals ? { ...table, values: table.values.slice(0, -1) } : table;
}
