import type { Clause } from "./clauses";
import type { NumberToken } from "./number-tokens";

/** The sentence's words before a clause, and those before a parenthesis that it goes on from. */
export interface Earlier {
  before: string;
  resumed: string;
}

/** Numbers told together (5.27%、8.71%和7.95%), one alone being such a list too, where they stand in the text. */
export interface NumberList {
  text: string;
  clause: Clause;
  tokens: readonly NumberToken[];
  first: NumberToken;
  last: NumberToken;
  /** It is the first of its clause. */
  opening: boolean;
  /** The words before it, from the clause's start (or a parenthesis's that the clause goes on from) or the list before. */
  words: string;
  /** The words behind it, to the clause's end. */
  trail: string;
  /** The sentence's words before the clause. */
  before: string;
}

/** The lists of a clause, in order. */
export function numberLists(text: string, clause: Clause, { before, resumed }: Earlier): NumberList[] {
  let from = clause.from;
  return runs(clause.tokens).map((tokens, at) => {
    const first = tokens[0]!;
    const last = tokens[tokens.length - 1]!;
    const own = text.slice(from, first.from);
    from = last.to;
    const opening = at === 0;
    const words = opening ? resumed + own : own;
    const trail = text.slice(last.to, clause.to);
    return { text, clause, tokens, first, last, opening, words, trail, before };
  });
}

function runs(tokens: readonly NumberToken[]): NumberToken[][] {
  const found: NumberToken[][] = [];
  for (const token of tokens) {
    const run = found[found.length - 1];
    if (run?.[0]?.list === token.list) run.push(token);
    else found.push([token]);
  }
  return found;
}
