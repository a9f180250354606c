import { quoteSheetName } from "../model/address";
import { LAST_COLUMN, LAST_ROW, intersect } from "../model/area";
import { rewrite, shapeTokens, tokens, type CornerToken, type ReferenceToken, type Token } from "./tokens";
import { referenceArea, referenceText, withArea } from "./write-reference";

/** Functions that take any number of ranges and go through them all alike: to them ranges in brackets are only more of them. */
const GOES_THROUGH_ALL = new Set(
  (
    "SUM AVERAGE AVERAGEA COUNT COUNTA MAX MAXA MIN MINA PRODUCT SUMSQ STDEV STDEV.S STDEVA STDEV.P STDEVP STDEVPA " +
    "VAR VAR.S VARA VAR.P VARP VARPA"
  ).split(" "),
);

/** The place of a token among what stands around it: which function it is an argument of, and whether all of one. */
export function takesAll(all: readonly Token[], from: number, to = from): boolean {
  const [before, after] = [beside(all, from, -1), beside(all, to, 1)];
  const isWhole = ["open", "separator"].includes(all[before]?.kind ?? "") && ["close", "separator"].includes(all[after]?.kind ?? ""); // prettier-ignore
  return isWhole && GOES_THROUGH_ALL.has(functionAround(all, from).toUpperCase());
}

function beside(all: readonly Token[], index: number, step: 1 | -1): number {
  let at = index + step;
  while (all[at]?.kind === "space") at += step;
  return at;
}

function functionAround(all: readonly Token[], index: number): string {
  let depth = 0;
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = all[at];
    if (token?.kind === "close") depth += 1;
    else if (token?.kind === "open" && depth > 0) depth -= 1;
    else if (token?.kind === "open") {
      const caller = all[at - 1];
      return caller?.kind === "function" ? caller.text : "";
    }
  }
  return "";
}

/**
 * References with the operators between them that the engine has no word for, as such without: two that cross ("A1:C3
 * B2:D9") as what they have in common, several in brackets ("(A1,C3)") as arguments of their own where that is the same.
 */
export function withoutReferenceOperators(formula: string, home: string): string {
  if (!hasReferenceOperators(shapeTokens(formula))) return formula;
  return withoutUnions(withoutCrossings(formula, tokens(formula), home));
}

/** Whether there is a crossing, or brackets in which ranges may stand. */
export const hasReferenceOperators = (all: readonly Token[]): boolean =>
  all.some(
    ({ kind }, index) =>
      (kind === "open" && all[index - 1]?.kind !== "function" && all[index]?.text === "(") ||
      isCrossing(all, index),
  );

const isCrossing = (all: readonly Token[], index: number): boolean =>
  all[index]?.kind === "space" && all[index - 1]?.kind === "reference" && all[index + 1]?.kind === "reference"; // prettier-ignore

function withoutCrossings(formula: string, all: readonly Token[], home: string): string {
  const isCrossed = (index: number): boolean => isCrossing(all, index);
  if (!all.some((_token, index) => isCrossed(index))) return formula;
  let common: string | undefined;
  return rewrite(formula, (token, index) => {
    if (isCrossed(index)) return "";
    if (token.kind !== "reference") return undefined;
    if (isCrossed(index - 1)) {
      const text = crossing(common ?? (all[index - 2] as ReferenceToken), token, home);
      common = isCrossed(index + 1) ? text : undefined;
      return common === undefined ? text : "";
    }
    return isCrossed(index + 1) ? "" : undefined;
  });
}

function crossing(one: ReferenceToken | string, other: ReferenceToken, home: string): string {
  const first = typeof one === "string" ? tokens(`=${one}`)[0] : one;
  if (first?.kind !== "reference") return "#NULL!";
  if ((first.sheet ?? home).toLowerCase() !== (other.sheet ?? home).toLowerCase()) return "#NULL!";
  const area = intersect(referenceArea(first), referenceArea(other));
  if (!area) return "#NULL!";
  const fixed: CornerToken = { row: 0, column: 0, absoluteRow: true, absoluteColumn: true };
  const whole = withArea({ ...first, first: fixed, last: fixed }, area);
  const { last: _last, ...cell } = whole;
  return referenceText(area.top === area.bottom && area.left === area.right ? cell : whole);
}

function withoutUnions(formula: string): string {
  const all = tokens(formula);
  const dropped = new Set<number>();
  all.forEach(({ kind }, open) => {
    if (kind !== "open" || all[open - 1]?.kind === "function") return;
    const close = all.findIndex((token, index) => index > open && token.kind === "close");
    const inside = all.slice(open + 1, close);
    const isList = inside.length > 1 && inside.every((token) => ["reference", "separator", "space"].includes(token.kind)); // prettier-ignore
    if (close > open && isList && takesAll(all, open, close)) dropped.add(open).add(close);
  });
  return dropped.size === 0 ? formula : rewrite(formula, (_token, index) => (dropped.has(index) ? "" : undefined)); // prettier-ignore
}

/** A reference over several sheets ("1月:3月") as one for each of them, in the order of the workbook. */
export function overSheets(token: ReferenceToken, sheets: readonly { name: string }[]): string[] | undefined {
  const [first, last, ...more] = (token.sheet ?? "").split(":").map((name) => name.toLowerCase());
  if (last === undefined || more.length > 0) return undefined;
  const ends = [first, last].map((name) => sheets.findIndex((sheet) => sheet.name.toLowerCase() === name));
  if (ends.includes(-1)) return undefined;
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const { sheet: _names, ...cells } = token;
  return sheets.slice(from, to + 1).map(({ name }) => `${quoteSheetName(name)}!${referenceText(cells)}`);
}

/** A name's reference as a cell sees it: what is relative in it is counted from A1, and goes round at the sheet's end. */
export const seenFromCell = (refersTo: string, row: number, column: number): string =>
  rewrite(refersTo, (token) => {
    if (token.kind !== "reference") return undefined;
    const seen = (corner: CornerToken): CornerToken => ({
      ...corner,
      ...(corner.row === undefined || corner.absoluteRow ? {} : { row: (corner.row + row) % (LAST_ROW + 1) }),
      ...(corner.column === undefined || corner.absoluteColumn
        ? {}
        : { column: (corner.column + column) % (LAST_COLUMN + 1) }),
    });
    return referenceText({
      ...token,
      first: seen(token.first),
      ...(token.last ? { last: seen(token.last) } : {}),
    });
  });
