import { ICommandService } from "@univerjs/core";
import { SheetsSelectionsService } from "@univerjs/sheets";
import { MoveSelectionEnterAndTabCommand } from "@univerjs/sheets-ui";
import type { SheetModel } from "../../../host/model/sheet-model";
import type { Display } from "./create-display";

const TAB = 9;
const TO_THE_RIGHT = 1;

/** Tab in the last cell of a table asks for a new row, as in Excel; the grid by itself would go on to the right. */
export function growTablesByTab(
  display: Display,
  tableEndingAt: (row: number, column: number) => string | undefined,
  grow: (table: string) => void,
): void {
  const injector = display.univer.__getInjector();
  const selections = injector.get(SheetsSelectionsService);
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== MoveSelectionEnterAndTabCommand.id) return;
    const { keycode, direction } = (params ?? {}) as { keycode?: number; direction?: number };
    if (keycode !== TAB || direction !== TO_THE_RIGHT) return;
    const cell = selections.getCurrentLastSelection()?.primary;
    const table = cell && tableEndingAt(cell.actualRow, cell.actualColumn);
    // After what was typed into the cell has been sent.
    if (table !== undefined) setTimeout(() => setTimeout(() => grow(table)));
  });
}

/** The table without a totals row whose last cell this is. */
export function tableEndingAt(sheet: SheetModel, row: number, column: number): string | undefined {
  return sheet.tables.find(
    ({ area, showTotals }) => !showTotals && area.bottom === row && area.right === column,
  )?.name;
}
