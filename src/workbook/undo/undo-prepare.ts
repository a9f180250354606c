import { INPUT_TABLES } from "../../records/columns/input-tables";
import type { Finding } from "../../records/finding";
import { PARAMETER_ROWS, PARAMETER_SHEET } from "../../templates/parameters/parameter-rows";
import { recordSheets } from "./left-sheet";
import { removeSheets } from "./remove-sheets";

/** Remembers the sheets that were prepared; the result takes them away again, or says why it does not. */
export async function undoOfPrepare(added: readonly string[]): Promise<() => Promise<Finding[]>> {
  const sheets = await recordSheets(added);
  const names = added.includes(PARAMETER_SHEET) ? PARAMETER_ROWS.flatMap(({ name }) => name ?? []) : [];
  const tables = Object.values(INPUT_TABLES)
    .map(({ name }) => name)
    .filter((name) => added.some((sheet) => sheet.startsWith(name)));
  return () => removeSheets({ sheets, names, tables });
}
