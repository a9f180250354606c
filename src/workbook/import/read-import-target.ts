import type { InputTableKey } from "../../records/columns/input-tables";
import type { SheetTable } from "../../records/reading/sheet-table";
import { readInputs } from "../reading/read-inputs";
import { RoundTrips } from "../round-trips";

/** The input table as it stands in the workbook; undefined where it is not there yet. */
export async function readImportTarget(key: InputTableKey): Promise<SheetTable | undefined> {
  return Excel.run(async (context) => (await readInputs(new RoundTrips(context))).tables[key]);
}

/** All input tables as they stand, for a source of which it is not known yet for which of them it is. */
export async function readImportTargets(): Promise<Partial<Record<InputTableKey, SheetTable>>> {
  return Excel.run(async (context) => (await readInputs(new RoundTrips(context))).tables);
}
