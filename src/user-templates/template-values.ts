import type { Expression } from "../template-language/expression";
import { evaluate, textOf } from "../template-language/evaluate";
import type { TemplateValue, ValueScope } from "../template-language/evaluate";
import { resolveName, subjectOf } from "../template-language/resolve-name";
import type { RecordSubject } from "../template-language/resolve-name";
import { lineWord } from "../fields/sheet-fields";
import { isSheetSubject } from "../fields/sheet-subjects";
import { isRecordSubject } from "./named-subjects";
import type { Context } from "./context";
import { distinct } from "./context";
import { figureOf } from "./input-figure";
import { CellProblem, unknownField } from "./template-finding";
import type { TemplateData } from "./template-data";
import { parameterFigure } from "./parameter-figure";
import { planOf } from "./sheet-lines";
import { selectedRow } from "./selected-row";

/** The value of an expression now: by it rows are chosen, ordered and grouped. */
export function valueIn(expression: Expression, context: Context, data: TemplateData): TemplateValue {
  const scope: ValueScope = {
    name: (name) => {
      const row = name.select ? selectedRow(name, context, data) : context.record;
      const resolved = resolveName(name.path, context);
      if (resolved.kind === "unknown") throw unknownField(resolved);
      if (resolved.kind === "part") return partValue(resolved.part, context);
      const { field } = resolved;
      if (field.subject === "parameter") return parameterFigure(field.key, data.parameters);
      if (isSheetSubject(field.subject) && field.key === "line")
        return context.line === undefined || context.sheet !== field.subject
          ? undefined
          : lineWord(planOf(field.subject, data).rows[context.line - 1] ?? {});
      if (field.subject === "area" || isSheetSubject(field.subject))
        throw new CellProblem("templateNotForOrder", { name: field.name });
      if (RELATIVE.has(field.key)) throw new CellProblem("templateNotForOrder", { name: field.name });
      return row && row.subject === field.subject ? figureOf(row, field, data) : undefined;
    },
    aggregate: ({ name, arguments: [first, second] }) => {
      const subject = subjectOfAggregate(first, context);
      const rows = distinct(context.sets[subject]);
      const around = { ...context, subject };
      if (name === "count" && first)
        return rows.filter((record) => isTrueFigure(valueIn(first, { ...around, record }, data))).length;
      const numbers = (part: Expression | undefined): (number | undefined)[] =>
        rows.map((record) => {
          const value = part ? valueIn(part, { ...around, record }, data) : 1;
          return typeof value === "number" ? value : undefined;
        });
      if (name === "count" && !first) return rows.length;
      const values = numbers(first).filter((value) => value !== undefined);
      const sum = values.reduce((total, value) => total + value, 0);
      switch (name) {
        case "sum":
          return values.length === 0 ? undefined : sum;
        case "average":
          return values.length === 0 ? undefined : sum / values.length;
        case "max":
          return values.length === 0 ? undefined : values.reduce((most, value) => Math.max(most, value));
        case "min":
          return values.length === 0 ? undefined : values.reduce((least, value) => Math.min(least, value));
        case "growth":
          return growthOf(numbers(first), numbers(second));
        default:
          throw new CellProblem("templateNotForOrder", { name: "占比" });
      }
    },
    format: (value) => textOf(value),
  };
  return evaluate(expression, scope);
}

/** Of which table an aggregate speaks: the one that it names, else the one around. */
function subjectOfAggregate(part: Expression | undefined, { subject }: Context): RecordSubject {
  const named = part?.kind === "name" && part.path.length > 1 ? subjectOf(part.path[0] ?? "") : undefined;
  const found = named ?? subject;
  if (found === undefined || !isRecordSubject(found)) throw new CellProblem("templateNoSubject");
  return found;
}

/** A figure of 0 is there, a blank is not. */
const isTrueFigure = (value: TemplateValue): boolean =>
  value !== undefined && value !== "" && !(value instanceof Array && value.length === 0);

/** Figures that stand in relation to the other rows: they come out of the filled sheet and cannot order it. */
export const RELATIVE: ReadonlySet<string> = new Set(["rank", "growthRank", "share", "contribution", "pull"]);

function partValue(part: "park" | "month" | "index" | "group", context: Context): TemplateValue {
  switch (part) {
    case "park":
      return context.park;
    case "month":
      return context.month;
    case "index":
      return context.index;
    case "group":
      return context.group;
  }
}

/** Of the sums over the rows that have both. */
function growthOf(
  now: readonly (number | undefined)[],
  then: readonly (number | undefined)[],
): TemplateValue {
  let [sum, base] = [0, 0];
  now.forEach((value, index) => {
    const before = then[index];
    if (value === undefined || before === undefined) return;
    sum += value;
    base += before;
  });
  return base > 0 ? sum / base - 1 : undefined;
}
