import { HOLIDAY_SHEET } from "../functions/native/holiday-table";
import type { Language } from "../locales/language";
import type { InputTableKey } from "../records/columns/input-tables";
import type { Finding } from "../records/finding";
import { appendRows } from "../workbook/prepare/append-rows";
import { prepareWorkbook } from "../workbook/prepare/prepare-workbook";
import type { PrepareOptions } from "../workbook/prepare/prepare-workbook";
import { undoOfImport } from "../workbook/undo/undo-import";
import { undoOfPrepare } from "../workbook/undo/undo-prepare";
import type { Outcome } from "./activity";
import { conductor } from "./conductor";
import type { TaskResult } from "./conductor";
import { undoWith, unlessChanged } from "./undo";

/** Makes the input tables and 参数 where they are missing, blank but for what is given. */
export function prepare(options: PrepareOptions): Promise<TaskResult> {
  return conductor.run("prepare", async () => made(await prepareWorkbook(options)));
}

/** The same with the example's half-year filled in; its data is loaded only when it is asked for. */
export function fillSample(language: Language): Promise<TaskResult> {
  return conductor.run("sample", async () => {
    const { default: sample } = await import(
      /* webpackChunkName: "sample" */ "../../examples/seed-2013H1.json"
    );
    const { parameters, ...rows } = sample;
    return made(await prepareWorkbook({ language, rows, parameters }));
  });
}

/** Brings rows into an input table, which is made first where it is missing. The first row holds the headers. */
export function importRows(
  key: InputTableKey,
  rows: string[][],
  options: PrepareOptions,
): Promise<TaskResult> {
  return conductor.run("import", async () => {
    const added = await prepareWorkbook(options);
    const { sheet, appended, findings } = await appendRows(key, rows);
    if (sheet === undefined) return { ...(await made(added)), findings };
    const rowsBack = appended && !added.includes(sheet) ? await undoOfImport(appended) : undefined;
    const tablesBack = added.length > 0 ? await undoOfPrepare(added) : undefined;
    // Rows of a plain block of cells have no way back.
    const undoable = rowsBack !== undefined || added.includes(sheet);
    undoWith(undoable ? unlessChanged(inTurn([tablesBack, rowsBack])) : undefined);
    return { sheets: [{ name: sheet }], findings, conflicts: [], undoable };
  });
}

async function made(sheets: string[]): Promise<Outcome> {
  if (sheets.length > 0) undoWith(unlessChanged(await undoOfPrepare(sheets)));
  return {
    sheets: sheets.filter((name) => name !== HOLIDAY_SHEET).map((name) => ({ name })),
    findings: [],
    conflicts: [],
    undoable: sheets.length > 0,
  };
}

/** One way back after the other, each once; the first that refuses stops there. */
function inTurn(ways: readonly ((() => Promise<Finding[]>) | undefined)[]): () => Promise<Finding[]> {
  const left = ways.filter((way) => way !== undefined);
  return async () => {
    for (let way = left[0]; way; way = left[0]) {
      const findings = await way();
      if (findings.length > 0) return findings;
      left.shift();
    }
    return [];
  };
}
