import { movedPackage } from "../file/moved-package";
import type { WrittenOver } from "../file/package-patch";
import { readWorkbookFile } from "../file/read-workbook-file";
import type { WorkbookFile } from "../file/workbook-file";
import { fileMoves } from "./file-moves";
import type { Host } from "./host";
import { openWorkbook } from "./open-workbook";
import { movesInFile, namesInFile, type OpenedFile } from "./opened-file";
import { saveWorkbook } from "./save-workbook";

/**
 * What a writer needs to save the host's workbook into the file that it was opened from: the file as the host would have
 * saved it at once, so that whatever differs from it was changed since. References in it, also in what the host knows
 * nothing of, follow what moved and what was renamed.
 */
export async function writtenOver(
  host: Host,
  opened: OpenedFile,
  normalised: (file: WorkbookFile) => WorkbookFile = (file) => file,
): Promise<WrittenOver> {
  const names = namesInFile(host, opened);
  const moves = movesInFile(host, opened);
  let file = await readWorkbookFile(opened.bytes);
  const all = file.sheets.map(({ name }) => name);
  const now = new Map([...names].map(([name, then]) => [then, name]));
  const isSame = moves.length === 0 && all.every((name) => now.get(name) === name);
  const bytes = isSame ? opened.bytes : movedPackage(opened.bytes, fileMoves(moves, now, all));
  if (bytes !== opened.bytes) file = await readWorkbookFile(bytes);
  return {
    bytes,
    before: normalised(saveWorkbook(openWorkbook(file))),
    names: new Map([...names].map(([name, then]) => [name, isSame ? then : name])),
  };
}
