import { isSheetSubject } from "../../fields/sheet-subjects";
import type { Field } from "../../fields/field";
import type { Expression, NameExpression } from "../../template-language/expression";
import { evaluate, isTrue, type TemplateValue } from "../../template-language/evaluate";
import {
  resolveName,
  subjectOf,
  type PartName,
  type RecordSubject,
} from "../../template-language/resolve-name";
import type { BlockHead } from "../../template-language/tag";
import { DERIVED_KEYS } from "./derived-figures";
import { REPORT, SENTENCE, TABLE } from "./report-words";
import { inFormat } from "./shown-value";
import type { TemplateRow, TemplateRows } from "./template-row";
import type { TemplateSource } from "./template-source";
import { unknownName, WordTemplateError } from "./word-template-problem";

/** What stands around a placeholder: the repeated parts that it is in. */
export interface Around {
  source: TemplateSource;
  rows: TemplateRows;
  subject?: RecordSubject;
  row?: TemplateRow;
  park?: string;
  group?: TemplateValue;
  index?: number;
  parts: readonly PartName[];
}

const RECORDS: readonly string[] = ["indicator", "enterprise", "project"];
export const isRecord = (subject: string | undefined): subject is RecordSubject =>
  subject !== undefined && RECORDS.includes(subject);

export function rootAround(source: TemplateSource): Around {
  return { source, rows: source.rows, park: source.place, parts: ["park"] };
}

/** The field that a name means, where it is one; the words of the report have none. Throws where it means nothing. */
export function fieldNamed(
  { path, select }: NameExpression,
  around: Pick<Around, "subject" | "parts" | "source">,
): Field | undefined {
  const [first = "", second = ""] = path;
  if (first === SENTENCE) return known([...around.source.sentences.keys()], first, second);
  if (first === REPORT) return known(Object.keys(around.source.words), first, second);
  if (first === TABLE)
    return known(
      around.source.document.tables.map(({ title }) => title),
      first,
      second,
    );
  const resolved = resolveName(path, around);
  if (resolved.kind === "unknown") throw unknownName(resolved.name, resolved.nearest);
  if (resolved.kind === "part") return undefined;
  const { field } = resolved;
  if (isSheetSubject(field.subject)) throw new WordTemplateError("onlyInSheets", { name: field.name });
  if (isRecord(field.subject)) {
    const outside = !select && around.subject !== field.subject;
    if (outside)
      throw new WordTemplateError("noRecord", { name: path.join("."), word: subjectWord(field.subject) });
    if (field.origin === "derived" && !DERIVED_KEYS[field.subject].includes(field.key))
      throw new WordTemplateError("onlyInSheets", { name: field.name });
  }
  return field;
}

function known(names: readonly string[], first: string, second: string): undefined {
  if (names.includes(second)) return undefined;
  const near = names.filter((name) => [...second].some((letter) => name.includes(letter))).slice(0, 5);
  throw unknownName(
    `${first}.${second}`,
    (near.length > 0 ? near : names.slice(0, 5)).map((name) => `${first}.${name}`),
  );
}

const subjectWord = (subject: RecordSubject): string =>
  ({ indicator: "指标", enterprise: "企业", project: "项目" })[subject];

export function valueAround(expression: Expression, around: Around): TemplateValue {
  return evaluate(expression, {
    name: (name) => valueOfName(name, around),
    aggregate: ({ name, arguments: [first, second] }) => {
      const subject = subjectOfAggregate(first, around);
      const rows = around.rows[subject];
      const each = (part: Expression | undefined): TemplateValue[] =>
        rows.map((row) => (part ? valueAround(part, { ...around, subject, row }) : 1));
      const numbers = each(first).filter((value) => typeof value === "number");
      const sum = numbers.reduce((total, value) => total + value, 0);
      if (name === "count") return each(first).filter((value) => value !== undefined && value !== "").length;
      if (name === "growth") return growthOf(each(first), each(second));
      if (name === "share") {
        const own = first && around.row ? valueAround(first, around) : undefined;
        return typeof own === "number" && sum > 0 ? own / sum : undefined;
      }
      if (numbers.length === 0) return undefined;
      if (name === "sum") return sum;
      if (name === "average") return sum / numbers.length;
      return numbers.reduce((best, value) =>
        name === "max" ? Math.max(best, value) : Math.min(best, value),
      );
    },
    format: inFormat,
  });
}

function growthOf(now: readonly TemplateValue[], then: readonly TemplateValue[]): number | undefined {
  let [sum, base] = [0, 0];
  now.forEach((value, at) => {
    const before = then[at];
    if (typeof value !== "number" || typeof before !== "number") return;
    sum += value;
    base += before;
  });
  return base > 0 ? sum / base - 1 : undefined;
}

