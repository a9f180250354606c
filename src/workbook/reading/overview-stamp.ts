import { PARAMETER_SHEET } from "../../templates/parameters/parameter-rows";

/**
 * What tells cheaply whether an overview may be out of date: sheets, tables with their cells, and 参数. Of what is typed into
 * the tables Excel tells by its events.
 */
export async function overviewStamp(): Promise<string> {
  return Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load("items/name");
    tables.load("items/name");
    const parameters = worksheets
      .getItemOrNullObject(PARAMETER_SHEET)
      .getUsedRangeOrNullObject(true)
      .load("formulas");
    await context.sync();
    const ranges = tables.items.map((table) => table.getRange().load("address"));
    await context.sync();
    return JSON.stringify([
      worksheets.items.map(({ name }) => name),
      tables.items.map(({ name }, index) => [name, ranges[index]?.address]),
      parameters.isNullObject ? undefined : parameters.formulas,
    ]);
  });
}
