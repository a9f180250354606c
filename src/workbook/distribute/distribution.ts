import type { CellValue } from "../../records/reading/sheet-table";
import type { Finding } from "../../records/finding";
import type { ParameterKey } from "../../templates/parameters/parameter-keys";

/** How the recipients get the figures: as native formulas that recalculate, or as values. */
export type DistributionMode = "native" | "values";

/** Where the formulas are replaced: in every sheet of the workbook, or in copies of the sheets that we built. */
export type DistributionPlace = "workbook" | "copies";

export interface DistributionOptions {
  place?: DistributionPlace;
  mode?: DistributionMode;
  /** What happens to formulas that have no native equivalent: nothing is done at all, or they become values. */
  unconvertible?: "refuse" | "values";
}

/** What a distribution has left in a workbook. */
export interface DistributionState {
  /** Formulas that can be brought back; 0 where none were replaced in place. */
  formulas: number;
  /** Copies of sheets. */
  copies: string[];
}

/** The used cells of a sheet; rows and columns count from 1. */
export interface SheetCells {
  sheet: string;
  row: number;
  column: number;
  formulas: CellValue[][];
  values: CellValue[][];
  formats: string[][];
  /** One of the sheets that we build. */
  generated: boolean;
  isProtected: boolean;
}

export interface Extent {
  rows: number;
  columns: number;
}

/** What is known of a workbook before its formulas are replaced. */
export interface DistributionSource {
  sheets: SheetCells[];
  names: ScopedName[];
  /** Data rows of each Excel table, by its name. */
  tableRows: Record<string, number>;
  /** The ranges that formulas fill by themselves, by `cellKey` of their first cell. */
  spills: Map<string, Extent>;
  /** Where 参数 has its values, and which cells are its own. */
  parameters?: { sheet: string; cells: Partial<Record<ParameterKey, string>> };
}

/** A formula and what takes its place. */
export interface ReplacedFormula {
  sheet: string;
  row: number;
  column: number;
  /** With its "=". */
  original: string;
  /** The range that the formula filled by itself, its own cell included. */
  extent: Extent;
  /** A formula, or the values of the whole extent. */
  replacement: { formula: string } | { values: CellValue[][] };
  /** The number formats of the extent. */
  formats: string[][];
  /** What the first cell showed. */
  shown: CellValue;
}

/** A defined name; without a scope it is the workbook's. */
export interface ScopedName {
  name: string;
  formula: string;
  scope?: string;
}

export interface NameReplacement {
  name: string;
  scope?: string;
  original: string;
  replacement: string;
}

export interface DistributionPlan {
  replacements: ReplacedFormula[];
  names: NameReplacement[];
  usesHolidays: boolean;
  /** With an error among them nothing is done. */
  findings: Finding[];
}

export function cellKey(sheet: string, row: number, column: number): string {
  return `${sheet}\n${row}\n${column}`;
}
