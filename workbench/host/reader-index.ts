import type { Area } from "./model/area";
import { containsCell } from "./model/area";
import { NumberMap } from "./number-map";
import type { SheetModel } from "./model/sheet-model";

/** A formula by where it stands. */
export interface FormulaAt {
  sheet: SheetModel;
  key: number;
}

/** Ranges over more columns than these are looked at for every column. */
const MOST_COLUMNS = 64;
const ANY_COLUMN = 0;
const HIGHEST = 20;
const NONE = -1;

/**
 * Who reads a cell, for a hundred thousand formulas and more: in arrays of numbers, a few bytes for each reference. The
 * rows of a range are cut into blocks of 1, 2, 4 … rows that begin at a multiple of their height, at most two of each
 * height; a cell asks for the block of each height that it lies in.
 */
export class ReaderIndex {
  private readonly numbers = new Map<SheetModel, number>();
  private readonly sheets: SheetModel[] = [];
  /** Heights that occur, as bits, by sheet. */
  private readonly heights: number[] = [];
  private readonly blocks = new NumberMap();
  private readonly next = new Numbers(Int32Array);
  private readonly entries = new Numbers(Int32Array);
  private readonly references = { reader: new Numbers(Int32Array), area: new Numbers(Int32Array) };
  private readonly readers = { sheet: new Numbers(Int32Array), key: new Numbers(Float64Array) };

  /** Gives the formula a number, by which its references are added. */
  addReader({ sheet, key }: FormulaAt): number {
    this.readers.sheet.push(this.numberOf(sheet));
    return this.readers.key.push(key);
  }

  addReference(reader: number, sheet: SheetModel, { top, left, bottom, right }: Area): void {
    const { area } = this.references;
    for (const edge of [top, left, bottom, right]) area.push(edge);
    const reference = this.references.reader.push(reader);
    const number = this.numberOf(sheet);
    if (right - left >= MOST_COLUMNS) this.addRows(number, ANY_COLUMN, top, bottom, reference);
    else
      for (let column = left; column <= right; column++)
        this.addRows(number, column + 1, top, bottom, reference);
  }

  private addRows(sheet: number, column: number, top: number, bottom: number, reference: number): void {
    let row = top;
    while (row <= bottom) {
      let height = 0;
      while (height < HIGHEST && (row & ((2 << height) - 1)) === 0 && row + (2 << height) - 1 <= bottom)
        height++;
      this.addBlock(sheet, column, height, row >> height, reference);
      row += 1 << height;
    }
  }

  private addBlock(sheet: number, column: number, height: number, at: number, reference: number): void {
    const block = blockKey(sheet, column, height, at);
    const entry = this.entries.push(reference);
    this.next.push(this.blocks.get(block) ?? NONE);
    this.blocks.set(block, entry);
    this.heights[sheet] = (this.heights[sheet] ?? 0) | (1 << height);
  }

  private numberOf(sheet: SheetModel): number {
    let number = this.numbers.get(sheet);
    if (number === undefined) {
      this.numbers.set(sheet, (number = this.sheets.length));
      this.sheets.push(sheet);
    }
    return number;
  }

  /** Calls `visit` for each formula that reads the cell, perhaps more than once. */
  each(sheet: SheetModel, row: number, column: number, visit: (reader: FormulaAt) => void): void {
    const number = this.numbers.get(sheet);
    if (number === undefined) return;
    const heights = this.heights[number] ?? 0;
    for (let height = 0; height <= HIGHEST; height++) {
      if ((heights & (1 << height)) === 0) continue;
      const at = row >> height;
      this.eachOf(blockKey(number, column + 1, height, at), visit);
      this.eachOf(blockKey(number, ANY_COLUMN, height, at), visit, (area) => containsCell(area, row, column));
    }
  }

  private eachOf(
    block: number,
    visit: (reader: FormulaAt) => void,
    isMeant: (area: Area) => boolean = () => true,
  ): void {
    for (let entry = this.blocks.get(block) ?? NONE; entry !== NONE; entry = this.next.at(entry)) {
      const reference = this.entries.at(entry);
      if (isMeant(this.areaOf(reference))) visit(this.reader(this.references.reader.at(reference)));
    }
  }

  private areaOf(reference: number): Area {
    const edge = (index: number): number => this.references.area.at(4 * reference + index);
    return { top: edge(0), left: edge(1), bottom: edge(2), right: edge(3) };
  }

  private reader(number: number): FormulaAt {
    const sheet = this.sheets[this.readers.sheet.at(number)];
    if (!sheet) throw new Error(`there is no reader ${number}`);
    return { sheet, key: this.readers.key.at(number) };
  }

  /** Calls `visit` for each formula that reads any cell of the sheet. */
  eachOnSheet(sheet: SheetModel, visit: (reader: FormulaAt) => void): void {
    const number = this.numbers.get(sheet);
    if (number === undefined) return;
    for (const [block, first] of this.blocks) {
      if (sheetOfBlock(block) !== number) continue;
      for (let entry = first; entry !== NONE; entry = this.next.at(entry))
        visit(this.reader(this.references.reader.at(this.entries.at(entry))));
    }
  }
}

const OF_SHEET = 2 ** 40;
const blockKey = (sheet: number, column: number, height: number, at: number): number =>
  sheet * OF_SHEET + (column * (HIGHEST + 1) + height) * 2 ** 20 + at;
const sheetOfBlock = (block: number): number => Math.floor(block / OF_SHEET);

/** A list of numbers that grows and takes no more than they need. */
class Numbers<List extends Int32Array | Float64Array> {
  private list: List;
  private length = 0;

  constructor(private readonly kind: new (given: number | List) => List) {
    this.list = new kind(1024);
  }

  push(value: number): number {
    if (this.length === this.list.length) {
      const larger = new this.kind(Math.ceil(this.list.length * 1.5));
      larger.set(this.list);
      this.list = larger;
    }
    this.list[this.length] = value;
    return this.length++;
  }

  at(index: number): number {
    return this.list[index] ?? NONE;
  }
}
