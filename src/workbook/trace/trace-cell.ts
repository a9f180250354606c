import { HOLIDAY_SHEET } from "../../functions/native/holiday-table";
import { cellAddress } from "../../formulas/a1";
import type { CellValue } from "../../records/reading/sheet-table";
import { textsIn, type AllTexts } from "../../locales/texts";
import type { Language } from "../../locales/language";
import { blockOfReference } from "../reading/block-reference";
import { cellName, cellOf } from "./cell-names";
import type { NamedCells } from "./cell-names";
import { formulaInWords } from "./formula-in-words";
import { wordsOfCell } from "./column-words";
import { isInside, sheetCellAt, type GeneratedSheet } from "./generated-sheet";
import { directReferences, typedPrecedents } from "./precedents";
import type { BlockAt, CellAt, FormulaSource } from "./precedents";

/** The cells that were read, and the defined names of the workbook. */
export interface TraceSource {
  cells: NamedCells[];
  names: { name: string; formula: string }[];
  /** Those of the sheets that are ours. */
  generated: readonly GeneratedSheet[];
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
  const texts = textsIn(language).trace;
  const formulas = formulaSource(source);
  const formula = formulas.formulaAt(start);
  if (formula === undefined) return undefined;
  const label = labelOf(source, start, texts);
  const { cells, complete } = typedPrecedents(start, formulas, INPUT_LIMIT);
  return {
    label,
    words: texts.equation(
      lineName(source, start) ?? nameOf(source, start).column ?? label,
      ownWords(start, formula, source, texts) ?? inWords(start, formula, source, language),
    ),
    inputs: cells.map((cell) => ({ cell, label: labelOf(source, cell, texts) })),
    complete,
  };
}

/** The words for one of our own figures, the same for formulas of either style. */
function ownWords(
  start: CellAt,
  formula: string,
  source: TraceSource,
  texts: AllTexts["trace"],
): string | undefined {
  const generated = generatedAround(source, start);
  const cell = generated && sheetCellAt(generated, start.row, start.column);
  if (!generated || !cell) return undefined;
  const references = directReferences(formula, start.sheet, formulaSource(source));
  return wordsOfCell(generated, cell, start, references, texts);
}

/** Any other formula as a person would say it. */
function inWords(start: CellAt, formula: string, source: TraceSource, language: Language): string {
  const texts = textsIn(language).trace;
  const wordOf = (text: string): string | undefined => {
    const block = text.includes("!") ? blockOfReference(text) : localBlock(text, start.sheet);
    if (!block) return undefined;
    const first = labelOf(source, block, texts, start);
    if (block.rows * block.columns === 1) return first;
    const last = { ...block, row: block.row + block.rows - 1, column: block.column + block.columns - 1 };
    return texts.range(first, labelOf(source, last, texts, start));
  };
  return formulaInWords(formula, wordOf, language);
}

/** A cell by the labels around it, or its address; in the row that is traced the column says enough. */
export function labelOf(
  source: TraceSource,
  cell: CellAt,
  texts: AllTexts["trace"],
  beside?: CellAt,
): string {
  const line = lineName(source, cell);
  if (line !== undefined) return line;
  const { row, column } = nameOf(source, cell);
  const address = cellAddress(cell.row, cell.column);
  if (column === undefined) return cell.sheet === beside?.sheet ? address : `${cell.sheet}!${address}`;
  const sameRow = beside?.sheet === cell.sheet && beside.row === cell.row;
  return row === undefined || sameRow ? column : texts.cell(row, column);
}

/** The sheet of ours whose block the cell is in. */
export function generatedAround({ generated }: TraceSource, cell: CellAt): GeneratedSheet | undefined {
  return generated.find((sheet) => isInside(sheet, cell));
}

/** What a line of words above or below a table is called: 规上企业. */
function lineName(source: TraceSource, cell: CellAt): string | undefined {
  const generated = generatedAround(source, cell);
  const own = generated && sheetCellAt(generated, cell.row, cell.column);
  return own && "line" in own ? own.line.replace(/\uFF1A$/, "") : undefined;
}

function nameOf(source: TraceSource, cell: CellAt) {
  const around = surrounding(source.cells, cell);
  const generated = generatedAround(source, cell);
  // Titles, units and signatures of ours stand under no header.
  const nameless = generated !== undefined && sheetCellAt(generated, cell.row, cell.column) === undefined;
  return around && !nameless ? cellName(around, cell) : {};
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

export function formulaSource(source: TraceSource): FormulaSource {
  const { cells, names } = source;
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
    // What we wrote ourselves, a park's name or the word 合计, is nobody's input.
    // Nor did anybody type the public holidays.
    isFilled: (cell) =>
      cell.sheet !== HOLIDAY_SHEET &&
      generatedAround(source, cell) === undefined &&
      (surrounding(cells, cell) === undefined || at("values", cell) !== ""),
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
