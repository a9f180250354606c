import { tokens, type Token } from "./tokens";

/**
 * Whether Excel stores a formula as an array formula: one that works with the single cells of a range, so that an Excel
 * without dynamic arrays, and other programs, compute it as this one does. The formula's references are addresses.
 */
export function worksCellByCell(formula: string): boolean {
  const calls: Call[] = [];
  let before: Token | undefined;
  const all = tokens(formula).filter(({ kind }) => kind !== "space");
  return all.some((token, index) => {
    const previous = before;
    before = token;
    if (token.kind === "open") calls.push(callOf(previous, calls.at(-1)));
    else if (token.kind === "close") calls.pop();
    else if (token.kind === "separator") nextArgument(calls);
    if (token.kind !== "reference" || (token.last === undefined && !token.spilled)) return false;
    const call = calls.at(-1);
    if (call?.spreads) return false;
    const isWhole = isBound(previous) && isBound(all[index + 1]);
    return !(isWhole && call !== undefined && takesRange(call));
  });
}

/** A function, or a pair of parentheses, that a token stands in. */
interface Call {
  name: string;
  argument: number;
  /** Works with single cells by itself: SUMPRODUCT, and what stands in it, but for conditions. */
  spreads: boolean;
}

function callOf(previous: Token | undefined, outer: Call | undefined): Call {
  if (previous?.kind !== "function") return { name: "", argument: 0, spreads: outer?.spreads ?? false };
  const name = previous.text.toUpperCase();
  return { name, argument: 0, spreads: name === "SUMPRODUCT" || (outer?.spreads === true && name !== "IF") };
}

function nextArgument(calls: readonly Call[]): void {
  const call = calls.at(-1);
  if (call) call.argument += 1;
}

const isBound = (token: Token | undefined): boolean =>
  token === undefined || ["open", "close", "separator"].includes(token.kind);

/** Functions that take ranges as they are, in every argument or in those named. */
const RANGE_ARGUMENTS: ReadonlyMap<string, "all" | "even" | readonly number[]> = new Map<
  string,
  "all" | "even" | readonly number[]
>([
  ..."AND,AREAS,AVERAGE,AVERAGEA,COLUMNS,CONCAT,CORREL,COUNT,COUNTA,COUNTBLANK,GEOMEAN,MAX,MAXA,MEDIAN,MIN,MINA,MODE,MULTINOMIAL,OR,PRODUCT,ROWS,STDEV,STDEVP,SUM,SUMSQ,VAR,VARP,XOR,SUBTOTAL,NPV,IRR"
    .split(",")
    .map((name): [string, "all"] => [name, "all"]),
  ...["COUNTIFS"].map((name): [string, "even"] => [name, "even"]),
  ...Object.entries({
    ...{ INDEX: [0], MATCH: [1], VLOOKUP: [1], HLOOKUP: [1], LOOKUP: [1, 2], OFFSET: [0], XLOOKUP: [1, 2] },
    ...{ COUNTIF: [0], SUMIF: [0, 2], AVERAGEIF: [0, 2], LARGE: [0], SMALL: [0], RANK: [1], PERCENTILE: [0] },
    ...{ SUMIFS: [0, 1, 3, 5, 7, 9, 11], AVERAGEIFS: [0, 1, 3, 5, 7, 9, 11], QUARTILE: [0], TEXTJOIN: [2] },
    ...{ AGGREGATE: [2, 3], NETWORKDAYS: [2], WORKDAY: [2], ISREF: [0], CELL: [1] },
  }),
]);

function takesRange({ name, argument }: Call): boolean {
  // Functions of an add-in, and those of Excel's with a dot in their names, take ranges as they are.
  const where = RANGE_ARGUMENTS.get(name) ?? (name.includes(".") ? "all" : undefined);
  if (where === undefined) return false;
  return where === "all" || (where === "even" ? argument % 2 === 0 : where.includes(argument));
}
