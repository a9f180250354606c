import { monthValues } from "../statistics/month-values";
import type { Cell, Matrix } from "./cell";
import type { Result } from "./declaration";
import { Problem } from "./problem";
import { readNumberArgument } from "./read-number";

const MONTHS = 12;

/** PARK.MONTHLY: a row or column of cumulative figures from January on, as month values in the same shape. */
export function monthlyMatrix(matrix: Matrix<Cell>): Matrix<Result> | Problem {
  const columns = matrix[0]!.length;
  if ((matrix.length > 1 && columns > 1) || matrix.length * columns > MONTHS) {
    return new Problem("#VALUE!", "notASeries");
  }
  const results = monthlyResults(matrix.flat());
  return columns === 1 ? results.map((result) => [result]) : [results];
}

function monthlyResults(cells: readonly Cell[]): Result[] {
  const figures = cells.map((cell) =>
    cell === undefined || cell instanceof Problem ? cell : readNumberArgument(cell),
  );
  // A cell with an error counts as a figure, so that it is no leading blank; its own and the next month carry the error.
  const values = monthValues(figures.map((figure) => (figure instanceof Problem ? 0 : figure)));
  return values.map((value, index) => {
    const problem = [figures[index], value === "blank" ? undefined : figures[index - 1]].find(
      (figure) => figure instanceof Problem,
    );
    if (problem) return named(problem);
    if (value === "blank") return "";
    if (value === "unknown") return named(new Problem("#N/A", "previousMonthMissing"));
    return Number.isFinite(value) ? value : new Problem("#NUM!");
  });
}

function named({ error, message, given }: Problem): Problem {
  return new Problem(error, message, given, "cumulative");
}
