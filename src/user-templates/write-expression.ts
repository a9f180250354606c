import { fieldOf, SUBJECT_NAMES } from "../fields/catalogue";
import { BLANK } from "../fields/field";
import type { Field, Subject } from "../fields/field";
import { fieldUnit } from "../fields/field-format";
import { lineWord } from "../fields/sheet-fields";
import { isSheetSubject } from "../fields/sheet-subjects";
import type { SheetSubject } from "../fields/sheet-subjects";
import { writeField } from "../fields/write-field";
import type { FieldPlaces } from "../fields/write-field";
import { isAggregate, partsOf } from "../template-language/expression";
import type { CallExpression, Expression, NameExpression } from "../template-language/expression";
import type { TemplateValue } from "../template-language/evaluate";
import { resolveName } from "../template-language/resolve-name";
import type { Resolved } from "../template-language/resolve-name";
import { quotedText } from "../templates/cells/input-cell";
import { writeAggregate } from "./write-aggregate";
import type { Context } from "./context";
import { distinct } from "./context";
import type { Layout } from "./layout";
import { monthlyPlaces } from "./monthly-places";
import { isRecordSubject } from "./named-subjects";
import type { PlacedFields } from "./placed-fields";
import { selectedRow } from "./selected-row";
import { planOf } from "./sheet-lines";
import { bare, SheetPlaces } from "./sheet-places";
import type { SheetCell } from "./sheet-places";
import { CellProblem, unknownField } from "./template-finding";
import type { DataRow, TemplateData } from "./template-data";

/** A cell of the filled sheet; row and column count from 0. */
export interface CellPlace {
  row: number;
  column: number;
  context: Context;
}

/** Writes expressions as native formulas over the input tables and over the cells of the filled sheet. */
export class ExpressionWriter {
  private readonly sheets = new Map<SheetSubject, SheetPlaces>();

  constructor(
    readonly data: TemplateData,
    readonly placed: PlacedFields,
    private readonly layout: Layout,
  ) {}

  /** What a built-in sheet has in the place of an expression, where that is one of its fields as it is. */
  sheetCell(expression: Expression, place: CellPlace): SheetCell | undefined {
    const field =
      expression.kind === "name" && !expression.select ? this.field(expression, place) : undefined;
    if (!field || !isSheetSubject(field.subject)) return undefined;
    if (field.key === "line") {
      const { sheet, line } = place.context;
      const row = sheet === field.subject && line ? planOf(sheet, this.data).rows[line - 1] : undefined;
      return { content: (row && lineWord(row)) ?? "" };
    }
    return this.placesOf(field.subject).cell(field.key, place.context, field.name, place);
  }

  /** The cells of a built-in sheet in the filled one. */
  placesOf(subject: SheetSubject): SheetPlaces {
    const known = this.sheets.get(subject);
    const places = known ?? new SheetPlaces(this.layout, subject, planOf(subject, this.data));
    this.sheets.set(subject, places);
    return places;
  }

  /** A native expression without its "="; "" in quotes for nothing. */
  write(expression: Expression, place: CellPlace): string {
    switch (expression.kind) {
      case "number":
        return String(expression.value).toUpperCase();
      case "text":
        return quotedText(expression.value);
      case "name":
        return this.name(expression, place);
      case "call":
        return this.call(expression, place);
      case "unary": {
        const operand = this.write(expression.operand, place);
        if (expression.operator === "not") return `NOT(${operand})`;
        return this.guarded([expression.operand], place, `-${this.operand(expression.operand, place)}`);
      }
      case "binary":
        return this.binary(expression, place);
    }
  }

  /** The field that an expression is, where it is one. */
  field(expression: Expression, place: CellPlace): Field | undefined {
    if (expression.kind === "call" && isAggregate(expression.name)) {
      if (expression.name === "growth" || expression.name === "share") return fieldOf("indicator", "growth");
      const [first] = expression.arguments;
      return expression.name === "count" || !first ? undefined : this.field(first, place);
    }
    if (expression.kind !== "name") return undefined;
    const resolved = this.resolve(expression, place.context);
    return resolved.kind === "field" ? resolved.field : undefined;
  }

  /** The unit in which an expression is, where that is known. */
  unit(expression: Expression, place: CellPlace): string | undefined {
    const field = this.field(expression, place);
    if (field) {
      const { record } = place.context;
      const row =
        expression.kind === "name" && expression.select
          ? selectedRow(expression, place.context, this.data)
          : record;
      const rows = isRecordSubject(field.subject) ? place.context.sets[field.subject] : [];
      return fieldUnit(field, row?.unit ?? rows[0]?.unit ?? "", this.data.parameters.moneyUnit);
    }
    const units = new Set(
      partsOf(expression)
        .map((part) => this.unit(part, place))
        .filter((unit) => unit),
    );
    return units.size === 1 ? [...units][0] : undefined;
  }

