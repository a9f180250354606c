import { cellAddress } from "../formulas/a1";
import type { Block } from "../formulas/a1";
import { textOfCell, type CellValue } from "../records/reading/sheet-table";

/** A form as it stands in a sheet. All grids have the shape of `values`. */
export interface FormSheet {
  sheet: string;
  /** Of the first cell, from 1. */
  row: number;
  column: number;
  values: CellValue[][];
  /** A cell without a formula has its value here. */
  formulas: CellValue[][];
  formats: string[][];
  merges: Block[];
  /** The sheet is protected, and which of its cells may be typed into. */
  unlocked?: boolean[][];
}

/** A form's cells by their index in it: the words of merged cells belong to all of them. */
export class FormGrid {
  readonly height: number;
  readonly width: number;
  /** The first cell of the merged block in which a cell lies, by row and column. */
  private readonly anchors = new Map<string, { row: number; column: number; block: Block }>();

  constructor(readonly sheet: FormSheet) {
    this.height = sheet.values.length;
    this.width = sheet.values.reduce((widest, row) => Math.max(widest, row.length), 0);
    for (const block of sheet.merges) {
      const at = { row: block.row - sheet.row, column: block.column - sheet.column, block };
      // A merged block may reach beyond what is used, down to a million rows.
      const rows = Math.min(block.rows, this.height - at.row);
      const columns = Math.min(block.columns, this.width - at.column);
      for (let row = 0; row < rows; row++)
        for (let column = 0; column < columns; column++)
          this.anchors.set(`${at.row + row},${at.column + column}`, at);
    }
  }

  /** What stands in the cell, or in the merged block that it is part of. */
  words(row: number, column: number): string {
    const anchor = this.anchors.get(`${row},${column}`);
    return textOfCell(this.sheet.values[anchor?.row ?? row]?.[anchor?.column ?? column]);
  }

  /** As it is typed, spaces in front of it too. */
  raw(row: number, column: number): CellValue {
    return this.sheet.values[row]?.[column] ?? "";
  }

  own(row: number, column: number): string {
    return textOfCell(this.raw(row, column));
  }

  formula(row: number, column: number): string | undefined {
    const formula = this.sheet.formulas[row]?.[column];
    return typeof formula === "string" && formula.startsWith("=") ? formula : undefined;
  }

  /** Holds nothing, and is no covered part of a merged block. */
  isBlank(row: number, column: number): boolean {
    return (
      this.own(row, column) === "" && this.formula(row, column) === undefined && !this.isCovered(row, column)
    );
  }

  isCovered(row: number, column: number): boolean {
    const anchor = this.anchors.get(`${row},${column}`);
    return anchor !== undefined && (anchor.row !== row || anchor.column !== column);
  }

  mergedAt(row: number, column: number): Block | undefined {
    return this.anchors.get(`${row},${column}`)?.block;
  }

  isLocked(row: number, column: number): boolean {
    return this.sheet.unlocked !== undefined && this.sheet.unlocked[row]?.[column] !== true;
  }

  format(row: number, column: number): string {
    return this.sheet.formats[row]?.[column] ?? "General";
  }

  address(row: number, column: number): string {
    return cellAddress(this.sheet.row + row, this.sheet.column + column);
  }
}
