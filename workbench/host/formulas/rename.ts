import { quoteSheetName } from "../model/address";
import { renamedStructured } from "./structured-reference";
import { rewrite, type Token } from "./tokens";
import { referenceText } from "./write-reference";

const same = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

/** Most formulas have nothing to do with the name in question, and need not be read for it. */
const mentions = (formula: string, name: string): boolean =>
  formula.toLowerCase().includes(name.toLowerCase().replace(/'/g, "''"));

const rewriteIfNamed = (
  formula: string,
  name: string,
  change: (token: Token) => string | undefined,
): string => (mentions(formula, name) ? rewrite(formula, change) : formula);

export const renameSheet = (formula: string, from: string, to: string): string =>
  rewriteIfNamed(formula, from, (token) => renamedToken(token, (sheet) => (same(sheet, from) ? to : sheet)));

/** All sheets at once, as the names of two may have been exchanged; undefined is a sheet that is gone. */
export const renameSheets = (formula: string, nameOf: (sheet: string) => string | undefined): string =>
  rewrite(formula, (token) => renamedToken(token, nameOf));

function renamedToken(token: Token, nameOf: (sheet: string) => string | undefined): string | undefined {
  if ((token.kind !== "reference" && token.kind !== "name") || token.sheet === undefined) return undefined;
  // From one sheet to another: '1月:3月'!B2.
  const names = token.sheet.split(":");
  const now = names.map(nameOf);
  if (now.every((name, index) => name === names[index])) return undefined;
  const sheet = now.some((name) => name === undefined) ? undefined : now.join(":");
  if (sheet === undefined) return droppedToken(token);
  return token.kind === "name"
    ? `${quoteSheetName(sheet)}!${token.name}`
    : referenceText({ ...token, sheet });
}

const droppedToken = (token: Extract<Token, { kind: "reference" | "name" }>): string => {
  if (token.kind === "name") return "#REF!";
  const { first, last, spilled } = token;
  return `#REF!${referenceText({ first, spilled, ...(last ? { last } : {}) })}`;
};

/** References to a sheet that was deleted keep only their cells: "#REF!A1". */
export const dropSheet = (formula: string, name: string): string =>
  rewriteIfNamed(formula, name, (token) =>
    (token.kind === "reference" || token.kind === "name") && same(token.sheet, name)
      ? droppedToken(token)
      : undefined,
  );

export const renameTable = (formula: string, from: string, to: string): string =>
  rewriteIfNamed(formula, from, (token) => {
    if (token.kind === "structured" && same(token.table, from))
      return renamedStructured(token, { table: to });
    if (token.kind === "name" && token.sheet === undefined && same(token.name, from)) return to;
    return undefined;
  });

/** `inside` says that the formula stands in the table, where its name may be left out. */
export const renameColumn = (
  formula: string,
  table: string,
  inside: boolean,
  from: string,
  to: string,
): string =>
  rewrite(formula, (token) => {
    if (token.kind !== "structured") return undefined;
    const concerned = token.table === undefined ? inside : same(token.table, table);
    return concerned ? renamedStructured(token, { column: { from, to } }) : undefined;
  });
