import type { SheetFile } from "./workbook-file";

/** A visible sheet with nothing on it. */
export function blankSheet(name: string): SheetFile {
  return {
    ...{ name, visibility: "Visible", showGridlines: true, columns: [], rows: [], merges: [], tables: [] },
    ...{ conditionalFormats: [], validations: [], charts: [], notes: [] },
  };
}
