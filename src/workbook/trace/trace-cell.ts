import { cellAddress } from "../../records/a1";
import type { CellValue } from "../../records/reading/sheet-table";
import { trace as english } from "../../locales/en-US/trace";
import type { Language } from "../../locales/language";
import { trace as chinese } from "../../locales/zh-CN/trace";
import { blockOfReference } from "../reading/block-reference";
import { cellName, cellOf } from "./cell-names";
import type { NamedCells } from "./cell-names";
import { formulaInWords } from "./formula-in-words";
import { typedPrecedents } from "./precedents";
import type { BlockAt, CellAt, FormulaSource } from "./precedents";

/** The cells that were read, and the defined names of the workbook. */
export interface TraceSource {
  cells: NamedCells[];
  names: { name: string; formula: string }[];
}

export interface TracedFormula {
  label: string;
  words: string;
  inputs: { cell: CellAt; label: string }[];
  /** More inputs than the limit. */
  complete: boolean;
}

/** More inputs than this are no list that a person reads. */
export const INPUT_LIMIT = 60;

/** How a formula is made and of which typed cells; undefined where the cell has no formula. */
export function traceCell(start: CellAt, source: TraceSource, language: Language): TracedFormula | undefined {
  const texts = language === "zh-CN" ? chinese : english;
  const formulas = formulaSource(source);
  const formula = formulas.formulaAt(start);
  if (formula === undefined) return undefined;
  const labelOf = (cell: CellAt, beside?: CellAt): string => {
    const { row, column } = nameOf(source, cell);
    const address = cellAddress(cell.row, cell.column);
    if (column === undefined) return cell.sheet === beside?.sheet ? address : `${cell.sheet}!${address}`;
    // Within the row that is traced the column says enough.
    const sameRow = beside?.sheet === cell.sheet && beside.row === cell.row;
    return row === undefined || sameRow ? column : texts.cell(row, column);
  };
  const wordOf = (text: string): string | undefined => {
    const block = text.includes("!") ? blockOfReference(text) : localBlock(text, start.sheet);
    if (!block) return undefined;
    const first = labelOf(block, start);
    if (block.rows * block.columns === 1) return first;
    const last = { ...block, row: block.row + block.rows - 1, column: block.column + block.columns - 1 };
    return texts.range(first, labelOf(last, start));
  };
  const { cells, complete } = typedPrecedents(start, formulas, INPUT_LIMIT);
  return {
    label: labelOf(start),
    words: texts.equation(
      nameOf(source, start).column ?? labelOf(start),
      formulaInWords(formula, wordOf, language),
    ),
    inputs: cells.map((cell) => ({ cell, label: labelOf(cell) })),
    complete,
  };
}

function nameOf({ cells }: TraceSource, cell: CellAt) {
  const around = surrounding(cells, cell);
  return around ? cellName(around, cell) : {};
}

function surrounding(all: readonly NamedCells[], { sheet, row, column }: CellAt): NamedCells | undefined {
  return all.find(
    (cells) =>
      cells.sheet === sheet &&
      row >= cells.row &&
      row < cells.row + cells.values.length &&
      column >= cells.column &&
      column < cells.column + (cells.values[0]?.length ?? 0),
  );
}

function formulaSource({ cells, names }: TraceSource): FormulaSource {
  const at = (grid: "formulas" | "values", cell: CellAt): CellValue => {
    const around = surrounding(cells, cell);
    return around?.[grid][cell.row - around.row]?.[cell.column - around.column] ?? "";
  };
  return {
    formulaAt: (cell) => {
      const content = at("formulas", cell);
      const isFormula = typeof content === "string" && content.startsWith("=");
      return isFormula && content !== at("values", cell) ? content : undefined;
    },
    isFilled: (cell) => surrounding(cells, cell) === undefined || at("values", cell) !== "",
    blockOfName: (text): BlockAt | undefined => {
      const name = names.find((candidate) => candidate.name === text);
      return name && blockOfReference(name.formula);
    },
  };
}

function localBlock(text: string, sheet: string): BlockAt | undefined {
  const [first, last] = text.replace(/\$/g, "").split(":");
  const [from, to] = [cellOf(first ?? ""), cellOf(last ?? first ?? "")];
  if (!from || !to) return undefined;
  return { sheet, ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}
