import { parseArea } from "../../../file/addresses";
import type { CellContent, SheetFile, WorkbookFile } from "../../../file/workbook-file";

/** Looks up what the references of charts and lists hold, in a workbook as it stands. */
export class ReferenceReader {
  private readonly cells = new Map<string, Map<string, CellContent>>();

  constructor(private readonly file: WorkbookFile) {}

  /** The values of "='Sheet 1'!$A$2:$A$9" or of a name that refers to such, row by row; [] where it is none. */
  values(reference: string, home: string): CellContent[] {
    const text = reference.replace(/^=/, "");
    const named = this.file.names.find(({ name }) => name.toLowerCase() === text.toLowerCase());
    if (named !== undefined && named.refersTo !== reference) return this.values(named.refersTo, home);
    const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i.exec(
      text,
    );
    const area = match && parseArea(match[3] ?? "");
    if (!match || !area) return [];
    const name = (match[1]?.replace(/''/g, "'") ?? match[2] ?? home).toLowerCase();
    const sheet = this.file.sheets.find((one) => one.name.toLowerCase() === name);
    if (sheet === undefined) return [];
    const cells = this.cellsOf(sheet);
    const values: CellContent[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++)
        values.push(cells.get(`${row},${column}`) ?? null);
    }
    return values;
  }

  private cellsOf(sheet: SheetFile): Map<string, CellContent> {
    const known = this.cells.get(sheet.name);
    if (known) return known;
    const cells = new Map<string, CellContent>();
    for (const { row, cells: line } of sheet.rows) {
      for (const cell of line) cells.set(`${row},${cell.column}`, cell.value ?? null);
    }
    this.cells.set(sheet.name, cells);
    return cells;
  }
}

/** A cell's content as text, for a label. */
export const textOf = (content: CellContent): string =>
  content === null ? "" : typeof content === "object" ? content.error : String(content);
