import { adoptableEntry } from "../records/adoptable";
import type { Finding } from "../records/finding";
import { adoptEntries, putEntriesBack } from "../workbook/adopt-entries";
import { conductor } from "./conductor";
import type { TaskResult } from "./conductor";
import { undoWith } from "./undo";

/** 采用建议, for one finding or for all of a kind, as a task that can be taken back. */
export function adopt(findings: readonly Finding[]): Promise<TaskResult> {
  const entries = findings.flatMap((finding) => adoptableEntry(finding) ?? []);
  return conductor.run("adopt", async () => {
    const before = await adoptEntries(entries);
    const undoable = before.length > 0;
    if (undoable) {
      undoWith(async () => {
        await putEntriesBack(before);
        return { sheets: [], findings: [], conflicts: [], undoable: false };
      });
    }
    return { sheets: [], findings: [], conflicts: [], undoable };
  });
}
