import type { Finding } from "../../records/finding";
import { builtOtherwise } from "../building/built-plans";
import { chooseTargets } from "../building/choose-targets";
import { outdatedFindings } from "../building/outdated";
import { planAside } from "../building/plan-aside";
import { toldTypedOver } from "../building/told-typed-over";
import { forcedFormulaStyle } from "../document-settings";
import { builtAs, existingReading } from "../reading/read-existing";
import { readInputs } from "../reading/read-inputs";
import { RoundTrips } from "../round-trips";

/**
 * What is wrong with the generated sheets: built for another period, other parks or rows, or figures typed over their
 * formulas. Changes nothing.
 */
export async function checkSheets(): Promise<Finding[]> {
  return Excel.run(async (context) => {
    const trips = new RoundTrips(context);
    const existing = existingReading(trips);
    const inputs = await readInputs(trips, existing);
    const sheets = existing.sheets(inputs.inventory);
    if (sheets.length === 0) return [];
    const { build, signatures } = await planAside(inputs, { style: forcedFormulaStyle() }, { signed: true });
    const { targets } = chooseTargets(build.plans, sheets, inputs.inventory, "skip");
    return [
      ...outdatedFindings(sheets.map(builtAs), build.plans, builtOtherwise(signatures, build.updates)),
      ...toldTypedOver(targets, inputs.inventory, build).findings,
    ];
  });
}
