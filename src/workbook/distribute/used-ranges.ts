import { ChangedUnderneath } from "../underneath";
import type { WorkbookReading } from "./read-distribution-source";

/**
 * Queues a look at what each sheet has in use, which grows and shrinks with its rows; the result throws where a sheet is no
 * longer as it was read: formulas that were worked out from its cells speak of others now.
 */
export function queueUsedRanges(
  context: Excel.RequestContext,
  { source, inventory }: Pick<WorkbookReading, "source" | "inventory">,
): () => void {
  const known = inventory.sheets.filter(({ name }) => source.sheets.some(({ sheet }) => sheet === name));
  const used = known.map(({ id, name }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id).load("name");
    return { name, sheet, range: sheet.getUsedRangeOrNullObject().load("rowIndex,rowCount") };
  });
  return () => {
    for (const { name, sheet, range } of used) {
      const cells = source.sheets.find((each) => each.sheet === name);
      if (!cells) continue;
      if (sheet.isNullObject || sheet.name !== name) throw new ChangedUnderneath(name);
      const isSame =
        !range.isNullObject && range.rowIndex + 1 === cells.row && range.rowCount === cells.formulas.length;
      if (!isSame) throw new ChangedUnderneath(name);
    }
  };
}
