import { SHEET_TEMPLATES } from "../fields/sheet-subjects";
import type { SheetSubject } from "../fields/sheet-subjects";
import { sheets } from "../locales/zh-CN/sheets";
import type { SheetPlan } from "../templates/plan/sheet-plan";
import { CellProblem } from "./template-finding";
import type { TemplateData } from "./template-data";

/** The plan of a built-in sheet from which a template takes its lines. */
export function planOf(subject: SheetSubject, { sheet }: TemplateData): SheetPlan {
  const plan = sheet?.(subject);
  if (plan) return plan;
  throw new CellProblem("templateNoSheet", { sheet: sheets[SHEET_TEMPLATES[subject]].name });
}
