/** Cells of ranges and arrays that one formula may work out: more takes all memory before it is done. */
const MOST_OF_A_FORMULA = 8_000_000;
/** What the formulas of an opened file may take together: some seconds. */
const MOST_OF_A_FILE = 4_000_000;
/** Readers that may be looked at to find what depends on what. */
const MOST_LINKS = 30_000_000;
/** Where functions work long without going over cells, they may take so many milliseconds. */
const LONGEST = 20_000;
/** So many cells may be remembered as arrays. */
const MOST_REMEMBERED = 400_000;

class TooMuchWork extends Error {}

/** Counts what formulas work out, in cells: a few characters can ask for more than a machine has. */
class Workload {
  private ofFormula = 0;
  private ofFile = 0;
  private links = 0;
  private remembered = 0;
  private time = 0;

  /** Another workbook is opened. */
  restart(): void {
    this.ofFile = this.links = this.remembered = this.time = 0;
  }

  /** Before so many cells are worked out. */
  add(cells: number): void {
    this.ofFormula += cells;
    if (this.ofFormula > MOST_OF_A_FORMULA) throw new TooMuchWork(String(this.ofFormula));
  }

  /** Works out one formula; `share` of what it takes counts for the file that it came from. */
  measure<Result>(share: number, work: () => Result): Result {
    this.ofFormula = 0;
    const start = performance.now();
    try {
      return work();
    } finally {
      this.remembered += this.ofFormula;
      if (share > 0) {
        this.ofFile += 1 + this.ofFormula * share;
        this.time += performance.now() - start;
      }
    }
  }

  link(): void {
    this.links++;
  }

  /** Nothing more of the file is calculated here: its formulas keep what they have, for Excel to calculate. */
  get isSpent(): boolean {
    return this.ofFile > MOST_OF_A_FILE || this.links > MOST_LINKS || this.time > LONGEST;
  }

  /** Says whether what is remembered of ranges is to be forgotten, and counts from 0 then. */
  hasToForget(): boolean {
    if (this.remembered < MOST_REMEMBERED) return false;
    this.remembered = 0;
    return true;
  }
}

/** The engine's functions are shared by all its instances, and one formula is worked out at a time. */
export const workload = new Workload();
