import { formulaTokens, isCell } from "../../formulas/tokens";
import type { Token } from "../../formulas/tokens";
import type { FormulaPieces } from "./parse-formula";

const THIS_ROW = /\[#This Row\]|\[@|^[^[]*\[@/i;

/** Functions that make one value of a range, so that a range among their arguments spreads no further. */
const AGGREGATES: ReadonlySet<string> = new Set([
  "SUM", "SUMIF", "SUMIFS", "SUMPRODUCT", "COUNT", "COUNTA", "COUNTBLANK", "COUNTIF", "COUNTIFS", "AVERAGE",
  "AVERAGEIF", "AVERAGEIFS", "MAX", "MIN", "MEDIAN", "LARGE", "SMALL", "SUBTOTAL", "AGGREGATE", "PRODUCT", "INDEX",
  "MATCH", "VLOOKUP", "HLOOKUP", "LOOKUP", "ROWS", "COLUMNS", "AND", "OR", "RANK", "STDEV", "VAR", "XLOOKUP",
]); // prettier-ignore

export interface Shape {
  rows: number;
  columns: number;
}

type ShapeOfName = (name: string) => Shape | undefined;

/** The shape of a reference by address; of names as the caller knows them. Undefined: no reference of known shape. */
export function referenceShape(text: string, shapeOfName?: ShapeOfName): Shape | undefined {
  const token = onlyToken(text);
  return token && shapeOf(token, shapeOfName);
}

function shapeOf(token: Token, shapeOfName: ShapeOfName = () => undefined): Shape | undefined {
  if (token.kind === "name") return shapeOfName(token.text) ?? { rows: 1, columns: 1 };
  if (token.kind === "structured") {
    return THIS_ROW.test(token.text)
      ? { rows: 1, columns: 1 }
      : (shapeOfName(token.text) ?? { rows: Infinity, columns: 1 });
  }
  if (token.kind !== "reference" || token.spilled) return undefined;
  const { first, last = first } = token;
  if (!isCell(first) || !isCell(last)) return { rows: Infinity, columns: Infinity };
  return { rows: Math.abs(last.row - first.row) + 1, columns: Math.abs(last.column - first.column) + 1 };
}

function onlyToken(text: string): Token | undefined {
  const [only, ...more] = formulaTokens(text);
  return more.length === 0 ? only : undefined;
}

/** Whether a reference is certainly one cell. A name may turn out to be more. */
export function isSingleCell(text: string): boolean {
  const token = onlyToken(text);
  const shape = token && token.kind !== "name" ? shapeOf(token) : undefined;
  return shape !== undefined && shape.rows * shape.columns === 1;
}

/** Whether a text is a reference that ROW(), COLUMN() and COUNTIF take. */
export function isReference(text: string): boolean {
  return referenceShape(text) !== undefined;
}

/** Whether an expression has an array of values, so that an Excel without dynamic arrays needs an array formula. */
export function isArrayExpression(expression: FormulaPieces, shapeOfName?: ShapeOfName): boolean {
  return expression.some((piece) => {
    if (typeof piece === "string") return hasArray(formulaTokens(piece), shapeOfName);
    if (AGGREGATES.has(piece.name.toUpperCase())) return false;
    return piece.arguments.some((argument) => isArrayExpression(argument, shapeOfName));
  });
}

function hasArray(tokens: readonly Token[], shapeOfName?: ShapeOfName): boolean {
  let isConstant = false;
  return tokens.some((token) => {
    if (token.text === "{" || token.text === "}") isConstant = token.text === "{";
    if (token.kind === "separator" && isConstant) return true;
    const shape = shapeOf(token, shapeOfName);
    return shape !== undefined && shape.rows * shape.columns > 1;
  });
}
