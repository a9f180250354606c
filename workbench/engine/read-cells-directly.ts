import { BaseReferenceObject } from "@univerjs/engine-formula";

/**
 * A reference of the engine looks for a cell in five places, results under way first. All values stand in the sheets'
 * own cells here, as soon as they are known.
 */
export function readCellsDirectly(): void {
  BaseReferenceObject.prototype.getCellData = function (row, column) {
    return this.getCurrentActiveSheetData()?.cellData.getValue(row, column);
  };
}
