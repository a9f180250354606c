import { callsPark } from "../functions/native/to-native";
import { cellAddress } from "../formulas/a1";
import type { Finding } from "../records/finding";
import { runWaiting } from "./run-waiting";

/** How Excel stores a custom function that it did not know when the file was saved. */
const STORED_PREFIX = /_xldudf_PARK[._]/gi;
const UNKNOWN = "#NAME?";

interface FailingCell {
  sheet: string;
  address: string;
  formula: string;
  /** Its sheet is protected: nothing is entered there. */
  locked: boolean;
}

/**
 * Enters formulas of PARK functions anew that Excel shows as #NAME?: it read them before the functions were registered,
 * and no calculation heals them. Gives a finding for those that stay so, with what helps; none where all are well.
 */
export async function healFormulas(): Promise<Finding[]> {
  return runWaiting(async (context) => {
    const failing = await failingCells(context);
    if (failing.length === 0) return [];
    const { worksheets } = context.workbook;
    const open = failing.filter(({ locked }) => !locked);
    const ranges = open.map(({ sheet, address, formula }) => {
      const range = worksheets.getItem(sheet).getRange(address);
      range.formulas = [[formula.replace(STORED_PREFIX, "PARK.")]];
      return range.load("values");
    });
    await context.sync();
    const left = open.filter((_cell, index) => ranges[index]?.values[0]?.[0] === UNKNOWN);
    return [
      ...told("functionsNotKnown", left),
      ...told(
        "functionsNotKnownLocked",
        failing.filter(({ locked }) => locked),
      ),
    ];
  });
}

function told(
  kind: "functionsNotKnown" | "functionsNotKnownLocked",
  cells: readonly FailingCell[],
): Finding[] {
  const [first] = cells;
  if (!first) return [];
  const place = { sheet: first.sheet, address: first.address };
  const parameters = { count: cells.length, address: `${place.sheet}!${place.address}` };
  return [{ severity: "warning", kind, parameters, place }];
}

/** Cells that show an error in a PARK formula for want of the function. */
async function failingCells(context: Excel.RequestContext): Promise<FailingCell[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  await context.sync();
  const errors = worksheets.items.map((sheet) => {
    const cells = sheet.getUsedRangeOrNullObject(true).getSpecialCellsOrNullObject("Formulas", "Errors");
    cells.load("address");
    return { sheet: sheet.name, locked: sheet.protection.protected, cells };
  });
  await context.sync();
  const areas = errors.flatMap(({ sheet, locked, cells }) => {
    if (cells.isNullObject) return [];
    cells.areas.load("items/rowIndex,items/columnIndex,items/formulas,items/values");
    return [{ sheet, locked, areas: cells.areas }];
  });
  if (areas.length === 0) return [];
  await context.sync();
  return areas.flatMap(({ sheet, locked, areas: { items } }) =>
    items.flatMap(({ rowIndex, columnIndex, formulas, values }) =>
      (formulas as unknown[][]).flatMap((line, down) =>
        line.flatMap((content, across): FailingCell[] => {
          const formula = String(content);
          const isUnknown =
            values[down]?.[across] === UNKNOWN && formula.startsWith("=") && callsPark(formula);
          const address = cellAddress(rowIndex + down + 1, columnIndex + across + 1);
          return isUnknown ? [{ sheet, address, formula, locked }] : [];
        }),
      ),
    ),
  );
}
