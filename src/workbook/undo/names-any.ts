import { formulaTokens, unquotedText } from "../../formulas/tokens";
import type { Token } from "../../formulas/tokens";

/** What is to go from a workbook. */
export interface Going {
  sheets: readonly string[];
  tables: readonly string[];
  /** Defined names. */
  names: readonly string[];
}

/** Excel's own names have no case. */
const folded = (name: string): string => name.toLowerCase();
const holds = (names: readonly string[], name: string): boolean =>
  names.some((each) => folded(each) === folded(name));

/**
 * Whether a formula speaks of a sheet, a table or a name that is to go: as a reference of its own, from sheet to sheet
 * (`order` is that of the workbook's tabs), or in a text that INDIRECT reads.
 */
export function namesAny(formula: string, going: Going, order: readonly string[]): boolean {
  if (!formula.startsWith("=")) return false;
  const tokens = formulaTokens(formula);
  const readsTexts = tokens.some(({ kind, text }) => kind === "function" && folded(text) === "indirect");
  return tokens.some((token) => {
    if (token.kind === "text") return readsTexts && namesAny(`=${unquotedText(token.text)}`, going, order);
    return namesOne(token, going, order);
  });
}

function namesOne(token: Token, { sheets, tables, names }: Going, order: readonly string[]): boolean {
  switch (token.kind) {
    case "reference":
      return token.sheet !== undefined && sheetsOf(token.sheet, order).some((sheet) => holds(sheets, sheet));
    case "name":
      return (
        (token.sheet !== undefined && holds(sheets, token.sheet)) || holds([...names, ...tables], token.name)
      );
    case "function":
      return holds(names, token.text);
    case "structured":
      return holds(tables, token.text.slice(0, token.text.indexOf("[")));
    default:
      return false;
  }
}

/** The sheets of a reference: "1月:3月" are all between the two, in the order of the tabs. */
function sheetsOf(prefix: string, order: readonly string[]): readonly string[] {
  const ends = prefix.split(":");
  const at = (name: string | undefined) => order.findIndex((each) => folded(each) === folded(name ?? ""));
  if (ends.length < 2) return ends;
  const [first, last] = [at(ends[0]), at(ends[1])].sort((one, other) => one - other) as [number, number];
  return [...ends, ...(first < 0 ? [] : order.slice(first, last + 1))];
}
