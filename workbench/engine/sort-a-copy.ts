import { ArrayValueObject, functionLookup, type BaseFunction } from "@univerjs/engine-formula";

let isPatched = false;

/**
 * The engine's SORT turns its argument itself around: a range that it remembers, so that whatever reads the range after
 * that, within the same formula or in another, would read it sorted.
 */
export function sortACopy(): void {
  if (isPatched) return;
  isPatched = true;
  for (const [type, name] of functionLookup as unknown as [new (name: string) => BaseFunction, string][]) {
    if (name !== "SORT") continue;
    const prototype = type.prototype as BaseFunction;
    const { calculate } = prototype;
    prototype.calculate = function (array, ...rest) {
      return calculate.call(this, array instanceof ArrayValueObject ? copyOf(array) : array, ...rest);
    };
  }
}

const copyOf = (array: ArrayValueObject): ArrayValueObject =>
  ArrayValueObject.create({
    calculateValueList: array.getArrayValue().map((line) => [...line]),
    rowCount: array.getRowCount(),
    columnCount: array.getColumnCount(),
    unitId: array.getUnitId(),
    sheetId: array.getSheetId(),
    row: array.getCurrentRow(),
    column: array.getCurrentColumn(),
  });
