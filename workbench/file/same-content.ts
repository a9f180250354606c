import { stable } from "./appended-styles";
import type { CellFile, RowFile, SheetFile, StyleFile, WorkbookFile } from "./workbook-file";

/** Two states of a workbook whose styles are numbered each in its own way, compared by what they mean. */
export class Comparison {
  private readonly before: string[];
  private readonly now: string[];

  constructor(before: WorkbookFile, now: WorkbookFile) {
    const looks = (styles: StyleFile[]): string[] => styles.map(stable);
    [this.before, this.now] = [looks(before.styles), looks(now.styles)];
  }

  sameStyle(before: number | undefined, now: number | undefined): boolean {
    return (this.before[before ?? -1] ?? "{}") === (this.now[now ?? -1] ?? "{}");
  }

  sameCell(before: CellFile, now: CellFile): boolean {
    return this.sameStyle(before.style, now.style) && sameFormula(before, now) && sameValue(before, now);
  }

  sameRow(before: RowFile | undefined, now: RowFile | undefined): boolean {
    return (
      before?.height === now?.height &&
      Boolean(before?.hidden) === Boolean(now?.hidden) &&
      Boolean(before?.autoHeight) === Boolean(now?.autoHeight) &&
      this.sameStyle(before?.style, now?.style)
    );
  }

  sameColumns(before: SheetFile, now: SheetFile): boolean {
    return (
      before.columns.length === now.columns.length &&
      before.columns.every((column, index) => {
        const other = now.columns[index];
        if (!other || !this.sameStyle(column.style, other.style)) return false;
        return stable({ ...column, style: 0 }) === stable({ ...other, style: 0 });
      })
    );
  }
}

export const sameFormula = (one: CellFile, other: CellFile): boolean =>
  one.formula === other.formula &&
  one.arrayRange === other.arrayRange &&
  Boolean(one.dynamicArray) === Boolean(other.dynamicArray);

const sameValue = ({ value: one }: CellFile, { value: other }: CellFile): boolean =>
  one === other ||
  (one ?? null) === (other ?? null) ||
  (typeof one === "object" && typeof other === "object" && one?.error === other?.error);
