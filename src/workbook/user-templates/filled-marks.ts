import { blockAddress, quotedSheet } from "../../formulas/a1";
import { absolute } from "../../templates/cells/input-cell";
import { blockOfReference } from "../reading/block-reference";
import type { SheetBlock } from "../reading/block-reference";
import type { Inventory } from "../reading/workbook-inventory";
import { addMark } from "../marks";

/** A sheet that was filled from a template, found by hidden names over both: either may have been renamed. */
export interface FilledBefore {
  number: number;
  /** What was filled, from A1. */
  block: SheetBlock;
  template: string;
}

const FILLED = "_PARK.filled.";
const TEMPLATE = "_PARK.template.";

export function filledBefore({ names, sheets }: Pick<Inventory, "names" | "sheets">): FilledBefore[] {
  const present = new Set(sheets.map(({ name }) => name));
  return names.flatMap(({ name, formula }): FilledBefore[] => {
    if (!name.startsWith(FILLED)) return [];
    const number = Number(name.slice(FILLED.length));
    const block = blockOfReference(formula);
    const of = names.find((each) => each.name === `${TEMPLATE}${number}`);
    const template = of && blockOfReference(of.formula);
    if (!block || !template || !present.has(block.sheet)) return [];
    return [{ number, block, template: template.sheet }];
  });
}

/** A number that no mark has, also none of a sheet that is gone. */
export function freeNumbers({ names }: Pick<Inventory, "names">, count: number): number[] {
  const taken = names.flatMap(({ name }) =>
    [FILLED, TEMPLATE].flatMap((prefix) =>
      name.startsWith(prefix) ? [Number(name.slice(prefix.length))] : [],
    ),
  );
  const first = Math.max(0, ...taken.filter(Number.isFinite)) + 1;
  return Array.from({ length: count }, (_, index) => first + index);
}

export const markNames = (number: number): string[] => [`${FILLED}${number}`, `${TEMPLATE}${number}`];

/** Queues the marks of a sheet that was filled. */
export function queueMarks(
  workbook: Excel.Workbook,
  number: number,
  {
    sheet,
    template,
    rows,
    columns,
  }: { sheet: Excel.Worksheet; template: string; rows: number; columns: number },
): void {
  const [filled = "", of = ""] = markNames(number);
  const block = blockAddress({ row: 1, column: 1, rows: Math.max(1, rows), columns: Math.max(1, columns) });
  addMark(workbook, filled, sheet.getRange(block));
  addMark(workbook, of, workbook.worksheets.getItem(template).getRange("A1"));
}

/** Queues the mark of a sheet that takes the place of another: the name goes on, over other cells. */
export function queueMovedMark(
  workbook: Excel.Workbook,
  number: number,
  { sheet, rows, columns }: { sheet: string; rows: number; columns: number },
): void {
  const block = { row: 1, column: 1, rows: Math.max(1, rows), columns: Math.max(1, columns) };
  const [filled = ""] = markNames(number);
  workbook.names.getItem(filled).formula = `=${quotedSheet(sheet)}!${absolute(blockAddress(block))}`;
}

const KEYS_SETTING = "park.filledRows";

/** What each row of a filled sheet is about, as the last filling left it. */
export function rowKeysOf(number: number): readonly string[] | undefined {
  const all = keptKeys();
  return all[String(number)];
}

/** Notes what the rows are about; the settings have to be saved for it to be there when the workbook is opened again. */
export function keepRowKeys(number: number, keys: readonly (string | undefined)[]): void {
  const all = { ...keptKeys(), [String(number)]: keys.map((key) => key ?? "") };
  Office.context.document.settings.set(KEYS_SETTING, JSON.stringify(all));
}

function keptKeys(): Record<string, string[]> {
  const text: unknown = Office.context.document.settings.get(KEYS_SETTING);
  if (typeof text !== "string") return {};
  try {
    return JSON.parse(text) as Record<string, string[]>;
  } catch {
    return {};
  }
}
