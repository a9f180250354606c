import { movedPackage } from "../file/moved-package";
import type { WrittenOver } from "../file/package-patch";
import { readWorkbookFile } from "../file/read-workbook-file";
import type { WorkbookFile } from "../file/workbook-file";
import { fileMoves, movesAmong, type FileMove } from "./file-moves";
import type { Host } from "./host";
import { openWorkbook } from "./open-workbook";
import { saveWorkbook } from "./save-workbook";

/** The file that a workbook came from, where the workbook itself has been opened from a state that was kept since. */
export interface OpenedFile {
  bytes: Uint8Array;
  /** The kept state's sheets and what they were called in the file. */
  names?: ReadonlyMap<string, string>;
  /** What had moved on the file's sheets by then. */
  moves?: readonly FileMove[];
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

/** What moved on the file's sheets since it was opened, by their names in it. */
export const movesInFile = (host: Host, { names, moves = [] }: OpenedFile): FileMove[] => [
  ...moves,
  ...movesAmong(host.movedSince(), (openedAs) => (names === undefined ? openedAs : names.get(openedAs))),
];

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
