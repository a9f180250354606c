import { shiftArea, type LineChange } from "./formulas/shift";
import type { RangeTarget } from "./objects/range-target";
import { classOf, type HostObject } from "./registry";

const isRange = (object: HostObject): boolean => ["Range", "RangeAreas"].includes(classOf(object).name);

/** Objects that an add-in keeps across round trips; ranges move with inserted and deleted cells as Excel's do. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private last = 0;

  keep(object: HostObject): string {
    const id = `r${++this.last}`;
    this.kept.set(id, object);
    return id;
  }

  find(id: string): HostObject | undefined {
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
    for (const object of this.kept.values()) {
      const target = object.target as RangeTarget;
      if (!isRange(object) || target.sheet !== change.sheet) continue;
      target.areas = target.areas.map((area) => shiftArea(area, change)).filter((area) => area !== undefined);
      target.gone = target.areas.length === 0;
    }
  }
}
