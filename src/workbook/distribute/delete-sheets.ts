/** Deletes those of the sheets that are there; Excel refuses to delete a very hidden one. */
export async function deleteSheets(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
  for (const sheet of sheets) sheet.load("name");
  await context.sync();
  for (const sheet of sheets) {
    if (sheet.isNullObject) continue;
    sheet.visibility = "Hidden";
    sheet.delete();
  }
  await context.sync();
}
