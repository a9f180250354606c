import { ICommandService } from "@univerjs/core";
import { SheetsSelectionsService } from "@univerjs/sheets";
import { MoveSelectionEnterAndTabCommand } from "@univerjs/sheets-ui";
import type { SheetModel } from "../../../host/model/sheet-model";
import type { TableModel } from "../../../host/model/table-model";
import type { Display } from "./create-display";

const TAB = 9;
const TO_THE_RIGHT = 1;

/**
 * Tab in the last cell of a table asks for a new row and goes to its first cell at once, as in Excel: who goes on typing
 * types there. The grid by itself would go on to the right.
 */
export function growTablesByTab(
  { univer, api }: Display,
  tableEndingAt: (row: number, column: number) => TableModel | undefined,
  grow: (table: string) => void,
): void {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const selections = injector.get(SheetsSelectionsService);
  let ending: TableModel | undefined;
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== MoveSelectionEnterAndTabCommand.id) return;
    const { keycode, direction } = (params ?? {}) as { keycode?: number; direction?: number };
    const cell = selections.getCurrentLastSelection()?.primary;
    ending =
      keycode === TAB && direction === TO_THE_RIGHT && cell
        ? tableEndingAt(cell.actualRow, cell.actualColumn)
        : undefined;
  });
  commands.onCommandExecuted(({ id }) => {
    if (id !== MoveSelectionEnterAndTabCommand.id || ending === undefined) return;
    const { name, area } = ending;
    ending = undefined;
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    if (sheet && area.bottom + 1 < sheet.getMaxRows()) sheet.getRange(area.bottom + 1, area.left).activate();
    // After what was typed into the cell has been sent.
    setTimeout(() => setTimeout(() => grow(name)));
  });
}

/** The table without a totals row whose last cell this is. */
export function tableEndingAt(sheet: SheetModel, row: number, column: number): TableModel | undefined {
  return sheet.tables.find(
    ({ area, showTotals }) => !showTotals && area.bottom === row && area.right === column,
  );
}
