import { buildSheets } from "../workbook/build-sheets";
import type { BuildOptions } from "../workbook/build-sheets";
import type { Outcome } from "./activity";
import { conductor } from "./conductor";
import type { TaskResult } from "./conductor";
import { undoWith, unlessChanged } from "./undo";

/** Builds sheets as a task that the pane shows and can cancel. */
export function generate(
  options: Pick<BuildOptions, "templates" | "onConflict" | "onTypedOver"> = {},
): Promise<TaskResult> {
  return conductor.run(
    "generate",
    async ({ report, signal }): Promise<Outcome> => {
      const { sheets, findings, conflicts, milliseconds, undo } = await buildSheets({
        ...options,
        report,
        signal,
      });
      // An update has no way back, nor has what came before it.
      if (sheets.length > 0) undoWith(undo && unlessChanged(undo));
      const made = new Set(sheets.map(({ template }) => template));
      return {
        sheets,
        findings,
        conflicts: conflicts.filter(({ template }) => !made.has(template)),
        milliseconds,
        undoable: undo !== undefined,
      };
    },
    { cancellable: true },
  );
}
