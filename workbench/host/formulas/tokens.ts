import { columnIndex, unquoteSheetName } from "../model/address";
import { LAST_COLUMN, LAST_ROW } from "../model/area";

/** One end of a reference. A missing row is that of a whole column, a missing column that of a whole row. */
export interface CornerToken {
  row?: number;
  column?: number;
  absoluteRow: boolean;
  absoluteColumn: boolean;
}

export interface ReferenceToken {
  kind: "reference";
  text: string;
  sheet?: string;
  first: CornerToken;
  last?: CornerToken;
  /** Ends with "#": the whole spilled result. */
  spilled: boolean;
}

export interface StructuredToken {
  kind: "structured";
  text: string;
  /** Missing inside the table itself. */
  table?: string;
  /** What stands between the outer brackets. */
  inner: string;
}

export type Token =
  | ReferenceToken
  | StructuredToken
  | { kind: "name"; text: string; sheet?: string; name: string }
  | { kind: "function"; text: string }
  | { kind: "number" | "string" | "boolean" | "error" | "operator" | "open" | "close" | "separator" | "space"; text: string } // prettier-ignore
  | { kind: "unknown"; text: string };

const PLAIN_SHEET = String.raw`[\p{L}_][\p{L}\p{N}_.]*`;
/** Of another file ("[1]Sheet1"), or from one sheet to another ("Jan:Mar"), too: those are names that no sheet has. */
const SHEET = String.raw`(?:'(?:[^']|'')+'|(?:\[[^\[\]]+\])?${PLAIN_SHEET}(?::${PLAIN_SHEET})?)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]{1,7}`;
const END = String.raw`(?![\p{L}\p{N}_.(\[!])`;
const rules: [RegExp, (match: RegExpExecArray) => Token][] = [
  [/\s+/uy, (m) => ({ kind: "space", text: m[0] })],
  [/"(?:[^"]|"")*"/uy, (m) => ({ kind: "string", text: m[0] })],
  [new RegExp(String.raw`#REF!(?:${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})${END}`, "uy"), (m) => ({ kind: "error", text: m[0] })], // prettier-ignore
  [
    /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)/uy,
    (m) => ({ kind: "error", text: m[0] }),
  ],
  [
    new RegExp(String.raw`(${SHEET})?(${CELL})(?::(${CELL}))?${END}(#)?`, "uy"),
    (m) => reference(m[0], m[1], m[2] ?? "", m[3], m[4] !== undefined),
  ],
  [
    new RegExp(String.raw`(${SHEET})?(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})${END}`, "uy"),
    (m) => reference(m[0], m[1], m[2] ?? "", m[3], false),
  ],
  [
    new RegExp(String.raw`(${SHEET})?(\$?[0-9]{1,7}):(\$?[0-9]{1,7})${END}`, "uy"),
    (m) => reference(m[0], m[1], m[2] ?? "", m[3], false),
  ],
  [new RegExp(`${SHEET}#REF!`, "uy"), (m) => ({ kind: "error", text: m[0] })],
  [/(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/uy, (m) => ({ kind: "number", text: m[0] })],
  [/(?:TRUE|FALSE)(?![\p{L}\p{N}_.([])/iuy, (m) => ({ kind: "boolean", text: m[0] })],
  [/[\p{L}_\\][\p{L}\p{N}_.?\\]*(?=\()/uy, (m) => ({ kind: "function", text: m[0] })],
  [
    new RegExp(String.raw`(${SHEET})?([\p{L}_\\][\p{L}\p{N}_.?\\]*)`, "uy"),
    (m) => ({
      kind: "name",
      text: m[0],
      name: m[2] ?? "",
      ...(m[1] ? { sheet: unquoteSheetName(m[1].slice(0, -1)) } : {}),
    }),
  ],
  [/\(|\{/uy, (m) => ({ kind: "open", text: m[0] })],
  [/\)|\}/uy, (m) => ({ kind: "close", text: m[0] })],
  [/[,;]/uy, (m) => ({ kind: "separator", text: m[0] })],
  [/<=|>=|<>|[-+*/^&=<>%:@]/uy, (m) => ({ kind: "operator", text: m[0] })],
];

function corner(text: string): CornerToken {
  const match = /^(\$?)([A-Za-z]*)(\$?)([0-9]*)$/.exec(text);
  const letters = match?.[2] ?? "";
  const digits = match?.[4] ?? "";
  const lead = match?.[1] === "$";
  return {
    ...(letters ? { column: columnIndex(letters) } : {}),
    ...(digits ? { row: Number(digits) - 1 } : {}),
    absoluteColumn: letters !== "" && lead,
    absoluteRow: match?.[3] === "$" || (letters === "" && lead),
  };
}

const outside = (point: CornerToken): boolean =>
  (point.row !== undefined && (point.row < 0 || point.row > LAST_ROW)) ||
  (point.column !== undefined && point.column > LAST_COLUMN);

function reference(
  text: string,
  sheet: string | undefined,
  first: string,
  last: string | undefined,
  spilled: boolean,
): Token {
  const start = corner(first);
  const end = last === undefined ? undefined : corner(last);
  const named = sheet ? { sheet: unquoteSheetName(sheet.slice(0, -1)) } : {};
  if (outside(start) || (end && outside(end))) return { kind: "name", text, name: first, ...named };
  return { kind: "reference", text, first: start, ...(end ? { last: end } : {}), spilled, ...named };
}

/** The text from an opening bracket to its closing one; an apostrophe lets the next character stand for itself. */
function bracketed(formula: string, from: number): string | undefined {
  let depth = 0;
  for (let index = from; index < formula.length; index++) {
    const character = formula[index];
    if (character === "'") index++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return formula.slice(from, index + 1);
  }
  return undefined;
}

/** Formulas that differ only in the cells that they name have one shape, which is read once. */
const shapes = new Map<string, Token[]>();
const MEMORY_LIMIT = 4000;

interface Address {
  text: string;
  /** Rows and columns of its corners. */
  first: { row: number; column: number };
  last: { row: number; column: number } | undefined;
}

/** A text, an address, a sheet's name, a word, a number: what may hold an address and what only looks like one. */
const PIECE = new RegExp(
  String.raw`"(?:[^"]|"")*"|#REF!${CELL}(?::${CELL})?${END}|(${SHEET})?(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})(?::(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7}))?${END}|'(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.?\\]*|[0-9]+\.?[0-9]*(?:[eE][+-]?[0-9]+)?`,
  "gu",
);

interface Shaped {
  /** With A1 for every corner. */
  shape: string;
  /** The addresses that were in their places. */
  addresses: Address[];
}

/** A formula is asked for several times in a row (its syntax, what it means, its array range), a name's all the time. */
let shapedLately = new Map<string, Shaped>();
const LATELY = 4_000;

function shapeOf(formula: string): Shaped {
  const known = shapedLately.get(formula);
  if (known) return known;
  const shaped = readShape(formula);
  // A map that is cleared holds on to what it held until all of the memory is gone through.
  if (shapedLately.size >= LATELY) shapedLately = new Map();
  shapedLately.set(formula, shaped);
  return shaped;
}

function readShape(formula: string): Shaped {
  const addresses: Address[] = [];
  let shape = "";
  let from = 0;
  for (const match of formula.matchAll(PIECE)) {
    const [text, sheet = "", toColumn, column, toRow, row, toLastColumn, lastColumn, toLastRow, lastRow] =
      match;
    if (column === undefined || row === undefined) continue;
    const first = { row: Number(row) - 1, column: columnIndex(column) };
    const last =
      lastColumn === undefined ? undefined : { row: Number(lastRow) - 1, column: columnIndex(lastColumn) };
    if (!isOnSheet(first) || (last && !isOnSheet(last))) continue;
    addresses.push({ text, first, last });
    const end = last ? `:${toLastColumn}A${toLastRow}1` : "";
    shape += `${formula.slice(from, match.index)}${sheet}${toColumn}A${toRow}1${end}`;
    from = match.index + text.length;
  }
  return { shape: shape + formula.slice(from), addresses };
}

const isOnSheet = ({ row, column }: Address["first"]): boolean =>
  row >= 0 && row <= LAST_ROW && column <= LAST_COLUMN;

/** The tokens of a shape, the same list for the same shape; what depends only on them may be kept with it. */
export function shapeTokens(formula: string): readonly Token[] {
  return tokensOfShape(hasBrackets(formula) ? formula : shapeOf(formula).shape);
}

/** Names of columns look like addresses. */
const hasBrackets = (formula: string): boolean => formula.includes("[");

function tokensOfShape(shape: string): Token[] {
  const known = shapes.get(shape);
  if (known) return known;
  const result = scan(shape);
  if (shapes.size >= MEMORY_LIMIT) shapes.clear();
  shapes.set(shape, result);
  return result;
}

/** A formula's tokens, the leading "=" left out. */
export function tokens(formula: string): readonly Token[] {
  if (hasBrackets(formula)) return tokensOfShape(formula);
  const { shape, addresses } = shapeOf(formula);
  let next = 0;
  return tokensOfShape(shape).map((token) => {
    const isCell = token.kind === "reference" && token.first.row !== undefined && token.first.column !== undefined; // prettier-ignore
    const address = isCell ? addresses[next++] : undefined;
    return isCell && address ? withAddress(token, address) : token;
  });
}

/** Written out: objects that are put together of parts have a shape each, which takes more than they do. */
function withAddress(token: ReferenceToken, { text, first, last }: Address): ReferenceToken {
  const given: ReferenceToken = {
    kind: "reference",
    text: token.spilled ? `${text}#` : text,
    first: cornerAt(token.first, first),
    spilled: token.spilled,
  };
  if (token.last && last) given.last = cornerAt(token.last, last);
  if (token.sheet !== undefined) given.sheet = token.sheet;
  return given;
}

const cornerAt = (
  { absoluteRow, absoluteColumn }: CornerToken,
  { row, column }: Address["first"],
): CornerToken => ({ row, column, absoluteRow, absoluteColumn });

function scan(formula: string): Token[] {
  const result: Token[] = [];
  let index = formula.startsWith("=") ? 1 : 0;
  while (index < formula.length) {
    let token = next(formula, index);
    index += token.text.length;
    if (formula[index] === "[" && token.kind === "name" && token.sheet === undefined) {
      const inner = bracketed(formula, index);
      if (inner !== undefined) {
        token = {
          kind: "structured",
          text: token.text + inner,
          table: token.text,
          inner: inner.slice(1, -1),
        };
        index += inner.length;
      }
    }
    result.push(token);
  }
  return result;
}

const EXTERNAL = new RegExp(String.raw`\[[^\[\]]+\]${PLAIN_SHEET}(?::${PLAIN_SHEET})?!`, "uy");

function next(formula: string, index: number): Token {
  EXTERNAL.lastIndex = index;
  if (formula[index] === "[" && !EXTERNAL.test(formula)) {
    const inner = bracketed(formula, index);
    if (inner !== undefined) return { kind: "structured", text: inner, inner: inner.slice(1, -1) };
  }
  for (const [pattern, make] of rules) {
    pattern.lastIndex = index;
    const match = pattern.exec(formula);
    if (match) return make(match);
  }
  return { kind: "unknown", text: formula.charAt(index) };
}

/** The formula with some tokens written anew; undefined leaves a token as it stands. */
export function rewrite(
  formula: string,
  change: (token: Token, index: number, all: readonly Token[]) => string | undefined,
): string {
  const all = tokens(formula);
  let changed = false;
  const text = all.map((token, index) => {
    const other = change(token, index, all);
    if (other === undefined || other === token.text) return token.text;
    changed = true;
    return other;
  });
  return changed ? `=${text.join("")}` : formula;
}
