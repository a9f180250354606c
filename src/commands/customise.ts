import type { Language } from "../locales/language";
import { sheets } from "../locales/zh-CN/sheets";
import { TEMPLATES } from "../templates/catalogue";
import type { TemplateId } from "../templates/plan/sheet-plan";
import { givenCustomised } from "../workbook/document-settings";
import { customiseSheets } from "../workbook/user-templates/customise-sheets";
import type { TaskOutcome } from "./activity";
import { commandOutcome } from "./command-outcome";
import type { CommandOutcome } from "./command-outcome";
import { conductor } from "./conductor";
import type { TaskResult } from "./conductor";
import { undoWith, unlessChanged } from "./undo";

/** Writes built-in sheets out as templates of the workbook. */
export function customise(templates: readonly TemplateId[]): Promise<TaskResult> {
  return conductor.run("generate", async (): Promise<TaskOutcome> => {
    const { sheets: made, findings, undo } = await customiseSheets(templates);
    if (made.length > 0) undoWith(undo && unlessChanged(undo));
    return { sheets: made, findings, conflicts: [], undoable: made.length > 0 && undo !== undefined };
  });
}

/** The same for a caller without a pane, which names the sheets; a name that is none of ours is told. */
export async function customiseAsGiven(language: Language): Promise<CommandOutcome> {
  const names = givenCustomised();
  const wanted = TEMPLATES.filter(({ id }) => names.length === 0 || names.includes(sheets[id].name));
  const unknown = names.filter((name) => TEMPLATES.every(({ id }) => sheets[id].name !== name));
  if (unknown.length > 0)
    return commandOutcome(
      {
        outcome: {
          ...{ sheets: [], conflicts: [], undoable: false },
          findings: unknown.map((sheet) => ({
            ...{ severity: "error", kind: "templateNotBuiltIn" },
            parameters: { sheet, known: TEMPLATES.map(({ name }) => name).join("、") },
          })),
        },
      },
      language,
    );
  return commandOutcome(await customise(wanted.map(({ id }) => id)), language);
}
