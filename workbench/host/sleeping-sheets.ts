import type { SheetModel } from "./model/sheet-model";

/** What the formulas of a sheet read. */
export interface SheetReading {
  sheets: Set<SheetModel>;
  /** An address that a formula makes itself may be on any sheet. */
  isAnywhere: boolean;
}

/**
 * Sheets of an opened file that nothing they depend on has changed of: what the file stores of their formulas holds, and
 * the engine, which takes about a kilobyte for each formula, need not have them.
 */
export class SleepingSheets {
  private readonly readings = new Map<SheetModel, SheetReading>();
  /** Sheets whose values the engine has, as somebody reads them. */
  private readonly known = new Set<SheetModel>();

  clear(): void {
    this.readings.clear();
    this.known.clear();
  }

  add(sheet: SheetModel, reading: SheetReading): void {
    this.readings.set(sheet, reading);
  }

  delete(sheet: SheetModel): void {
    this.readings.delete(sheet);
    this.known.delete(sheet);
  }

  has(sheet: SheetModel): boolean {
    return this.readings.has(sheet);
  }

  all(): SheetModel[] {
    return [...this.readings.keys()];
  }

  /** Says whether the engine is to be given the sheet's values now. */
  becomesKnown(sheet: SheetModel): boolean {
    if (!this.readings.has(sheet) || this.known.has(sheet)) return false;
    this.known.add(sheet);
    return true;
  }

  /** The sheet, if it sleeps, and all that sleep and depend on it, however far. */
  reachedFrom(sheet: SheetModel): SheetModel[] {
    const reached = new Set([sheet]);
    for (const changed of reached)
      for (const [reader, { sheets, isAnywhere }] of this.readings)
        if (isAnywhere || sheets.has(changed)) reached.add(reader);
    return [...reached].filter((each) => this.readings.has(each));
  }
}
