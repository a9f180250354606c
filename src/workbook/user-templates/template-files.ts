import type { Finding } from "../../records/finding";
import { templatesOnly } from "../../template-files/template-file";
import type { TemplateFile } from "../../template-files/template-file";
import { claim, ownSheetsSince, queueDeleted } from "../own-sheets";
import { IMPORTED } from "./imported-from";
import { putBackAfter } from "../put-back-failed";
import { runWaiting } from "../run-waiting";
import { recordSheets } from "../undo/left-sheet";
import { removeSheets } from "../undo/remove-sheets";

const LONGEST_NAME = 200;

/** A template of the workbook as a file; findings where it cannot be one. */
export async function exportTemplate(
  sheet: string,
): Promise<{ file: TemplateFile } | { findings: Finding[] }> {
  return templatesOnly(await wholeFile(), [sheet]);
}

export interface ImportedTemplates {
  sheets: string[];
  findings: Finding[];
  undo?: () => Promise<Finding[]>;
}

/** Puts the templates of a file into the workbook; where a name is taken, or anything is wrong with it, nothing. */
export async function importTemplates(bytes: Uint8Array, fileName: string): Promise<ImportedTemplates> {
  const taken = templatesOnly(bytes);
  if ("findings" in taken) return { sheets: [], findings: taken.findings };
  const { file } = taken;
  const before = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    return worksheets.items.map(({ id, name }) => ({ id, name }));
  });
  const known = new Set(before.map(({ name }) => name.toLowerCase()));
  const clashes = file.sheets.filter((name) => known.has(name.toLowerCase()));
  if (clashes.length > 0)
    return {
      sheets: [],
      findings: clashes.map((sheet) => ({
        ...{ severity: "error", kind: "templateFileNameTaken", parameters: { sheet } },
        place: { sheet, address: "A1" },
      })),
    };
  try {
    await Excel.run(async (context) => {
      const ids = context.workbook.insertWorksheetsFromBase64(base64Of(file.bytes), {
        positionType: Excel.WorksheetPositionType.end,
      });
      await context.sync();
      for (const id of ids.value) {
        const sheet = claim(context.workbook.worksheets.getItem(id));
        sheet.customProperties.add(IMPORTED, fileName.slice(0, LONGEST_NAME));
      }
      context.workbook.worksheets.getItem(ids.value[0] ?? "").activate();
      await context.sync();
    });
  } catch (error) {
    await putBackAfter(error, () =>
      runWaiting(async (context) => {
        queueDeleted(context.workbook, await ownSheetsSince(context, before));
        await context.sync();
      }),
    );
  }
  const undo = await recordSheets(file.sheets).then(
    (sheets) => () => removeSheets({ sheets, names: [], tables: [] }),
    () => undefined,
  );
  return { sheets: file.sheets, findings: [], ...(undo ? { undo } : {}) };
}

/** Letter by letter: a string made of all bytes at once overflows the stack. */
function base64Of(bytes: Uint8Array): string {
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}

/** The file of the workbook as it is now. */
async function wholeFile(): Promise<Uint8Array> {
  const file = await answered<Office.File>((callback) =>
    // Its name in the client is Office.FileType.Compressed, which not every host defines.
    Office.context.document.getFileAsync("compressed" as unknown as Office.FileType, callback),
  );
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const { data } = await answered<Office.Slice>((callback) => file.getSliceAsync(index, callback));
      bytes.set(data as number[], at);
      at += (data as number[]).length;
    }
    return bytes;
  } finally {
    file.closeAsync();
  }
}

function answered<Value>(
  ask: (callback: (result: Office.AsyncResult<Value>) => void) => void,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (String(status) === "succeeded") resolve(value);
      else reject(new Error(error.message));
    });
  });
}
