import { NO_CHOICES, mergeChoices, shapeOf } from "../forms/form-mapping";
import type { FormChoices, FormMapping } from "../forms/form-mapping";
import { periodIn } from "../forms/form-period";
import { planForm } from "../forms/plan-form";
import type { FormPlan, Skipped } from "../forms/plan-form";
import { FormGrid } from "../forms/form-sheet";
import type { FormSheet } from "../forms/form-sheet";
import { recordKey } from "../forms/form-data";
import { marksOf } from "../forms/name-list";
import type { FormData, FormSubject } from "../forms/form-data";
import { recogniseForm } from "../forms/recognise-form";
import type { FormBand, FormColumn, FormRow, RecognisedForm } from "../forms/recognise-form";
import type { Finding } from "../records/finding";
import type { CellValue } from "../records/reading/sheet-table";
import {
  filledInForm,
  rememberedForm,
  rememberFilled,
  rememberForms,
} from "../workbook/forms/remembered-forms";
import { readForm } from "../workbook/forms/read-form";
import { undoOfForm, writeForm } from "../workbook/forms/write-form";
import type { FilledCell, FilledAs } from "../workbook/forms/write-form";
import type { Ground } from "../workbook/underneath";
import { conductor } from "./conductor";
import type { TaskResult } from "./conductor";
import { undoWith, unlessChanged } from "./undo";

interface FormChoiceList {
  subject: FormSubject;
  /** Words by which a list of names may be limited. */
  marks: string[];
  /** Records that a row may be, by their key, as the user knows them. */
  records: { key: string; name: string }[];
}

/** What filling a form would do. Nothing has been written. */
export interface FormPreview {
  sheet: string;
  title?: string;
  bands: Pick<FormBand, "subject" | "columns" | "rows" | "lists">[];
  plan: FormPlan;
  /** By subject, for the chooser. */
  lists: FormChoiceList[];
  mapping: FormMapping;
  findings: Finding[];
  /** What the cells hold now, so that nothing is written over what has come since. */
  expected: ReadonlyMap<string, CellValue>;
  /** What the formulas speak of, and must still stand where it stood. */
  ground: Ground;
}

export interface FormRequest {
  /** The active one where it is left out. */
  sheet?: string;
  choices?: FormChoices;
}

/** Recognises a sheet and says what would be filled; changes nothing. Findings alone where there is nothing to fill. */
export async function previewForm({ sheet: name, choices = NO_CHOICES }: FormRequest = {}): Promise<
  FormPreview | Finding[]
> {
  return Excel.run(async (context) => {
    const work = await readForm(context, name);
    if (Array.isArray(work)) return work;
    const { sheet, data, ground } = work;
    const before = filledInForm(sheet.sheet);
    const grid = new FormGrid(withoutOurs(sheet, before));
    const first = recogniseForm(grid, data, NO_CHOICES);
    const headings = shapeOf(first);
    if (first.bands.length === 0) return [told("error", "formNotRead", { sheet: sheet.sheet })];
    const all = mergeChoices(rememberedForm(headings), choices);
    const form = recogniseForm(grid, data, all);
    const contents = new Map<string, CellValue>();
    sheet.formulas.forEach((row, down) =>
      row.forEach((cell, across) => contents.set(grid.address(down, across), cell)),
    );
    const plan = planForm(grid, form, data);
    const above = sheet.values.slice(0, 8).flat().map(String);
    return {
      ...{ sheet: sheet.sheet, bands: form.bands, plan, lists: listsOf(form.bands, data) },
      ...(form.title === undefined ? {} : { title: form.title }),
      mapping: { headings, ...all, ...(form.title === undefined ? {} : { title: form.title }) },
      findings: [
        ...periodFindings(above, data),
        ...listFindings(sheet.sheet, grid, form),
        ...planFindings(sheet.sheet, grid, form.bands, plan),
      ],
      expected: new Map(plan.cells.map(({ address }) => [address, contents.get(address) ?? ""])),
      ground,
    };
  });
}

