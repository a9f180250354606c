import type { TemplateId } from "../../templates/plan/sheet-plan";
import { templateOfSheet } from "../../user-templates/built-in-template";
import { planBuild } from "../building/plan-build";
import { forcedFormulaStyle } from "../document-settings";
import { historyReading } from "../reading/history-reading";
import { readInputs } from "../reading/read-inputs";
import { RoundTrips } from "../round-trips";
import { firstCells, shortened } from "./first-cells";

/** A built-in sheet as the gallery shows it. */
export interface BuiltInPreview {
  template: TemplateId;
  name: string;
  /** Its first cells where it is built; those of its template else. */
  cells: string[][];
}

/** The built-in sheets that can be made here. Changes nothing. */
export async function previewBuiltIn(): Promise<BuiltInPreview[]> {
  return Excel.run(async (context) => {
    const trips = new RoundTrips(context);
    const inputs = await readInputs(trips, historyReading(trips));
    const { plans } = planBuild(inputs, { style: forcedFormulaStyle() });
    const { generated } = inputs.inventory;
    const built = plans.flatMap(({ template }) => generated[template]?.sheet ?? []);
    const seen = await firstCells(trips, built);
    return plans.map((plan) => {
      const at = built.indexOf(generated[plan.template]?.sheet ?? "");
      return { template: plan.template, name: plan.name, cells: seen[at] ?? cellsOfTemplate(plan) };
    });
  });
}

function cellsOfTemplate(plan: Parameters<typeof templateOfSheet>[0]): string[][] {
  const { columns, rows } = templateOfSheet(plan, plan.name);
  return shortened(
    rows.map(({ cells }) => cells.filter((_cell, index) => !columns[index]?.hidden).map(String)),
  );
}
