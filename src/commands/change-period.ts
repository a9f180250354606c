import { setPeriod } from "../workbook/set-period";
import { conductor } from "./conductor";
import type { TaskResult } from "./conductor";

/** Writes the report period into 参数. */
export function changePeriod(period: string, year: number): Promise<TaskResult> {
  return conductor.run("period", async () => {
    await setPeriod(period, year);
    return { sheets: [], findings: [], conflicts: [], undoable: false };
  });
}
