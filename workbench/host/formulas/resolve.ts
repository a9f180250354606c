import { quoteSheetName } from "../model/address";
import { LAST_COLUMN, LAST_ROW, isEntireColumn, isEntireRow, type Area } from "../model/area";
import { absoluteName } from "../model/address";
import { cellKey, type SheetModel } from "../model/sheet-model";
import type { TableModel } from "../model/table-model";
import type { WorkbookModel } from "../model/workbook-model";
import {
  hasReferenceOperators,
  overSheets,
  seenFromCell,
  takesAll,
  withoutReferenceOperators,
} from "./reference-operators";
import { smallNumber } from "./small-number";
import { structuredArea, structuredParts } from "./structured-reference";
import {
  rewrite,
  shapeTokens,
  tokens,
  type ReferenceToken,
  type StructuredToken,
  type Token,
} from "./tokens";
import { referenceArea, referenceText } from "./write-reference";

export interface ResolvedFormula {
  /** What the engine calculates: references are addresses only. */
  text: string;
  /** The last row and column that it refers to, so that the engine's sheets can be made large enough. */
  reach: { sheet: SheetModel; row: number; column: number }[];
  /**
   * What else its text depends on: on the meaning of names, tables and spilled ranges, or, as whole rows and columns are
   * bounded, on how much of a sheet is used; that may change with any cell.
   */
  dependsOn?: "meaning" | "usedArea";
}

export interface FormulaPlace {
  workbook: WorkbookModel;
  sheet: SheetModel;
  row: number;
  column: number;
  /** The formula is worked out on another sheet: every reference has to name its own. */
  isElsewhere?: boolean;
  /** Used areas that are known already, as long as no cell changes: to find one takes a look at every cell. */
  usedAreas?: Map<SheetModel, Area | undefined>;
}

/**
 * The engine misreads some structured references and is slow over whole columns (1,048,576 rows each), so it is
 * given plain addresses: names, structured references, spilled ranges and whole rows and columns become areas.
 */
export function resolve(formula: string, place: FormulaPlace, depth = 0): ResolvedFormula {
  const sheets = sheetsOfPlain(formula);
  if (!place.isElsewhere && sheets?.every((name) => place.workbook.sheetByName(name)?.name === name))
    return plain(formula, place);
  const result: ResolvedFormula = { text: formula, reach: [] };
  result.text = rewrite(formula, (token, index, all) =>
    resolveToken(token, index, all, place, result, depth),
  );
  result.text = withoutReferenceOperators(result.text, place.sheet.name);
  return result;
}

/** What a formula of cells and ranges alone says can be given as it stands; only its reach is to be told. */
function plain(formula: string, place: FormulaPlace): ResolvedFormula {
  const reach = tokens(formula).flatMap((token) => {
    if (token.kind !== "reference") return [];
    const sheet = sheetOf(token.sheet, place);
    const { row = 0, column = 0 } = token.last ?? {};
    return sheet
      ? [
          {
            sheet,
            row: Math.max(row, token.first.row ?? 0),
            column: Math.max(column, token.first.column ?? 0),
          },
        ]
      : [];
  });
  return { text: formula, reach };
}

/** Whether a formula says all by cells and ranges alone. */
export const isPlain = (formula: string, place: FormulaPlace): boolean =>
  sheetsOfPlain(formula)?.every((name) => place.workbook.sheetByName(name) !== undefined) ?? false;

const plainShapes = new WeakMap<readonly Token[], string[] | null>();

/** The sheets that a formula names; undefined where something in it has to be written anew for the engine. */
function sheetsOfPlain(formula: string): string[] | undefined {
  const shape = shapeTokens(formula);
  let sheets = plainShapes.get(shape);
  if (sheets === undefined) {
    const names = shape.flatMap((token) => (token.kind === "reference" ? (token.sheet ?? []) : []));
    sheets = shape.every(isPlainToken) && !hasReferenceOperators(shape) ? [...new Set(names)] : null;
    plainShapes.set(shape, sheets);
  }
  return sheets ?? undefined;
}

