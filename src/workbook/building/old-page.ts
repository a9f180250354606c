import { blockAddress } from "../../formulas/a1";
import { columnPoints } from "../../templates/layout/character-width";
import { BODY_SIZE } from "../../templates/layout/sheet-column";
import { isReadableOnA4 } from "../../templates/layout/page";
import type { SheetPlan } from "../../templates/plan/sheet-plan";
import type { ExistingSheet } from "../reading/read-existing";

/**
 * Columns of a sheet that an older version built are at least as wide as they are built now, and so high is its header:
 * once, for an update leaves alone what its user makes of widths.
 */
export function queueRoom(sheet: Excel.Worksheet, plan: SheetPlan, { block, look }: ExistingSheet): void {
  const isSame = block.columns === plan.columns.length;
  plan.columns.forEach(({ width, hidden = false }, index) => {
    const before = look.columns[index];
    const points = columnPoints(width);
    if (hidden || (isSame && before && (before.hidden || before.width >= points))) return;
    sheet.getCell(0, index).getEntireColumn().format.columnWidth = points;
  });
  const { rows } = plan.freeze;
  const header = { row: rows, column: 1, rows: 1, columns: plan.columns.length };
  const height = plan.rows[rows - 1]?.height;
  if (height !== undefined) sheet.getRange(blockAddress(header)).format.rowHeight = height;
}

/** Its letters would be too small on the paper that every sheet had once. */
export const needsWiderPaper = (plan: SheetPlan): boolean =>
  plan.page.paper === "A3" &&
  !isReadableOnA4(
    plan.columns.map(({ width, hidden }) => (hidden ? 0 : width)),
    BODY_SIZE,
  );
