/** From where a template sheet came, written on it. */
export const IMPORTED = "PARK.imported";

/** From which file each of some sheets came, for those that did. */
export async function importedFrom(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<Map<string, string>> {
  const queued = names.map((name) => ({
    name,
    from: context.workbook.worksheets
      .getItem(name)
      .customProperties.getItemOrNullObject(IMPORTED)
      .load("value"),
  }));
  await context.sync();
  return new Map(queued.flatMap(({ name, from }) => (from.isNullObject ? [] : [[name, String(from.value)]])));
}