function isPlainToken(token: Token): boolean {
  switch (token.kind) {
    case "reference":
      return !token.spilled && token.first.row !== undefined && token.first.column !== undefined;
    case "structured":
    case "name":
      return false;
    case "number":
      return smallNumber(token.text) === undefined;
    case "error":
      return !token.text.startsWith("#REF!") || token.text === "#REF!";
    case "function":
      return token.text === token.text.toUpperCase();
    case "operator":
      return token.text !== "@";
    default:
      return true;
  }
}

function resolveToken(
  token: Token,
  index: number,
  all: readonly Token[],
  place: FormulaPlace,
  result: ResolvedFormula,
  depth: number,
): string | undefined {
  switch (token.kind) {
    case "reference":
      if (token.sheet?.includes(":") === true)
        return resolveOverSheets(token, takesAll(all, index), place, result);
      return resolveReference(token, all[index - 1], place, result);
    case "structured":
      return resolveStructured(token, all[index - 1], place, result);
    case "name":
      return resolveName(
        token,
        { isTaken: takesAll(all, index), before: all[index - 1] },
        place,
        result,
        depth,
      );
    case "number":
      return smallNumber(token.text);
    case "error":
      // What is left of a reference into a sheet that is gone.
      return token.text.startsWith("#REF!") ? "#REF!" : undefined;
    case "function":
      // The engine keeps parsed formulas by their text and looks for functions in it as they were registered.
      return token.text.toUpperCase();
    case "operator":
      // "@" before a reference is handled with the reference; before a call a single value stays itself.
      return token.text === "@" ? "" : undefined;
    default:
      return undefined;
  }
}

const sheetOf = (name: string | undefined, place: FormulaPlace): SheetModel | undefined =>
  name === undefined ? place.sheet : place.workbook.sheetByName(name);

function resolveReference(
  token: ReferenceToken,
  before: Token | undefined,
  place: FormulaPlace,
  result: ResolvedFormula,
): string | undefined {
  const sheet = sheetOf(token.sheet, place);
  if (!sheet) return "#REF!";
  const area = referenceArea(token);
  if (token.spilled) {
    result.dependsOn ??= "meaning";
    const spill = sheet.spills.get(cellKey(area.top, area.left));
    if (!spill) return "#REF!";
    return areaText(spill, sheet, place, result);
  }
  if (isMark(before)) return areaText(area, sheet, place, result, true);
  if (token.first.row === undefined || token.first.column === undefined)
    return areaText(area, sheet, place, result);
  result.reach.push({ sheet, row: area.bottom, column: area.right });
  if (token.sheet === undefined && !place.isElsewhere) return undefined;
  return referenceText({ ...token, sheet: sheet.name });
}

/** Only functions that go through all of their ranges take cells of several sheets. */
function resolveOverSheets(
  token: ReferenceToken,
  isTaken: boolean,
  place: FormulaPlace,
  result: ResolvedFormula,
): string {
  result.dependsOn ??= "meaning";
  const each = isTaken ? overSheets(token, place.workbook.sheets) : undefined;
  if (!each) return "#REF!";
  return each
    .map((text) => {
      const [one] = tokens(`=${text}`);
      return one?.kind === "reference" ? (resolveReference(one, undefined, place, result) ?? text) : text;
    })
    .join(",");
}

function intersection(area: Area, place: FormulaPlace): Area | undefined {
  const inRow = place.row >= area.top && place.row <= area.bottom;
  const inColumn = place.column >= area.left && place.column <= area.right;
  if (area.left === area.right && inRow) return { ...area, top: place.row, bottom: place.row };
  if (area.top === area.bottom && inColumn) return { ...area, left: place.column, right: place.column };
  return area.left === area.right && area.top === area.bottom ? area : undefined;
}

const isMark = (token: Token | undefined): boolean => token?.kind === "operator" && token.text === "@";

