import { syntaxError } from "./template-problem";

export type TagToken =
  | { kind: "number"; text: string; value: number }
  | { kind: "text"; text: string; value: string }
  /** A word, and whether it stood between brackets: then it is a name and nothing else. */
  | { kind: "word"; text: string; value: string; bracketed: boolean }
  | { kind: "mark"; text: string };

const NUMBER = /\d+(?:\.\d+)?|\.\d+/y;
const WORD = /[\p{L}_][\p{L}\p{N}_·±]*/uy;
const MARK = /<>|<=|>=|!=|[-+*/^&=<>(),.[\]%#]/y;
const QUOTES: Readonly<Record<string, string>> = { '"': '"', "\u201C": "\u201D", "\u201D": "\u201D" };
/** Signs that are written for others. */
const SAME_AS: Readonly<Record<string, string>> = {
  "!=": "<>",
  "\u2260": "<>",
  "\u2264": "<=",
  "\u2265": ">=",
  "\u00D7": "*",
  "\u00F7": "/",
  "、": ",",
  "\uFF3B": "[",
  "\uFF3D": "]",
  "【": "[",
  "】": "]",
};

/** A sign as the language writes it: the full-width ones are read like the others. */
export function halfWidthSign(character: string): string {
  const known = SAME_AS[character];
  if (known !== undefined) return known;
  const code = character.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e && !/[\p{L}\p{N}]/u.test(character)
    ? String.fromCharCode(code - 0xfee0)
    : character;
}

/** The words of an expression. Texts keep what is typed in them; signs outside of texts may be full-width ones. */
export function tokensOf(source: string): TagToken[] {
  const tokens: TagToken[] = [];
  let position = 0;
  const take = (pattern: RegExp, text: string): string | undefined => {
    pattern.lastIndex = position;
    return pattern.exec(text)?.[0];
  };
  // Sign by sign, so that a place in the one is the same place in the other.
  const text = source
    .split("")
    .map((character) => {
      const sign = halfWidthSign(character);
      return sign.length === 1 ? sign : character;
    })
    .join("");
  while (position < text.length) {
    const character = source.charAt(position);
    if (/[\s\u3000\u00A0]/.test(character)) {
      position++;
      continue;
    }
    const closing = QUOTES[halfWidthSign(character) === '"' ? '"' : character];
    if (closing !== undefined) {
      const { value, end } = quoted(source, position, closing);
      tokens.push({ kind: "text", text: source.slice(position, end), value });
      position = end;
      continue;
    }
    if (text.charAt(position) === "[" && beginsName(source, position)) {
      const end = text.indexOf("]", position);
      if (end < 0) throw syntaxError("unexpected", { text: "[" });
      const value = source.slice(position + 1, end).trim();
      tokens.push({ kind: "word", text: source.slice(position, end + 1), value, bracketed: true });
      position = end + 1;
      continue;
    }
    const number = take(NUMBER, text);
    const word = number === undefined ? take(WORD, source) : undefined;
    const mark = (number ?? word) === undefined ? (take(MARK, text) ?? SAME_AS[character]) : undefined;
    const found = number ?? word ?? mark;
    if (found === undefined) throw syntaxError("unexpected", { text: character });
    if (number !== undefined) tokens.push({ kind: "number", text: number, value: Number(number) });
    else if (word !== undefined) tokens.push({ kind: "word", text: word, value: word, bracketed: false });
    else tokens.push({ kind: "mark", text: SAME_AS[found] ?? found });
    position += SAME_AS[character] === found ? 1 : found.length;
  }
  return tokens;
}

/** A bracket that holds a name; one before a quotation mark holds the key of a record. */
function beginsName(source: string, position: number): boolean {
  const rest = source
    .slice(position + 1)
    .trimStart()
    .charAt(0);
  return rest !== "" && QUOTES[halfWidthSign(rest) === '"' ? '"' : rest] === undefined;
}

function quoted(source: string, start: number, closing: string): { value: string; end: number } {
  let value = "";
  for (let at = start + 1; at < source.length; at++) {
    const character = source.charAt(at);
    const isEnd = character === closing || (closing === '"' && character === "\uFF02");
    if (!isEnd) value += character;
    else if (closing === '"' && source.charAt(at + 1) === character) {
      value += '"';
      at++;
    } else return { value, end: at + 1 };
  }
  throw syntaxError("unclosedText", { text: source.slice(start) });
}
