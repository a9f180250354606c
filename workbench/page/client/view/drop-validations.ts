import { DataValidationModel } from "@univerjs/preset-sheets-data-validation";
import type { Display } from "./create-display";
import { UNIT } from "./project-workbook";

/**
 * Takes the rules for validity off a workbook that is about to be drawn anew. Those of a workbook that is merely closed go
 * on following their cells, and moving cells would stop at one that is no more.
 */
export function dropValidations({ univer }: Display): void {
  const model = univer.__getInjector().get(DataValidationModel);
  for (const [sheet, rules] of model.getUnitRules(UNIT))
    for (const { uid } of [...rules]) model.removeRule(UNIT, sheet, uid, "patched");
}
