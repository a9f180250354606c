import { invalidArgument } from "../host-error";
import { intersect, type Area } from "../model/area";
import { isError, type SheetModel } from "../model/sheet-model";
import { rectangles } from "./range-geometry";
import type { RangeTarget } from "./range-target";

/** The areas that getSpecialCells means: Excel.SpecialCellType, Excel.SpecialCellValueType. */
export function specialCells(target: RangeTarget, type: unknown, valueTypes: unknown): Area[] {
  const { sheet } = target;
  const used = sheet.usedArea(false);
  const wanted = String(valueTypes ?? "All");
  const inside = (areas: Area[]): Area[] => areas.flatMap((area) => target.areas.map((own) => intersect(area, own)).filter((part) => part !== undefined)); // prettier-ignore
  switch (type) {
    case "Constants":
    case "Formulas":
      return rectangles(
        [...filled(target)].filter(({ row, column }) => {
          const isFormula = sheet.cell(row, column)?.formula !== undefined;
          return isFormula === (type === "Formulas") && matches(sheet, row, column, wanted);
        }),
      );
    case "Blanks":
      return used ? rectangles(blanks(sheet, inside([used]))) : [];
    case "Visible":
      return used ? rectangles(visible(sheet, inside([used]))) : [];
    case "ConditionalFormats":
    case "SameConditionalFormat":
      return inside(sheet.conditionalFormats.flatMap((format) => format.ranges));
    case "DataValidations":
    case "SameDataValidation":
      return inside(sheet.validations.flatMap((validation) => validation.ranges));
    default:
      throw invalidArgument("cellType");
  }
}

function* filled(target: RangeTarget): Generator<{ row: number; column: number }> {
  for (const area of target.areas) {
    for (const { row, column, cell } of target.sheet.cells(area)) {
      if (cell.value !== null || cell.formula !== undefined) yield { row, column };
    }
  }
}

function matches(sheet: SheetModel, row: number, column: number, wanted: string): boolean {
  if (wanted === "All") return true;
  const value = sheet.value(row, column);
  const kind = value === null ? "Text" : isError(value) ? "Errors" : typeof value === "number" ? "Number" : typeof value === "boolean" ? "Logical" : "Text"; // prettier-ignore
  return wanted.includes(kind);
}

function* cells(areas: Area[]): Generator<{ row: number; column: number }> {
  for (const area of areas) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) yield { row, column };
    }
  }
}

const blanks = (sheet: SheetModel, areas: Area[]): { row: number; column: number }[] =>
  [...cells(areas)].filter(
    ({ row, column }) => sheet.value(row, column) === null && sheet.cell(row, column)?.formula === undefined,
  );

const visible = (sheet: SheetModel, areas: Area[]): { row: number; column: number }[] =>
  [...cells(areas)].filter(
    ({ row, column }) => !sheet.isHidden("row", row) && !sheet.isHidden("column", column),
  );
