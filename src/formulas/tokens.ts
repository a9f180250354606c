import { columnLetters, columnNumber, unquotedSheet } from "./a1";

/** One end of a reference, rows and columns from 1. A whole column has no row, a whole row no column. */
export interface Corner {
  row?: number;
  column?: number;
  fixedRow: boolean;
  fixedColumn: boolean;
}

/** Whether a corner is that of a block of cells. */
export const isCell = (corner: Corner): corner is Corner & { row: number; column: number } =>
  corner.row !== undefined && corner.column !== undefined;

export interface ReferenceToken {
  kind: "reference";
  text: string;
  /** The sheet that it names, with its mark as written: '报表 1'! */
  prefix: string;
  /** Without quotes. One of another file ("[1]报表") or from sheet to sheet ("1月:3月") is the name of no sheet. */
  sheet?: string;
  first: Corner;
  last?: Corner;
  /** Ends with "#": the whole spilled result. */
  spilled: boolean;
}

interface NameToken {
  kind: "name";
  text: string;
  prefix: string;
  sheet?: string;
  name: string;
}

interface PlainToken {
  kind:
    | "text"
    | "number"
    | "logical"
    | "error"
    /** A table's columns: 指标数据[本期累计], [@本期累计]. */
    | "structured"
    /** What stands before an opening parenthesis. */
    | "function"
    | "operator"
    | "open"
    | "close"
    /** Between arguments or the elements of an array constant. */
    | "separator"
    | "space"
    /** What no formula has. */
    | "unknown";
  text: string;
}

export type Token = ReferenceToken | NameToken | PlainToken;

