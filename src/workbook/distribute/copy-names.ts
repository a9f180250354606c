import { distribute } from "../../locales/zh-CN/distribute";
import { quotedSheet } from "../../formulas/a1";
import type { Inventory } from "../reading/workbook-inventory";
import { blockOfReference } from "../reading/block-reference";
import { addMark } from "../marks";

/** Hidden names over the first cell of each sheet that a distribution added, so that it is found under any name. */
const MARK = "_PARK.copy.";

/** The sheets that an earlier distribution added, in the order of the workbook. */
export function earlierCopies({ names, sheets }: Pick<Inventory, "names" | "sheets">): string[] {
  const marked = new Set(
    names.filter(({ name }) => name.startsWith(MARK)).map(({ formula }) => blockOfReference(formula)?.sheet),
  );
  return sheets.filter(({ name }) => marked.has(name)).map(({ name }) => name);
}

export function copyMarks({ names }: Pick<Inventory, "names">): string[] {
  return names.filter(({ name }) => name.startsWith(MARK)).map(({ name }) => name);
}

/** Queues the marks of the sheets; they follow when a sheet is renamed. */
export function queueCopyMarks(workbook: Excel.Workbook, sheets: readonly string[]): void {
  sheets.forEach((sheet, index) => {
    addMark(workbook, `${MARK}${index + 1}`, `=${quotedSheet(sheet)}!$A$1`);
  });
}

const LONGEST_NAME = 31;

/** What a sheet's copy is called: 主要经济指标完成情况表（分发）. */
export function copyName(sheet: string): string {
  const { suffix } = distribute.copies;
  return sheet.slice(0, LONGEST_NAME - suffix.length) + suffix;
}

/** The hidden sheet with the native formulas of figures that the copies read from sheets that are not copied. */
export const LINKED_SHEET = distribute.copies.linkedSheet;
