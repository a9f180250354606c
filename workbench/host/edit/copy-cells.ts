import { copyFormula, moveFormula, transposeFormula } from "../formulas/shift";
import { rewrite } from "../formulas/tokens";
import { invalidArgument, invalidOperation } from "../host-error";
import { areaOf, cellArea, columnCount, containsCell, intersect, rowCount, type Area } from "../model/area";
import { absoluteName, quoteSheetName } from "../model/address";
import type { ConditionalFormatModel } from "../model/rule-models";
import type { Cell, SheetModel } from "../model/sheet-model";
import type { RangeTarget } from "../objects/range-target";
import type { HostState } from "../state";
import { requireInside } from "../objects/range-geometry";
import { clearCells } from "./clear-cells";
import { rewriteFormulas } from "./rewrite-formulas";
import { syncHeaders } from "./table-edit";

interface CopyOptions {
  /** Excel.RangeCopyType */
  what: unknown;
  skipBlanks: boolean;
  transpose: boolean;
}

/** Range.copyFrom: the source fills the destination, repeated where that is a multiple of it. */
export function copyCells(
  state: HostState,
  source: RangeTarget,
  destination: RangeTarget,
  options: CopyOptions,
): void {
  const [from] = source.areas;
  const [to] = destination.areas;
  if (!from || !to) throw invalidArgument("range");
  if (!["All", "Formulas", "Values", "Formats", "Link"].includes(String(options.what)))
    throw invalidArgument("copyType");
  const bounded = boundedSource(source.sheet, from);
  const size = options.transpose
    ? { rows: columnCount(bounded), columns: rowCount(bounded) }
    : { rows: rowCount(bounded), columns: columnCount(bounded) };
  const repeats = rowCount(to) % size.rows === 0 && columnCount(to) % size.columns === 0;
  const target = requireInside(repeats ? areaOf(to.top, to.left, rowCount(to), columnCount(to)) : areaOf(to.top, to.left, size.rows, size.columns)); // prettier-ignore
  state.requireUnlocked(destination.sheet, target);
  const isFilled = rowCount(target) > size.rows || columnCount(target) > size.columns;
  if (options.what !== "Formats") requireWholeMerges(destination.sheet, target, isFilled);
  const copies = readCells(source.sheet, bounded);
  for (let row = target.top; row <= target.bottom; row++) {
    if (isFilled && state.profile.isStrict && isFiltered(destination.sheet, row)) continue;
    for (let column = target.left; column <= target.right; column++) {
      const r = (row - target.top) % size.rows;
      const c = (column - target.left) % size.columns;
      const copy = (options.transpose ? copies[c]?.[r] : copies[r]?.[c]) ?? undefined;
      if (!copy || (options.skipBlanks && copy.value === null && copy.formula === undefined)) continue;
      put(state, source.sheet, destination.sheet, copy, { row, column }, options);
    }
  }
  if (options.what === "All" || options.what === "Formats")
    copyAround(state, source.sheet, bounded, destination.sheet, target);
  if (options.what === "All" && state.profile.copiesRemarks)
    copyRemarks(state, source.sheet, bounded, destination.sheet, target);
  for (const table of destination.sheet.tables) {
    if (table.headerArea && intersect(table.headerArea, target)) syncHeaders(state, table);
  }
  state.changed(destination.sheet, target);
}

/** What is pasted over and over, as what is filled down, goes into the rows that a filter shows. */
const isFiltered = (sheet: SheetModel, row: number): boolean => sheet.rowInfo.get(row)?.filtered === true;

/** What lies under a merge beside its first cell takes nothing, and what is pasted over and over needs cells of one size. */
function requireWholeMerges(sheet: SheetModel, target: Area, isFilled: boolean): void {
  for (const merge of sheet.merges)
    if (intersect(merge, target) && (isFilled || !containsCell(target, merge.top, merge.left)))
      throw invalidOperation("part of a merged cell can't be pasted into");
}

