import { readWorkbookFile } from "../../file/read-workbook-file";
import type { SheetFile } from "../../file/workbook-file";
import { WorkbookFileProblem } from "../../file/workbook-file-problem";
import { HostError, invalidArgument } from "../host-error";
import type { SheetModel } from "../model/sheet-model";
import { openSheetInto } from "../open-workbook";
import type { HostState } from "../state";
import { addSheet } from "./sheet-edit";

export interface InsertOptions {
  sheetNamesToInsert?: readonly string[] | null;
  positionType?: "None" | "Before" | "After" | "Beginning" | "End" | null;
  relativeTo?: SheetModel | null;
}

/** Workbook.insertWorksheetsFromBase64: sheets of a file, under another name where theirs is taken; gives their ids. */
export async function insertSheets(
  state: HostState,
  base64: string,
  { sheetNamesToInsert, positionType, relativeTo }: InsertOptions = {},
): Promise<string[]> {
  const file = await readWorkbookFile(bytesOf(base64)).catch((error: unknown) => {
    throw error instanceof WorkbookFileProblem ? invalidArgument(error.message) : error;
  });
  const wanted = file.sheets.filter(
    ({ name }) => !sheetNamesToInsert?.length || sheetNamesToInsert.includes(name),
  );
  if (!state.profile.insertsObjects && wanted.some(hasObjects)) throw unsupported();
  let index = placeOf(state, positionType ?? "End", relativeTo ?? undefined);
  return wanted.map((sheetFile) => {
    const sheet = addSheet(state, freeName(state, sheetFile.name), index);
    openSheetInto(state.workbook, sheet, file, sheetFile);
    state.calculation.meaningChanged();
    state.calculation.sheetCopied(sheet);
    index++;
    return sheet.id;
  });
}

/** Excel on the web refuses the whole of a file whose sheets hold any of these. */
const hasObjects = ({ charts, notes }: SheetFile): boolean => charts.length + notes.length > 0;

const unsupported = (): HostError =>
  new HostError("UnsupportedFeature", "The file contains charts, comments, PivotTables or slicers.");

function placeOf(state: HostState, type: string, relativeTo: SheetModel | undefined): number {
  const { sheets } = state.workbook;
  const at = relativeTo ? sheets.indexOf(relativeTo) : -1;
  if (type === "Beginning") return 0;
  if (at >= 0 && type === "Before") return at;
  return at >= 0 && type === "After" ? at + 1 : sheets.length;
}

function freeName(state: HostState, name: string): string {
  let free = name;
  for (let count = 2; state.workbook.sheetByName(free); count++) free = `${name.slice(0, 26)} (${count})`;
  return free;
}

/** Not every runtime of the host has a buffer of its own. */
function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    throw invalidArgument("base64File");
  }
}