  /** What is the same whatever the cells say: the part's own name or number. */
  constant(expression: Expression, place: CellPlace): { value: TemplateValue } | undefined {
    const { context } = place;
    if (expression.kind === "number" || expression.kind === "text") return { value: expression.value };
    if (expression.kind === "call" && expression.name === "count" && expression.arguments.length === 0)
      return { value: this.rowsOf(context).length };
    if (expression.kind !== "name" || expression.select) return undefined;
    const resolved = this.resolve(expression, context);
    if (resolved.kind === "part") return { value: partOf(resolved.part, context) };
    if (isSheetSubject(resolved.field.subject)) {
      const content = this.sheetCell(expression, place)?.content ?? "";
      if (typeof content === "number") return { value: content };
      return content.startsWith("=") ? undefined : { value: bare(content) };
    }
    // Of an enterprise that several parks list: all of them.
    const { record } = context;
    if (resolved.field.key !== "park" || !record || record.subject !== resolved.field.subject)
      return undefined;
    const parks = context.sets[record.subject]
      .filter(({ identity }) => identity === record.identity)
      .map(({ park }) => park);
    return parks.length > 1 ? { value: [...new Set(parks)].join("、") } : undefined;
  }

  /** The records that an aggregate in this place runs over. */
  rowsOf(context: Context, subject = context.subject): DataRow[] {
    if (!subject) throw new CellProblem("templateNoSubject");
    return distinct(context.sets[subject]);
  }

  resolve(name: NameExpression, context: Context): Exclude<Resolved, { kind: "unknown" }> {
    const resolved = resolveName(name.path, context);
    if (resolved.kind !== "unknown") return resolved;
    throw unknownField(resolved);
  }

  /** A field of one record, over its input cells and the cells beside that show figures of it. */
  ofRecord(field: Field, row: DataRow, place: CellPlace): string {
    const places: FieldPlaces = {
      ...this.places(),
      source: row.source,
      placed: (key) =>
        row === place.context.record
          ? this.placed.inRow(place.row, place.column, { subject: field.subject, key })
          : undefined,
      among: (key) => this.among(field, key, place),
    };
    const { month } = place.context;
    return month === undefined
      ? writeField(field.subject, field.key, places)
      : monthlyPlaces(field, places, row, month);
  }

  private name(name: NameExpression, place: CellPlace): string {
    const { context } = place;
    const constant = this.constant(name, place);
    if (constant) return literal(constant.value);
    const resolved = this.resolve(name, context);
    if (resolved.kind === "part") return literal(partOf(resolved.part, context));
    const { field } = resolved;
    if (isSheetSubject(field.subject)) {
      if (name.select) throw new CellProblem("templateNoLine", { name: field.name });
      return `(${String(this.sheetCell(name, place)?.content ?? "").slice(1)})`;
    }
    if (!isRecordSubject(field.subject)) return writeField(field.subject, field.key, this.places());
    const row = name.select ? selectedRow(name, context, this.data) : this.recordIn(field, context);
    if (!row) return BLANK;
    if (field.key === "share" && !name.select) return this.share(field, place);
    return this.ofRecord(field, row, place);
  }

  /** The record of the place; where several are left none of them is meant. */
  private recordIn(field: Field, context: Context): DataRow | undefined {
    const subject = field.subject as "indicator" | "enterprise" | "project";
    if (context.record?.subject === subject) return context.record;
    if (context.missing) return undefined;
    const rows = distinct(context.sets[subject]);
    if (rows.length > 1) throw new CellProblem("templateSeveral", { name: field.name, count: rows.length });
    return rows[0];
  }

  /** 占比: of all rows around, also of those that a condition or 前N leaves out. */
  private share(field: Field, place: CellPlace): string {
    const of = SHARED[field.subject];
    const [word = ""] = SUBJECT_NAMES[field.subject];
    const name: NameExpression = { kind: "name", path: [word, of ?? ""] };
    return writeAggregate({ kind: "call", name: "share", arguments: [name] }, place, this);
  }

