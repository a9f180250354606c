import { SCHEDULE_BASES, type ScheduleBasis } from "../statistics/schedule";
import { toHalfWidth } from "../statistics/half-width";
import { parsePlainNumber } from "../statistics/plain-number";
import type { Cell, Matrix } from "./cell";
import type { Parameter } from "./parameter";
import { Problem, shortened } from "./problem";
import { readNumberArgument } from "./read-number";

/** A basis by name, or the planned shares of 12 months or 4 quarters. */
export type Basis = ScheduleBasis | readonly number[];

export const basis: Parameter<Basis | undefined> = {
  measure: false,
  optional: true,
  read(cell) {
    if (typeof cell === "boolean") return new Problem("#VALUE!", "booleanGiven");
    const name = toHalfWidth(String(cell)).trim().toLowerCase();
    return (
      SCHEDULE_BASES.find((known) => known === name) ??
      new Problem("#VALUE!", "unknownBasis", shortened(cell))
    );
  },
  readFigure: (cell) => (cell === "month" || cell === "" || cell === null || cell === undefined ? 0 : NaN),
  readWhole(matrix) {
    const cells = matrix.flat();
    return cells.length === 1 || areNames(cells) ? undefined : readWeights(cells, matrix);
  },
};

/** A column of basis names is read cell by cell, like any other argument. A text among numbers is a wrong weight. */
function areNames(cells: readonly Cell[]): boolean {
  const isNumber = (cell: Cell): boolean =>
    typeof cell === "number" || (typeof cell === "string" && parsePlainNumber(cell) !== undefined);
  return cells.some((cell) => typeof cell === "string") && !cells.some(isNumber);
}

function readWeights(cells: readonly Cell[], matrix: Matrix<Cell>): readonly number[] | Problem {
  const weights: number[] = [];
  for (const cell of cells) if (cell instanceof Problem) return cell;
  if (cells.length !== 12 && cells.length !== 4) {
    return new Problem("#VALUE!", "wrongNumberOfWeights", String(matrix.flat().length));
  }
  for (const cell of cells) {
    if (cell === undefined) return new Problem("#N/A", "missing");
    const weight = cell instanceof Problem ? cell : readNumberArgument(cell);
    if (weight instanceof Problem) return weight;
    weights.push(weight);
  }
  return weights;
}
