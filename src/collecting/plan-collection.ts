import { readImportRows } from "../import/import-rows";
import type { ImportRow } from "../import/import-rows";
import { planImport } from "../import/plan-import";
import type { ImportPlan, PlannedRow } from "../import/plan-import";
import { recogniseTable } from "../import/recognise-table";
import type { RecognisedTable } from "../import/recognise-table";
import { collectionSheets } from "../locales/zh-CN/collection-sheets";
import type { HistoryIndex } from "../records/history/history-index";
import type { Finding } from "../records/finding";
import type { EnterpriseRecord } from "../records/records";
import type { SheetTable } from "../records/reading/sheet-table";
import { parsePeriod } from "../statistics/period";
import { formatDecimals } from "../statistics/round-half-up";
import { inUnit } from "../statistics/units";
import type { KnownFigures } from "./form-sheet";
import { asTable, findingInForm, formAt } from "./read-form";
import type { ReturnedForm } from "./read-form";

export type CollectionState = "reported" | "late" | "wrong" | "missing" | "added";

/** What became of one enterprise's report. */
export interface CollectionLine {
  park: string;
  id: string;
  name: string;
  unit: string;
  state: CollectionState;
  day?: number;
  revenue?: number;
  last?: number;
  /** This period's months alone, against the average month before. */
  month?: number;
  monthChange?: number;
  prior?: number;
  growth?: number;
  notes: string[];
  findings: Finding[];
}

export interface Collection {
  /** Undefined where no returned form can be merged. */
  plan?: ImportPlan;
  lines: CollectionLine[];
  counts: Record<CollectionState, number>;
  findings: Finding[];
}

export interface CollectionInput {
  forms: readonly ReturnedForm[];
  target: SheetTable | undefined;
  enterprises: readonly EnterpriseRecord[];
  history?: HistoryIndex;
  year?: number;
  month?: number;
  period: string;
  /** A serial. */
  deadline?: number;
}

/** A change beyond it is told: half more or half less. */
export const JUMP = 0.5;

/** Compares what came back with the table, and says of every enterprise whether it reported, and when, and what jumps. */
export function planCollection(input: CollectionInput): Collection {
  const { enterprises, target } = input;
  const fit = latestFirst(input.forms).map((form) => ({ form, problem: wrongPeriod(form, input) }));
  const forms = fit.flatMap(({ form, problem }) => (problem ? [] : [form]));
  const tables = forms.flatMap((form, index) => recogniseTable("enterprises", asTable(form, index)) ?? []);
  const merged = mergedTable(tables);
  const planned = merged && planImport(merged, target);
  const plan = planned && withoutBlank(planned);
  const rows = new Map(plan?.rows.map((row) => [formAt(row.row), row]));
  const figures = new Map(merged ? readImportRows(merged).rows.map((row) => [formAt(row.row), row]) : []);
  const answers = forms.map((form, index): Answer => ({
    form,
    row: rows.get(index),
    values: figures.get(index),
    findings: (rows.get(index)?.findings ?? []).map((finding) => findingInForm(form, finding)),
  }));
  answers.push(...fit.flatMap(({ form, problem }) => (problem ? [{ form, findings: [problem] }] : [])));
  const lines = enterprises.map((record) => lineOf(record, answersOf(record, answers), input));
  const strangers = answers.filter(
    (answer) => !enterprises.some((record) => answersOf(record, answers).includes(answer)),
  );
  lines.push(...strangers.map((answer) => lineOfStranger(answer, input)));
  const counts: Collection["counts"] = { reported: 0, late: 0, wrong: 0, missing: 0, added: 0 };
  for (const { state } of lines) counts[state]++;
  const toldPlan = plan && {
    ...plan,
    rows: plan.rows.map((row): PlannedRow => {
      const form = forms[formAt(row.row)];
      return form ? { ...row, findings: row.findings.map((each) => findingInForm(form, each)) } : row;
    }),
  };
  return {
    ...(toldPlan ? { plan: toldPlan } : {}),
    lines,
    counts,
    findings: lines.flatMap((line) => line.findings),
  };
}

interface Answer {
  form: ReturnedForm;
  row?: PlannedRow;
  values?: ImportRow;
  findings: Finding[];
}

/** Of two forms of one enterprise the later one counts. */
function latestFirst(forms: readonly ReturnedForm[]): ReturnedForm[] {
  return [...forms].sort((one, other) => (other.day ?? 0) - (one.day ?? 0));
}

function wrongPeriod(form: ReturnedForm, { period, year, month }: CollectionInput): Finding | undefined {
  const stated = parsePeriod(form.period);
  const isSame =
    plain(form.period) === plain(period) ||
    (stated.defined && stated.value.months === month && (stated.value.year ?? year) === year);
  if (isSame) return undefined;
  return {
    severity: "error",
    kind: "collectPeriod",
    parameters: { stated: form.period, period },
    place: { sheet: `${form.file} ${form.sheet}`, address: "C2" },
  };
}

const plain = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();

function mergedTable(tables: readonly RecognisedTable[]): RecognisedTable | undefined {
  const [first, ...more] = tables;
  return first && { ...first, more };
}

