import { HOLIDAY_SHEET } from "../../functions/native/holiday-table";
import type { Language } from "../../locales/language";
import { INPUT_TABLES, INPUT_TABLE_KEYS } from "../../records/columns/input-tables";
import type { InputTableKey } from "../../records/columns/input-tables";
import { PARAMETER_ROWS, PARAMETER_SHEET } from "../../templates/parameters/parameter-rows";
import { ownSheetsSince, queueDeleted } from "../own-sheets";
import { putBackAfter } from "../put-back-failed";
import { runWaiting } from "../run-waiting";
import { readInputs } from "../reading/read-inputs";
import type { Inventory } from "../reading/workbook-inventory";
import { RoundTrips } from "../round-trips";
import { freeName } from "../writing/temporary-names";
import { syncWithPages } from "../writing/page-setup";
import type { SheetPage } from "../writing/page-setup";
import { queueHolidaySheet } from "../writing/holiday-sheet";
import type { InputRow } from "./input-row";
import { queueInputSheet } from "./input-sheet";
import { queueParameterSheet } from "./parameter-sheet";
import type { ParameterValues } from "./parameter-sheet";

export interface PrepareOptions {
  language: Language;
  /** What the tables that are made start with. */
  rows?: Partial<Record<InputTableKey, readonly InputRow[]>>;
  /** What a 参数 sheet that is made starts with. */
  parameters?: ParameterValues;
}

/**
 * Adds the input tables and the 参数 sheet that the workbook lacks, each on a sheet of its own, and gives the names of
 * the sheets that were added, the hidden one of public holidays among them. What is there stays as it is; a failure
 * takes the added sheets away again.
 */
export async function prepareWorkbook({
  language,
  rows = {},
  parameters = {},
}: PrepareOptions): Promise<string[]> {
  return Excel.run(async (context) => {
    const trips = new RoundTrips(context);
    const { inventory, tables, parameters: present } = await readInputs(trips);
    const { workbook } = context;
    const taken = inventory.sheets.map(({ name }) => name);
    const added: string[] = [];
    const pages: SheetPage[] = [];
    if (!present) {
      // Before 参数, whose formula of 序时进度 reads it: Excel takes no formula over a sheet that is not there.
      queueHolidaySheet(workbook, taken.includes(HOLIDAY_SHEET));
      const names = inventory.names.map(({ name }) => name);
      pages.push(queueParameterSheet(workbook, names, parameters, language));
      added.push(PARAMETER_SHEET);
      if (!taken.includes(HOLIDAY_SHEET)) added.push(HOLIDAY_SHEET);
    }
    for (const key of INPUT_TABLE_KEYS) {
      if (tables[key]) continue;
      const name = freeName(INPUT_TABLES[key].name, [...taken, ...added]);
      pages.push(queueInputSheet(workbook, key, name, rows[key] ?? [], language));
      added.push(name);
    }
    const front = added.find((name) => name !== PARAMETER_SHEET && name !== HOLIDAY_SHEET) ?? added[0];
    if (front === undefined) return [];
    workbook.worksheets.getItem(front).activate();
    try {
      await syncWithPages(context, pages, () => trips.sync());
    } catch (error) {
      await putBackAfter(error, () => takeBack(inventory));
    }
    return added;
  });
}

const PARAMETER_NAMES = PARAMETER_ROWS.flatMap(({ name }) => name ?? []);

/** Deletes what a lost request may have added: sheets that are ours, and the names that came with 参数. */
async function takeBack({ sheets: before, names: namesBefore, activeSheet }: Inventory): Promise<void> {
  await runWaiting(async (context) => {
    const { worksheets, names } = context.workbook;
    const own = await ownSheetsSince(context, before);
    if (own.some(({ name }) => name === PARAMETER_SHEET)) {
      const present = PARAMETER_NAMES.map((name) => ({
        item: names.getItemOrNullObject(name).load("formula"),
        formula: namesBefore.find((each) => each.name === name)?.formula,
      }));
      await context.sync();
      for (const { item, formula } of present) {
        if (item.isNullObject) continue;
        if (formula === undefined) item.delete();
        else item.formula = formula;
      }
    }
    queueDeleted(context.workbook, own);
    worksheets.getItemOrNullObject(activeSheet).activate();
    await context.sync();
  });
}
