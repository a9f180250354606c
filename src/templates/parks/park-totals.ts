import { asText } from "../../records/taken-for-more";
import { quotedText } from "../cells/input-cell";
import type { BodyLine, SheetColumn } from "../layout/sheet-column";
import { rowsOfRange } from "../groups/like-with-like";
import type { SummedRows } from "../groups/like-with-like";
import { rowKeys } from "../plan/row-keys";
import { letterOf } from "../layout/compose-sheet";
import { rankFormula } from "./rank-formula";

export interface TotalsRequest {
  columns: SheetColumn[];
  /** The row of the first total. */
  first: number;
  /** Parks with a subtotal each; none for one park. */
  parks: readonly string[];
  /** Rows that are counted, with the parks that share each. */
  shared: readonly { row: number; parks: readonly string[] }[];
  /** All rows of a column. */
  range: (key: string) => string;
  /** An expression for the rows that are counted; left out where all rows of a park are. */
  countedRows?: string;
  summed: readonly string[];
  rankBy: string;
  subtotal: (park: string, count: number) => string;
  total: string;
  /** Expressions over all rows, each record once. */
  sumOfAll: (key: string) => string;
  countOfAll: (key: string) => string;
  /** Ratios of sums, over the rows that a line sums. */
  computed: (row: number, rows: SummedRows) => Record<string, string>;
  /** Rows that the total sums, each record once. */
  allRows: SummedRows;
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
    const stretches = stretchesOf(rows);
    const sums = Object.fromEntries(
      summed.map((key) => [
        key,
        stretches.length > MOST_STRETCHES
          ? sumOfPark(request, park, key)
          : sumOfStretches(letterOf(columns, key), stretches),
      ]),
    );
    const rankLetter = letterOf(columns, request.rankBy);
    const ranked = `${rankLetter}$${first}:${rankLetter}$${first + parks.length - 1}`;
    return lineOf("subtotal", rowKeys.subtotal(park), {
      ...sums,
      ...request.computed(row, rowsOfPark(request, park, stretches)),
      name: asText(request.subtotal(park, rows.length)),
      rank: rankFormula(`${rankLetter}${row}`, ranked),
    });
  });
  const totalRow = first + parks.length;
  const sums = Object.fromEntries(
    summed.map((key) => [key, `=IF(${request.countOfAll(key)}=0,"",${request.sumOfAll(key)})`]),
  );
  return [
    ...lines,
    lineOf("total", rowKeys.total, {
      ...sums,
      ...request.computed(totalRow, request.allRows),
      name: request.total,
    }),
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

/** So many pieces of a column are still named one by one: far below what Excel takes of arguments and characters. */
const MOST_STRETCHES = 50;

/** So many are repeated in a formula that names them again and again. */
const FEW_STRETCHES = 3;

function rowsOfPark(request: TotalsRequest, park: string, stretches: readonly Stretch[]): SummedRows {
  if (stretches.length > FEW_STRETCHES)
    return rowsOfRange(request.range, `${amongPark(request, park)}*${request.allRows.condition ?? "1"}`);
  return {
    ranges: (key) =>
      stretches.map(
        ({ from, to }) => `${letterOf(request.columns, key)}${from}:${letterOf(request.columns, key)}${to}`,
      ),
  };
}

interface Stretch {
  from: number;
  to: number;
}

/** Neighbours are one stretch. */
function stretchesOf(rows: readonly number[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const row of rows) {
    const open = stretches[stretches.length - 1];
    if (open?.to === row - 1) open.to = row;
    else stretches.push({ from: row, to: row });
  }
  return stretches;
}

function sumOfStretches(letter: string, stretches: readonly Stretch[]): string {
  if (stretches.length === 0) return "";
  const ranges = stretches
    .map(({ from, to }) => (from === to ? `${letter}${from}` : `${letter}${from}:${letter}${to}`))
    .join(",");
  return `=IF(COUNT(${ranges})=0,"",SUM(${ranges}))`;
}

/** The same by what stands in the column of parks, where a row that several share names them all. */
function sumOfPark(request: TotalsRequest, park: string, key: string): string {
  const { range, countedRows } = request;
  const rows = `${amongPark(request, park)}*${countedRows ?? "1"}`;
  return `=IF(SUMPRODUCT(${rows}*ISNUMBER(${range(key)}))=0,"",SUMPRODUCT(${rows},${range(key)}))`;
}

function amongPark({ range }: TotalsRequest, park: string): string {
  return `ISNUMBER(FIND(${quotedText(`、${park}、`)},"、"&${range("park")}&"、"))`;
}
