import type { WrittenOver } from "../file/package-patch";
import { readWorkbookFile } from "../file/read-workbook-file";
import type { WorkbookFile } from "../file/workbook-file";
import type { Host } from "./host";
import { openWorkbook } from "./open-workbook";
import { saveWorkbook } from "./save-workbook";

/**
 * What a writer needs to save the host's workbook into the file that it was opened from: the file as the host would have
 * saved it at once, so that whatever differs from it was changed since.
 */
export async function writtenOver(
  host: Host,
  bytes: Uint8Array,
  normalised: (file: WorkbookFile) => WorkbookFile = (file) => file,
): Promise<WrittenOver> {
  const file = await readWorkbookFile(bytes);
  return { bytes, before: normalised(saveWorkbook(openWorkbook(file))), names: host.openedSheets() };
}