  /** The cells of a figure of all rows with which this one is compared. */
  private among(field: Field, key: string, place: CellPlace): string {
    const { record, sets, subject } = place.context;
    const all = subject && record ? distinct(sets[subject]) : [];
    const like = subject === "indicator" ? all.filter(({ name }) => name === record?.name) : all;
    const cells = this.placed.ofRecords(place, { subject: field.subject, key }, like);
    const needed = fieldOf(field.subject, key)?.name ?? key;
    if (!cells) throw new CellProblem("templateNeedsColumn", { name: field.name, needed });
    if (!cells.isOne) throw new CellProblem("templateNeedsGroup", { name: field.name, needed });
    return cells.areas;
  }

  private call(expression: CallExpression, place: CellPlace): string {
    if (isAggregate(expression.name)) return writeAggregate(expression, place, this);
    const [first, second, third] = expression.arguments.map((part) => this.write(part, place));
    if (expression.name === "if") return `IF(${first},${second},${third ?? BLANK})`;
    if (expression.name === "text") return `TEXT(${first},${second})`;
    return `IF(${first}="","",ROUND(${first},${second}))`;
  }

  private binary(expression: Extract<Expression, { kind: "binary" }>, place: CellPlace): string {
    const { operator, left, right } = expression;
    if (operator === "and" || operator === "or")
      return `${operator.toUpperCase()}(${this.write(left, place)},${this.write(right, place)})`;
    if (operator === "=" || operator === "<>") {
      const tag = this.tagTest(left, right, place);
      if (tag !== undefined) return operator === "=" ? tag : `NOT(${tag})`;
    }
    const written = `${this.operand(left, place)}${operator}${this.operand(right, place)}`;
    if (operator === "&" || operator === "=" || operator === "<>") return `(${written})`;
    // To Excel a blank text is more than any number.
    if (/[<>]/.test(operator)) return this.guarded([left, right], place, written, "FALSE");
    return this.guarded([expression], place, written);
  }

  /** 标签="停产": one of the tags in the cell. */
  private tagTest(left: Expression, right: Expression, place: CellPlace): string | undefined {
    const field = this.field(left, place);
    if (field?.kind !== "tags" || right.kind !== "text") return undefined;
    const separated = `"、"&SUBSTITUTE(SUBSTITUTE(${this.write(left, place)},",","、"),"\uFF0C","、")&"、"`;
    return `ISNUMBER(FIND(${quotedText(`、${right.value}、`)},${separated}))`;
  }

  private operand(expression: Expression, place: CellPlace): string {
    if (expression.kind === "binary" && "+-*/".includes(expression.operator)) {
      const { left, right, operator } = expression;
      return `(${this.operand(left, place)}${operator}${this.operand(right, place)})`;
    }
    if (expression.kind === "unary" && expression.operator === "-")
      return `(-${this.operand(expression.operand, place)})`;
    return this.write(expression, place);
  }

  /** A figure is blank where one of those that it is made of is. */
  private guarded(
    parts: readonly Expression[],
    place: CellPlace,
    written: string,
    otherwise = BLANK,
  ): string {
    const leaves = [...new Set(parts.flatMap(leavesOf).map((leaf) => this.write(leaf, place)))].filter(
      (leaf) => !/^-?[\d.]+(?:E[-+]?\d+)?$/.test(leaf) && leaf !== BLANK,
    );
    if (parts.flatMap(leavesOf).some((leaf) => this.write(leaf, place) === BLANK)) return otherwise;
    if (leaves.length === 0) return `(${written})`;
    const blank = leaves.map((leaf) => `${leaf}=""`);
    return `IF(${blank.length === 1 ? blank[0] : `OR(${blank.join(",")})`},${otherwise},${written})`;
  }

  private places(): Omit<FieldPlaces, "source"> {
    const { parameters, parameter, history, column } = this.data;
    return {
      parameter,
      moneyUnit: parameters.moneyUnit,
      bySeason: parameters.basis === "season",
      ...(history ? { history } : {}),
      column: (subject: Subject, key: string) => column(subject, key),
    };
  }
}

const SHARED: Partial<Record<Subject, string>> = {
  indicator: "本期累计",
  enterprise: "主营业务收入",
  project: "总投资",
};

/** What arithmetic is made of. */
function leavesOf(expression: Expression): Expression[] {
  if (expression.kind === "binary" && "+-*/".includes(expression.operator))
    return [...leavesOf(expression.left), ...leavesOf(expression.right)];
  return expression.kind === "unary" && expression.operator === "-"
    ? leavesOf(expression.operand)
    : [expression];
}

function partOf(part: "park" | "month" | "index" | "group", context: Context): TemplateValue {
  return context[part];
}

function literal(value: TemplateValue): string {
  if (typeof value === "number") return String(value).toUpperCase();
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return quotedText(value instanceof Array ? value.join("、") : (value ?? ""));
}
