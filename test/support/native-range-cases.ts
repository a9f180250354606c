import { run } from "../../src/functions/run";
import { declarations, type FunctionId } from "../../src/functions/declarations";
import { Problem } from "../../src/functions/problem";
import { asDelivered, type CaseCell, type NativeCase } from "./native-cases";

/** A PARK formula over blocks of cells, where they start, and the block that it fills. Blocks stand side by side. */
export interface NativeRangeCase {
  id: FunctionId;
  blocks: CaseCell[][][];
  formula(ranges: readonly string[]): string;
  expected: NativeCase["expected"][][];
}

const column = (...cells: CaseCell[]): CaseCell[][] => cells.map((cell) => [cell]);
const row = (...cells: CaseCell[]): CaseCell[][] => [cells];
const blank = null;
const bad = { error: "#N/A" };

function rangeCase(id: FunctionId, blocks: CaseCell[][][], typed: readonly string[] = []): NativeRangeCase {
  const literals = typed.map((text) => (text.startsWith('"') ? text.slice(1, -1) : Number(text)));
  const results = run(declarations[id], [...blocks.map(asDelivered), ...literals]);
  return {
    id,
    blocks,
    formula: (ranges) => `=PARK.${id}(${[...ranges, ...typed].join(",")})`,
    expected: results.map((cells) =>
      cells.map((result) => (result instanceof Problem ? { error: result.error } : result)),
    ),
  };
}

const TWELVE = column(5, 6, 7, 8, 9, 10, 8, 9, 10, 11, 9, 8);

export const nativeRangeCases: readonly NativeRangeCase[] = [
  rangeCase("GAP", [column(52.14, 12.58, 1.42), column(135, 27.8, 2.14)], ["0.5"]),
  rangeCase("GAP", [column(52.14, blank, bad, 1), column(135, blank, 2, blank)], ['"6月"']),
  rangeCase("GAP", [column(1, 2, 3), row(4, 0, -5), row(0.5)]),
  rangeCase("GAP", [column(1, 2, 3), column(4, 5)], ["0.5"]),
  rangeCase("YOY", [row(10, 0, -1, 5), row(8, 0, 3, -2)]),
  rangeCase("PACE", [column(52.14, 12.58), column(135, 27.8), column(6, 41455)]),
  rangeCase("STATUS", [column(5, 4, 6), column(10, 10, 10), column(0.5, 0.5, 0.5)]),
  rangeCase("SCHEDULE", [column(1, 6, 12, 13, blank, 41455)]),
  rangeCase("SCHEDULE", [column(41455, 41639, 36525, 6)], ['"day"']),
  rangeCase("SCHEDULE", [column(41455, 41639, 36525, 6)], ['"workday"', "1"]),
  ...[1, 5, 6, 12, 41455].map((month) => rangeCase("SCHEDULE", [[[month]], TWELVE])),
  ...[1, 2, 3, 7, 12].map((month) => rangeCase("SCHEDULE", [[[month]], row(1, 2, 3, 4)])),
  rangeCase("SCHEDULE", [[[6]], [[1, 2], [3, 4]]]), // prettier-ignore
  rangeCase("SCHEDULE", [[[6]], column(1, 2, 3)]),
  rangeCase("SCHEDULE", [[[6]], column(0, 0, 0, 0)]),
  rangeCase("SCHEDULE", [[[6]], column(1, blank, 2, 3)]),
  rangeCase("SCHEDULE", [[[6]], column(1, -1, 2, 3)]),
  rangeCase("MONTHLY", [row(blank, 10, 16, 20)]),
  rangeCase("MONTHLY", [column(blank, blank, 10, 16, blank, 20, 18, blank)]),
  rangeCase("MONTHLY", [column(bad, 16, 20)]),
  rangeCase("MONTHLY", [column(3, bad, 20, 22)]),
  rangeCase("MONTHLY", [TWELVE]),
  rangeCase("MONTHLY", [row(7)]),
  rangeCase("MONTHLY", [column(...Array.from({ length: 13 }, (_, month) => month))]),
  rangeCase("TIMESTATUS", [column(blank, 41400, 41400), column(41486, 41400, 41455), column(blank, blank, 41450), [[41455]]]),
  rangeCase("NARRATE", [column("甲", "乙"), column("人", "亿元"), column(10723, 1.42), column(blank, 2.14), [[0.5]]]),
]; // prettier-ignore
