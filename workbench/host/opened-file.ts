import { movesAmong, type FileMove } from "./file-moves";
import type { Host } from "./host";

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