/** Whole rows and columns are copied as far as they are used. */
function boundedSource(sheet: SheetModel, area: Area): Area {
  if (rowCount(area) * columnCount(area) <= 2_000_000) return area;
  const used = sheet.usedArea(false);
  return { ...area, bottom: Math.min(area.bottom, Math.max(area.top, used?.bottom ?? 0)), right: Math.min(area.right, Math.max(area.left, used?.right ?? 0)) }; // prettier-ignore
}

interface Copy extends Omit<Cell, "style"> {
  style: number;
  /** Its value comes with the array formula that is copied along: nothing of its own. */
  spilled: boolean;
  row: number;
  column: number;
}

function readCells(sheet: SheetModel, area: Area): Copy[][] {
  const spills = [...sheet.spills.values()].filter(({ top, left }) => containsCell(area, top, left));
  const isSpilled = (row: number, column: number) =>
    spills.some((spill) => containsCell(spill, row, column) && (row !== spill.top || column !== spill.left));
  const rows: Copy[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: Copy[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.cell(row, column);
      line.push({
        ...cell,
        value: sheet.value(row, column),
        spilled: isSpilled(row, column),
        style: sheet.style(row, column),
        row,
        column,
      });
    }
    rows.push(line);
  }
  return rows;
}

function put(
  state: HostState,
  from: SheetModel,
  to: SheetModel,
  copy: Copy,
  at: { row: number; column: number },
  options: CopyOptions,
): void {
  const what = String(options.what);
  const before = to.style(at.row, at.column);
  if (what !== "Formats") {
    const formula =
      what === "Link" ? `=${from === to ? "" : `${quoteSheetName(from.name)}!`}${absoluteName(cellArea(copy.row, copy.column))}`
      : what === "Values" || copy.formula === undefined ? undefined
      : copiedFormula(state, from, to, copy.formula, copy, at, options.transpose); // prettier-ignore
    const value = copy.spilled && what !== "Values" ? null : copy.value;
    to.setContent(at.row, at.column, formula === undefined ? value : null, formula);
    state.calculation.cellChanged(to, at.row, at.column);
  }
  if (what === "All" || what === "Formats") {
    if (copy.style !== before) to.ensureCell(at.row, at.column).style = copy.style;
    if (what === "All" && copy.hyperlink) to.ensureCell(at.row, at.column).hyperlink = { ...copy.hyperlink };
  }
}

interface CellPlace {
  row: number;
  column: number;
}

function copiedFormula(
  state: HostState,
  from: SheetModel,
  to: SheetModel,
  formula: string,
  source: CellPlace,
  at: CellPlace,
  transpose: boolean,
): string {
  if (!state.profile.isStrict) return copyFormula(formula, at.row - source.row, at.column - source.column);
  const copied = transpose
    ? transposeFormula(formula, source, at)
    : copyFormula(formula, at.row - source.row, at.column - source.column);
  return from === to ? copied : withOwnersOfNames(state, copied, from, to);
}

/** A name that only the source sheet knows is still that sheet's on another one. */
function withOwnersOfNames(state: HostState, formula: string, from: SheetModel, to: SheetModel): string {
  const { names } = state.workbook;
  const isOf = (sheet: SheetModel, name: string): boolean =>
    names.some((other) => other.scope === sheet && other.name.toLowerCase() === name.toLowerCase());
  if (!names.some(({ scope }) => scope === from)) return formula;
  return rewrite(formula, (token) =>
    token.kind === "name" && token.sheet === undefined && isOf(from, token.name) && !isOf(to, token.name)
      ? `${quoteSheetName(from.name)}!${token.name}`
      : undefined,
  );
}

