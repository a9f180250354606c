import type { Finding } from "../../records/finding";
import type { ChangedCell } from "./apply-import";

/** Puts changed cells back, unless one of them was changed again since: then all stay as they are. */
export function undoOfChanges(sheetName: string, changed: readonly ChangedCell[]): () => Promise<Finding[]> {
  return () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetName);
      const cells = changed.map((cell) => {
        const range = sheet.getRange(cell.address);
        range.load("values");
        return { ...cell, range };
      });
      await context.sync();
      const later = cells.find(({ range, after }) => !isSame(range.values[0]?.[0], after));
      if (later) {
        const place = { sheet: sheetName, address: later.address };
        const parameters = { address: `${place.sheet}!${place.address}` };
        return [{ severity: "error", kind: "undoRowsChanged", parameters, place }];
      }
      for (const { range, before } of cells) range.formulas = [[before]];
      await context.sync();
      return [];
    });
}

/** A text that looks like a date may have become one. */
function isSame(now: unknown, after: string | number): boolean {
  return now === after || (typeof after === "string" && String(now) === after.replace(/^'/, ""));
}
