import type { Finding } from "../../records/finding";
import { templatesOnly } from "../../template-files/template-file";
import type { TemplateFile } from "../../template-files/template-file";
import { claim, ownSheetsSince, queueDeleted } from "../own-sheets";
import { errorCode } from "../office-error";
import { ownFile } from "../reading/own-file";
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
  const bytes = await ownFile().catch(() => undefined);
  if (!bytes)
    return { findings: [{ severity: "error", kind: "templateFileNotGiven", parameters: { sheet } }] };
  return templatesOnly(bytes, { wanted: [sheet] });
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
  const findings: Finding[] = [];
  try {
    try {
      await insert(file, fileName);
    } catch (error) {
      const bare = templatesOnly(bytes, { withCharts: false });
      if (!isUnsupported(error) || "findings" in bare) throw error;
      await insert(bare.file, fileName);
      findings.push({ severity: "warning", kind: "templateFileWithoutCharts", parameters: {} });
    }
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
  return { sheets: file.sheets, findings, ...(undo ? { undo } : {}) };
}

async function insert({ bytes }: TemplateFile, fileName: string): Promise<void> {
  await Excel.run(async (context) => {
    const ids = context.workbook.insertWorksheetsFromBase64(base64Of(bytes), {
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
}

/** Excel on the web takes no sheets with charts from a file. */
const isUnsupported = (error: unknown): boolean => errorCode(error) === "UnsupportedFeature";

/** Letter by letter: a string made of all bytes at once overflows the stack. */
function base64Of(bytes: Uint8Array): string {
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}
