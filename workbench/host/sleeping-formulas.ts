import { blockBetween, shapeOf, referencesOf, type ShapeReference } from "../engine/formula-shape";
import { resolve, type FormulaPlace } from "./formulas/resolve";
import { WHOLE_SHEET, type Area } from "./model/area";
import { cellKey, keyColumn, keyRow, type Cell, type SheetModel } from "./model/sheet-model";
import type { WorkbookModel } from "./model/workbook-model";
import { ReaderIndex, type FormulaAt } from "./reader-index";

/** Makes an address of a text: what it reads may be on any sheet. */
export const MAKES_ADDRESS = /\bINDIRECT\s*\(/i;

/** Reads cells that its references do not name, but on their sheets: around them, or between two results. */
const READS_AROUND = /\bOFFSET\s*\(|[):]\s*:|:\s*[^$A-Z0-9\s]|:\s*[A-Z]+\s*\(/i;
/** So many formulas may be given to the engine: more take more memory and time than a change is worth. */
const MOST_AWAKE = 60_000;
const TEXT = /"(?:[^"]|"")*"/g;

/** Formulas that sleep no more; where they are too much for the engine, they are left to Excel. */
export interface Woken {
  formulas: readonly FormulaAt[];
  isTooMuch: boolean;
}

const NOBODY: Woken = { formulas: [], isTooMuch: false };

/**
 * Formulas of an opened file that nothing they depend on has changed of: what the file stores of them holds, and the
 * engine, which takes most of a kilobyte for each, need not have them. A cell says so of itself by its `stored`.
 */
export class SleepingFormulas {
  private count = 0;
  private awake = 0;
  private index: ReaderIndex | undefined;
  private anywhere: FormulaAt[] = [];
  /** Sheets of the file whose values the engine does not have: nobody reads them. */
  private readonly unknown = new Set<SheetModel>();
  private readonly references = new Map<string, readonly ShapeReference[]>();

  clear(): void {
    this.count = this.awake = 0;
    this.forgetIndex();
    this.unknown.clear();
  }

  private forgetIndex(): void {
    this.index = undefined;
    this.anywhere = [];
    this.references.clear();
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  addSheet(sheet: SheetModel): void {
    this.unknown.add(sheet);
  }

  /** The formula sleeps from now on. */
  add(cell: Cell): void {
    cell.stored = "asleep";
    this.count++;
  }

  /** Says whether the engine is to be given the sheet's values now. */
  becomesKnown(sheet: SheetModel): boolean {
    return this.unknown.delete(sheet);
  }

  isUnknown(sheet: SheetModel): boolean {
    return this.unknown.has(sheet);
  }

  delete(sheet: SheetModel): void {
    this.unknown.delete(sheet);
  }

  /** Takes the formulas that stand on a cell, however far, and its own out of their sleep. */
  wakeReaders(sheet: SheetModel, row: number, column: number, workbook: WorkbookModel): Woken {
    return this.wake(workbook, (visit, index) => {
      visit({ sheet, key: cellKey(row, column) });
      index.each(sheet, row, column, visit);
    });
  }

  /** Those that make addresses of texts, which name sheets. */
  wakeAddressMakers(workbook: WorkbookModel): Woken {
    return this.wake(workbook, () => undefined);
  }

  /** The same of all cells of a sheet. */
  wakeSheet(sheet: SheetModel, workbook: WorkbookModel): Woken {
    return this.wake(workbook, (visit, index) => {
      for (const [row, line] of sheet.rows)
        for (const column of line.keys()) visit({ sheet, key: cellKey(row, column) });
      index.eachOnSheet(sheet, visit);
    });
  }

  private wake(
    workbook: WorkbookModel,
    start: (visit: (reader: FormulaAt) => void, index: ReaderIndex) => void,
  ): Woken {
    if (this.isEmpty) return NOBODY;
    const index = (this.index ??= this.indexOf(workbook));
    const woken: FormulaAt[] = [];
    const visit = (reader: FormulaAt): void => {
      const cell = reader.sheet.cell(keyRow(reader.key), keyColumn(reader.key));
      if (cell?.stored !== "asleep") return;
      cell.stored = "unverified";
      woken.push(reader);
    };
    start(visit, index);
    for (const reader of this.anywhere.splice(0)) visit(reader);
    // The list grows while it is gone through.
    for (const { sheet, key } of woken) {
      const { top, left, bottom, right } = sheet.spills.get(key) ?? cellArea(key);
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) index.each(sheet, row, column, visit);
    }
    this.count -= woken.length;
    if (this.isEmpty) this.forgetIndex();
    const isTooMuch = this.awake + woken.length > MOST_AWAKE;
    if (!isTooMuch) this.awake += woken.length;
    return { formulas: woken, isTooMuch };
  }

  private indexOf(workbook: WorkbookModel): ReaderIndex {
    const index = new ReaderIndex();
    const usedAreas: FormulaPlace["usedAreas"] = new Map();
    for (const sheet of workbook.sheets)
      for (const [row, line] of sheet.rows)
        for (const [column, { formula, stored }] of line) {
          if (stored !== "asleep" || formula === undefined) continue;
          this.addTo(index, formula, { workbook, sheet, row, column, usedAreas });
        }
    return index;
  }

  private addTo(index: ReaderIndex, formula: string, place: FormulaPlace): void {
    const at = { sheet: place.sheet, key: cellKey(place.row, place.column) };
    const reader = index.addReader(at);
    const { text, reach, dependsOn } = resolve(formula, place);
    if (MAKES_ADDRESS.test(text)) this.anywhere.push(at);
    if (dependsOn === "usedArea" || READS_AROUND.test(text.replace(TEXT, ""))) {
      for (const sheet of new Set(reach.map((end) => end.sheet)))
        index.addReference(reader, sheet, WHOLE_SHEET);
      return;
    }
    const { shape, corners } = shapeOf(text);
    for (const { sheet: name, first, last } of this.referencesOf(shape)) {
      const target = name === undefined ? place.sheet : place.workbook.sheetByName(name);
      if (target) index.addReference(reader, target, blockBetween(corners, first, last));
    }
  }

  private referencesOf(shape: string): readonly ShapeReference[] {
    let references = this.references.get(shape);
    if (!references) this.references.set(shape, (references = referencesOf(shape)));
    return references;
  }
}

const cellArea = (key: number): Area => {
  const [row, column] = [keyRow(key), keyColumn(key)];
  return { top: row, left: column, bottom: row, right: column };
};
