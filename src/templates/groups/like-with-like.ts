import type { SumRatios } from "../parameters/parameter-keys";

/**
 * Sums that are set against each other run over the rows that have both figures: with the revenue of an enterprise that
 * has no figure for last year on one side alone, a growth would be false.
 */
export interface SummedRows {
  /** Ranges of a column, one for each stretch of neighbouring rows. */
  ranges: (key: string) => readonly string[];
  /** A condition over the one range, where not all of its rows are summed. */
  condition?: string;
}

/** The rows of one range. */
export function rowsOfRange(range: (key: string) => string, condition?: string): SummedRows {
  return { ranges: (key) => [range(key)], ...(condition === undefined ? {} : { condition }) };
}

type Test = (one: string, other: string) => string;

const both: Test = (one, other) => `ISNUMBER(${one})*ISNUMBER(${other})`;
const onlyOne: Test = (one, other) => `(ISNUMBER(${one})+ISNUMBER(${other})=1)`;

/** A ratio of sums over these rows; blank where rows are left out and the sheet is to show no ratio of a part. */
export function ratioOfSums(
  rows: SummedRows,
  [one, other]: readonly [string, string],
  sumRatios: SumRatios | undefined,
  ratio: string,
): string {
  return sumRatios === "blank" ? `IF(${unpaired(rows, one, other)}>0,"",${ratio})` : ratio;
}

/** Counts the rows of a test, or sums the first column over them; what is no number adds nothing. */
function overRows(
  { ranges, condition }: SummedRows,
  [one, other]: readonly [string, string],
  test: Test,
  isSum: boolean,
): string {
  const others = ranges(other);
  const terms = ranges(one).map((range, index) => {
    const rows = [test(range, others[index] ?? range), ...(condition === undefined ? [] : [condition])];
    return `SUMPRODUCT(${rows.join("*")}${isSum ? `,${range}` : ""})`;
  });
  return terms.length === 1 ? (terms[0] ?? "0") : `(${terms.join("+") || "0"})`;
}

/** The sum of a column over the rows that have a figure in the other one as well. */
export function pairedSum(rows: SummedRows, of: string, beside: string): string {
  return overRows(rows, [of, beside], both, true);
}

/** How many rows have both. */
export function pairs(rows: SummedRows, one: string, other: string): string {
  return overRows(rows, [one, other], both, false);
}

/** How many rows have one of the two and are left out. */
export function unpaired(rows: SummedRows, one: string, other: string): string {
  return overRows(rows, [one, other], onlyOne, false);
}
