import { formulaTokens } from "../../formulas/tokens";
import type { Token } from "../../formulas/tokens";

/** A formula's text in pieces: function calls with their arguments, and everything between as it is written. */
type Piece = string | FunctionCall;
export type FormulaPieces = readonly Piece[];

export interface FunctionCall {
  readonly name: string;
  readonly arguments: readonly FormulaPieces[];
}

/** A quote, bracket or parenthesis that is never closed, or closed too often. */
export class FormulaSyntaxError extends Error {
  constructor(readonly formula: string) {
    super(`unbalanced: ${formula}`);
  }
}

/** What a text, a name or a structured reference begins with that is never closed. */
const UNCLOSED = new Set(['"', "'", "["]);

/**
 * Parses a formula without its "=". Texts, quoted sheet names, structured references and array constants are kept
 * whole, so that what looks like a call inside them stays text.
 */
export function parseFormula(formula: string): FormulaPieces {
  const tokens = formulaTokens(formula);
  if (tokens.some(({ kind, text }) => kind === "unknown" && UNCLOSED.has(text)))
    throw new FormulaSyntaxError(formula);
  const reader = new Reader(tokens, formula);
  const expression = reader.expression(false);
  if (!reader.atEnd()) throw new FormulaSyntaxError(formula);
  return expression;
}

class Reader {
  private position = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly formula: string,
  ) {}

  atEnd(): boolean {
    return this.position >= this.tokens.length;
  }

  private get text(): string {
    return this.tokens[this.position]?.text ?? "";
  }

  /** Up to a closing parenthesis, and to a comma where that separates arguments. */
  expression(commaEnds: boolean): FormulaPieces {
    const pieces: Piece[] = [];
    while (!this.atEnd() && this.text !== ")" && !(commaEnds && this.text === ","))
      pieces.push(...this.piece());
    return joinTexts(pieces);
  }

  private piece(): FormulaPieces {
    const { text } = this;
    const isCall = this.tokens[this.position]?.kind === "function";
    this.position += 1;
    if (isCall) return [{ name: text, arguments: this.callArguments() }];
    if (text === "{") return [this.arrayConstant()];
    if (text !== "(") return [text];
    const inner = this.expression(false);
    this.close();
    return ["(", ...inner, ")"];
  }

  private callArguments(): FormulaPieces[] {
    const list: FormulaPieces[] = [];
    do {
      this.position += 1;
      list.push(this.expression(true));
    } while (this.text === ",");
    this.close();
    return list.length === 1 && list[0]?.length === 0 ? [] : list;
  }

  private close(): void {
    if (this.text !== ")") throw new FormulaSyntaxError(this.formula);
    this.position += 1;
  }

  private arrayConstant(): string {
    let constant = "{";
    while (!this.atEnd()) {
      const { text } = this;
      this.position += 1;
      constant += text;
      if (text === "}") return constant;
    }
    throw new FormulaSyntaxError(this.formula);
  }
}

function joinTexts(pieces: readonly Piece[]): FormulaPieces {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined[joined.length - 1];
    if (typeof piece === "string" && typeof last === "string") joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}
