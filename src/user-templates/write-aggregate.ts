import { LONGEST_FORMULA } from "../formulas/excel-limits";
import type { Field } from "../fields/field";
import { fieldOf } from "../fields/catalogue";
import type { CallExpression, Expression } from "../template-language/expression";
import { subjectOf } from "../template-language/resolve-name";
import type { RecordSubject } from "../template-language/resolve-name";
import { unitFactor } from "../statistics/units";
import { inputTerms, pairedSumFormulas } from "./input-sums";
import { isRecordSubject } from "./named-subjects";
import { CellProblem } from "./template-finding";
import type { DataRow } from "./template-data";
import type { CellPlace, ExpressionWriter } from "./write-expression";

/** Kinds of figures whose sum says nothing. */
const NOT_SUMMED = new Set(["rate", "points", "ratio", "rank", "month", "year", "date"]);

/** 合计, 平均 and the like over the records around: over their cells in the sheet where all stand there, else over the input cells. */
export function writeAggregate(call: CallExpression, place: CellPlace, writer: ExpressionWriter): string {
  const [first, second] = call.arguments;
  if (!first) return String(writer.rowsOf(place.context).length);
  const field = fieldOfArgument(first, place, writer);
  const rows = writer.rowsOf(place.context, field.subject as RecordSubject);
  if (rows.length === 0) return call.name === "count" ? "0" : '""';
  switch (call.name) {
    case "share":
      return share(field, rows, place, writer);
    case "growth":
      return growth(field, second ? fieldOfArgument(second, place, writer) : field, rows, place, writer);
    case "count":
      return counted(field, rows, place, writer);
    default:
      if (call.name === "sum" && NOT_SUMMED.has(field.kind))
        throw new CellProblem("templateSumOfRates", { name: field.name });
      requireOneUnit(field, rows);
      return statistic(call.name as "sum" | "average" | "max" | "min", field, rows, place, writer);
  }
}

const FUNCTIONS = { sum: "SUM", average: "AVERAGE", max: "MAX", min: "MIN" } as const;

function statistic(
  name: keyof typeof FUNCTIONS,
  field: Field,
  rows: readonly DataRow[],
  place: CellPlace,
  writer: ExpressionWriter,
): string {
  const cells = writer.placed.ofRecords(place, field, rows);
  if (cells) return `IF(COUNT(${cells.areas})=0,"",${FUNCTIONS[name]}(${cells.areas}))`;
  const terms = termsOf(field, rows, place, writer);
  const count = terms.counts.join("+") || "0";
  if (terms.plain) {
    const areas = terms.plain.join(",");
    return fitting(`IF(COUNT(${areas})=0,"",${FUNCTIONS[name]}(${areas}))`, field);
  }
  if (name === "max" || name === "min")
    throw new CellProblem("templateNeedsColumn", { name: field.name, needed: field.name });
  const sum = terms.sums.join("+") || "0";
  return fitting(`IF(${count}=0,"",${name === "sum" ? sum : `(${sum})/(${count})`})`, field);
}

function counted(field: Field, rows: readonly DataRow[], place: CellPlace, writer: ExpressionWriter): string {
  const isText = field.kind === "text" || field.kind === "list" || field.kind === "tags";
  const cells = isText ? undefined : writer.placed.ofRecords(place, field, rows);
  if (cells) return `COUNT(${cells.areas})`;
  const terms = isText ? undefined : termsOf(field, rows, place, writer);
  if (terms) return fitting(terms.counts.join("+") || "0", field);
  return fitting(rows.map((row) => `N(${writer.ofRecord(field, row, apart(place))}<>"")`).join("+"), field);
}

function share(field: Field, rows: readonly DataRow[], place: CellPlace, writer: ExpressionWriter): string {
  const { record } = place.context;
  if (!record) throw new CellProblem("templateShareOfRecord", { name: field.name });
  if (NOT_SUMMED.has(field.kind)) throw new CellProblem("templateSumOfRates", { name: field.name });
  const like = field.unit === "record" ? rows.filter(({ name }) => name === record.name) : rows;
  requireOneUnit(field, like);
  const own = writer.ofRecord(field, record, place);
  const placed = writer.placed.inRow(place.row, place.column, field) ?? own;
  const all = statistic("sum", field, like, place, writer);
  return fitting(`IF(OR(${placed}="",${all}=""),"",IF(${all}>0,${placed}/${all},""))`, field);
}

