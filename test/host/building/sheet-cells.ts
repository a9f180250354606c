/** What a sheet shows, and where its columns and rows are. */
export class SheetCells {
  constructor(
    readonly name: string,
    readonly values: unknown[][],
    readonly formulas: unknown[][],
  ) {}

  private get header(): number {
    return this.values.findIndex((row) => row.includes("状态") || row.includes("标签"));
  }

  column(header: string): number {
    const index = (this.values[this.header] ?? []).findIndex((cell) =>
      String(cell).replace(/\s/g, "").startsWith(header),
    );
    if (index < 0) throw new Error(`no column ${header} in ${this.name}`);
    return index;
  }

  /** The row (from 0) whose first cell is the name. */
  row(name: string, nth = 0): number {
    const rows = this.values.flatMap((row, index) => (row[0] === name ? [index] : []));
    const row = rows[nth];
    if (row === undefined) throw new Error(`no row ${name} in ${this.name}`);
    return row;
  }

  at(name: string, header: string, nth = 0): unknown {
    return this.values[this.row(name, nth)]?.[this.column(header)];
  }

  get text(): string {
    return this.values
      .flat()
      .filter((cell) => cell !== "")
      .join("\n");
  }
}

export async function readSheet(name: string): Promise<SheetCells> {
  await workbench.host.answersArrived();
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRange();
    used.load("values,formulas");
    await context.sync();
    return new SheetCells(name, used.values, used.formulas);
  });
}

export async function sheetNames(): Promise<string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}