/** Merges, rules and validation go with a full copy of the same shape. */
function copyAround(state: HostState, from: SheetModel, source: Area, to: SheetModel, target: Area): void {
  const rows = target.top - source.top;
  const columns = target.left - source.left;
  const moved = (area: Area): Area => ({ top: area.top + rows, bottom: area.bottom + rows, left: area.left + columns, right: area.right + columns }); // prettier-ignore
  if (rowCount(source) !== rowCount(target) || columnCount(source) !== columnCount(target)) return;
  const inside = from.merges.filter((merge) => intersect(merge, source));
  if (inside.length > 0) {
    to.merges = to.merges.filter((merge) => !intersect(merge, target));
    to.merges.push(...inside.map(moved));
  }
  const partsOf = (ranges: readonly Area[]): Area[] =>
    ranges
      .map((area) => intersect(area, source))
      .filter((area) => area !== undefined)
      .map(moved);
  if (from === to) {
    for (const { ranges } of [...from.conditionalFormats, ...from.validations]) {
      ranges.push(...partsOf(ranges).filter((part) => !ranges.some((own) => intersect(own, part))));
    }
    return;
  }
  for (const format of from.conditionalFormats) {
    const ranges = partsOf(format.ranges);
    if (ranges.length === 0) continue;
    const id = `cf${state.workbook.nextNumber()}`;
    to.conditionalFormats.push({ ...format, id, ranges, rule: movedRule(format, ranges) });
  }
  for (const { ranges, rule } of from.validations) {
    const parts = partsOf(ranges);
    if (parts.length > 0) to.validations.push({ ranges: parts, rule: { ...rule } });
  }
}

/** Notes and comments go with a full copy of the same shape, over those that are there. */
function copyRemarks(state: HostState, from: SheetModel, source: Area, to: SheetModel, target: Area): void {
  if (rowCount(source) !== rowCount(target) || columnCount(source) !== columnCount(target)) return;
  const copied = <T extends { row: number; column: number }>(
    own: readonly T[],
    others: readonly T[],
  ): T[] => {
    const copies = own
      .filter(({ row, column }) => intersect(source, cellArea(row, column)))
      .map((each) => ({
        ...structuredClone(each),
        row: each.row + target.top - source.top,
        column: each.column + target.left - source.left,
      }));
    const covered = ({ row, column }: T) => copies.some((copy) => copy.row === row && copy.column === column);
    return [...others.filter((each) => !covered(each)), ...copies];
  };
  to.notes = copied(from.notes, to.notes);
  to.comments = copied(
    from.comments.map((own) => ({ ...own, id: `{comment-${state.workbook.nextNumber()}}` })),
    to.comments,
  );
}

/** A formula rule is meant for the first cell of its ranges. */
function movedRule(
  { ranges, rule }: ConditionalFormatModel,
  target: readonly Area[],
): ConditionalFormatModel["rule"] {
  const [before, after] = [ranges[0], target[0]];
  if (rule.type !== "custom" || !before || !after) return structuredClone(rule);
  return {
    ...structuredClone(rule),
    formula: copyFormula(rule.formula, after.top - before.top, after.left - before.left),
  };
}

/** Range.moveTo: cut and paste; references to the moved cells follow them. */
export function moveCellsTo(state: HostState, source: RangeTarget, destination: RangeTarget): void {
  const [from] = source.areas;
  const [to] = destination.areas;
  if (!from || !to) throw invalidArgument("range");
  const target = requireInside(areaOf(to.top, to.left, rowCount(from), columnCount(from)));
  state.requireUnlocked(source.sheet, from);
  state.requireUnlocked(destination.sheet, target);
  const cells = [...source.sheet.cells(from)].map(({ row, column, cell }) => ({
    row,
    column,
    cell: { ...cell },
  }));
  const rows = target.top - from.top;
  const columns = target.left - from.left;
  const move = { from: source.sheet, area: from, to: destination.sheet, rows, columns };
  state.calculation.wakeForMove(source.sheet);
  state.calculation.wakeForMove(destination.sheet);
  rewriteFormulas(state, (formula, home) => moveFormula(formula, home, move));
  state.workbook.moved.push(move);
  const formulas = new Map(
    cells.map(({ row, column }) => [`${row},${column}`, source.sheet.cell(row, column)?.formula]),
  );
  clearCells(state, source.sheet, from, "All");
  clearCells(state, destination.sheet, target, "All");
  for (const { row, column, cell } of cells) {
    const moved = destination.sheet.ensureCell(row + rows, column + columns);
    Object.assign(moved, cell);
    const formula = formulas.get(`${row},${column}`);
    if (formula !== undefined) moved.formula = formula;
    state.calculation.cellChanged(destination.sheet, row + rows, column + columns);
  }
  state.changed(source.sheet, from);
  state.changed(destination.sheet, target);
}