/** The form as it came to us: what we put into its cells, and nobody has changed since, is blank. */
function withoutOurs(sheet: FormSheet, filled: ReadonlyMap<string, CellValue>): FormSheet {
  if (filled.size === 0) return sheet;
  const grid = new FormGrid(sheet);
  const isOurs = (down: number, across: number): boolean =>
    filled.get(grid.address(down, across)) === sheet.formulas[down]?.[across];
  const emptied = (cells: readonly CellValue[][]): CellValue[][] =>
    cells.map((row, down) => row.map((cell, across) => (isOurs(down, across) ? "" : cell)));
  return { ...sheet, values: emptied(sheet.values), formulas: emptied(sheet.formulas) };
}

function told(severity: Finding["severity"], kind: string, parameters: Finding["parameters"]): Finding {
  return { severity, kind, parameters };
}

function listsOf(bands: readonly FormBand[], data: FormData): FormChoiceList[] {
  const { records, parks } = data;
  return [...new Set(bands.map(({ subject }) => subject))].map((subject) => ({
    subject,
    marks: marksOf(subject, data).filter((mark) =>
      records.some((record) => record.subject === subject && record.marks?.includes(mark)),
    ),
    records: records
      .filter((record) => record.subject === subject)
      .map((record) => ({
        key: recordKey(record),
        name: parks.length > 1 && record.park !== "" ? `${record.park} ${record.name}` : record.name,
      })),
  }));
}

/** A form for another month is filled with this month's figures: that has to be seen. */
function periodFindings(lines: readonly string[], { year, month }: FormData): Finding[] {
  const stated = periodIn(lines);
  if (!stated || year === undefined || month === undefined) return [];
  if (stated.year === year && stated.month === month) return [];
  return [told("warning", "formPeriod", { stated: stated.text, report: `${year}年${month}月` })];
}

/** Cells that are rightly left alone are counted, and not told one by one. */
const SILENT: readonly Skipped[] = ["formula", "typed"];
const MOST_NAMED = 6;

function planFindings(sheet: string, grid: FormGrid, bands: readonly FormBand[], plan: FormPlan): Finding[] {
  const findings: Finding[] = [];
  for (const { columns, rows } of bands) {
    for (const column of columns) {
      if (
        column.isLabel ||
        column.isNote ||
        column.key !== undefined ||
        column.header === "" ||
        column.certainty === "chosen"
      )
        continue;
      if (!rows.some(({ index }) => grid.isBlank(index, column.index))) continue;
      findings.push(unknown(sheet, grid, rows, column));
    }
    const figures = columns.filter(({ key }) => key !== undefined);
    const named = figures.some(({ record }) => record !== undefined);
    for (const row of rows) {
      if (row.records.length > 0 || row.certainty === "chosen" || (named && row.certainty === "same"))
        continue;
      // What is said of its list is said once.
      if (row.blank !== undefined) continue;
      const cell = figures.find(({ index }) => grid.isBlank(row.index, index));
      if (!cell) continue;
      const place = { sheet, address: grid.address(row.index, cell.index) };
      const kind = row.total !== undefined ? "formTotalUnknown" : "formRowUnknown";
      findings.push({
        ...told("warning", kind, { row: row.label, address: place.address }),
        place,
        ...(row.suggestions.length > 0 ? { suggestion: row.suggestions.join("、") } : {}),
      });
    }
  }
  const groups = new Map<Skipped, string[]>();
  for (const { why, address } of plan.skipped) groups.set(why, [...(groups.get(why) ?? []), address]);
  for (const [why, addresses] of groups)
    findings.push({
      ...told(SILENT.includes(why) ? "hint" : "warning", `formSkipped_${why}`, {
        ...{ count: addresses.length, cells: listed(addresses) },
      }),
      place: { sheet, address: addresses[0] ?? "A1" },
    });
  const converted = new Map<string, string[]>();
  for (const { converted: words, address } of plan.cells)
    if (words !== undefined) converted.set(words, [...(converted.get(words) ?? []), address]);
  for (const [words, addresses] of converted)
    findings.push(
      told("hint", "formConverted", { units: words, count: addresses.length, cells: listed(addresses) }),
    );
  return findings;
}

