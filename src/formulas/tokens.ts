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
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]{1,7}`;
/*
 * Classes of letters of all languages take a browser long to prepare (several in one pattern 50 ms, which a person
 * feels): each stands once, and the others are made of plain letters.
 */
const SHEET = new RegExp(
  String.raw`(?:'(?:[^']|'')+'|(?:\[[^[\]]+\])?${PLAIN_SHEET}(?::${PLAIN_SHEET})?)!`,
  "uy",
);
const NAME = /[\p{L}_\\][\p{L}\p{N}_.?\\]*/uy;
/** LOG10(, A1.B and a sheet named A1 are no cells. */
const GOES_ON = /[\p{L}\p{N}_.([!]/uy;
const SPACE = /\s+/uy;
const TEXT = /"(?:[^"]|"")*"/y;
const ERROR = /#(?:NULL!|DIV\/0!|VALUE!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)/y;
const LOST_REFERENCE = /#REF!/y;
/** The first that fits. */
const REFERENCES = [
  new RegExp(`(${CELL}):(${CELL})`, "y"),
  new RegExp(`(${CELL})`, "y"),
  /(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})/y,
  /(\$?[0-9]{1,7}):(\$?[0-9]{1,7})/y,
] as const;
const NUMBER = /(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/y;
const LOGICAL = /TRUE|FALSE/iy;
const MARK = /<=|>=|<>|[<>#]/y;
/** Pieces of one character with which no other piece begins: most of a formula, told without a search. */
const SINGLE: Readonly<Record<string, PlainToken["kind"]>> = {
  ...{ "(": "open", "{": "open", ")": "close", "}": "close", ",": "separator", ";": "separator" },
  ...Object.fromEntries([..."-+*/^&=%:@"].map((mark) => [mark, "operator"])),
};

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
  const prefix = sheetPrefix(formula, position);
  return (
    plain("space", SPACE, formula, position) ??
    plain("text", TEXT, formula, position) ??
    error(formula, position, prefix) ??
    reference(formula, position, prefix) ??
    bracketed(formula, position) ??
    plain("number", NUMBER, formula, position) ??
    logical(formula, position) ??
    calledFunction(formula, position) ??
    named(formula, position, prefix) ??
    plain("operator", MARK, formula, position) ?? {
      kind: "unknown",
      text: String.fromCodePoint(formula.codePointAt(position) ?? 0),
    }
  );
}

function match(pattern: RegExp, formula: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(formula);
}

function goesOn(formula: string, position: number): boolean {
  GOES_ON.lastIndex = position;
  return GOES_ON.test(formula);
}

/** The sheet that what follows stands on, with its mark; empty where none is named. */
function sheetPrefix(formula: string, position: number): string {
  return formula.includes("!", position) ? (match(SHEET, formula, position)?.[0] ?? "") : "";
}

function plain(
  kind: PlainToken["kind"],
  pattern: RegExp,
  formula: string,
  position: number,
): PlainToken | undefined {
  const text = match(pattern, formula, position)?.[0];
  return text === undefined ? undefined : { kind, text };
}

function error(formula: string, position: number, prefix: string): PlainToken | undefined {
  const lost = match(LOST_REFERENCE, formula, position + prefix.length)?.[0];
  if (lost !== undefined) return { kind: "error", text: prefix + lost };
  return plain("error", ERROR, formula, position);
}

function logical(formula: string, position: number): PlainToken | undefined {
  const found = plain("logical", LOGICAL, formula, position);
  return found && !goesOn(formula, position + found.text.length) ? found : undefined;
}

function calledFunction(formula: string, position: number): PlainToken | undefined {
  const found = plain("function", NAME, formula, position);
  return found && formula.charAt(position + found.text.length) === "(" ? found : undefined;
}

function reference(formula: string, position: number, prefix: string): ReferenceToken | undefined {
  const from = position + prefix.length;
  for (const pattern of REFERENCES) {
    const found = match(pattern, formula, from);
    if (!found || goesOn(formula, from + found[0].length)) continue;
    const [written, first = "", last] = found;
    const read = corner(first);
    const spilled = isCell(read) && formula.charAt(from + written.length) === "#";
    return {
      ...{ kind: "reference", text: prefix + written + (spilled ? "#" : ""), prefix, first: read, spilled },
      ...(prefix === "" ? {} : { sheet: unquotedSheet(prefix.slice(0, -1)) }),
      ...(last === undefined ? {} : { last: corner(last) }),
    };
  }
  // Of A1:表!名 the prefix is no more than 表!
  return prefix === "" ? undefined : reference(formula, position, "");
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

function named(formula: string, position: number, prefix: string): NameToken | PlainToken | undefined {
  const name = match(NAME, formula, position + prefix.length)?.[0];
  if (name === undefined) return prefix === "" ? undefined : named(formula, position, "");
  const text = prefix + name;
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
