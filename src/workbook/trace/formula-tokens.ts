/** What stands between the calls of a formula, in pieces that are worded one by one. */
export type Token =
  | { kind: "text"; text: string }
  | { kind: "reference"; reference: string }
  | { kind: "operator"; operator: string }
  | { kind: "other"; text: string };

const TEXT = /"(?:[^"]|"")*"/y;
const REFERENCE = new RegExp(
  String.raw`(?:(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_(])`,
  "uy",
);
const STRUCTURED = /[\p{L}_][\p{L}\p{N}_.]*\[(?:[^[\]]|\[[^[\]]*\])*\]/uy;
const OPERATOR = /<>|<=|>=|[-+*/^&=<>]/y;
const WORD = /[\p{L}_][\p{L}\p{N}_.]*|[\d.]+(?:E[-+]?\d+)?/uy;

export function formulaTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = position;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) position += found.length;
    return found;
  };
  while (position < text.length) {
    const quoted = take(TEXT);
    const reference = quoted === undefined ? (take(STRUCTURED) ?? take(REFERENCE)) : undefined;
    const operator = (quoted ?? reference) ? undefined : take(OPERATOR);
    if (quoted !== undefined) tokens.push({ kind: "text", text: quoted.slice(1, -1).replace(/""/g, '"') });
    else if (reference !== undefined) tokens.push({ kind: "reference", reference });
    else if (operator !== undefined) tokens.push({ kind: "operator", operator });
    else tokens.push({ kind: "other", text: take(WORD) ?? text.charAt(position++) });
  }
  return tokens;
}
