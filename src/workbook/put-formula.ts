/** Where a formula was put, or was not because something stands there. */
export interface PutFormula {
  cell: string;
  put: boolean;
}

/** Puts a formula into the selected cell unless it holds something. */
export async function putFormula(formula: string): Promise<PutFormula> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell().load("address,formulas");
    await context.sync();
    const free = cell.formulas[0]?.[0] === "";
    if (free) {
      cell.formulas = [[formula]];
      await context.sync();
    }
    return { cell: cell.address.replace(/'/g, ""), put: free };
  });
}
