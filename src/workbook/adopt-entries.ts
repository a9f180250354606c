import type { CellEntry } from "../records/adoptable";
import type { Finding } from "../records/finding";
import { refusedCell } from "./refused-cell";
import { runWaiting } from "./run-waiting";
import { carriedInto, syncOrLook } from "./sync-or-look";
import { putBackAfter } from "./put-back-failed";

/** What stood in a cell, and what stands there since. */
export interface CellBefore {
  sheet: string;
  address: string;
  formula: string | number | boolean;
  format: string;
  after?: unknown;
}

/**
 * Puts entries into their cells as if they were typed and gives what stood there. A cell with a formula keeps it: what it
 * shows is put right at its source. A cell formatted as text would keep the number as text, so it is made general.
 * `look` says, once the cells are held, which entries are still right; the others are given back as gone.
 */
export async function adoptEntries(
  entries: readonly CellEntry[],
  look: () => Promise<(entry: CellEntry) => boolean>,
): Promise<{ before: CellBefore[]; gone: CellEntry[] }> {
  return Excel.run(async (context) => {
    const cells = entries.map(({ sheet, address }) =>
      context.workbook.worksheets.getItem(sheet).getRange(address).load("address"),
    );
    await context.sync();
    const places = cells.map(({ address }) => address);
    const isRight = await look();
    for (const cell of cells) cell.load("address,formulas,numberFormat");
    await context.sync();
    const before: CellBefore[] = [];
    const gone: CellEntry[] = [];
    const written: Excel.Range[] = [];
    for (const [index, cell] of cells.entries()) {
      const { sheet, address, entry } = entries[index] as CellEntry;
      // A held cell moves along: at another place it is not the one that was looked at.
      if (cell.address !== places[index] || !isRight({ sheet, address, entry })) {
        gone.push({ sheet, address, entry });
        continue;
      }
      const formula = cell.formulas[0]?.[0] as CellBefore["formula"];
      const format = String(cell.numberFormat[0]?.[0] ?? "General");
      if (typeof formula === "string" && formula.startsWith("=")) continue;
      if (format === "@" && /\d/.test(entry)) cell.numberFormat = [["General"]];
      cell.values = [[entry]];
      written.push(cell.load("formulas"));
      before.push({ sheet, address, formula, format });
    }
    try {
      await context.sync();
    } catch (error) {
      await putBackAfter(error, () => runWaiting((again) => putBack(again, before)));
    }
    before.forEach((cell, index) => (cell.after = written[index]?.formulas[0]?.[0] as unknown));
    return { before, gone };
  });
}

/** Makes the cells hold again what they held, unless one of them was changed since: then none is. */
export function undoEntries(before: readonly CellBefore[]): Promise<Finding[]> {
  return runWaiting(async (context) => {
    const cells = before.map(({ sheet, address }) =>
      context.workbook.worksheets.getItem(sheet).getRange(address).load("formulas"),
    );
    await context.sync();
    const later = before.find(({ after }, index) => cells[index]?.formulas[0]?.[0] !== after);
    if (later) return [refusedCell("undoRowsChanged", later)];
    await putBack(context, before, cells);
    return [];
  });
}

async function putBack(
  context: Excel.RequestContext,
  before: readonly CellBefore[],
  held?: readonly Excel.Range[],
): Promise<void> {
  const cells =
    held ??
    before.map(({ sheet, address }) =>
      context.workbook.worksheets.getItem(sheet).getRange(address).load("formulas"),
    );
  if (!held) await context.sync();
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
}

/** A text goes back as a text, whatever it looks like. */
const asText = (text: string): string => (text.startsWith("'") ? text : `'${text}`);
