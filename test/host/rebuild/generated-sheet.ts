/** A sheet that was built, found by its mark: its rows by their keys, its columns by their headers. All from 0. */
export class GeneratedSheet {
  readonly rows: ReadonlyMap<string, number>;
  private readonly header: number;

  constructor(
    readonly name: string,
    readonly values: readonly (readonly unknown[])[],
    /** The hidden column of keys, the last of the block. */
    readonly keyColumn: number,
    /** The block's last row. */
    readonly bottom: number,
  ) {
    const rows = values.flatMap((cells, index): [string, number][] => {
      const key = String(cells[keyColumn] ?? "");
      return key === "" || index > bottom ? [] : [[key, index]];
    });
    this.rows = new Map(rows);
    this.header = Math.min(...this.rows.values()) - 1;
  }

  /** The column under a header that begins with these words. */
  column(header: string): number {
    const index = this.headers.findIndex((cell) => cell.startsWith(header));
    if (index < 0) throw new Error(`no column ${header} in ${this.name}`);
    return index;
  }

  get headers(): string[] {
    const cells = this.values[this.header] ?? [];
    return cells.slice(0, this.keyColumn).map((cell) => String(cell).replace(/\s/g, ""));
  }

  at(key: string, header: string): unknown {
    return this.cell(this.rows.get(key) ?? -1, this.column(header));
  }

  cell(row: number, column: number): unknown {
    return this.values[row]?.[column] ?? "";
  }
}

const MARKED = {
  indicators: "_PARK.indicators",
  enterprises: "_PARK.enterprises",
  projects: "_PARK.projects",
} as const;

export type SheetKind = keyof typeof MARKED;
export const SHEET_KINDS = Object.keys(MARKED) as SheetKind[];

export async function readGenerated(kind: SheetKind): Promise<GeneratedSheet> {
  return Excel.run(async (context) => {
    const block = context.workbook.names.getItem(MARKED[kind]).getRange();
    block.load("rowCount,columnCount");
    block.worksheet.load("name");
    const used = block.worksheet.getRange("A1").getBoundingRect(block.worksheet.getUsedRange());
    used.load("values");
    await context.sync();
    const { name } = block.worksheet;
    return new GeneratedSheet(name, used.values, block.columnCount - 1, block.rowCount - 1);
  });
}
