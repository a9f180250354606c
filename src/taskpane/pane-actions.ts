import type { Outcome } from "../commands/activity";
import type { Stage } from "../commands/conductor";
import type { CellPlace, Finding } from "../records/finding";
import type { TemplateId } from "../templates/plan/sheet-plan";
import type { Overview } from "./overview";
import type { PeriodChoice } from "./period-choice";

export interface GenerateOptions {
  /** Every one that has data where none is named. */
  templates?: TemplateId[];
  /** What to do where the user's own sheet has the name of ours. */
  conflict?: "skip" | "rename";
}

/** What the pane can do to the workbook; pane.tsx gives it the real thing. */
export interface PaneActions {
  readOverview(): Promise<Overview>;
  /** Adds the input tables and 参数 where they are missing. */
  prepare(stage: Stage): Promise<Outcome>;
  fillSample(stage: Stage): Promise<Outcome>;
  /** Appends rows to an input table, matching columns by header. The first row holds the headers. */
  importRows(table: string, rows: string[][], stage: Stage): Promise<Outcome>;
  setPeriod(period: PeriodChoice): Promise<Outcome>;
  generate(options: GenerateOptions, stage: Stage): Promise<Outcome>;
  /** Takes the last task back. */
  undo(stage: Stage): Promise<Outcome>;
  openSheet(name: string): Promise<void>;
  select(place: CellPlace): Promise<void>;
  findingText(finding: Finding): string;
}
