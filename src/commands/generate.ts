import type { Finding } from "../records/finding";
import { buildSheets } from "../workbook/build-sheets";
import type { BuildOptions } from "../workbook/build-sheets";
import { fillTemplates } from "../workbook/user-templates/fill-templates";
import type { FilledOutcome } from "../workbook/user-templates/fill-templates";
import type { TaskOutcome } from "./activity";
import { conductor } from "./conductor";
import type { Stage, TaskResult } from "./conductor";
import { problemOf } from "./problem";
import { undoWith, unlessChanged } from "./undo";

export type GenerateOptions = Pick<BuildOptions, "templates" | "onConflict" | "onTypedOver">;

/** Builds sheets as a task that the pane shows and can cancel; with all of them the templates of the workbook are filled. */
export function generate(options: GenerateOptions = {}): Promise<TaskResult> {
  return conductor.run("generate", (stage) => build(options, stage), { cancellable: true });
}

/** Fills templates of the workbook, all or those named, and nothing else. */
export function fillOwnTemplates(templates?: readonly string[]): Promise<TaskResult> {
  return conductor.run(
    "generate",
    async (stage): Promise<TaskOutcome> => {
      const started = performance.now();
      const filled = await fill(stage, templates);
      if (filled.sheets.length > 0) undoWith(filled.undo && unlessChanged(filled.undo));
      return {
        sheets: filledSheets(filled),
        findings: filled.findings,
        conflicts: [],
        milliseconds: performance.now() - started,
        undoable: filled.undo !== undefined,
      };
    },
    { cancellable: true },
  );
}

async function build(options: GenerateOptions, stage: Stage): Promise<TaskOutcome> {
  const { report, signal } = stage;
  const { sheets, findings, conflicts, milliseconds, undo } = await buildSheets({
    ...options,
    report,
    signal,
  });
  const filled: FilledOutcome =
    options.templates === undefined ? await fillAfter(stage, sheets.length) : { sheets: [], findings: [] };
  // An update has no way back, nor has what came before it.
  const ways = [sheets.length > 0 ? [undo] : [], filled.sheets.length > 0 ? [filled.undo] : []].flat();
  const undoable = ways.every((way) => way !== undefined) && ways.length > 0;
  if (ways.length > 0) undoWith(undoable ? unlessChanged(() => inTurn(ways)) : undefined);
  const made = new Set(sheets.map(({ template }) => template));
  return {
    sheets: [...sheets, ...filledSheets(filled)],
    findings: [...findings, ...filled.findings.filter((each) => !findings.includes(each))],
    conflicts: conflicts.filter(({ template }) => !made.has(template)),
    milliseconds,
    undoable,
  };
}

const fill = ({ report, signal }: Stage, templates?: readonly string[]): Promise<FilledOutcome> =>
  fillTemplates({
    ...(templates ? { templates } : {}),
    signal,
    report: (done, total, subject) =>
      report({ step: "write", done, total, ...(subject === undefined ? {} : { subject }) }),
  });

/** Where the templates cannot be filled the sheets that have been built stand: that is said beside them. */
async function fillAfter(stage: Stage, built: number): Promise<FilledOutcome> {
  try {
    return await fill(stage);
  } catch (error) {
    const { kind } = problemOf(error);
    if (built === 0 || kind === "cancelled") throw error;
    return { sheets: [], findings: [{ severity: "error", kind: "templatesNotFilled", parameters: {} }] };
  }
}

const filledSheets = ({ sheets }: FilledOutcome) => sheets.map(({ name, rows }) => ({ name, records: rows }));

/** What was made last is taken back first; the first that refuses stops it. */
async function inTurn(ways: readonly ((() => Promise<Finding[]>) | undefined)[]): Promise<Finding[]> {
  for (const way of [...ways].reverse()) {
    const findings = (await way?.()) ?? [];
    if (findings.length > 0) return findings;
  }
  return [];
}
