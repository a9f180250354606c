import { cellAddress } from "../formulas/a1";
import type { Finding } from "../records/finding";

/** Why a template is not filled, with the cell of it; the words are in locales/…/user-templates.ts. */
export type FindingPlace = { sheet: string; row: number; column: number };

export function templateError(
  kind: string,
  { sheet, row, column }: FindingPlace,
  parameters: Finding["parameters"] = {},
): Finding {
  const address = cellAddress(row, column);
  return {
    severity: "error",
    kind,
    parameters: { cell: `${sheet}!${address}`, ...parameters },
    place: { sheet, address },
  };
}

/** Thrown where one cell cannot be written; the others are still looked at, so that all is told at once. */
export class CellProblem extends Error {
  constructor(
    readonly kind: string,
    readonly parameters: Finding["parameters"] = {},
  ) {
    super(kind);
  }
}

/** A name that is no field, with the nearest that are, as far as there are any. */
export const unknownField = ({ name, nearest }: { name: string; nearest: readonly string[] }): CellProblem =>
  nearest.length > 0
    ? new CellProblem("templateUnknownName", { name, nearest: nearest.join("、") })
    : new CellProblem("templateUnknownNameOnly", { name });
