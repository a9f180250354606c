import type { Figure } from "../figure";
import { quoted, type PlainText } from "../reading/plain-text";

/** As many characters of a clause as a message quotes. */
const CLAUSE = 16;

const KNOWN = new WeakMap<PlainText, Map<string, boolean>>();

/** Whether a text has some words, looked for once. */
function standsIn(plain: PlainText, words: string): boolean {
  const known = KNOWN.get(plain) ?? new Map<string, boolean>();
  KNOWN.set(plain, known);
  const stands = known.get(words) ?? plain.text.includes(words);
  known.set(words, stands);
  return stands;
}

/**
 * The indicator as the text writes it. A name that was read by leaving filler words out may stand nowhere like that:
 * then the clause itself is quoted.
 */
export function subjectText(figure: Figure, plain: PlainText): string {
  if (figure.subject !== undefined && standsIn(plain, figure.subject)) return figure.subject;
  const { quote } = quoted(plain, figure.clauseFrom, figure.clauseTo);
  return `\u201C${quote.length > CLAUSE ? `${quote.slice(0, CLAUSE)}…` : quote}\u201D`;
}
