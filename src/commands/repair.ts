import type { Repair } from "../records/finding";
import { undoRepairs, repairCells } from "../workbook/repair-cells";
import { changedSince, repairsStillTold } from "../workbook/report/still-told";
import { conductor } from "./conductor";
import type { TaskResult } from "./conductor";
import { undoWith, unlessChanged } from "./undo";

/** 恢复, 移到数据表 and 并入, as a task that can be taken back. */
export function repair(repairs: readonly Repair[]): Promise<TaskResult> {
  return conductor.run("adopt", async () => {
    const { before, gone } = await repairCells(repairs, repairsStillTold);
    const undoable = before.cells.length + before.tables.length > 0;
    if (undoable) {
      undoWith(unlessChanged(() => undoRepairs(before)));
    }
    const left = gone.flatMap(({ writes: [first], resize }) => {
      const place = first ?? resize;
      return place ? [changedSince(place)] : [];
    });
    return { sheets: [], findings: left, conflicts: [], undoable };
  });
}
