import type { Block } from "../../formulas/a1";
import { callsPark } from "../../functions/native/to-native";
import { blockOfReference } from "../reading/block-reference";
import { cellKey } from "./distribution";
import type { DistributionSource, ScopedName, SheetCells } from "./distribution";
import { referencesOf } from "./formula-references";
import type { FormulaReference } from "./formula-references";
import { formulasOf } from "./plan-distribution";
import type { FormulaCell } from "./plan-distribution";

/** What a reference in a formula stands for. */
export type Meaning = { kind: "cells"; sheet: string; block: Block } | { kind: "formula"; name: ScopedName };

/** Which cells and names need the add-in, by themselves or through what they refer to. */
export class ParkDependence {
  private readonly cells = new Map<string, Map<string, FormulaCell>>();
  private readonly known = new Map<string, boolean>();

  constructor(private readonly source: DistributionSource) {
    for (const sheet of source.sheets) this.cells.set(sheet.sheet, formulaCells(sheet));
  }

  /** Undefined for what is no reference: TRUE, or the name of a table. */
  meaningOf(reference: FormulaReference, sheet: string): Meaning | undefined {
    const { block, target } = reference;
    if (block) return { kind: "cells", sheet: reference.sheet ?? sheet, block };
    const scope = reference.sheet ?? sheet;
    const sameName = this.source.names.filter(({ name }) => name.toLowerCase() === target.toLowerCase());
    const name = sameName.find((each) => each.scope === scope) ?? sameName.find((each) => !each.scope);
    if (!name) return undefined;
    const cells = blockOfReference(name.formula);
    return cells ? { kind: "cells", sheet: cells.sheet, block: cells } : { kind: "formula", name };
  }

  formulaAt(sheet: string, row: number, column: number): FormulaCell | undefined {
    return this.cells.get(sheet)?.get(cellKey(sheet, row, column));
  }

  needsAddIn(meaning: Meaning): boolean {
    if (meaning.kind === "formula") {
      const { name, formula, scope = "" } = meaning.name;
      return this.formulaNeedsAddIn(`${scope}!${name}`, formula, scope);
    }
    return this.formulasIn(meaning.sheet, meaning.block).some(([key, { formula }]) =>
      this.formulaNeedsAddIn(key, formula, meaning.sheet),
    );
  }

  private formulasIn(sheet: string, { row, column, rows, columns }: Block): [string, FormulaCell][] {
    const formulas = this.cells.get(sheet);
    if (!formulas) return [];
    if (rows * columns === 1) {
      const key = cellKey(sheet, row, column);
      const cell = formulas.get(key);
      return cell ? [[key, cell]] : [];
    }
    return [...formulas].filter(
      ([, cell]) =>
        cell.row >= row && cell.row < row + rows && cell.column >= column && cell.column < column + columns,
    );
  }

  private formulaNeedsAddIn(key: string, formula: string, sheet: string): boolean {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    // A circle of references needs no more than its members do.
    this.known.set(key, false);
    const needs =
      callsPark(formula) ||
      referencesOf(formula).some((reference) => {
        const meaning = this.meaningOf(reference, sheet);
        return meaning !== undefined && this.needsAddIn(meaning);
      });
    this.known.set(key, needs);
    return needs;
  }
}

function formulaCells(cells: SheetCells): Map<string, FormulaCell> {
  return new Map(
    [...formulasOf(cells)].map(({ row, column, formula }) => [
      cellKey(cells.sheet, row, column),
      { cells, row, column, formula },
    ]),
  );
}
