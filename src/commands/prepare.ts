import type { Language } from "../locales/language";
import type { InputTableKey } from "../records/columns/input-tables";
import { appendRows } from "../workbook/prepare/append-rows";
import { prepareWorkbook } from "../workbook/prepare/prepare-workbook";
import type { PrepareOptions } from "../workbook/prepare/prepare-workbook";
import { conductor } from "./conductor";
import type { TaskResult } from "./conductor";
import { undoWith } from "./undo";

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
    await prepareWorkbook(options);
    const { sheet, findings } = await appendRows(key, rows);
    return { ...made(sheet === undefined ? [] : [sheet]), findings };
  });
}

/** Entries follow at once, so that it has no way back; nor has what came before it. */
function made(sheets: string[]) {
  if (sheets.length > 0) undoWith(undefined);
  return { sheets: sheets.map((name) => ({ name })), findings: [], conflicts: [], undoable: false };
}
