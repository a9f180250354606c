import { shapeTokens, type Token } from "./tokens";

const operand = (token: Token): boolean =>
  ["reference", "structured", "name", "number", "string", "boolean", "error"].includes(token.kind);

/**
 * What keeps Excel from taking a text as a formula: an open bracket, an operator without its operand, an unknown mark.
 * Undefined where nothing does. Names and functions that do not exist are no reason: they give #NAME?.
 */
export function syntaxProblem(formula: string): string | undefined {
  const shape = shapeTokens(formula);
  if (!problems.has(shape)) problems.set(shape, problemOf(shape));
  return problems.get(shape);
}

const problems = new WeakMap<readonly Token[], string | undefined>();

function problemOf(shape: readonly Token[]): string | undefined {
  const all = shape.filter((token) => token.kind !== "space");
  if (all.length === 0) return "empty formula";
  const open: string[] = [];
  let expectOperand = true;
  for (const [index, token] of all.entries()) {
    if (token.kind === "unknown") return `unexpected "${token.text}"`;
    if (token.kind === "open") {
      if (!expectOperand) return `unexpected "${token.text}"`;
      open.push(token.text === "(" ? (all[index - 1]?.kind === "function" ? "call" : "group") : "array");
    } else if (token.kind === "close") {
      const opened = open.pop();
      if (opened === undefined || (opened === "array") !== (token.text === "}"))
        return `unexpected "${token.text}"`;
      const previous = all[index - 1];
      const emptyAllowed = opened === "call" && (previous?.kind === "open" || previous?.kind === "separator");
      if (expectOperand && !emptyAllowed) return `missing operand before "${token.text}"`;
      expectOperand = false;
    } else if (token.kind === "separator") {
      if (expectOperand && open.at(-1) !== "call") return `missing operand before "${token.text}"`;
      // Whatever the user's own lists are separated by: in the interface's formulas it parts rows of arrays only.
      if (token.text === ";" && open.at(-1) !== "array") return `unexpected ";"`;
      expectOperand = true;
    } else if (token.kind === "operator") {
      if (token.text === "%") {
        if (expectOperand) return `missing operand before "%"`;
      } else {
        if (expectOperand && !["+", "-", "@"].includes(token.text))
          return `missing operand before "${token.text}"`;
        expectOperand = true;
      }
    } else if (token.kind === "function") {
      if (!expectOperand) return `unexpected "${token.text}"`;
    } else if (operand(token)) {
      // Two references side by side are Excel's intersection.
      if (!expectOperand && token.kind !== "reference" && token.kind !== "name")
        return `unexpected "${token.text}"`;
      expectOperand = false;
    }
  }
  if (open.length > 0) return "a bracket is not closed";
  return expectOperand ? "the formula ends with an operator" : undefined;
}

const DEEPEST_CALLS = 64;
const LONGEST_LITERAL = 255;

/** What is readable and still more than Excel takes: calls inside calls, a long text. */
export function limitProblem(formula: string): string | undefined {
  const shape = shapeTokens(formula);
  let depth = 0;
  let deepest = 0;
  const opened: boolean[] = [];
  let before: Token | undefined;
  for (const token of shape) {
    if (token.kind === "string" && token.text.replace(/""/g, '"').length - 2 > LONGEST_LITERAL)
      return `a text in a formula may have ${LONGEST_LITERAL} characters`;
    if (token.kind === "open") {
      opened.push(before?.kind === "function");
      if (opened.at(-1)) deepest = Math.max(deepest, ++depth);
    } else if (token.kind === "close" && opened.pop()) depth--;
    before = token;
  }
  return deepest > DEEPEST_CALLS ? `calls may be ${DEEPEST_CALLS} levels deep` : undefined;
}

export interface Call {
  name: string;
  argumentCount: number;
}

/** Every function call of a formula with the number of its arguments. */
export function calls(formula: string): readonly Call[] {
  const shape = shapeTokens(formula);
  const known = callsOfShapes.get(shape);
  if (known) return known;
  const found = callsOf(shape);
  callsOfShapes.set(shape, found);
  return found;
}

const callsOfShapes = new WeakMap<readonly Token[], Call[]>();

function callsOf(shape: readonly Token[]): Call[] {
  const found: Call[] = [];
  const open: (Call | undefined)[] = [];
  let filled = false;
  const all = shape.filter((token) => token.kind !== "space");
  for (const [index, token] of all.entries()) {
    if (token.kind === "open") {
      const before = all[index - 1];
      open.push(before?.kind === "function" ? { name: before.text, argumentCount: 0 } : undefined);
      filled = false;
    } else if (token.kind === "close") {
      const call = open.pop();
      if (call) {
        if (filled || call.argumentCount > 0) call.argumentCount++;
        found.push(call);
      }
      filled = true;
    } else if (token.kind === "separator") {
      const call = open.at(-1);
      if (call) call.argumentCount++;
      filled = false;
    } else filled = true;
  }
  return found;
}
