import type { WorkbookFile } from "../file/workbook-file";
import type { Host } from "../host/host";
import { writtenOver } from "../host/written-over";
import { keepFileTraits } from "./keep-file-traits";
import { saveWorkbook } from "./workbook-files";

/** The workbook that a tool was given. */
export interface GivenWorkbook {
  bytes: Uint8Array;
  input: WorkbookFile;
  language: string;
}

/** What was saved, and the cells whose results only Excel can bring up to date. */
export interface SavedWorkbook {
  made: WorkbookFile;
  outdated: string[];
}

/**
 * Saves what the host holds into the file that it was opened from: whatever of it was not changed stays as it is, also what
 * the host knows nothing of. No tool may write a workbook that somebody gave it in another way.
 */
export async function saveOver(
  host: Host,
  output: string,
  { bytes, input, language }: GivenWorkbook,
  adapted: (made: WorkbookFile) => WorkbookFile = (made) => made,
): Promise<SavedWorkbook> {
  const made = adapted(keepFileTraits(await host.settledSave(), input));
  const outdated = host.outdatedCells();
  const over = await writtenOver(host, { bytes }, (file) => keepFileTraits(file, input));
  await saveWorkbook(output, made, language, { over, fullCalculation: outdated.length > 0 });
  return { made, outdated };
}
