/** The names of the workbook, or of one of its sheets. */
export function namesOf(workbook: Excel.Workbook, scope: string | undefined): Excel.NamedItemCollection {
  return scope === undefined ? workbook.names : workbook.worksheets.getItem(scope).names;
}
