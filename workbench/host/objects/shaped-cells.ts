import { invalidArgument } from "../host-error";
import { columnCount, rowCount, type Area } from "../model/area";

/** The items of a matrix with their cells; the matrix has the area's shape. */
export function shapedCells(values: unknown, area: Area): { row: number; column: number; value: unknown }[] {
  if (!Array.isArray(values) || values.length !== rowCount(area))
    throw invalidArgument("the array doesn't match the range");
  return (values as unknown[]).flatMap((line, r) => {
    if (!Array.isArray(line) || line.length !== columnCount(area))
      throw invalidArgument("the array doesn't match the range");
    return (line as unknown[]).map((value, c) => ({ row: area.top + r, column: area.left + c, value }));
  });
}
