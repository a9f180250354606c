import type { Block } from "../../formulas/a1";
import type { CellValue } from "../../records/reading/sheet-table";

/** What a file or a pasted text holds: values alone, as they are shown where that says more than the number. */
export interface SourceSheet {
  name: string;
  /** From the first cell of the sheet, or from `row` and `column` on, from 1. */
  values: CellValue[][];
  row?: number;
  column?: number;
  /** Number formats in the shape of `values`. */
  formats?: string[][];
  merges?: Block[];
}

export interface SourceBook {
  sheets: SourceSheet[];
}

/** Why a file cannot be read; a key of the locale's texts. */
export type SourceProblemKind =
  | "notText"
  | "emptyText"
  | "encrypted"
  | "corrupt"
  | "corruptAt"
  | "notReadable"
  | "tooLarge"
  | "tooManyRows"
  | "tooManyColumns"
  | "longCell"
  | "openQuote"
  | "noCells"
  | "unknownFile"
  | "cancelled"
  | "tookTooLong";

export class SourceProblem extends Error {
  override name = "SourceProblem";
  constructor(
    readonly kind: SourceProblemKind,
    readonly parameters: Record<string, string | number> = {},
  ) {
    super(kind);
  }
}

/** What an import may hold: beyond it a file is no list of a park's records. */
export const SOURCE_LIMITS = {
  /** Bytes of the file. */
  bytes: 60_000_000,
  /** Bytes of what a compressed file unpacks to. */
  unpacked: 600_000_000,
  rows: 200_000,
  columns: 500,
  /** Characters of a cell, as Excel holds them. */
  cellText: 32_767,
  /** Filled cells of all sheets. */
  cells: 2_000_000,
  /** Milliseconds. */
  time: 120_000,
} as const;
