/** What a person does in an input table between two builds. Columns by their headers, rows from 0. */

/** Types a figure over another. */
export async function typeOver(table: string, row: number, header: string, value: unknown): Promise<void> {
  await Excel.run(async (context) => {
    const column = context.workbook.tables.getItem(table).columns.getItem(header);
    column.getDataBodyRange().getCell(row, 0).values = [[value]];
    await context.sync();
  });
}

export async function deleteInputRow(table: string, row: number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(table).rows.getItemAt(row).delete();
    await context.sync();
  });
}

/** Puts a row at the end, or before the row `at`. */
export async function insertInputRow(
  table: string,
  figures: Record<string, string | number>,
  at?: number,
): Promise<void> {
  await Excel.run(async (context) => {
    const { rows, columns } = context.workbook.tables.getItem(table);
    columns.load("items/name");
    await context.sync();
    rows.add(at, [columns.items.map(({ name }) => figures[name] ?? "")]);
    await context.sync();
  });
}

/** Writes the rows of a table in another order: `order` gives the old row of each new one. */
export async function reorderInput(table: string, order: (rows: unknown[][]) => unknown[][]): Promise<void> {
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem(table).getDataBodyRange();
    body.load("values");
    await context.sync();
    body.values = order(body.values);
    await context.sync();
  });
}
