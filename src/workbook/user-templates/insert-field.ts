/** What became of a placeholder that was to go into the selected cell. */
export type InsertedField = { cell: string; put: boolean };

/** Puts a placeholder behind what stands in the selected cell; a cell with a formula or of an Excel table is left alone. */
export async function insertField(placeholder: string): Promise<InsertedField> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell().load("address,formulas");
    const tables = cell.getTables(false).getCount();
    await context.sync();
    const before = String((cell.formulas as unknown[][])[0]?.[0] ?? "");
    // eslint-disable-next-line office-addins/load-object-before-read -- a result of the sync
    const put = !before.startsWith("=") && tables.value === 0;
    if (put) {
      cell.values = [[`${before}${placeholder}`]];
      await context.sync();
    }
    return { cell: cell.address.replace(/'/g, ""), put };
  });
}
