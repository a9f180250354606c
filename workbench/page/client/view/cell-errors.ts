import { IUniverInstanceService, UniverInstanceType, type Workbook } from "@univerjs/core";
import { CellAlertManagerService, CellAlertType } from "@univerjs/sheets-ui";
import type { Display } from "./create-display";
import { UNIT } from "./project-workbook";

export interface CellError {
  /** As it stands in the cell, for instance "#N/A". */
  title: string;
  message: string;
}

export interface CellErrors {
  /** Shows what is wrong with the selected cell beside it and gives it; nothing where the cell holds no error. */
  select(sheet: string, row: number, column: number): CellError | undefined;
}

const SELECTED = "park-selected-cell";
const SIZE = { width: 260, height: 74 };

/**
 * Beside a cell with an error the grid would say its own general words, or those of the column's validation; here it
 * says what the function said, on the pointer's coming as on the keyboard's.
 */
export function showCellErrors(
  display: Display,
  errorAt: (sheet: string, row: number, column: number) => CellError | undefined,
): CellErrors {
  const injector = display.univer.__getInjector();
  const alerts = injector.get(CellAlertManagerService);
  const show = alerts.showAlert.bind(alerts);
  let selected = "";
  alerts.showAlert = (alert) => {
    const { subUnitId, row, col } = alert.location;
    const found = errorAt(subUnitId, row, col);
    if (found === undefined) return show(alert);
    // One place has one message.
    if (alert.key !== SELECTED && selected === placeOf(subUnitId, row, col)) return;
    show({ ...alert, ...found, ...SIZE, type: CellAlertType.ERROR });
  };
  return {
    select(sheet, row, column) {
      alerts.removeAlert(SELECTED);
      selected = "";
      const found = errorAt(sheet, row, column);
      const workbook = injector
        .get(IUniverInstanceService)
        .getUnit<Workbook>(UNIT, UniverInstanceType.UNIVER_SHEET);
      const worksheet = workbook?.getSheetBySheetId(sheet);
      if (found === undefined || !workbook || !worksheet) return undefined;
      selected = placeOf(sheet, row, column);
      const location = { workbook, worksheet, unitId: UNIT, subUnitId: sheet, row, col: column };
      alerts.showAlert({ ...found, ...SIZE, type: CellAlertType.ERROR, location, key: SELECTED });
      return found;
    },
  };
}

const placeOf = (sheet: string, row: number, column: number): string => `${sheet} ${row},${column}`;