/** Of which table an aggregate speaks: the one that it names, else the one around. */
export function subjectOfAggregate(
  part: Expression | undefined,
  { subject }: Pick<Around, "subject">,
): RecordSubject {
  const named = part?.kind === "name" && part.path.length > 1 ? subjectOf(part.path[0] ?? "") : undefined;
  const found = named ?? subject;
  if (!isRecord(found)) throw new WordTemplateError("noTable");
  return found;
}

function valueOfName(name: NameExpression, around: Around): TemplateValue {
  const { source } = around;
  const [first = "", second = ""] = name.path;
  if (first === SENTENCE) return source.sentences.get(second);
  if (first === REPORT) return source.words[second];
  if (first === TABLE) return undefined;
  const resolved = resolveName(name.path, around);
  if (resolved.kind === "unknown") return undefined;
  if (resolved.kind === "part")
    return {
      park: around.park,
      month: source.input.parameters.month,
      index: around.index,
      group: around.group,
    }[resolved.part];
  const { key, subject } = resolved.field;
  if (subject === "parameter") return parameterValue(key, source);
  if (subject === "area") return source.area[key];
  if (isSheetSubject(subject)) return undefined;
  const row = name.select ? selected(subject, name.select, around) : around.row;
  if (key === "park" && row) return row.parks.join("、");
  return row?.subject === subject ? row.value(key) : undefined;
}

function parameterValue(key: string, { input: { parameters } }: TemplateSource): TemplateValue {
  if (key === "period") return parameters.periodLabel;
  if (key === "parks") return parameters.parks.join("、");
  const value = (parameters as unknown as Record<string, unknown>)[key];
  return typeof value === "number" || typeof value === "string" ? value : undefined;
}

/** The row that 指标["主营业务收入"] or 指标["主营业务收入","一园"] names. */
export function selected(
  subject: RecordSubject,
  [name = "", park]: readonly string[],
  { rows, source }: Pick<Around, "rows" | "source">,
): TemplateRow {
  const among = park === undefined ? rows : source.ofPark(park);
  const found = among[subject].find((row) => row.name === name);
  if (!found)
    throw new WordTemplateError("noSuchRecord", {
      word: subjectWord(subject),
      name: park === undefined ? name : `${name}\uFF08${park}\uFF09`,
    });
  return found;
}

/** The parts that a block repeats, each with what is around it. */
export function repeated(head: BlockHead, around: Around): Around[] {
  if (head.over === "park")
    return cut(
      around.source.parks.map((park, at) => ({
        ...around,
        ...{
          park,
          index: at + 1,
          rows: around.source.ofPark(park),
          parts: withParts(around, "park", "index"),
        },
      })),
      head,
    ).map((one, at) => ({ ...one, index: at + 1 }));
  if (!isRecord(head.over)) return [];
  const subject = head.over;
  const { where, sort, by } = head;
  const inner = (row: TemplateRow): Around => ({
    ...around,
    subject,
    row,
    parts: withParts(around, "index"),
  });
  const kept = around.rows[subject].map(inner).filter((one) => !where || isTrue(valueAround(where, one)));
  if (by) return groups(kept, by, subject, around);
  const ordered = sort.reduceRight<Around[]>(
    (list, { by: key, descending }) =>
      [...list].sort((one, other) => compare(valueAround(key, one), valueAround(key, other), descending)),
    kept,
  );
  return cut(ordered, head).map((one, at) => ({ ...one, index: at + 1 }));
}

function groups(kept: readonly Around[], by: Expression, subject: RecordSubject, around: Around): Around[] {
  const found = new Map<string, { group: TemplateValue; rows: TemplateRow[] }>();
  for (const one of kept) {
    const group = valueAround(by, one);
    const known = found.get(String(group ?? ""));
    if (known) known.rows.push(one.row!);
    else found.set(String(group ?? ""), { group, rows: [one.row!] });
  }
  const { row: _row, ...outer } = around;
  return [...found.values()].map(({ group, rows }, at) => ({
    ...outer,
    ...{ subject, group, index: at + 1, rows: { ...around.rows, [subject]: rows } },
    parts: withParts(around, "group", "index"),
  }));
}

function cut(list: Around[], { top, last }: BlockHead): Around[] {
  if (top !== undefined) return list.slice(0, top);
  return last !== undefined ? list.slice(-last) : list;
}

/** What is missing comes last, in either order. */
function compare(one: TemplateValue, other: TemplateValue, descending: boolean): number {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  const order =
    typeof one === "number" && typeof other === "number"
      ? one - other
      : String(one).localeCompare(String(other), "zh-CN");
  return descending ? -order : order;
}

const withParts = ({ parts }: Pick<Around, "parts">, ...more: PartName[]): PartName[] => [
  ...new Set([...parts, ...more]),
];

/** What is around the first part that a block would repeat, for reading the names in it. */
export function expected(head: BlockHead, around: Around): Around {
  if (head.over === "park") return { ...around, parts: withParts(around, "park", "index") };
  return {
    ...around,
    subject: isRecord(head.over) ? head.over : around.subject,
    parts: withParts(around, "index", ...(head.by ? (["group"] as const) : [])),
  };
}
