import type { Repair } from "../records/finding";
import { putRepairsBack, repairCells } from "../workbook/repair-cells";
import { conductor } from "./conductor";
import type { TaskResult } from "./conductor";
import { undoWith } from "./undo";

/** 恢复, 移到数据表 and 并入, as a task that can be taken back. */
export function repair(repairs: readonly Repair[]): Promise<TaskResult> {
  return conductor.run("adopt", async () => {
    const before = await repairCells(repairs);
    const undoable = before.cells.length + before.tables.length > 0;
    if (undoable) {
      undoWith(async () => {
        await putRepairsBack(before);
        return { sheets: [], findings: [], conflicts: [], undoable: false };
      });
    }
    return { sheets: [], findings: [], conflicts: [], undoable };
  });
}
