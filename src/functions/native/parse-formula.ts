/** A formula's text in pieces: function calls with their arguments, and everything between as it is written. */
type Piece = string | FunctionCall;
export type Expression = readonly Piece[];

export interface FunctionCall {
  readonly name: string;
  readonly arguments: readonly Expression[];
}

/** Where the text stops being a formula: a quote, bracket or parenthesis that is never closed, or closed too often. */
export class FormulaSyntaxError extends Error {
  constructor(readonly position: number) {
    super(`unbalanced at ${position}`);
  }
}

const WORD = /[\p{L}\p{N}_.\\?]+/uy;
const FUNCTION_NAME = /^[\p{L}_\\]/u;

/**
 * Parses a formula without its "=". Texts, quoted sheet names, structured references and array constants are kept
 * whole, so that what looks like a call inside them stays text.
 */
export function parseFormula(text: string): Expression {
  const reader = new Reader(text);
  const expression = reader.expression(false);
  if (!reader.atEnd()) throw new FormulaSyntaxError(reader.position);
  return expression;
}

class Reader {
  position = 0;

  constructor(private readonly text: string) {}

  atEnd(): boolean {
    return this.position >= this.text.length;
  }

  /** Up to a closing parenthesis, and to a comma where that separates arguments. */
  expression(commaEnds: boolean): Expression {
    const pieces: Piece[] = [];
    while (!this.atEnd()) {
      const character = this.text.charAt(this.position);
      if (character === ")" || (character === "," && commaEnds)) break;
      pieces.push(...this.piece(character));
    }
    return joinTexts(pieces);
  }

  private piece(character: string): Expression {
    switch (character) {
      case '"':
      case "'":
        return [this.quoted(character)];
      case "[":
        return [this.bracketed()];
      case "{":
        return [this.arrayConstant()];
      case "(":
        return this.group();
      default:
        return this.wordOrMark(character);
    }
  }

  private wordOrMark(character: string): Expression {
    WORD.lastIndex = this.position;
    const word = WORD.exec(this.text)?.[0];
    if (word === undefined) {
      this.position += 1;
      return [character];
    }
    this.position += word.length;
    const isCall = this.text.charAt(this.position) === "(" && FUNCTION_NAME.test(word);
    return isCall ? [{ name: word, arguments: this.callArguments() }] : [word];
  }

  private callArguments(): Expression[] {
    const list: Expression[] = [];
    do {
      this.position += 1;
      list.push(this.expression(true));
    } while (this.text.charAt(this.position) === ",");
    this.close();
    return list.length === 1 && list[0]?.length === 0 ? [] : list;
  }

  private group(): Expression {
    this.position += 1;
    const inner = this.expression(false);
    this.close();
    return ["(", ...inner, ")"];
  }

  private close(): void {
    if (this.text.charAt(this.position) !== ")") throw new FormulaSyntaxError(this.position);
    this.position += 1;
  }

  /** A text or a sheet name; a doubled quote inside is one. */
  private quoted(quote: string): string {
    const start = this.position;
    for (;;) {
      const end = this.text.indexOf(quote, this.position + 1);
      if (end < 0) throw new FormulaSyntaxError(start);
      this.position = end + 1;
      if (this.text.charAt(this.position) !== quote) return this.text.slice(start, this.position);
    }
  }

  /** A structured reference or a workbook's name. An apostrophe escapes the next character. */
  private bracketed(): string {
    const start = this.position;
    let depth = 0;
    for (; !this.atEnd(); this.position += 1) {
      const character = this.text.charAt(this.position);
      if (character === "'") this.position += 1;
      else if (character === "[") depth += 1;
      else if (character === "]" && --depth === 0) {
        this.position += 1;
        return this.text.slice(start, this.position);
      }
    }
    throw new FormulaSyntaxError(start);
  }

  private arrayConstant(): string {
    const start = this.position;
    while (!this.atEnd()) {
      const character = this.text.charAt(this.position);
      if (character === '"') this.quoted(character);
      else this.position += 1;
      if (character === "}") return this.text.slice(start, this.position);
    }
    throw new FormulaSyntaxError(start);
  }
}

function joinTexts(pieces: readonly Piece[]): Expression {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined[joined.length - 1];
    if (typeof piece === "string" && typeof last === "string") joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}
