import type { WorkbookFile } from "../file/workbook-file";
import { omittedText } from "../locales/file";
import { headlessText } from "../locales/headless";
import type { HeadlessText } from "../locales/zh-CN/headless";

/** Thousands of cells may depend on one. */
const MOST_NAMED = 20;

/** Cells whose results only Excel can bring up to date; the file asks it to when it is opened. */
export function printOutdated(cells: readonly string[], text: HeadlessText): void {
  if (cells.length === 0) return;
  const named = cells.slice(0, MOST_NAMED).join(text.generate.comma);
  console.log(text.generate.outdated(cells.length, named));
}

/** Cells of the input tables that stand on what the file stores. Beside what the tool prints: that may be for a program. */
export function printKept(cells: readonly string[], text: HeadlessText): void {
  if (cells.length === 0) return;
  console.error(text.generate.kept(cells.length, cells.slice(0, MOST_NAMED).join(text.generate.comma)));
}

/** What of the input nobody could read; all else that the tools have no words for goes into the output as it is. */
const UNREAD = ["sheetWithoutPart"];

export function printUnread({ omitted = [] }: WorkbookFile, language: string): void {
  const unread = omitted.filter((feature) => UNREAD.includes(feature));
  if (unread.length > 0)
    console.log(headlessText(language).generate.omitted(omittedText(unread, language).join("、")));
}