/** Like with like: a row that lacks one of the two is in neither sum. */
function growth(
  now: Field,
  then: Field,
  rows: readonly DataRow[],
  place: CellPlace,
  writer: ExpressionWriter,
): string {
  if (NOT_SUMMED.has(now.kind) || NOT_SUMMED.has(then.kind))
    throw new CellProblem("templateSumOfRates", { name: NOT_SUMMED.has(now.kind) ? now.name : then.name });
  requireOneUnit(now, rows);
  const [current, before] = [
    writer.placed.ofRecords(place, now, rows),
    writer.placed.ofRecords(place, then, rows),
  ];
  if (current?.isOne && before?.isOne) {
    const both = `ISNUMBER(${current.areas})*ISNUMBER(${before.areas})`;
    return ratio(`SUMPRODUCT(${both},${current.areas})`, `SUMPRODUCT(${both},${before.areas})`);
  }
  const isTyped = [now, then].every(({ origin, kind }) => origin === "input" && kind === "amount");
  const sums =
    isTyped && place.context.month === undefined
      ? pairedSumFormulas(rows, [now, then], writer.data)
      : undefined;
  if (sums) return fitting(ratio(sums.now, sums.then), now);
  const pairs = rows.map((row) => ({
    now: writer.ofRecord(now, row, apart(place)),
    then: writer.ofRecord(then, row, apart(place)),
  }));
  const sum = (of: "now" | "then"): string =>
    `(${pairs.map((pair) => `IF(COUNT(${pair.now},${pair.then})=2,${pair[of]},0)`).join("+")})`;
  return fitting(ratio(sum("now"), sum("then")), now);
}

const ratio = (now: string, then: string): string => `IF(${then}>0,${now}/${then}-1,"")`;

function termsOf(field: Field, rows: readonly DataRow[], place: CellPlace, writer: ExpressionWriter) {
  const single = (row: DataRow): string => writer.ofRecord(field, row, apart(place));
  const isTyped = field.origin === "input" && field.kind === "amount" && place.context.month === undefined;
  if (isTyped) return inputTerms(rows, field, writer.data, single);
  const written = rows.map(single);
  return {
    sums: written.map((each) => `N(${each})`),
    counts: written.map((each) => `N(ISNUMBER(${each}))`),
    plain: undefined,
  };
}

/** A place without cells beside it: figures of other records stand in other rows. */
function apart({ context, ...place }: CellPlace): CellPlace {
  const { record: _record, ...around } = context;
  return { ...place, context: around };
}

function fieldOfArgument(part: Expression, place: CellPlace, writer: ExpressionWriter): Field {
  if (part.kind !== "name" || part.select) throw new CellProblem("templateAggregateOfField");
  const [word = ""] = part.path;
  const subject = part.path.length > 1 ? subjectOf(word) : place.context.subject;
  if (part.path.length === 1 && !subject) throw new CellProblem("templateNoSubject");
  const resolved = writer.resolve(part, place.context);
  const field = resolved.kind === "field" ? resolved.field : undefined;
  if (!field || !isRecordSubject(field.subject)) throw new CellProblem("templateAggregateOfField");
  // What is typed in under a name that a derived figure has as well (年度目标) is summed as it is shown.
  return fieldOf(field.subject, field.key) ?? field;
}

/** Amounts of several units have no sum. */
function requireOneUnit({ unit, name }: Field, rows: readonly DataRow[]): void {
  if (unit !== "record") return;
  const units = [...new Set(rows.map((row) => row.unit))];
  if (units.length > 1)
    throw new CellProblem("templateMixedUnits", { name, units: units.map((each) => each || "—").join("、") });
  const names = new Set(rows.map((row) => row.name));
  if (names.size > 1 && units[0] !== undefined && unitFactor(units[0], "元") === undefined)
    throw new CellProblem("templateMixedUnits", { name, units: [...names].join("、") });
}

function fitting(written: string, { name }: Field): string {
  if (written.length > LONGEST_FORMULA - 500)
    throw new CellProblem("templateNeedsColumn", { name, needed: name });
  return written;
}
