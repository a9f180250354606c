import { putPeriodBack, setPeriod } from "../workbook/set-period";
import type { PeriodCells } from "../workbook/set-period";
import type { TaskOutcome } from "./activity";
import { conductor } from "./conductor";
import type { TaskResult } from "./conductor";
import { undoWith } from "./undo";

/** Writes the report period into 参数, as a task that can be taken back. */
export function changePeriod(period: string, year: number): Promise<TaskResult> {
  return conductor.run("period", async () => {
    const before = await setPeriod(period, year);
    undoWith(() => takeBack(before));
    return { sheets: [], findings: [], conflicts: [], undoable: true };
  });
}

async function takeBack(before: PeriodCells): Promise<TaskOutcome> {
  await putPeriodBack(before);
  return { sheets: [], findings: [], conflicts: [], undoable: false };
}
