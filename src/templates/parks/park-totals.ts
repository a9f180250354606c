import type { BodyLine, SheetColumn } from "../layout/compose-sheet";
import { letterOf } from "../layout/compose-sheet";

export interface TotalsRequest {
  columns: SheetColumn[];
  /** The row of the first total. */
  first: number;
  /** Parks with a subtotal each; none for one park. */
  parks: readonly string[];
  /** Rows that are counted, with the parks that share each. */
  shared: readonly { row: number; parks: readonly string[] }[];
  summed: readonly string[];
  rankBy: string;
  subtotal: (park: string, count: number) => string;
  total: string;
  /** Expressions over all rows, each record once. */
  sumOfAll: (key: string) => string;
  countOfAll: (key: string) => string;
  computed: (row: number) => Record<string, string>;
  formats: Record<string, string>;
}

/**
 * Subtotals of the parks with their ranks (ties share one), then the total, which counts what parks share once. A sum of
 * nothing is blank, not zero.
 */
export function parkTotals(request: TotalsRequest): BodyLine[] {
  const { columns, first, parks, summed, formats } = request;
  const lines = parks.map((park, index): BodyLine => {
    const row = first + index;
    const rows = request.shared.filter((each) => each.parks.includes(park)).map((each) => each.row);
    const sums = Object.fromEntries(summed.map((key) => [key, sumOfRows(letterOf(columns, key), rows)]));
    const rankLetter = letterOf(columns, request.rankBy);
    const ranked = `${rankLetter}$${first}:${rankLetter}$${first + parks.length - 1}`;
    return lineOf("subtotal", `#${park}`, {
      ...sums,
      ...request.computed(row),
      name: request.subtotal(park, rows.length),
      rank: `=IF(ISNUMBER(${rankLetter}${row}),RANK(${rankLetter}${row},${ranked}),"")`,
    });
  });
  const totalRow = first + parks.length;
  const sums = Object.fromEntries(
    summed.map((key) => [key, `=IF(${request.countOfAll(key)}=0,"",${request.sumOfAll(key)})`]),
  );
  return [
    ...lines,
    lineOf("total", "#total", { ...sums, ...request.computed(totalRow), name: request.total }),
  ];

  function lineOf(kind: "subtotal" | "total", key: string, cells: Record<string, string>): BodyLine {
    return {
      kind,
      key,
      cells: columns.map((column) => cells[column.key] ?? ""),
      formats: columns.map((column) => formats[column.key] ?? ""),
    };
  }
}

/** Excel takes 255 arguments and 8,192 characters: neighbours are one range, and long lists sums of sums. */
function sumOfRows(letter: string, rows: readonly number[]): string {
  const ranges: string[] = [];
  let start: number | undefined;
  rows.forEach((row, index) => {
    start ??= row;
    if (rows[index + 1] === row + 1) return;
    ranges.push(start === row ? `${letter}${row}` : `${letter}${start}:${letter}${row}`);
    start = undefined;
  });
  if (ranges.length === 0) return "";
  const groups = Array.from({ length: Math.ceil(ranges.length / 200) }, (_none, index) =>
    ranges.slice(index * 200, index * 200 + 200).join(","),
  );
  const all = (name: string) => groups.map((group) => `${name}(${group})`).join("+");
  return `=IF(${all("COUNT")}=0,"",${all("SUM")})`;
}
