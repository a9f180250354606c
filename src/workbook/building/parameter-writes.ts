import { HOLIDAY_SHEET, readsHolidays } from "../../functions/native/holiday-table";
import { parseBlock, quotedSheet } from "../../formulas/a1";
import { asText } from "../../records/taken-for-more";
import { absolute } from "../../templates/cells/input-cell";
import { PARAMETER_ROWS } from "../../templates/parameters/parameter-rows";
import type { ParameterUpdate } from "../../templates/parameters/parameter-updates";
import type { Parameters } from "../../templates/parameters/parameters";
import type { SheetTable } from "../../records/reading/sheet-table";
import { queueHolidaySheet } from "../writing/holiday-sheet";
import type { Inventory } from "../reading/workbook-inventory";

/** Whether a change of 参数 needs the hidden sheet of public holidays. */
function needsHolidays(updates: readonly ParameterUpdate[]): boolean {
  return updates.some(({ content }) => typeof content === "string" && readsHolidays(content));
}

/** Queues the changes of 参数 and the names over its cells that are not there yet. Gives the names that it adds. */
export function queueParameters(
  workbook: Excel.Workbook,
  { source }: Parameters,
  updates: readonly ParameterUpdate[],
  inventory: Inventory,
): string[] {
  if (needsHolidays(updates)) {
    queueHolidaySheet(
      workbook,
      inventory.sheets.some(({ name }) => name === HOLIDAY_SHEET),
    );
  }
  const sheet = workbook.worksheets.getItem(source.sheet);
  for (const { address, content, numberFormat } of updates) {
    const cell = sheet.getRange(address);
    if (numberFormat !== undefined) cell.numberFormat = [[numberFormat]];
    // A period of 2013年9月 stays the text that it is.
    const isText = typeof content === "string" && !content.startsWith("=");
    cell.formulas = [[isText ? asText(content) : content]];
  }
  const added: string[] = [];
  for (const { key, name } of PARAMETER_ROWS) {
    const address = source.cells[key];
    if (name === undefined || address === undefined) continue;
    const present = inventory.names.find((each) => each.name === name);
    if (present && !present.formula.includes("#REF!")) continue;
    if (present) workbook.names.getItem(name).delete();
    workbook.names.add(name, `=${quotedSheet(source.sheet)}!${absolute(address)}`);
    added.push(name);
  }
  return added;
}

/** Queues the putting back of what `queueParameters` changed. `formats` are the number formats of 参数 before. */
export function queueParametersBack(
  workbook: Excel.Workbook,
  { source }: Parameters,
  updates: readonly ParameterUpdate[],
  formats: SheetTable | undefined,
  addedNames: readonly string[],
): void {
  const sheet = workbook.worksheets.getItemOrNullObject(source.sheet);
  for (const { address, before, numberFormat } of updates) {
    const cell = sheet.getRange(address);
    const format = formatAt(formats, address);
    if (format === undefined) cell.clear("All");
    else {
      cell.formulas = [[before]];
      if (numberFormat !== undefined && numberFormat !== format) cell.numberFormat = [[format]];
    }
  }
  for (const name of addedNames) workbook.names.getItemOrNullObject(name).delete();
}

/** Undefined where 参数 had nothing: that row was added. */
function formatAt(formats: SheetTable | undefined, address: string): string | undefined {
  const cell = parseBlock(address);
  const format = formats && cell && formats.values[cell.row - formats.row]?.[cell.column - formats.column];
  return format === undefined ? undefined : String(format);
}
