import { PARAMETER_SHEET } from "../templates/parameters/parameter-rows";
import { readParameters } from "../templates/parameters/read-parameters";
import { queueCells } from "./reading/read-cells";

/**
 * Writes the report period into 参数, wherever its labels stand, and the year beside it where that is typed and no
 * formula. Fails as Office.js does where there is no such sheet or it is protected.
 */
export async function setPeriod(period: string, year: number): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(PARAMETER_SHEET);
    const cells = queueCells(sheet.getUsedRangeOrNullObject(true));
    await context.sync();
    const used = cells();
    const places = used && readParameters(used).parameters.source.cells;
    if (places?.period === undefined) throw new MissingPeriodCell();
    const yearCell = places.year === undefined ? undefined : sheet.getRange(places.year);
    yearCell?.load("formulas");
    await context.sync();
    sheet.getRange(places.period).values = [[period]];
    if (yearCell && !String(yearCell.formulas[0]?.[0]).startsWith("=")) yearCell.values = [[year]];
    await context.sync();
  });
}

/** 参数 has no line 报告期. */
export class MissingPeriodCell extends Error {
  readonly code = "MissingPeriodCell";

  constructor() {
    super(`${PARAMETER_SHEET} has no 报告期`);
  }
}
