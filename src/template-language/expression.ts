/** What stands between {{ and }}, parsed. It says nothing yet of what its names mean. */
export type Expression =
  | { kind: "number"; value: number }
  | { kind: "text"; value: string }
  | NameExpression
  | CallExpression
  | { kind: "unary"; operator: UnaryOperator; operand: Expression }
  | { kind: "binary"; operator: BinaryOperator; left: Expression; right: Expression };

/** 累计, 指标.累计, or 指标["主营业务收入"].累计 with its keys. */
export interface NameExpression {
  kind: "name";
  path: readonly string[];
  select?: readonly string[];
}

export interface CallExpression {
  kind: "call";
  /** The function's own name, whatever language it was typed in. */
  name: TemplateFunction;
  arguments: readonly Expression[];
}

type UnaryOperator = "-" | "not";
export type BinaryOperator =
  "or" | "and" | "=" | "<>" | "<" | ">" | "<=" | ">=" | "&" | "+" | "-" | "*" | "/";

/** Functions over the records of a group or of all. */
const AGGREGATES = ["sum", "average", "count", "max", "min", "share", "growth"] as const;
export type Aggregate = (typeof AGGREGATES)[number];
export type TemplateFunction = Aggregate | "if" | "text" | "round";

export const isAggregate = (name: TemplateFunction): name is Aggregate =>
  AGGREGATES.some((aggregate) => aggregate === name);

/** The parts of an expression that are expressions themselves. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "call":
      return expression.arguments;
    case "unary":
      return [expression.operand];
    case "binary":
      return [expression.left, expression.right];
    default:
      return [];
  }
}
