import { claim } from "../own-sheets";
import type { Inventory } from "../reading/workbook-inventory";

/** Copies sheets to the end under temporary names, without what marks a sheet that we build. */
export async function copySheets(
  context: Excel.RequestContext,
  inventory: Inventory,
  copies: readonly { sheet: string; temporary: string }[],
): Promise<void> {
  const made = copies.map(({ sheet, temporary }) => {
    const copy = claim(context.workbook.worksheets.getItem(sheet).copy("End"));
    copy.name = temporary;
    copy.names.load("items/name,items/scope,items/formula");
    return { names: copy.names, start: `=${temporary}!` };
  });
  context.workbook.worksheets.getItem(inventory.activeSheet).activate();
  await context.sync();
  // Excel copies names over the sheet with it: a copy that had our mark would pass for a sheet that we build. Some list the
  // names of the whole workbook here, and those are to stay.
  for (const { names, start } of made) {
    for (const { name, scope, formula } of names.items) {
      const isOwn = scope === "Worksheet" && String(formula).replace(/'/g, "").startsWith(start);
      if (isOwn && name.startsWith("_PARK.")) names.getItem(name).delete();
    }
  }
}
