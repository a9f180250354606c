import { rewrite, shapeTokens, tokens, type Token } from "./tokens";

/**
 * Implicit intersection. A file marks formulas that work with whole ranges; one without the mark takes, wherever one
 * value is wanted, of a range the cell in its own row or column. Excel shows that as @, which is written here where it
 * matters, and left out again where the formula is stored.
 */
export type IsRangeName = (name: string) => boolean;

interface Call {
  name: string;
  argument: number;
  /** Takes arrays, and lets everything in it work with them. */
  spreads: boolean;
}

export function withSingleValues(formula: string, isRangeName: IsRangeName): string {
  if (!shapeTokens(formula).some((token) => mayBeRange(token, isRangeName))) return formula;
  const calls: Call[] = [];
  let before: Token | undefined;
  return rewrite(formula, (token, index, all) => {
    const previous = before;
    if (token.kind !== "space") before = token;
    if (token.kind === "open") calls.push(callOf(previous, calls.at(-1)));
    else if (token.kind === "close") calls.pop();
    else if (token.kind === "separator") {
      const call = calls.at(-1);
      if (call) call.argument += 1;
    }
    if (
      !mayBeRange(token, isRangeName) ||
      isPart(previous) ||
      isPart(nextOf(all, index)) ||
      hasSpaceOperator(all, index)
    )
      return undefined;
    const call = calls.at(-1);
    if (call?.spreads) return undefined;
    const isWhole = isBound(previous) && isBound(nextOf(all, index));
    if (isWhole && call !== undefined && !wantsOneValue(call)) return undefined;
    return `@${token.text}`;
  });
}

