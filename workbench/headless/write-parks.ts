/** The sheet and the labels by which the add-in finds the parks; a user may have arranged the sheet in another way. */
const SHEET = "参数";
const LABELS = ["园区", "园区名称", "园区列表"];
const SEPARATOR = "、";

/** Writes the parks to report on beside their label in 参数. False where there is no such sheet or label. */
export function writeParks(excel: typeof Excel, parks: readonly string[]): Promise<boolean> {
  return excel.run(async (context) => {
    const used = context.workbook.worksheets.getItemOrNullObject(SHEET).getUsedRangeOrNullObject(true);
    used.load("values");
    await context.sync();
    if (used.isNullObject) return false;
    for (const [row, cells] of used.values.entries()) {
      const column = cells.findIndex((cell) => LABELS.includes(String(cell).normalize("NFKC").trim()));
      if (column < 0) continue;
      used.getCell(row, column + 1).values = [[parks.join(SEPARATOR)]];
      await context.sync();
      return true;
    }
    return false;
  });
}
