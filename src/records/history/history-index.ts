import { historyKey, periodKey } from "./history-key";
import type { HistorySubject, YearMonth } from "./history-key";
import type { HistoryRecord } from "./history-record";

/** Finds what the history holds of a subject in a period. */
export class HistoryIndex {
  private readonly byKey = new Map<string, HistoryRecord>();
  /** Under the name alone, for a subject that was given its 编号 later; undefined where the name is not one's own. */
  private readonly byName = new Map<string, HistoryRecord | undefined>();

  constructor(readonly records: readonly HistoryRecord[]) {
    for (const record of records) {
      this.byKey.set(historyKey(record), record);
      const name = nameKey(record, record);
      this.byName.set(name, this.byName.has(name) ? undefined : record);
    }
  }

  find(period: YearMonth, subject: HistorySubject): HistoryRecord | undefined {
    const exact = this.byKey.get(historyKey({ ...subject, ...period }));
    if (exact) return exact;
    const sameName = this.byName.get(nameKey(period, subject));
    const otherOne = sameName?.id !== undefined && subject.id !== undefined;
    return otherOne ? undefined : sameName;
  }
}

function nameKey(period: YearMonth, { kind, park, name }: HistorySubject): string {
  return `${periodKey(period)}\n${kind}\n${park}\n${name}`;
}
