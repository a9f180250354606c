import type { CellEntry } from "../records/adoptable";
import { runWaiting } from "./run-waiting";
import { carriedInto, syncOrLook } from "./sync-or-look";
import { putBackAfter } from "./put-back-failed";

/** What stood in a cell. */
export interface CellBefore {
  sheet: string;
  address: string;
  formula: string | number | boolean;
  format: string;
}

/**
 * Puts entries into their cells as if they were typed and gives what stood there. A cell with a formula keeps it: what it
 * shows is put right at its source. A cell formatted as text would keep the number as text, so it is made general.
 */
export async function adoptEntries(entries: readonly CellEntry[]): Promise<CellBefore[]> {
  return Excel.run(async (context) => {
    const cells = entries.map(({ sheet, address }) =>
      context.workbook.worksheets.getItem(sheet).getRange(address).load("formulas,numberFormat"),
    );
    await context.sync();
    const before: CellBefore[] = [];
    for (const [index, cell] of cells.entries()) {
      const { sheet, address, entry } = entries[index] as CellEntry;
      const formula = cell.formulas[0]?.[0] as CellBefore["formula"];
      const format = String(cell.numberFormat[0]?.[0] ?? "General");
      if (typeof formula === "string" && formula.startsWith("=")) continue;
      if (format === "@" && /\d/.test(entry)) cell.numberFormat = [["General"]];
      cell.values = [[entry]];
      before.push({ sheet, address, formula, format });
    }
    try {
      await context.sync();
    } catch (error) {
      await putBackAfter(error, () => putEntriesBack(before));
    }
    return before;
  });
}

/** Makes the cells hold again what they held. */
export async function putEntriesBack(before: readonly CellBefore[]): Promise<void> {
  await runWaiting(async (context) => {
    const cells = before.map(({ sheet, address }) =>
      context.workbook.worksheets.getItem(sheet).getRange(address).load("formulas"),
    );
    await context.sync();
    const contents = before.map(({ formula }, index) => ({
      range: cells[index] as Excel.Range,
      before: cells[index]?.formulas[0]?.[0] as unknown,
      after: formula,
    }));
    before.forEach(({ formula, format }, index) => {
      const cell = cells[index] as Excel.Range;
      cell.numberFormat = [[format]];
      cell.formulas = [[typeof formula === "string" && formula !== "" ? asText(formula) : formula]];
    });
    await syncOrLook(context, carriedInto(contents), cells);
  });
}

/** A text goes back as a text, whatever it looks like. */
const asText = (text: string): string => (text.startsWith("'") ? text : `'${text}`);
