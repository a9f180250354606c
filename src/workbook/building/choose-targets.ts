import type { Finding } from "../../records/finding";
import type { SheetPlan } from "../../templates/plan/sheet-plan";
import type { ExistingSheet } from "../reading/read-existing";
import type { Inventory } from "../reading/workbook-inventory";
import { freeName, temporaryName } from "../writing/temporary-names";
import type { BuildOutcome, ConflictChoice } from "./build-outcome";
import { readOldLayout } from "./old-layout";
import type { OldLayout } from "./row-moves";

/** How a plan gets into the workbook. */
export interface Target {
  plan: SheetPlan;
  existing?: ExistingSheet;
  /** Of the existing sheet. */
  layout?: OldLayout;
  /** A new sheet's name while it is made, an updated one's copy that is put back on failure. */
  temporary: string;
}

/** Ours is updated under whatever name the user gave it; a stranger of our name is left alone. */
export function chooseTargets(
  plans: readonly SheetPlan[],
  existing: readonly ExistingSheet[],
  inventory: Inventory,
  choice: ConflictChoice,
) {
  const taken = inventory.sheets.map(({ name }) => name);
  const targets: Target[] = [];
  const findings: Finding[] = [];
  const conflicts: BuildOutcome["conflicts"] = [];
  for (const plan of plans) {
    const ours = existing.find(({ template }) => template === plan.template);
    const isTaken = taken.some((name) => name.toLowerCase() === plan.name.toLowerCase());
    const temporary = temporaryName(plan.name, taken);
    taken.push(temporary);
    if (ours?.isProtected) findings.push(about(ours.sheet, "protectedSheet"));
    else if (ours) {
      const old = readOldLayout(ours, plan);
      if ("problem" in old) findings.push(old.problem);
      else
        targets.push({ plan: { ...plan, name: ours.sheet }, existing: ours, layout: old.layout, temporary });
    } else if (!isTaken) targets.push({ plan, temporary });
    else {
      conflicts.push({ template: plan.template, name: plan.name });
      if (choice === "rename") {
        const name = freeName(plan.name, taken);
        taken.push(name);
        targets.push({ plan: { ...plan, name }, temporary });
      } else findings.push(about(plan.name, "sheetConflict"));
    }
  }
  return { targets, findings, conflicts };
}

function about(sheet: string, kind: string): Finding {
  return { severity: "error", kind, parameters: { sheet }, place: { sheet, address: "A1" } };
}