/** A form without its main figure changes nothing: what it was sent with is no report. */
function withoutBlank(plan: ImportPlan): ImportPlan {
  const isReport = (row: PlannedRow) =>
    row.state !== "added" || typeof row.values.get("revenue") === "number";
  const rows = plan.rows.filter(isReport);
  const counts = { ...plan.counts, added: rows.filter(({ state }) => state === "added").length };
  return { ...plan, rows, counts };
}

/** Forms of a record: by 编号, else by name, in its park. */
function answersOf({ id, name, park }: EnterpriseRecord, answers: readonly Answer[]): Answer[] {
  const text = (answer: Answer, header: string) => plain(String(answer.form.values.get(header)?.value ?? ""));
  return answers.filter((answer) => {
    const of = text(answer, "园区");
    if (of !== "" && park !== "" && of !== plain(park)) return false;
    const number = text(answer, "编号");
    return id !== undefined && number !== "" ? number === plain(id) : text(answer, "企业") === plain(name);
  });
}

/** What the history, or else the row, has to hold a figure against; in the row's unit. */
export function knownFigures(
  record: EnterpriseRecord,
  { history, year, month }: Pick<CollectionInput, "history" | "year" | "month">,
): KnownFigures & { lastMonth?: number } {
  const subject = { kind: "enterprise", park: record.park, id: record.id, name: record.name } as const;
  const amount = (at: { year: number; month: number }): number | undefined => {
    const kept = history?.find(at, subject);
    return kept?.actual === undefined ? undefined : inUnit(kept.actual, kept.unit, record.unit);
  };
  const told: KnownFigures & { lastMonth?: number } = {};
  if (year !== undefined && month !== undefined) {
    for (let before = month - 1; before >= 1 && told.last === undefined; before--) {
      const last = amount({ year, month: before });
      if (last !== undefined) Object.assign(told, { last, lastMonth: before });
    }
    const prior = amount({ year: year - 1, month }) ?? record.priorRevenue;
    if (prior !== undefined) told.prior = prior;
  }
  return told;
}

function lineOf(
  record: EnterpriseRecord,
  answers: readonly Answer[],
  input: CollectionInput,
): CollectionLine {
  const { park, id = "", name, unit } = record;
  const line: CollectionLine = { park, id, name, unit, state: "missing", notes: [], findings: [] };
  const known = knownFigures(record, input);
  if (known.last !== undefined) line.last = known.last;
  if (known.prior !== undefined) line.prior = known.prior;
  const [answer] = answers;
  if (!answer) return line;
  const isTwice = answers.length > 1;
  return judged(line, answer, { ...known, unit, isTwice }, input);
}

function lineOfStranger(answer: Answer, input: CollectionInput): CollectionLine {
  const text = (header: string) => String(answer.form.values.get(header)?.value ?? "").trim();
  const line: CollectionLine = {
    ...{ park: text("园区"), id: text("编号"), name: text("企业"), unit: text("单位") },
    ...{ state: "missing", notes: [], findings: [] },
  };
  const told = judged(line, answer, { unit: line.unit, isTwice: false }, input);
  return told.state === "reported" || told.state === "late" ? { ...told, state: "added" } : told;
}

interface Known extends KnownFigures {
  lastMonth?: number;
  unit: string;
  isTwice: boolean;
}

function judged(
  line: CollectionLine,
  { form, row, values, findings }: Answer,
  known: Known,
  { month, deadline }: CollectionInput,
): CollectionLine {
  const { notes } = collectionSheets;
  const told: CollectionLine = { ...line, notes: known.isTwice ? [notes.twice] : [] };
  if (form.day !== undefined) told.day = form.day;
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0 || row?.state === "rejected") return { ...told, state: "wrong", findings: errors };
  const figure = values?.values.get("revenue");
  const revenue =
    typeof figure === "number" ? inUnit(figure, values?.unit ?? known.unit, known.unit) : undefined;
  if (revenue === undefined) return { ...told, state: "missing", notes: [...told.notes, notes.blank] };
  told.revenue = revenue;
  told.state = deadline !== undefined && (form.day ?? 0) > deadline ? "late" : "reported";
  if (form.day === undefined && deadline !== undefined) told.notes.push(notes.undated);
  jumpsOf(told, known, month);
  return told;
}

function jumpsOf(line: CollectionLine, { last, lastMonth, prior }: Known, month: number | undefined): void {
  const { notes } = collectionSheets;
  const { revenue } = line;
  if (revenue === undefined) return;
  if (last !== undefined && lastMonth !== undefined && month !== undefined) {
    line.month = Number((revenue - last).toPrecision(12));
    if (revenue < last) line.notes.push(notes.below);
    if (last > 0) {
      line.monthChange = line.month / (month - lastMonth) / (last / lastMonth) - 1;
      if (Math.abs(line.monthChange) > JUMP && revenue >= last)
        line.notes.push(notes.month(signed(line.monthChange)));
    }
  }
  if (prior !== undefined && prior > 0) {
    line.growth = revenue / prior - 1;
    if (Math.abs(line.growth) > JUMP) line.notes.push(notes.growth(signed(line.growth)));
  }
}

const signed = (rate: number): string => `${rate > 0 ? "+" : ""}${formatDecimals(rate * 100, 1)}%`;
