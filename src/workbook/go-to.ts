import type { CellPlace } from "../records/finding";

/** Brings a sheet to the front. */
export async function openSheet(name: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
  });
}

/** Selects a cell or block, on whichever sheet it stands. */
export async function selectCell({ sheet, address }: CellPlace): Promise<void> {
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}
