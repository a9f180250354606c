import { PARAMETER_ROWS, PARAMETER_SECTIONS } from "./parameter-rows";
import type { ParameterKey } from "./parameter-keys";
import type { ParameterRow } from "./parameter-rows";

/** A line of a new 参数 sheet; rows count from 1. */
export type ParameterLine = { row: number; section: string } | { row: number; parameter: ParameterRow };

/** Title in row 1, column headers in row 2, then the sections. */
export const PARAMETER_FIRST_ROW = 3;

/** Where every parameter stands in a sheet that we make. */
export function parameterLines(): ParameterLine[] {
  const lines: ParameterLine[] = [];
  let row = PARAMETER_FIRST_ROW;
  for (const section of PARAMETER_SECTIONS) {
    lines.push({ row: row++, section: section.title });
    for (const parameter of section.rows) lines.push({ row: row++, parameter });
  }
  return lines;
}

/** The absolute address of each value in a sheet that we make, for instance period -> "$B$6". */
export function parameterCells(): Record<ParameterKey, string> {
  const rows = new Map(
    parameterLines().flatMap((line) => ("parameter" in line ? [[line.parameter.key, line.row]] : [])),
  );
  return Object.fromEntries(PARAMETER_ROWS.map(({ key }) => [key, `$B$${rows.get(key)}`])) as Record<
    ParameterKey,
    string
  >;
}
