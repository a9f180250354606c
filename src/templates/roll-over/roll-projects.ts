import type { ProjectRecord } from "../../records/records";
import { ColumnWrites } from "./column-writes";
import type { Rolled } from "./roll-indicators";
import type { RollOverOptions, TypedTable } from "./roll-over-plan";

/** A project's figures count from its start: they stay until they are brought up to date, unless asked otherwise. */
export function rollProjects(
  table: TypedTable,
  records: ProjectRecord[],
  { clearProgress }: RollOverOptions,
): Rolled {
  const columns = new ColumnWrites(table);
  if (clearProgress) {
    for (const { source, actualFinish } of records) {
      // What is finished does not change any more.
      if (actualFinish !== undefined) continue;
      columns.put(source, "invested", "", "progressCleared");
      columns.put(source, "progress", "", "progressCleared");
    }
  }
  return { writes: columns.writes, findings: columns.findings };
}
