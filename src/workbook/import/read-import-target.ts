import type { ImportTarget } from "../../import/plan-rows";
import { readParameters } from "../../templates/parameters/read-parameters";
import { readInputs } from "../reading/read-inputs";
import { RoundTrips } from "../round-trips";

/** All input tables as they stand, and the period that they are filled for where the workbook says one. */
export async function readImportTarget(): Promise<ImportTarget> {
  return Excel.run(async (context) => {
    const { tables, parameters } = await readInputs(new RoundTrips(context));
    if (!parameters) return { tables };
    const { year, month, periodLabel } = readParameters(parameters).parameters;
    const of = { ...(year === undefined ? {} : { year }), ...(month === undefined ? {} : { month }) };
    return { tables, period: { ...of, periodLabel } };
  });
}