/** `isSingle`: of the area the cell in the formula's own row or column. */
function areaText(
  whole: Area,
  sheet: SheetModel,
  place: FormulaPlace,
  result: ResolvedFormula,
  isSingle = false,
): string {
  const area = isSingle ? intersection(whole, place) : whole;
  if (!area) return "#VALUE!";
  let bounded = area;
  if (isEntireColumn(area) || isEntireRow(area)) {
    result.dependsOn = "usedArea";
    const used = usedAreaOf(sheet, place);
    bounded = {
      top: area.top,
      left: area.left,
      bottom: area.bottom === LAST_ROW ? Math.max(area.top, roundUp(used?.bottom ?? 0, 64)) : area.bottom,
      right: area.right === LAST_COLUMN ? Math.max(area.left, roundUp(used?.right ?? 0, 16)) : area.right,
    };
  }
  result.reach.push({ sheet, row: bounded.bottom, column: bounded.right });
  const prefix = sheet === place.sheet && !place.isElsewhere ? "" : `${quoteSheetName(sheet.name)}!`;
  return prefix + absoluteName(bounded);
}

function usedAreaOf(sheet: SheetModel, { usedAreas }: FormulaPlace): Area | undefined {
  if (usedAreas?.has(sheet)) return usedAreas.get(sheet);
  const used = sheet.usedArea(true);
  usedAreas?.set(sheet, used);
  return used;
}

const roundUp = (value: number, step: number): number => Math.ceil((value + 1) / step) * step - 1;

function resolveStructured(
  token: StructuredToken,
  before: Token | undefined,
  place: FormulaPlace,
  result: ResolvedFormula,
): string {
  result.dependsOn ??= "meaning";
  const table = token.table === undefined ? tableAround(place) : place.workbook.tableByName(token.table);
  if (!table) return token.table === undefined ? "#VALUE!" : "#NAME?";
  const parts = structuredParts(token.inner);
  const row = table.sheet === place.sheet ? place.row : -1;
  const area = structuredArea(table, parts, row);
  if (!area) return parts.items.includes("#this row") ? "#VALUE!" : "#REF!";
  return areaText(area, table.sheet, place, result, isMark(before));
}

const tableAround = (place: FormulaPlace): TableModel | undefined =>
  place.sheet.tables.find(
    ({ area }) =>
      place.row >= area.top &&
      place.row <= area.bottom &&
      place.column >= area.left &&
      place.column <= area.right,
  );

const NAME_DEPTH = 16;

function resolveName(
  { name, sheet: sheetName }: Extract<Token, { kind: "name" }>,
  { isTaken, before }: { isTaken: boolean; before: Token | undefined },
  place: FormulaPlace,
  result: ResolvedFormula,
  depth: number,
): string | undefined {
  result.dependsOn ??= "meaning";
  const scope = sheetOf(sheetName, place);
  const item = place.workbook.nameSeenFrom(name, scope ?? place.sheet);
  if (!item) {
    const table = sheetName === undefined ? place.workbook.tableByName(name) : undefined;
    return table ? areaText(table.bodyArea, table.sheet, place, result, isMark(before)) : "#NAME?";
  }
  if (depth >= NAME_DEPTH) return "#NAME?";
  const home = item.scope ?? place.sheet;
  const refersTo = seenFromCell(item.refersTo, place.row, place.column);
  const meaning = resolve(refersTo, { ...place, sheet: home }, depth + 1);
  result.reach.push(...meaning.reach);
  if (meaning.dependsOn === "usedArea") result.dependsOn = "usedArea";
  const text = meaning.text.replace(/^=/, "");
  const single = tokens(refersTo).filter((token) => token.kind !== "space");
  const only = single.length === 1 ? single[0] : undefined;
  if (only?.kind === "reference" && only.sheet?.includes(":") === true)
    return resolveOverSheets(only, isTaken, place, result);
  if (only?.kind === "reference") {
    const target = sheetOf(only.sheet, { ...place, sheet: home });
    return target ? areaText(referenceArea(only), target, place, result, isMark(before)) : "#REF!";
  }
  return only && only.kind !== "function" ? text : `(${text})`;
}
