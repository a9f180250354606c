import type { Season } from "../../statistics/season-schedule";
import { locateColumns } from "../reading/locate-columns";
import type { CellValue, SheetTable } from "../reading/sheet-table";
import type { IndicatorRecord } from "../records";
import { HISTORY_KINDS } from "./history-record";
import type { HistoryField } from "./history-record";
import type { YearMonth } from "./history-key";
import { HISTORY_TABLE } from "./history-table";

const LAST_MONTH = 12;

/**
 * Last year's figures of an indicator as the sheet's formulas find them in 历史数据: the very words of park, name and unit,
 * one row and no more, a number. What a person reads otherwise (a number as text) is not found here either, so that the
 * report never tells a schedule that the sheet does not show.
 */
export class Seasons {
  private readonly figures = new Map<string, number[]>();
  private readonly units = new Map<string, Set<string>>();

  /** `period` is that of the report. */
  constructor(
    table: SheetTable | undefined,
    private readonly period: YearMonth,
  ) {
    if (!table) return;
    const { indexes } = locateColumns(HISTORY_TABLE, table);
    for (const line of table.values.slice(1)) {
      const cell = (field: HistoryField): CellValue => line[indexes[field] ?? -1] ?? "";
      const actual = cell("actual");
      if (cell("kind") !== HISTORY_KINDS.indicator || typeof actual !== "number") continue;
      if (cell("year") !== period.year - 1 || typeof cell("month") !== "number") continue;
      const subject = keyOf([cell("month"), cell("park"), cell("name")]);
      const key = keyOf([subject, cell("unit")]);
      this.figures.set(key, [...(this.figures.get(key) ?? []), actual]);
      this.units.set(subject, (this.units.get(subject) ?? new Set()).add(String(cell("unit"))));
    }
  }

  /** Nothing at all is kept of last year's indicators. */
  get isEmpty(): boolean {
    return this.figures.size === 0;
  }

  of(record: IndicatorRecord): Season {
    const { month } = this.period;
    const at = (then: number) => this.single(record, then);
    return { part: at(month), whole: at(LAST_MONTH), ...(month < LAST_MONTH ? { next: at(month + 1) } : {}) };
  }

  /** Units other than the row's in which the month or the year is kept. */
  foreignUnits({ park, name, unit }: IndicatorRecord): string[] {
    const kept = [this.period.month, LAST_MONTH].flatMap((month) => [
      ...(this.units.get(keyOf([month, park, name])) ?? []),
    ]);
    return [...new Set(kept)].filter((each) => each !== unit && each !== "");
  }

  /** The month or the year is kept more than once. */
  isDoubled({ park, name, unit }: IndicatorRecord): boolean {
    return [this.period.month, LAST_MONTH].some(
      (month) => (this.figures.get(keyOf([keyOf([month, park, name]), unit]))?.length ?? 0) > 1,
    );
  }

  private single({ park, name, unit }: IndicatorRecord, month: number): number | undefined {
    const found = this.figures.get(keyOf([keyOf([month, park, name]), unit])) ?? [];
    return found.length === 1 ? found[0] : undefined;
  }
}

/** Excel's = takes large and small letters for the same. */
const keyOf = (parts: readonly CellValue[]): string => parts.map(String).join("\n").toLowerCase();

/** The records with what last year tells of each. */
export function withSeasons(records: readonly IndicatorRecord[], seasons: Seasons): IndicatorRecord[] {
  return records.map((record) => ({ ...record, season: seasons.of(record) }));
}
