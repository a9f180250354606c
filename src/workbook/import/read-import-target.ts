import type { InputTableKey } from "../../records/columns/input-tables";
import type { SheetTable } from "../../records/reading/sheet-table";
import { readInputs } from "../reading/read-inputs";
import { RoundTrips } from "../round-trips";

/** The input table as it stands in the workbook; undefined where it is not there yet. */
export async function readImportTarget(key: InputTableKey): Promise<SheetTable | undefined> {
  return Excel.run(async (context) => (await readInputs(new RoundTrips(context))).tables[key]);
}
