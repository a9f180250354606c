import { isGeneratedFormat } from "../../templates/cells/number-formats";
import type { SheetPlan } from "../../templates/plan/sheet-plan";
import type { ExistingSheet } from "../reading/read-existing";

/** Number formats that the user gave to whole columns, by the plan's column (from 1): none that we ever write. */
export function ownNumberFormats(
  { look, block, cells }: ExistingSheet,
  plan: SheetPlan,
  columns: ReadonlyMap<number, number>,
): ReadonlyMap<number, string> {
  const formatted = new Set(
    plan.formats.flatMap(({ numberFormat, block: { column } }) =>
      numberFormat === undefined || numberFormat === "General" ? [] : [column],
    ),
  );
  const own = new Map<number, string>();
  for (const [from, to] of columns) {
    if (from >= block.columns || !formatted.has(to)) continue;
    const format = look.numberFormats
      .map((row) => row[from - cells.column] ?? "General")
      .find((each) => !isGeneratedFormat(each));
    if (format !== undefined) own.set(to, format);
  }
  return own;
}
