import { refusedCell } from "../refused-cell";
import type { Finding } from "../../records/finding";
import { carriedInto, syncOrLook } from "../sync-or-look";
import type { ChangedCell } from "./apply-import";

/** Puts changed cells back, unless one of them was changed again since: then all stay as they are. */
export function undoOfChanges(sheetName: string, changed: readonly ChangedCell[]): () => Promise<Finding[]> {
  return () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetName);
      const { cells, later, queueBack } = holdChanges(sheet, changed);
      await context.sync();
      const address = later();
      if (address !== undefined) {
        return [refusedCell("undoRowsChanged", { sheet: sheetName, address })];
      }
      const contents = cells.map(({ range, before }) => ({
        ...{ range, before: range.formulas[0]?.[0] as unknown, after: before },
      }));
      queueBack();
      await syncOrLook(
        context,
        carriedInto(contents),
        cells.map(({ range }) => range),
      );
      return [];
    });
}

/** Queues the holding of changed cells: `later` tells, after the request, the first that was changed again since. */
export function holdChanges(sheet: Excel.Worksheet, changed: readonly ChangedCell[]) {
  const cells = changed.map((cell) => ({
    ...cell,
    range: sheet.getRange(cell.address).load("values,formulas"),
  }));
  return {
    cells,
    later: (): string | undefined =>
      cells.find(({ range, after }) => !isSame(range.values[0]?.[0], after))?.address,
    queueBack: (): void => {
      for (const { range, before } of cells) range.formulas = [[before]];
    },
  };
}

/** A text that looks like a date may have become one. */
function isSame(now: unknown, after: string | number): boolean {
  return now === after || (typeof after === "string" && String(now) === after.replace(/^'/, ""));
}
