import type { TemplateId } from "../templates/plan/sheet-plan";
import type { Replacement } from "../workbook/building/replacement";
import type { BuildPreview } from "../workbook/preview-build";

/** What the user wants where a sheet of their own has the name of ours. */
export type ConflictAnswer = "skip" | "rename";

/** What becomes of one sheet. */
export interface PlannedLine {
  template: TemplateId;
  /** The name that the sheet has by itself. */
  title: string;
  fate: "made" | "replaced" | "renamed" | "skipped" | "stopped";
  /** The name that it gets, where it is built. */
  name?: string;
  /** Records that it will list, where it is built. */
  rows?: number;
  /** What an update changes and keeps. */
  replaces?: Replacement;
  /** Headers of columns that it hides because no row has anything in them. */
  leftOut?: string[];
  /** Enterprises of which some stand in several rows. */
  distinct?: number;
}

/**
 * What becomes of each sheet that has data, in the order of the catalogue. The preview is one that was asked for with
 * other names for conflicts, so that the answer can change without the workbook being read again.
 */
export function plannedLines(
  templates: readonly { id: TemplateId; name: string }[],
  { sheets, conflicts }: BuildPreview,
  answer: ConflictAnswer,
): PlannedLine[] {
  return templates.map(({ id, name: title }) => {
    const sheet = sheets.find(({ template }) => template === id);
    const conflict = conflicts.some(({ template }) => template === id);
    if (!sheet) return { template: id, title, fate: "stopped" };
    if (conflict && answer === "skip") return { template: id, title, fate: "skipped" };
    const fate = conflict ? "renamed" : sheet.replaces ? "replaced" : "made";
    const { name, rows, replaces, leftOut, counts } = sheet;
    const { enterprises } = counts;
    const distinct = enterprises === rows ? undefined : enterprises;
    return { template: id, title, fate, name, rows, replaces, leftOut, distinct };
  });
}

/** The sheets that will be built. */
export function builtLines(lines: readonly PlannedLine[]): PlannedLine[] {
  return lines.filter(({ name }) => name !== undefined);
}
