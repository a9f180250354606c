import type { CellPlace } from "../../../records/finding";
import type { EnterpriseRecord, IndicatorRecord, ProjectRecord } from "../../../records/records";
import { typedDecimals } from "../../../statistics/typed-decimals";
import type { Figure } from "../figure";
import { printed, type Interval } from "../interval";

/** The report that is written from the workbook, and the cells of its figures by their offsets in it. */
export interface OwnReport {
  text: string;
  cells: readonly { from: number; to: number; place: CellPlace }[];
}

/** What stands in the workbook beside a text. */
export interface WorkbookFigures {
  indicators: readonly IndicatorRecord[];
  enterprises?: readonly EnterpriseRecord[];
  projects?: readonly ProjectRecord[];
  /** Stated counts of the parameter sheet: 新增开工 11, with their cells. */
  counts?: readonly { label: string; value: number; place?: CellPlace }[];
  /** Names of the place that the text reports of: the only park, or the 区 of several. */
  ownPlaces?: readonly string[];
  year?: number;
  /** Compared with where the text tells a figure in the same words. */
  report?: OwnReport;
  /** Months elapsed, 1…12. */
  months?: number;
  /** T, a fraction. */
  schedule?: number;
  /** T of each indicator, where it goes by last year's course. */
  scheduleOf?: (record: IndicatorRecord) => number | undefined;
}

/** What the workbook gives for a figure of the text. */
export interface WorkbookValue {
  value: Interval;
  /** Read from a cell as it stands, not worked out. */
  copied: boolean;
  place?: CellPlace;
  name: string;
}

/** What a typed number may stand for, of which its decimals are the last that are known. */
export const asTyped = (value: number): Interval => printed(value, 0.5 * 10 ** -typedDecimals(value));

/** Whether a figure is about the months of the workbook, as far as it says; a target is the year's. */
export function isOfWorkbookPeriod({ scope, measure }: Figure, workbook: WorkbookFigures): boolean {
  if (scope.kind !== "cumulative") return false;
  if (scope.year !== undefined && workbook.year !== undefined && scope.year !== workbook.year) return false;
  if (measure === "target" || scope.number === undefined || workbook.months === undefined) return true;
  return scope.number === workbook.months && scope.day === undefined;
}
