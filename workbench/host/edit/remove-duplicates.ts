import { invalidArgument } from "../host-error";
import { columnCount } from "../model/area";
import { isError } from "../model/sheet-model";
import { areaOfRange } from "../objects/range-geometry";
import type { RangeTarget } from "../objects/range-target";
import type { HostState } from "../state";

/** Range.removeDuplicates: the first of equal rows stays, the others are taken out and the rest moves up. */
export function removeDuplicateRows(
  state: HostState,
  target: RangeTarget,
  columns: unknown,
  includesHeader: boolean,
): { removed: number; uniqueRemaining: number } {
  const area = areaOfRange(target);
  const { sheet } = target;
  if (
    !Array.isArray(columns) ||
    columns.length === 0 ||
    columns.some((c) => !Number.isInteger(c) || c < 0 || c >= columnCount(area))
  ) {
    throw invalidArgument("columns");
  }
  state.requireUnlocked(sheet, area);
  const first = area.top + (includesHeader ? 1 : 0);
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let row = first; row <= area.bottom; row++) {
    const key = JSON.stringify(
      (columns as number[]).map((column) => comparable(sheet.value(row, area.left + column))),
    );
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(row);
  }
  const contents = kept.map((row) =>
    Array.from({ length: columnCount(area) }, (_, c) => {
      const cell = sheet.cell(row, area.left + c);
      return { value: cell?.value ?? null, formula: cell?.formula };
    }),
  );
  for (let row = first; row <= area.bottom; row++) {
    const line = contents[row - first];
    for (let c = 0; c < columnCount(area); c++) {
      sheet.setContent(row, area.left + c, line?.[c]?.value ?? null, line?.[c]?.formula);
      state.calculation.cellChanged(sheet, row, area.left + c);
    }
  }
  state.changed(sheet, area);
  return { removed: area.bottom - first + 1 - kept.length, uniqueRemaining: kept.length };
}

const comparable = (value: unknown): unknown =>
  typeof value === "string"
    ? value.toLowerCase()
    : isError(value as never)
      ? { error: (value as { error: string }).error }
      : value;
