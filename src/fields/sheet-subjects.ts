import type { TemplateId } from "../templates/plan/sheet-plan";

/** The built-in sheets as subjects of the catalogue: a template can hold any part of them. */
export const SHEET_TEMPLATES = {
  indicatorSheet: "indicators",
  enterpriseSheet: "enterprises",
  projectSheet: "projects",
} as const satisfies Record<string, TemplateId>;

export type SheetSubject = keyof typeof SHEET_TEMPLATES;

export const SHEET_SUBJECTS = Object.keys(SHEET_TEMPLATES) as SheetSubject[];

export const isSheetSubject = (subject: string): subject is SheetSubject =>
  SHEET_SUBJECTS.some((each) => each === subject);

/** The subject of a built-in sheet. */
export function subjectOfSheet(template: TemplateId): SheetSubject {
  const found = SHEET_SUBJECTS.find((subject) => SHEET_TEMPLATES[subject] === template);
  if (!found) throw new Error(`no subject for ${template}`);
  return found;
}
