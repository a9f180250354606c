import { containsCell, intersect, type Area } from "./model/area";
import { keyColumn, keyRow, type Cell, type SheetModel } from "./model/sheet-model";

/** Formulas behind those of the areas that are looked at. */
const MOST_BEHIND = 20_000;
/** Cells that are looked through for formulas. */
const MOST_CELLS = 4_000_000;

/** A reference to another workbook, whose values only Excel can bring up to date. */
const LINKED = /\[[^\]"]+\][^!"[\]()]*!/;
const TEXT = /"(?:[^"]|"")*"/g;

export interface CellOfSheet {
  sheet: SheetModel;
  row: number;
  column: number;
  cell: Cell;
}

export interface Examined {
  /** Its result is the file's, and the engine does not come to it. */
  isKept: boolean;
  reads: { sheet: SheetModel; area: Area }[];
}

type Examine = (place: CellOfSheet, cell: Cell) => Examined;

/** Where people enter what others build on. */
export interface SheetArea {
  sheet: SheetModel;
  area: Area;
}

export const formulaCells = (areas: readonly SheetArea[]): CellOfSheet[] =>
  areas.flatMap(({ sheet, area }) =>
    [...sheet.cells(area)]
      .filter(({ cell }) => cell.formula !== undefined)
      .map(({ row, column, cell }) => ({ sheet, row, column, cell })),
  );

/** Formulas that are kept, or that read one that is, however far behind it stands. */
export function cellsOnKept(formulas: readonly CellOfSheet[], examine: Examine): WeakSet<Cell> {
  const readers = new Map<Cell, Cell[]>();
  const kept: Cell[] = [];
  const queue = [...formulas];
  const known = new Set(queue.map(({ cell }) => cell));
  const most = queue.length + MOST_BEHIND;
  const search = new FormulaSearch();
  // The queue grows while it is gone through.
  for (const place of queue) {
    if (search.isSpent) break;
    const { cell } = place;
    const { isKept, reads } = examine(place, cell);
    if (isKept || isLinked(cell)) kept.push(cell);
    for (const { sheet, area } of reads)
      for (const read of search.in(sheet, area)) {
        const others = readers.get(read.cell);
        if (others) others.push(cell);
        else readers.set(read.cell, [cell]);
        if (known.has(read.cell) || known.size >= most) continue;
        known.add(read.cell);
        queue.push(read);
      }
  }
  const reached = new Set(kept);
  for (const cell of reached) for (const reader of readers.get(cell) ?? []) reached.add(reader);
  return new WeakSet(reached);
}

const isLinked = ({ formula = "", stored }: Cell): boolean =>
  stored !== undefined && formula.includes("[") && LINKED.test(formula.replace(TEXT, '""'));

/** Finds formulas in areas, as long as that is no long work. */
class FormulaSearch {
  private looked = 0;
  private readonly found = new Map<string, CellOfSheet[]>();

  in(sheet: SheetModel, area: Area): CellOfSheet[] {
    const key = `${sheet.id},${area.top},${area.left},${area.bottom},${area.right}`;
    let places = this.found.get(key);
    if (!places) this.found.set(key, (places = this.lookFor(sheet, area)));
    return places;
  }

  get isSpent(): boolean {
    return this.looked > MOST_CELLS;
  }

  private lookFor(sheet: SheetModel, area: Area): CellOfSheet[] {
    const places: CellOfSheet[] = [];
    if (this.isSpent) return places;
    this.looked += 1 + Math.min(area.bottom - area.top, sheet.rows.size);
    for (const { row, column, cell } of sheet.cells(area)) {
      this.looked++;
      if (cell.formula !== undefined) places.push({ sheet, row, column, cell });
    }
    // What an array fills beside its first cell has its value from there.
    for (const [anchor, filled] of sheet.spills) {
      const [row, column] = [keyRow(anchor), keyColumn(anchor)];
      const cell = sheet.cell(row, column);
      if (cell?.formula === undefined || containsCell(area, row, column) || !intersect(filled, area))
        continue;
      places.push({ sheet, row, column, cell });
    }
    return places;
  }
}
