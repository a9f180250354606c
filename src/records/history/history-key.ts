import type { HistoryRecord } from "./history-record";

/** A period by its year and the months through its end. */
export interface YearMonth {
  year: number;
  /** 1…12 */
  month: number;
}

export type HistorySubject = Pick<HistoryRecord, "kind" | "park" | "id" | "name">;

export function periodKey({ year, month }: YearMonth): string {
  return `${year}\n${month}`;
}

function subjectKey({ kind, park, id, name }: HistorySubject): string {
  return `${kind}\n${park}\n${id === undefined ? `name:${name}` : `id:${id}`}`;
}

/** Two rows of one key would be the same figure twice. */
export function historyKey(record: YearMonth & HistorySubject): string {
  return `${periodKey(record)}\n${subjectKey(record)}`;
}
