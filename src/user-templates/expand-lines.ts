import { lineWord } from "../fields/sheet-fields";
import { isSheetSubject } from "../fields/sheet-subjects";
import type { SheetSubject } from "../fields/sheet-subjects";
import { BLOCK_WORDS } from "../template-language/keywords";
import { isTrue } from "../template-language/evaluate";
import type { TemplateValue } from "../template-language/evaluate";
import type { BlockHead, SortKey } from "../template-language/tag";
import type { Context } from "./context";
import { distinct, inMonth, inPark, ofGroup, ofLine, ofRecord } from "./context";
import { isRecordSubject } from "./named-subjects";
import type { RepeatedPart } from "./repeated-part";
import { planOf } from "./sheet-lines";
import { CellProblem } from "./template-finding";
import type { DataRow, TemplateData } from "./template-data";
import { valueIn } from "./template-values";

/** Which time a line is there: for each part around it, the outermost first, which repetition of it. */
export interface Turn {
  part: RepeatedPart;
  index: number;
}

/** A row or column of the filled sheet. */
export interface ExpandedLine {
  /** The template's, from 1. */
  from: number;
  turns: readonly Turn[];
  context: Context;
}

/** A sheet of Excel has no more; nobody prints half as many. */
const MOST_LINES = 200_000;

/** The lines of the filled sheet, in order: each part as often as there is something for it. */
export function expandLines(
  count: number,
  parts: readonly RepeatedPart[],
  context: Context,
  data: TemplateData,
  problem: (part: RepeatedPart, error: CellProblem) => void,
): ExpandedLine[] {
  const lines: ExpandedLine[] = [];
  const expand = (
    first: number,
    last: number,
    inner: readonly RepeatedPart[],
    around: Context,
    turns: readonly Turn[],
  ) => {
    let line = first;
    while (line <= last) {
      const part = inner.find((each) => each.first === line);
      if (!part) {
        lines.push({ from: line, turns, context: around });
        if (lines.length > MOST_LINES) throw new CellProblem("templateTooManyLines", { most: MOST_LINES });
        line++;
        continue;
      }
      repeat(part, around, turns);
      line = part.last + 1;
    }
  };
  const repeat = (part: RepeatedPart, around: Context, turns: readonly Turn[]) => {
    try {
      if (part.condition) {
        const holds = isTrue(valueIn(part.condition, around, data));
        const [first, last] = holds
          ? [part.first, (part.otherwise ?? part.last + 1) - 1]
          : [part.otherwise ?? part.last + 1, part.last];
        expand(first, last, part.parts, around, [...turns, { part, index: 0 }]);
        return;
      }
      if (!part.head) return;
      contextsOf(part.head, around, data).forEach((each, index) =>
        expand(part.first, part.last, part.parts, each, [...turns, { part, index }]),
      );
    } catch (error) {
      if (!(error instanceof CellProblem)) throw error;
      problem(part, error);
    }
  };
  expand(1, count, parts, context, []);
  return lines;
}

/** What a block repeats over, each with its context. */
export function contextsOf(head: BlockHead, around: Context, data: TemplateData): Context[] {
  const { over } = head;
  if (over === "month") return months(head, data).map((month, index) => inMonth(around, month, index + 1));
  if (over === "park") {
    const parks = around.park === undefined ? data.parks : [around.park];
    const each = parks.map((park, index) => inPark(around, park, index + 1));
    return chosen(each, head, data).map((context, index) => ({ ...context, index: index + 1 }));
  }
  if (isSheetSubject(over))
    return chosen(linesOf(over, around, data), head, data).map((context, index) => ({
      ...context,
      index: index + 1,
    }));
  if (!isRecordSubject(over)) return [];
  // Inside of a group of the same table: its rows; one part for each enterprise, however many parks list it.
  const rows = distinct(around.sets[over]);
  if (head.by) return groupsOf(head, rows, around, data);
  const records = rows.map((record) => ofRecord(around, record, rows, 0));
  const wanted = chosen(records, head, data);
  const listed = wanted.flatMap(({ record }) => (record ? [record] : []));
  return wanted.flatMap((context, index) =>
    context.record ? [ofRecord(around, context.record, listed, index + 1)] : [],
  );
}

