import { HOLIDAY_SHEET } from "../functions/native/holiday-table";
import type { Language } from "../locales/language";
import { prepareWorkbook } from "../workbook/prepare/prepare-workbook";
import type { PrepareOptions } from "../workbook/prepare/prepare-workbook";
import { undoOfPrepare } from "../workbook/undo/undo-prepare";
import type { TaskOutcome } from "./activity";
import { conductor } from "./conductor";
import type { TaskResult } from "./conductor";
import { orNone, undoWith, unlessChanged } from "./undo";

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

async function made(sheets: string[]): Promise<TaskOutcome> {
  const undo = sheets.length > 0 ? await orNone(undoOfPrepare(sheets)) : undefined;
  if (sheets.length > 0) undoWith(undo && unlessChanged(undo));
  return {
    sheets: sheets.filter((name) => name !== HOLIDAY_SHEET).map((name) => ({ name })),
    findings: [],
    conflicts: [],
    undoable: undo !== undefined,
  };
}
