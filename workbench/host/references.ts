import type { LineChange } from "./formulas/shift";
import { shiftArea } from "./formulas/shift";
import type { RangeTarget } from "./objects/range-target";
import type { HostObject } from "./registry";

/** Ranges that an add-in keeps across round trips; they move with inserted and deleted cells as Excel's do. */
export class References {
  private readonly kept = new Map<string, RangeTarget>();
  private last = 0;
  /** Range or RangeAreas, by what was kept; set by whoever defines these classes. */
  objectOf: (target: RangeTarget) => HostObject = () => {
    throw new Error("no class of ranges is defined");
  };

  keep(target: RangeTarget): string {
    const id = `r${++this.last}`;
    this.kept.set(id, target);
    return id;
  }

  find(id: string): RangeTarget | undefined {
    return this.kept.get(id);
  }

  release(id: string): void {
    this.kept.delete(id);
  }

  releaseAll(): void {
    this.kept.clear();
  }

  get count(): number {
    return this.kept.size;
  }

  shift(change: LineChange): void {
    for (const target of this.kept.values()) {
      if (target.sheet !== change.sheet) continue;
      const moved = target.areas.map((area) => shiftArea(area, change)).filter((area) => area !== undefined);
      target.areas = moved;
      target.gone = moved.length === 0;
    }
  }
}