/** The lines of a built-in sheet; of a part of the records they would sum what is not listed. */
function linesOf(sheet: SheetSubject, around: Context, data: TemplateData): Context[] {
  const [word = ""] = BLOCK_WORDS[sheet];
  const isPart = around.record ?? around.group ?? (data.parks.length > 1 ? around.park : undefined);
  if (isPart !== undefined || around.sheet) throw new CellProblem("templateSheetInside", { word });
  const plan = planOf(sheet, data);
  const listed = new Map(
    Object.values(data.rows)
      .flat()
      .map((row) => [`${row.source.sheet}!${row.source.row}`, row]),
  );
  return plan.rows.flatMap((row, index) => {
    if (lineWord(row) === undefined) return [];
    const record = row.source && listed.get(`${row.source.sheet}!${row.source.row}`);
    return [ofLine(around, sheet, { line: index + 1, record }, index + 1)];
  });
}

function groupsOf(head: BlockHead, rows: readonly DataRow[], around: Context, data: TemplateData): Context[] {
  const { over, by, where } = head;
  if (!isRecordSubject(over) || !by) return [];
  const kept = where
    ? rows.filter((record) => isTrue(valueIn(where, ofRecord(around, record, rows, 0), data)))
    : rows;
  const groups = new Map<string, { value: TemplateValue; rows: DataRow[] }>();
  for (const record of kept) {
    const value = valueIn(by, ofRecord(around, record, rows, 0), data);
    for (const each of value instanceof Array ? (value.length > 0 ? value : [undefined]) : [value]) {
      const group = groups.get(String(each ?? "")) ?? { value: each, rows: [] };
      group.rows.push(record);
      groups.set(String(each ?? ""), group);
    }
  }
  // All rows of an enterprise that several parks list belong to its group.
  const whole = (members: readonly DataRow[]): readonly DataRow[] => {
    const own = new Set(members.map(({ identity }) => identity));
    return around.sets[over].filter(({ identity }) => own.has(identity));
  };
  const contexts = [...groups.values()].map((group) =>
    ofGroup(around, over, { value: group.value, rows: whole(group.rows) }, 0),
  );
  return chosen(contexts, { ...head, where: undefined }, data).map((context, index) => ({
    ...context,
    index: index + 1,
  }));
}

/** Those that the condition leaves, in their order, and of them the first or the last ones. */
function chosen(
  contexts: readonly Context[],
  { where, sort, top, last }: Partial<Pick<BlockHead, "where" | "top" | "last">> & Pick<BlockHead, "sort">,
  data: TemplateData,
): Context[] {
  const kept = where ? contexts.filter((context) => isTrue(valueIn(where, context, data))) : [...contexts];
  const ordered = sorted(kept, sort, data);
  const first = top === undefined ? ordered : ordered.slice(0, top);
  return last === undefined ? first : first.slice(-last);
}

function sorted(contexts: Context[], sort: readonly SortKey[], data: TemplateData): Context[] {
  if (sort.length === 0) return contexts;
  const keyed = contexts.map((context) => ({
    context,
    keys: sort.map(({ by }) => valueIn(by, context, data)),
  }));
  keyed.sort((one, other) => {
    for (const [index, { descending }] of sort.entries()) {
      const order = compared(one.keys[index], other.keys[index], descending);
      if (order !== 0) return order;
    }
    return 0;
  });
  return keyed.map(({ context }) => context);
}

const byName = new Intl.Collator("zh-CN", { numeric: true });

/** What is missing comes last, whatever the order. */
function compared(one: TemplateValue, other: TemplateValue, descending: boolean): number {
  const [first, second] = [comparable(one), comparable(other)];
  if (first === undefined || second === undefined)
    return Number(first === undefined) - Number(second === undefined);
  const order =
    typeof first === "number" && typeof second === "number"
      ? first - second
      : byName.compare(String(first), String(second));
  return descending ? -order : order;
}

const comparable = (value: TemplateValue): number | string | undefined =>
  value instanceof Array
    ? value.join("、") || undefined
    : typeof value === "boolean"
      ? Number(value)
      : value === ""
        ? undefined
        : value;

/** The months of the year up to the reported one, or to the one that is named. */
function months({ until }: BlockHead, { parameters: { month } }: TemplateData): number[] {
  const last = until ?? month;
  if (last === undefined) throw new CellProblem("templateNoMonth", { word: BLOCK_WORDS.month[0] ?? "" });
  return Array.from({ length: last }, (_, index) => index + 1);
}