/** A file has SINGLE(A1:A9) for @A1:A9 where the cell would not be taken without it. */
export function seenSingles(formula: string): string {
  if (!/\bSINGLE\(/i.test(formula)) return formula;
  const marked = new Set<number>();
  const isMarked = (index: number, all: readonly Token[]): boolean =>
    all[index]?.kind === "function" &&
    all[index].text.toUpperCase() === "SINGLE" &&
    ["reference", "structured", "name"].includes(all[index + 2]?.kind ?? "") &&
    all[index + 3]?.kind === "close";
  return rewrite(formula, (_token, index, all) => {
    if (isMarked(index, all)) marked.add(index);
    if (marked.has(index)) return "@";
    return marked.has(index - 1) || marked.has(index - 3) ? "" : undefined;
  });
}

/**
 * The formula as a file has it: without the mark where that takes the cell anyway. `isRangeName` is left out for a formula
 * that the file marks as one of whole ranges.
 */
export function storedSingles(formula: string, isRangeName?: IsRangeName): string {
  if (!formula.includes("@")) return formula;
  const bare = rewrite(formula, (token) => (isSingle(token) ? "" : undefined));
  const implied = isRangeName ? marksOf(withSingleValues(bare, isRangeName)) : new Set<number>();
  const marks = marksOf(formula);
  const isKept = (token: Token, index: number): boolean =>
    marks.has(index) && !implied.has(index) && mayBeRange(token, isRangeName ?? (() => true));
  return rewrite(bare, (token, index) => (isKept(token, index) ? `SINGLE(${token.text})` : undefined));
}

/** Which tokens have a mark before them, by their numbers without the marks. */
function marksOf(formula: string): Set<number> {
  const marks = new Set<number>();
  let number = 0;
  for (const token of tokens(formula)) {
    if (isSingle(token)) marks.add(number);
    else number += 1;
  }
  return marks;
}

const isSingle = (token: Token): boolean => token.kind === "operator" && token.text === "@";

/** Whether a text refers to a range of cells and nothing else. */
export function isRange(formula: string): boolean {
  const all = tokens(formula).filter(({ kind }) => kind !== "space");
  const [only] = all;
  return all.length === 1 && only?.kind === "reference" && only.last !== undefined;
}

function mayBeRange(token: Token, isRangeName: IsRangeName): boolean {
  if (token.kind === "reference")
    return token.last !== undefined || token.first.row === undefined || token.first.column === undefined;
  if (token.kind === "structured") return !/^\s*@|#this row/i.test(token.inner);
  return token.kind === "name" && isRangeName(token.name);
}

/** A1:INDEX(…), and what is marked already. */
const isPart = (token: Token | undefined): boolean =>
  token?.kind === "operator" && (token.text === ":" || token.text === "@");

/** A space between two references is the cells that they share. */
function hasSpaceOperator(all: readonly Token[], index: number): boolean {
  const isReference = (token: Token | undefined): boolean =>
    token !== undefined && ["reference", "structured", "name"].includes(token.kind);
  return (
    (all[index - 1]?.kind === "space" && isReference(all[index - 2])) ||
    (all[index + 1]?.kind === "space" && isReference(all[index + 2]))
  );
}

const nextOf = (all: readonly Token[], index: number): Token | undefined =>
  all.slice(index + 1, index + 3).find(({ kind }) => kind !== "space");

const isBound = (token: Token | undefined): boolean =>
  token === undefined || ["open", "close", "separator"].includes(token.kind);

function callOf(previous: Token | undefined, outer: Call | undefined): Call {
  if (previous?.kind !== "function")
    return { name: outer?.name ?? "", argument: outer?.argument ?? 0, spreads: outer?.spreads ?? false };
  const name = previous.text.toUpperCase();
  return { name, argument: 0, spreads: ARRAYS.has(name) || outer?.spreads === true };
}

const wantsOneValue = ({ name, argument }: Call): boolean => {
  if (SINGLES.has(name)) return true;
  const where = SINGLE_ARGUMENTS.get(name);
  return where === "odd"
    ? argument % 2 === 1
    : where === "even"
      ? argument > 0 && argument % 2 === 0
      : (where?.includes(argument) ?? false);
};

/** Functions that take arrays in every argument. */
const ARRAYS = new Set(
  "SUMPRODUCT,MMULT,MINVERSE,MDETERM,TRANSPOSE,LOOKUP,FREQUENCY,SUMX2MY2,SUMX2PY2,SUMXMY2,LINEST,LOGEST,TREND,GROWTH,MODE,MODE.MULT,MODE.SNGL".split(
    ",",
  ),
);

/** Functions that want one value in every argument. */
const SINGLES = new Set(
  (
    "ABS,ACOS,ADDRESS,ASIN,ATAN,ATAN2,CEILING,CHAR,CLEAN,CODE,COS,DATE,DATEVALUE,DAY,DEGREES,EVEN,EXACT,EXP,FACT,FIND,FINDB," +
    "FIXED,FLOOR,HOUR,HYPERLINK,INT,ISBLANK,ISERR,ISERROR,ISLOGICAL,ISNA,ISNONTEXT,ISNUMBER,ISTEXT,LEFT,LEFTB,LEN,LENB,LN," +
    "LOG,LOG10,LOWER,MID,MIDB,MINUTE,MOD,MONTH,NOT,ODD,POWER,PROPER,RADIANS,REPLACE,REPT,RIGHT,RIGHTB,RMB,ROUND,ROUNDDOWN," +
    "ROUNDUP,SEARCH,SEARCHB,SECOND,SIGN,SIN,SQRT,SUBSTITUTE,TAN,TEXT,TIME,TIMEVALUE,TRIM,TRUNC,UPPER,VALUE,WEEKDAY,YEAR,DATEDIF"
  ).split(","),
);

/** Arguments that want one value, of functions that take ranges in others. */
const SINGLE_ARGUMENTS: ReadonlyMap<string, readonly number[] | "odd" | "even"> = new Map<
  string,
  readonly number[] | "odd" | "even"
>([
  ["COUNTIFS", "odd"],
  ...["SUMIFS", "AVERAGEIFS", "MAXIFS", "MINIFS"].map((name): [string, "even"] => [name, "even"]),
  ...Object.entries({
    ...{ VLOOKUP: [0, 2, 3], HLOOKUP: [0, 2, 3], MATCH: [0, 2], INDEX: [1, 2, 3], IF: [0], CHOOSE: [0] },
    ...{ SUMIF: [1], COUNTIF: [1], AVERAGEIF: [1], OFFSET: [1, 2, 3, 4], INDIRECT: [0, 1] },
    ...{ LARGE: [1], SMALL: [1], RANK: [0, 2], PERCENTILE: [1], QUARTILE: [1], XLOOKUP: [0] },
  }),
]);