const PLAIN_SHEET = String.raw`[\p{L}_][\p{L}\p{N}_.]*`;
const SHEET = String.raw`(?:'(?:[^']|'')+'|(?:\[[^[\]]+\])?${PLAIN_SHEET}(?::${PLAIN_SHEET})?)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]{1,7}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[0-9]{1,7}`;
/** LOG10(, A1.B and a sheet named A1 are no cells. */
const END = String.raw`(?![\p{L}\p{N}_.([!])`;
const REFERENCE = new RegExp(
  String.raw`(${SHEET})?(?:(${CELL})(?::(${CELL}))?${END}(#)?|(${COLUMN}):(${COLUMN})${END}|(${ROW}):(${ROW})${END})`,
  "uy",
);
const NAME = new RegExp(String.raw`(${SHEET})?([\p{L}_\\][\p{L}\p{N}_.?\\]*)`, "uy");
const PLAIN: readonly (readonly [PlainToken["kind"], RegExp])[] = [
  ["space", /\s+/uy],
  ["text", /"(?:[^"]|"")*"/uy],
  [
    "error",
    new RegExp(
      String.raw`(?:${SHEET})?#REF!|#(?:NULL!|DIV\/0!|VALUE!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)`,
      "uy",
    ),
  ],
];
const AFTER_REFERENCES: readonly (readonly [PlainToken["kind"], RegExp])[] = [
  ["number", /(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/uy],
  ["logical", /(?:TRUE|FALSE)(?![\p{L}\p{N}_.([])/iuy],
  ["function", /[\p{L}_\\][\p{L}\p{N}_.?\\]*(?=\()/uy],
];
/** Pieces of one character with which no other piece begins: most of a formula, told without a search. */
const SINGLE: Readonly<Record<string, PlainToken["kind"]>> = {
  ...{ "(": "open", "{": "open", ")": "close", "}": "close", ",": "separator", ";": "separator" },
  ...Object.fromEntries([..."-+*/^&=%:@"].map((mark) => [mark, "operator"])),
};
const MARKS: readonly (readonly [PlainToken["kind"], RegExp])[] = [["operator", /<=|>=|<>|[<>#]/uy]];

/**
 * A formula in its pieces, which together are its text; a leading "=" is an operator. The one place that knows how
 * texts, quoted names, structured references and addresses begin and end.
 */
export function formulaTokens(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let position = 0; position < formula.length;) {
    const token = tokenAt(formula, position);
    tokens.push(token);
    position += token.text.length;
  }
  return tokens;
}

/** The formula with some pieces written anew; undefined leaves one as it stands. */
export function rewriteTokens(formula: string, change: (token: Token) => string | undefined): string {
  return formulaTokens(formula)
    .map((token) => change(token) ?? token.text)
    .join("");
}

/** What a text in a formula says: "a""b" is a"b. */
export const unquotedText = (written: string): string => written.slice(1, -1).replace(/""/g, '"');

function tokenAt(formula: string, position: number): Token {
  const character = formula.charAt(position);
  const single = SINGLE[character];
  if (single !== undefined) return { kind: single, text: character };
  return (
    plain(PLAIN, formula, position) ??
    reference(formula, position) ??
    bracketed(formula, position) ??
    plain(AFTER_REFERENCES, formula, position) ??
    named(formula, position) ??
    plain(MARKS, formula, position) ?? {
      kind: "unknown",
      text: String.fromCodePoint(formula.codePointAt(position) ?? 0),
    }
  );
}

function match(pattern: RegExp, formula: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(formula);
}

function plain(
  kinds: readonly (readonly [PlainToken["kind"], RegExp])[],
  formula: string,
  position: number,
): PlainToken | undefined {
  for (const [kind, pattern] of kinds) {
    const text = match(pattern, formula, position)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return undefined;
}

function reference(formula: string, position: number): ReferenceToken | undefined {
  const found = match(REFERENCE, formula, position);
  if (!found) return undefined;
  const [text, prefix = "", cell, lastCell, hash, column, lastColumn, row, lastRow] = found;
  const first = cell ?? column ?? row ?? "";
  const last = lastCell ?? lastColumn ?? lastRow;
  return {
    ...{ kind: "reference", text, prefix, first: corner(first), spilled: hash === "#" },
    ...(prefix === "" ? {} : { sheet: unquotedSheet(prefix.slice(0, -1)) }),
    ...(last === undefined ? {} : { last: corner(last) }),
  };
}

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** $B$2, B2, $B or 2, as the search for references has found it. */
function corner(text: string): Corner {
  const begins = text.startsWith("$") ? 1 : 0;
  let at = begins;
  while (isLetter(text.charCodeAt(at))) at++;
  const ends = at;
  if (at > begins && text[at] === "$") at++;
  const read: Corner = {
    fixedColumn: ends > begins && begins > 0,
    fixedRow: ends > begins ? at > ends : begins > 0,
  };
  if (ends > begins) read.column = columnNumber(text.slice(begins, ends));
  if (at < text.length) read.row = Number(text.slice(at));
  return read;
}

/** $B$2, B2, $B or 2, as a formula has it. */
export function writtenCorner({ row, column, fixedRow, fixedColumn }: Corner): string {
  const letters = column === undefined ? "" : `${fixedColumn ? "$" : ""}${columnLetters(column)}`;
  return row === undefined ? letters : `${letters}${fixedRow ? "$" : ""}${row}`;
}

function named(formula: string, position: number): NameToken | PlainToken | undefined {
  const found = match(NAME, formula, position);
  if (!found) return undefined;
  const [text, prefix = "", name = ""] = found;
  const columns = prefix === "" ? brackets(formula, position + text.length) : undefined;
  if (columns !== undefined) return { kind: "structured", text: text + columns };
  const sheet = prefix === "" ? {} : { sheet: unquotedSheet(prefix.slice(0, -1)) };
  return { kind: "name", text, prefix, name, ...sheet };
}

function bracketed(formula: string, position: number): PlainToken | undefined {
  const text = brackets(formula, position);
  return text === undefined ? undefined : { kind: "structured", text };
}

/** The text from an opening bracket to its closing one; an apostrophe lets the next character stand for itself. */
function brackets(formula: string, from: number): string | undefined {
  if (formula[from] !== "[") return undefined;
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return formula.slice(from, at + 1);
  }
  return undefined;
}
