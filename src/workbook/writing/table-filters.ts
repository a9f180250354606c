/** What the filters of a table ask for, by index of the column. */
export type TableFilters = ReadonlyMap<number, Excel.FilterCriteria>;

/**
 * Queues that all rows of a table are shown, and gives its filters, to be put on again: Excel lets no rows come to a
 * filtered table or leave it.
 */
export async function takeFiltersOff(context: Excel.RequestContext, name: string): Promise<TableFilters> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load("name");
  const { autoFilter } = table;
  autoFilter.load("criteria,isDataFiltered");
  await context.sync();
  if (table.isNullObject || !autoFilter.isDataFiltered) return new Map();
  table.clearFilters();
  // Columns without a filter have none, whatever the typings say.
  const criteria: (Excel.FilterCriteria | null | undefined)[] = autoFilter.criteria;
  return new Map(criteria.flatMap((each, index) => (each ? [[index, each] as const] : [])));
}

/** Queues that a table is filtered as it was. */
export function queueFilters(context: Excel.RequestContext, name: string, filters: TableFilters): void {
  if (filters.size === 0) return;
  const { columns } = context.workbook.tables.getItem(name);
  for (const [index, criteria] of filters) columns.getItemAt(index).filter.apply(criteria);
}
