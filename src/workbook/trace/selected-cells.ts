/**
 * The address of a selection in which more than one cell is filled; a merged cell is one. Undefined too where Excel has
 * no cells selected, but a chart.
 */
export async function otherSelected(): Promise<string | undefined> {
  try {
    return await Excel.run(async (context) => {
      const areas = context.workbook.getSelectedRanges();
      const filled = areas.getUsedRangeAreasOrNullObject(true);
      areas.load("address,cellCount");
      filled.load("cellCount");
      await context.sync();
      if (filled.isNullObject || areas.cellCount === 1 || filled.cellCount < 2) return undefined;
      return areas.address.replace(/(^|,)[^,]*!/g, "$1");
    });
  } catch {
    return undefined;
  }
}
