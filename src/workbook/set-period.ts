import type { SheetTable } from "../records/reading/sheet-table";
import { parseBlock } from "../formulas/a1";
import { PARAMETER_SHEET } from "../templates/parameters/parameter-rows";
import { readParameters } from "../templates/parameters/read-parameters";
import { runWaiting } from "./run-waiting";
import { putBackAfter } from "./put-back-failed";
import { queueCells } from "./reading/read-cells";
import { ChangedUnderneath } from "./underneath";

const ENTRIES = ["period", "year"] as const;
type EntryKey = (typeof ENTRIES)[number];

/** What stood in cells of 参数. */
export type PeriodCells = Partial<Record<EntryKey, string>>;

/** A cell of 参数 that is held: it moves along where somebody inserts rows above it. */
interface Held {
  key: EntryKey;
  cell: Excel.Range;
  entry: string;
}

/**
 * Writes the report period into 参数, wherever its labels stand, and the year beside it where that is typed and no
 * formula; gives what stood there before. Fails as Office.js does where there is no such sheet or it is protected.
 */
export async function setPeriod(period: string, year: number): Promise<PeriodCells> {
  return Excel.run(async (context) => {
    const held = await holdEntries(context);
    if (!held.some(({ key }) => key === "period")) throw new MissingPeriodCell();
    const typed = held.filter(({ key, entry }) => key === "period" || !entry.startsWith("="));
    for (const { key, cell } of typed) cell.values = [[key === "period" ? period : year]];
    await syncOrPutBack(context, typed);
    return Object.fromEntries(typed.map(({ key, entry }) => [key, entry]));
  });
}

/** Puts the report period back as it was. */
export async function putPeriodBack(before: PeriodCells): Promise<void> {
  await Excel.run(async (context) => {
    const held = (await holdEntries(context)).filter(({ key }) => before[key] !== undefined);
    for (const { key, cell } of held) cell.formulas = [[before[key]]];
    await syncOrPutBack(context, held);
  });
}

/** Finds the cells by their labels, and holds them once the labels are seen to stand beside them. */
async function holdEntries(context: Excel.RequestContext): Promise<Held[]> {
  const sheet = context.workbook.worksheets.getItem(PARAMETER_SHEET);
  const cells = queueCells(sheet.getUsedRangeOrNullObject(true));
  await context.sync();
  const used = cells();
  const places = used ? readParameters(used).parameters.source.cells : {};
  const held = ENTRIES.flatMap((key) => {
    const address = places[key];
    if (!used || address === undefined) return [];
    const cell = sheet.getRange(address).load("formulas");
    return [
      { key, cell, label: cell.getOffsetRange(0, -1).load("values"), expected: labelOf(used, address) },
    ];
  });
  await context.sync();
  return held.map(({ key, cell, label, expected }) => {
    if (String(label.values[0]?.[0]) !== expected) throw new ChangedUnderneath(PARAMETER_SHEET);
    return { key, cell, entry: String(cell.formulas[0]?.[0] ?? "") };
  });
}

function labelOf({ row, column, values }: SheetTable, address: string): string {
  const at = parseBlock(address);
  return at ? String(values[at.row - row]?.[at.column - 1 - column] ?? "") : "";
}

async function syncOrPutBack(context: Excel.RequestContext, held: readonly Held[]): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    await putBackAfter(error, () =>
      runWaiting(
        async (again) => {
          for (const { cell, entry } of held) cell.formulas = [[entry]];
          await again.sync();
        },
        held.map(({ cell }) => cell),
      ),
    );
  }
}

/** 参数 has no line 报告期. */
class MissingPeriodCell extends Error {
  readonly code = "MissingPeriodCell";

  constructor() {
    super(`${PARAMETER_SHEET} has no 报告期`);
  }
}
