import { PARAMETER_SHEET } from "../templates/parameters/parameter-rows";
import { readParameters } from "../templates/parameters/read-parameters";
import { runWaiting } from "./run-waiting";
import { putBackAfter } from "./put-back-failed";
import { queueCells } from "./reading/read-cells";

/** What stood in cells of 参数, by address. */
export type PeriodCells = Record<string, string>;

/**
 * Writes the report period into 参数, wherever its labels stand, and the year beside it where that is typed and no
 * formula; gives what stood there before. Fails as Office.js does where there is no such sheet or it is protected.
 */
export async function setPeriod(period: string, year: number): Promise<PeriodCells> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(PARAMETER_SHEET);
    const cells = queueCells(sheet.getUsedRangeOrNullObject(true));
    await context.sync();
    const used = cells();
    const places = used && readParameters(used).parameters.source.cells;
    if (places?.period === undefined) throw new MissingPeriodCell();
    const periodCell = sheet.getRange(places.period);
    periodCell.load("formulas");
    const yearCell = places.year === undefined ? undefined : sheet.getRange(places.year);
    yearCell?.load("formulas");
    await context.sync();
    const before: PeriodCells = { [places.period]: entryOf(periodCell) };
    periodCell.values = [[period]];
    if (places.year !== undefined && yearCell && !entryOf(yearCell).startsWith("=")) {
      before[places.year] = entryOf(yearCell);
      yearCell.values = [[year]];
    }
    try {
      await context.sync();
    } catch (error) {
      await putBackAfter(error, () => writeEntries(before, runWaiting));
    }
    return before;
  });
}

/** Puts the report period back as it was. */
export async function putPeriodBack(before: PeriodCells): Promise<void> {
  const now = await readEntries(Object.keys(before));
  try {
    await writeEntries(before);
  } catch (error) {
    await putBackAfter(error, () => writeEntries(now, runWaiting));
  }
}

async function readEntries(addresses: readonly string[]): Promise<PeriodCells> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(PARAMETER_SHEET);
    const cells = addresses.map((address) => sheet.getRange(address).load("formulas"));
    await context.sync();
    return Object.fromEntries(
      cells.flatMap((cell, index) => {
        const address = addresses[index];
        return address === undefined ? [] : [[address, entryOf(cell)]];
      }),
    );
  });
}

async function writeEntries(
  entries: PeriodCells,
  run: (batch: (context: Excel.RequestContext) => Promise<void>) => Promise<void> = (batch) =>
    Excel.run(batch),
): Promise<void> {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(PARAMETER_SHEET);
    for (const [address, entry] of Object.entries(entries)) sheet.getRange(address).formulas = [[entry]];
    await context.sync();
  });
}

function entryOf(cell: Excel.Range): string {
  return String(cell.formulas[0]?.[0] ?? "");
}

/** 参数 has no line 报告期. */
export class MissingPeriodCell extends Error {
  readonly code = "MissingPeriodCell";

  constructor() {
    super(`${PARAMETER_SHEET} has no 报告期`);
  }
}
