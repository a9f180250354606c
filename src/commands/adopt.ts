import { adoptableEntry } from "../records/adoptable";
import type { Finding } from "../records/finding";
import { adoptEntries, undoEntries } from "../workbook/adopt-entries";
import { changedSince, entriesStillTold } from "../workbook/report/still-told";
import { conductor } from "./conductor";
import type { TaskResult } from "./conductor";
import { undoWith, unlessChanged } from "./undo";

/** 采用建议, for one finding or for all of a kind, as a task that can be taken back. */
export function adopt(findings: readonly Finding[]): Promise<TaskResult> {
  const entries = findings.flatMap((finding) => adoptableEntry(finding) ?? []);
  return conductor.run("adopt", async () => {
    const { before, gone } = await adoptEntries(entries, entriesStillTold);
    const undoable = before.length > 0;
    if (undoable) {
      undoWith(unlessChanged(() => undoEntries(before)));
    }
    return { sheets: [], findings: gone.map(changedSince), conflicts: [], undoable };
  });
}
