import type { BinaryOperator, Expression, NameExpression } from "./expression";
import { FUNCTION_WORDS, listedWords, meaningOf, OPERATOR_WORDS } from "./keywords";
import { syntaxError, TemplateSyntaxError } from "./template-problem";
import type { TemplateProblem } from "./template-problem";
import { tokensOf } from "./tokens";
import type { TagToken } from "./tokens";

/** From the loosest to the tightest. */
const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ["or"],
  ["and"],
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
];

/** Deeper than anybody writes, and far from what a formula of Excel can nest. */
const DEEPEST = 24;

export function parseExpression(source: string): { expression: Expression } | { problem: TemplateProblem } {
  try {
    return { expression: expressionOf(tokensOf(source)) };
  } catch (error) {
    if (error instanceof TemplateSyntaxError) return { problem: error.problem };
    throw error;
  }
}

/** The expression that the tokens are; throws a TemplateSyntaxError where they are none. */
export function expressionOf(tokens: readonly TagToken[]): Expression {
  const reader = new Reader(tokens);
  const expression = reader.expression();
  reader.requireEnd();
  return expression;
}

class Reader {
  private position = 0;
  private depth = 0;

  private readonly tokens: TagToken[];

  constructor(tokens: readonly TagToken[]) {
    this.tokens = [...tokens];
  }

  expression(level = 0): Expression {
    if (level === 0 && ++this.depth > DEEPEST) throw syntaxError("tooDeep");
    const operators = LEVELS[level];
    if (!operators) return this.negated();
    let left = level === 2 ? this.notted(level) : this.expression(level + 1);
    for (let operator = this.operator(operators); operator; operator = this.operator(operators))
      left = { kind: "binary", operator, left, right: this.expression(level + 1) };
    if (level === 0) this.depth--;
    return left;
  }

  requireEnd(): void {
    const left = this.tokens[this.position];
    if (left) throw syntaxError("unexpected", { text: left.text });
  }

  /** 非 binds looser than a comparison. */
  private notted(level: number): Expression {
    const token = this.tokens[this.position];
    if (token?.kind !== "word" || token.bracketed || meaningOf(OPERATOR_WORDS, token.value) !== "not")
      return this.expression(level + 1);
    this.position++;
    if (++this.depth > DEEPEST) throw syntaxError("tooDeep");
    const operand = this.expression(level);
    this.depth--;
    return { kind: "unary", operator: "not", operand };
  }

  private operator(among: readonly BinaryOperator[]): BinaryOperator | undefined {
    const token = this.tokens[this.position];
    if (!token || token.kind === "number" || token.kind === "text") return undefined;
    if (token.kind === "word" && token.bracketed) return undefined;
    if (token.kind === "word") this.splitOperator(token.value);
    return this.takeOperator(among);
  }

  /** 且 and 或 are written without a space as well; no name can stand where an operator is due. */
  private splitOperator(word: string): void {
    const operator = [...OPERATOR_WORDS.and, ...OPERATOR_WORDS.or]
      .filter((each) => /^\p{Script=Han}/u.test(each) && word.startsWith(each) && word !== each)
      .sort((one, other) => other.length - one.length)[0];
    if (operator === undefined || meaningOf(OPERATOR_WORDS, word) !== undefined) return;
    const rest = word.slice(operator.length);
    this.tokens.splice(
      this.position,
      1,
      { kind: "word", text: operator, value: operator, bracketed: false },
      { kind: "word", text: rest, value: rest, bracketed: false },
    );
  }

  private takeOperator(among: readonly BinaryOperator[]): BinaryOperator | undefined {
    const token = this.tokens[this.position];
    if (token?.kind !== "word" && token?.kind !== "mark") return undefined;
    const word = token.kind === "word" ? meaningOf(OPERATOR_WORDS, token.value) : token.text;
    const operator = among.find((each) => each === word);
    if (operator) this.position++;
    return operator;
  }

  private negated(): Expression {
    if (!this.takeMark("-")) return this.percent();
    if (++this.depth > DEEPEST) throw syntaxError("tooDeep");
    const operand = this.negated();
    this.depth--;
    return { kind: "unary", operator: "-", operand };
  }

  private percent(): Expression {
    let expression = this.primary();
    while (this.takeMark("%"))
      expression = {
        kind: "binary",
        operator: "/",
        left: expression,
        right: { kind: "number", value: 100 },
      };
    return expression;
  }

  private primary(): Expression {
    const token = this.tokens[this.position++];
    if (!token) throw syntaxError("unfinished");
    if (token.kind === "number") return { kind: "number", value: token.value };
    if (token.kind === "text") return { kind: "text", value: token.value };
    if (token.kind === "mark") {
      if (token.text !== "(") throw syntaxError("unexpected", { text: token.text });
      const inner = this.expression();
      this.requireMark(")");
      return inner;
    }
    if (!token.bracketed && this.takeMark("(")) return this.call(token.value);
    return this.name(token.value);
  }

  private call(word: string): Expression {
    const name = meaningOf(FUNCTION_WORDS, word);
    if (!name) throw syntaxError("unknownFunction", { name: word, known: listedWords(FUNCTION_WORDS) });
    const parts: Expression[] = [];
    if (!this.takeMark(")")) {
      do parts.push(this.expression());
      while (this.takeMark(","));
      this.requireMark(")");
    }
    const [least, most] = ARGUMENTS[name];
    if (parts.length < least || parts.length > most)
      throw syntaxError("wrongArguments", { name: word, count: least === most ? least : `${least}–${most}` });
    return { kind: "call", name, arguments: parts };
  }

  private name(first: string): NameExpression {
    const path = [first];
    let select: string[] | undefined;
    for (;;) {
      if (this.takeMark(".")) {
        const next = this.tokens[this.position++];
        if (next?.kind !== "word")
          throw next ? syntaxError("unexpected", { text: next.text }) : syntaxError("unfinished");
        path.push(next.value);
      } else if (select === undefined && path.length === 1 && this.takeMark("[")) select = this.keys();
      else return { kind: "name", path, ...(select ? { select } : {}) };
    }
  }

  private keys(): string[] {
    const keys: string[] = [];
    do {
      const token = this.tokens[this.position++];
      if (token?.kind !== "text")
        throw token ? syntaxError("unexpected", { text: token.text }) : syntaxError("unfinished");
      keys.push(token.value);
    } while (this.takeMark(","));
    this.requireMark("]");
    return keys;
  }

  private takeMark(mark: string): boolean {
    const token = this.tokens[this.position];
    if (token?.kind !== "mark" || token.text !== mark) return false;
    this.position++;
    return true;
  }

  private requireMark(mark: string): void {
    if (this.takeMark(mark)) return;
    const token = this.tokens[this.position];
    throw token ? syntaxError("unexpected", { text: token.text }) : syntaxError("unfinished");
  }
}

const ARGUMENTS: Record<keyof typeof FUNCTION_WORDS, readonly [least: number, most: number]> = {
  sum: [1, 1],
  average: [1, 1],
  count: [0, 1],
  max: [1, 1],
  min: [1, 1],
  share: [1, 1],
  growth: [2, 2],
  if: [2, 3],
  text: [2, 2],
  round: [2, 2],
};
