import { buildSheets } from "../../../src/workbook/build-sheets";
import { generatedPark, workbookOf } from "./generated-park";
import type { ParkSize } from "./generated-park";
import { totalDifferences } from "./total-differences";

const SHEETS = ["主要经济指标完成情况表", "企业扩建升级情况表", "项目进展情况表"];

/** Rows under the header; a large sheet is read in pieces, as Excel answers at most 5 MB. */
const ROWS_AN_ANSWER = 5_000;

export async function readLargeSheet(name: string): Promise<unknown[][]> {
  const values: unknown[][] = [];
  await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRange().load("rowCount,columnCount");
    await context.sync();
    for (let row = 0; row < used.rowCount; row += ROWS_AN_ANSWER) {
      const last = Math.min(row + ROWS_AN_ANSWER, used.rowCount) - 1;
      const piece = used.getCell(row, 0).getBoundingRect(used.getCell(last, used.columnCount - 1));
      piece.load("values");
      await context.sync();
      values.push(...piece.values);
    }
  });
  return values;
}

/** Builds a generated 区 and gives what its sheets show otherwise than recomputed, and the round trips. */
export async function buildPark(size: ParkSize, builds: number) {
  const park = generatedPark(size);
  const host = await workbench.openWorkbook(workbookOf(park));
  const outcomes: { differences: string[]; made: number; roundTrips: number }[] = [];
  for (let build = 0; build < builds; build++) {
    host.roundTrips = 0;
    const { sheets } = await buildSheets();
    const { roundTrips } = host;
    const values = new Map<string, unknown[][]>();
    for (const name of SHEETS) values.set(name, await readLargeSheet(name));
    const differences = totalDifferences(park, (name) => values.get(name) ?? []);
    outcomes.push({ differences, made: sheets.length, roundTrips });
  }
  return outcomes;
}