/** Whom a list of blank names gets, and whom not. */
function listFindings(sheet: string, grid: FormGrid, { bands, title = "" }: RecognisedForm): Finding[] {
  return bands
    .flatMap((band) => band.lists)
    .flatMap(({ column, rows, records, left, marks, unread, isChosen }): Finding[] => {
      const address = grid.address(rows[0]?.index ?? 0, column.index);
      const place = { sheet, address };
      const all = { column: column.header, address, title, marks: marks.join("、"), words: unread };
      const of = (kind: string, more: Finding["parameters"] = {}): Finding => ({
        ...told("warning", kind, { ...all, ...more }),
        place,
      });
      if (column.list === "") return [];
      if (unread !== "") return [of("formListUnread")];
      if (records.length === 0) return marks.length > 0 ? [of("formListNobody")] : [];
      const counts = { count: records.length, rows: rows.length };
      const proposed = of(marks.length > 0 ? "formListMarked" : "formListAll", counts);
      const names = left.slice(0, MOST_NAMED).map(({ name }) => name);
      return [
        ...(isChosen ? [] : [proposed]),
        ...(left.length > 0
          ? [of("formListLeft", { ...counts, left: left.length, names: names.join("、") })]
          : []),
      ];
    });
}

function listed(addresses: readonly string[]): string {
  const some = addresses.slice(0, MOST_NAMED).join("、");
  return addresses.length > MOST_NAMED ? `${some}…` : some;
}

function unknown(sheet: string, grid: FormGrid, rows: readonly FormRow[], column: FormColumn): Finding {
  const row = rows.find(({ index }) => grid.isBlank(index, column.index))?.index ?? 0;
  const place = { sheet, address: grid.address(row, column.index) };
  return {
    ...told("warning", "formColumnUnknown", { column: column.header, address: place.address }),
    place,
    ...(column.suggestions.length > 0 ? { suggestion: column.suggestions.join("、") } : {}),
  };
}

/** What was filled, for callers that print it. */
export let lastFilled: readonly FilledCell[] = [];

/** Writes a form as it was shown; one 撤销 empties it again. */
export function fillForm(preview: FormPreview, style: FilledAs): Promise<TaskResult> {
  return conductor.run("form", async () => {
    lastFilled = [];
    const { sheet, plan, mapping } = preview;
    if (plan.cells.length === 0) {
      const findings = [...preview.findings, told("error", "formNothing", { sheet })];
      return { sheets: [], findings, conflicts: [], undoable: false };
    }
    const written = await Excel.run((context) => writeForm(context, sheet, plan.cells, style, preview));
    if ("findings" in written)
      return { sheets: [], findings: written.findings, conflicts: [], undoable: false };
    const { filled } = written;
    lastFilled = filled;
    undoWith(unlessChanged(undoOfForm(sheet, filled)));
    await rememberFilled(sheet, filled);
    if (mapping.columns.size + mapping.rows.size > 0) await rememberForms([mapping]);
    const blank = filled.filter(({ value }) => value === "");
    const findings = [...preview.findings];
    if (blank.length > 0)
      findings.push({
        ...told("warning", "formNoFigure", {
          count: blank.length,
          cells: listed(blank.map(({ address }) => address)),
        }),
        place: { sheet, address: blank[0]?.address ?? "A1" },
      });
    findings.push(told("hint", "formFilled", { sheet, count: filled.length - blank.length }));
    return { sheets: [{ name: sheet }], findings, conflicts: [], undoable: true };
  });
}
