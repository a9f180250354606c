import type { Finding } from "../records/finding";
import type { TemplateId } from "../templates/plan/sheet-plan";
import type { ConflictChoice } from "./building/build-outcome";
import { chooseTargets } from "./building/choose-targets";
import { planAside } from "./building/plan-aside";
import type { BuildRequest } from "./building/plan-build";
import { leftoverFindings } from "./building/recover-build";
import { toldTypedOver } from "./building/told-typed-over";
import { emptyColumns } from "./building/left-out";
import { replacementOf } from "./building/replacement";
import type { Replacement } from "./building/replacement";
import { forcedFormulaStyle } from "./document-settings";
import { existingReading } from "./reading/read-existing";
import { readInputs } from "./reading/read-inputs";
import { RoundTrips } from "./round-trips";

interface PlannedSheet {
  template: TemplateId;
  name: string;
  /** What becomes of the sheet that is there and will be brought up to date; undefined: it will be made. */
  replaces?: Replacement;
  /** Rows that it will list. */
  rows: number;
  counts: Record<string, number>;
  /** Headers of columns that it hides because no row has anything in them. */
  leftOut: string[];
}

export interface BuildPreview {
  sheets: PlannedSheet[];
  /** User's own sheets that bear a name of ours. */
  conflicts: { template: TemplateId; name: string }[];
  /** Cells in which something was typed over a formula of ours. */
  typedOver: number;
  findings: Finding[];
}

/** What a build would make and replace, and what it would find. Changes nothing. */
export async function previewBuild(
  request: BuildRequest & { onConflict?: ConflictChoice } = {},
): Promise<BuildPreview> {
  return Excel.run(async (context) => {
    const trips = new RoundTrips(context);
    const existing = existingReading(trips);
    const inputs = await readInputs(trips, existing);
    const { build } = await planAside(inputs, { style: forcedFormulaStyle(), ...request }, { signed: false });
    const { targets, findings, conflicts } = chooseTargets(
      build.plans,
      existing.sheets(inputs.inventory),
      inputs.inventory,
      request.onConflict ?? "skip",
    );
    const { typed, findings: typedOver } = toldTypedOver(targets, inputs.inventory, build);
    return {
      typedOver: [...typed.values()].reduce((sum, cells) => sum + cells.length, 0),
      sheets: targets.map((target) => ({
        template: target.plan.template,
        name: target.plan.name,
        replaces: replacementOf(target),
        rows: target.plan.listed,
        counts: target.plan.counts,
        leftOut: emptyColumns(target.plan),
      })),
      conflicts,
      findings: [...leftoverFindings(inputs.inventory), ...build.findings, ...findings, ...typedOver],
    };
  });
}
