import type { WrittenOver } from "../file/package-patch";
import { readWorkbookFile } from "../file/read-workbook-file";
import type { WorkbookFile } from "../file/workbook-file";
import type { Host } from "./host";
import { openWorkbook } from "./open-workbook";
import { saveWorkbook } from "./save-workbook";

/** The file that a workbook came from, where the workbook itself has been opened from a state that was kept since. */
export interface OpenedFile {
  bytes: Uint8Array;
  /** The kept state's sheets and what they were called in the file. */
  names?: ReadonlyMap<string, string>;
}

/** The sheets that are still there: their names now, and in the file that the workbook came from. */
export function namesInFile(host: Host, { names }: OpenedFile): Map<string, string> {
  return new Map(
    [...host.openedSheets()].flatMap(([now, openedAs]) => {
      const name = names === undefined ? openedAs : names.get(openedAs);
      return name === undefined ? [] : [[now, name] as const];
    }),
  );
}

/**
 * What a writer needs to save the host's workbook into the file that it was opened from: the file as the host would have
 * saved it at once, so that whatever differs from it was changed since.
 */
export async function writtenOver(
  host: Host,
  opened: OpenedFile,
  normalised: (file: WorkbookFile) => WorkbookFile = (file) => file,
): Promise<WrittenOver> {
  const file = await readWorkbookFile(opened.bytes);
  return {
    bytes: opened.bytes,
    before: normalised(saveWorkbook(openWorkbook(file))),
    names: namesInFile(host, opened),
  };
}
