import { roundHalfUp } from "../statistics/round-half-up";
import type { BinaryOperator, CallExpression, Expression, NameExpression } from "./expression";
import { isAggregate } from "./expression";

/** Undefined is nothing: a blank cell. Several texts are the tags of one enterprise: it is equal to each of them. */
export type TemplateValue = number | string | boolean | readonly string[] | undefined;

/** Where the figures come from. */
export interface ValueScope {
  name: (name: NameExpression) => TemplateValue;
  aggregate: (call: CallExpression) => TemplateValue;
  /** A figure in a number format. */
  format: (value: TemplateValue, format: string) => string;
}

/** The value of an expression, for conditions and orders, and where no formula can be. */
export function evaluate(expression: Expression, scope: ValueScope): TemplateValue {
  switch (expression.kind) {
    case "number":
    case "text":
      return expression.value;
    case "name":
      return scope.name(expression);
    case "call":
      return isAggregate(expression.name) ? scope.aggregate(expression) : called(expression, scope);
    case "unary": {
      const value = evaluate(expression.operand, scope);
      if (expression.operator === "not") return !isTrue(value);
      return typeof value === "number" ? -value : undefined;
    }
    case "binary":
      return combined(expression.operator, expression.left, expression.right, scope);
  }
}

function called(
  { name, arguments: [first, second, third] }: CallExpression,
  scope: ValueScope,
): TemplateValue {
  const value = (part: Expression | undefined) => (part ? evaluate(part, scope) : undefined);
  if (name === "if") return isTrue(value(first)) ? value(second) : value(third);
  if (name === "text") return scope.format(value(first), String(value(second) ?? ""));
  const [number, digits] = [value(first), value(second)];
  return typeof number === "number" && typeof digits === "number" ? roundHalfUp(number, digits) : undefined;
}

/** Whether a condition holds: nothing, 0 and an empty text do not. */
export function isTrue(value: TemplateValue): boolean {
  if (value instanceof Array) return value.length > 0;
  return value !== undefined && value !== false && value !== 0 && value !== "";
}

function combined(
  operator: BinaryOperator,
  one: Expression,
  other: Expression,
  scope: ValueScope,
): TemplateValue {
  const left = evaluate(one, scope);
  if (operator === "and") return isTrue(left) && isTrue(evaluate(other, scope));
  if (operator === "or") return isTrue(left) || isTrue(evaluate(other, scope));
  const right = evaluate(other, scope);
  switch (operator) {
    case "=":
      return isSame(left, right);
    case "<>":
      return !isSame(left, right);
    case "&":
      return `${textOf(left)}${textOf(right)}`;
    case "<":
    case ">":
    case "<=":
    case ">=":
      return compared(operator, left, right);
    default:
      return typeof left === "number" && typeof right === "number"
        ? computed(operator, left, right)
        : undefined;
  }
}

/** A blank is equal to an empty text, and to no number. */
function isSame(left: TemplateValue, right: TemplateValue): boolean {
  if (left instanceof Array)
    return left.length === 0 ? isSame(undefined, right) : left.some((each) => each === right);
  if (right instanceof Array) return isSame(right, left);
  return (left ?? "") === (right ?? "");
}

/** A value as a text has it. */
export function textOf(value: TemplateValue): string {
  return value instanceof Array ? value.join("、") : String(value ?? "");
}

/** What is missing is neither more nor less than anything. */
function compared(operator: "<" | ">" | "<=" | ">=", left: TemplateValue, right: TemplateValue): boolean {
  if (left === undefined || right === undefined || typeof left !== typeof right) return false;
  if (left instanceof Array || right instanceof Array) return false;
  switch (operator) {
    case "<":
      return left < right;
    case ">":
      return left > right;
    case "<=":
      return left <= right;
    case ">=":
      return left >= right;
  }
}

function computed(operator: "+" | "-" | "*" | "/", left: number, right: number): number | undefined {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return right === 0 ? undefined : left / right;
  }
}
