import type { ChartSeriesFile } from "../../file/workbook-file";
import { invalidArgument } from "../host-error";
import { absoluteName, quoteSheetName } from "../model/address";
import { columnCount, rowCount, type Area } from "../model/area";
import type { SheetModel } from "../model/sheet-model";
import type { RangeTarget } from "../objects/range-target";
import { areaOfRange } from "../objects/range-geometry";
import type { HostState } from "../state";

export const areaFormula = (sheet: SheetModel, area: Area): string =>
  `=${quoteSheetName(sheet.name)}!${absoluteName(area)}`;

/** The series that Excel makes of a range: texts in the first row and column are names and categories. */
export function chartSeriesFrom(
  state: HostState,
  source: RangeTarget,
  type: string,
  by: "Auto" | "Columns" | "Rows",
): ChartSeriesFile[] {
  const { sheet } = source;
  const area = areaOfRange(source);
  if (rowCount(area) > 10000 && columnCount(area) > 255) throw invalidArgument("sourceData");
  const isText = (row: number, column: number): boolean => {
    const value = sheet.value(row, column);
    return typeof value === "string" || value === null;
  };
  const isLabel = (row: number, column: number): boolean =>
    isText(row, column) || isDateCell(state, sheet, row, column);
  const headerRow = rowCount(area) > 1 && span(area.left + (columnCount(area) > 1 ? 1 : 0), area.right).every((column) => isText(area.top, column)); // prettier-ignore
  const firstRow = area.top + (headerRow ? 1 : 0);
  const headerColumn =
    columnCount(area) > 1 && span(firstRow, area.bottom).every((row) => isLabel(row, area.left));
  const firstColumn = area.left + (headerColumn ? 1 : 0);
  const rows = area.bottom - firstRow + 1;
  const columns = area.right - firstColumn + 1;
  const byColumns = by === "Columns" || (by === "Auto" && columns <= rows);
  const scatter = type.startsWith("XYScatter") || type === "Bubble";
  const lines = byColumns ? span(firstColumn, area.right) : span(firstRow, area.bottom);
  const categories: Area | undefined = byColumns
    ? headerColumn ? { top: firstRow, bottom: area.bottom, left: area.left, right: area.left } : undefined
    : headerRow ? { top: area.top, bottom: area.top, left: firstColumn, right: area.right } : undefined; // prettier-ignore
  const xOfScatter = scatter && !categories && lines.length > 1 ? lines.shift() : undefined;
  const lineArea = (line: number): Area => byColumns ? { top: firstRow, bottom: area.bottom, left: line, right: line } : { top: line, bottom: line, left: firstColumn, right: area.right }; // prettier-ignore
  const x = xOfScatter === undefined ? categories : lineArea(xOfScatter);
  return lines.map((line) => {
    const name: Area | undefined = byColumns
      ? headerRow ? { top: area.top, bottom: area.top, left: line, right: line } : undefined
      : headerColumn ? { top: line, bottom: line, left: area.left, right: area.left } : undefined; // prettier-ignore
    return {
      ...(name ? { name: areaFormula(sheet, name) } : {}),
      ...(x ? { categories: areaFormula(sheet, x) } : {}),
      values: areaFormula(sheet, lineArea(line)),
      axisGroup: "Primary" as const,
    };
  });
}

const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, step) => from + step);

function isDateCell(state: HostState, sheet: SheetModel, row: number, column: number): boolean {
  const format = state.workbook.styles.get(sheet.style(row, column)).numberFormat ?? "";
  return /[ymd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|General/gi, ""));
}
