import type { NumberToken } from "./number-tokens";

export interface Clause {
  from: number;
  to: number;
  /** The mark before it, "" at the start of a paragraph. */
  opens: string;
  /** A semicolon ends a sentence too … */
  sentence: number;
  /** … but not a statement, which goes on to the full stop. */
  statement: number;
  paragraph: number;
  tokens: NumberToken[];
}

const MARK = /[,;。:()!?\n.]/g;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Splits a text at its marks; a comma or point inside a number is none, nor are quotation marks. */
export function clausesOf(text: string, tokens: NumberToken[]): Clause[] {
  const clauses: Clause[] = [];
  let [from, opens, sentence, statement, paragraph, next] = [0, "", 0, 0, 0, 0];
  const close = (to: number, mark: string): void => {
    const inside: NumberToken[] = [];
    for (let token = tokens[next]; token && token.from < to; token = tokens[next]) {
      inside.push(token);
      next++;
    }
    if (to > from) clauses.push({ from, to, opens, sentence, statement, paragraph, tokens: inside });
    from = to + 1;
    opens = mark === "\n" ? "" : mark;
    if (/[。;!?\n.]/.test(mark)) sentence++;
    if (/[。!?\n.]/.test(mark)) statement++;
    if (mark === "\n") paragraph++;
  };
  let beside = 0;
  const inNumber = (at: number): boolean => {
    while (beside < tokens.length && tokens[beside]!.digitsTo <= at) beside++;
    const token = tokens[beside];
    return token !== undefined && token.from < at;
  };
  for (const { index: at, 0: mark } of text.matchAll(MARK)) {
    const between = isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
    const digit = between && (mark === "." || mark === ":" || (mark === "," && inNumber(at)));
    if (!digit) close(at, mark);
  }
  close(text.length, "\n");
  return clauses;
}
