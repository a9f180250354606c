import type { Figure } from "../figure";
import { quoted, type PlainText } from "../reading/plain-text";

/** As many characters of a clause as a message quotes. */
const CLAUSE = 16;

/**
 * The indicator as the text writes it. A name that was read by leaving filler words out may stand nowhere like that:
 * then the clause itself is quoted.
 */
export function subjectText(figure: Figure, plain: PlainText): string {
  if (figure.subject !== undefined && plain.text.includes(figure.subject)) return figure.subject;
  const { quote } = quoted(plain, figure.clauseFrom, figure.clauseTo);
  return `\u201C${quote.length > CLAUSE ? `${quote.slice(0, CLAUSE)}…` : quote}\u201D`;
}
