/** Rows and columns from 0, the last ones included. */
export interface CellBlock {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

interface BlockReader<Reader> {
  block: CellBlock;
  reader: Reader;
}

/** Ranges are found by their column and a band of so many rows. */
const BAND = 512;
/** A range over more bands is looked at for every cell instead. */
const MOST_BANDS = 4096;
/** So many readers of one cell are kept in a list, more in a set. */
const LIST_LENGTH = 16;

const key = (row: number, column: number): number => row * 16384 + column;
const bandKey = (band: number, column: number): number => band * 16384 + column;

/** Who reads a cell of one sheet: found without looking at those who do not. */
export class Dependents<Reader> {
  private readonly cells = new Map<number, Reader[] | Set<Reader>>();
  private readonly bands = new Map<number, Set<BlockReader<Reader>>>();
  private readonly wide = new Set<BlockReader<Reader>>();
  private readonly blocks = new Map<Reader, BlockReader<Reader>[]>();

  add(block: CellBlock, reader: Reader): void {
    if (block.top === block.bottom && block.left === block.right) this.addCell(block, reader);
    else this.addBlock(block, reader);
  }

  private addCell({ top, left }: CellBlock, reader: Reader): void {
    const at = key(top, left);
    const readers = this.cells.get(at);
    if (readers === undefined) this.cells.set(at, [reader]);
    else if (readers instanceof Set) readers.add(reader);
    else if (readers.length < LIST_LENGTH) readers.push(reader);
    else this.cells.set(at, new Set(readers).add(reader));
  }

  private addBlock(block: CellBlock, reader: Reader): void {
    const entry = { block, reader };
    const own = this.blocks.get(reader);
    if (own) own.push(entry);
    else this.blocks.set(reader, [entry]);
    const bands = bandsOf(block);
    if (bands === undefined) this.wide.add(entry);
    else {
      for (const band of bands) {
        const entries = this.bands.get(band);
        if (entries) entries.add(entry);
        else this.bands.set(band, new Set([entry]));
      }
    }
  }

  /** `block` as it was added. */
  remove(block: CellBlock, reader: Reader): void {
    if (block.top !== block.bottom || block.left !== block.right) {
      this.removeBlocks(reader);
      return;
    }
    const at = key(block.top, block.left);
    const readers = this.cells.get(at);
    if (readers instanceof Set) readers.delete(reader);
    else if (readers) {
      const index = readers.indexOf(reader);
      if (index >= 0) readers.splice(index, 1);
      if (readers.length === 0) this.cells.delete(at);
    }
  }

  private removeBlocks(reader: Reader): void {
    for (const entry of this.blocks.get(reader) ?? []) {
      this.wide.delete(entry);
      for (const band of bandsOf(entry.block) ?? []) this.bands.get(band)?.delete(entry);
    }
    this.blocks.delete(reader);
  }

  /** Calls `visit` for each reader of a cell, once for each of its references that holds the cell. */
  each(row: number, column: number, visit: (reader: Reader) => void): void {
    const readers = this.cells.get(key(row, column));
    if (readers !== undefined) for (const reader of readers) visit(reader);
    const entries = this.bands.get(bandKey(Math.floor(row / BAND), column));
    if (entries !== undefined)
      for (const { block, reader } of entries) if (row >= block.top && row <= block.bottom) visit(reader);
    for (const { block, reader } of this.wide)
      if (row >= block.top && row <= block.bottom && column >= block.left && column <= block.right)
        visit(reader);
  }
}

function bandsOf({ top, left, bottom, right }: CellBlock): number[] | undefined {
  const [first, last] = [Math.floor(top / BAND), Math.floor(bottom / BAND)];
  if ((last - first + 1) * (right - left + 1) > MOST_BANDS) return undefined;
  const bands: number[] = [];
  for (let column = left; column <= right; column++)
    for (let band = first; band <= last; band++) bands.push(bandKey(band, column));
  return bands;
}
