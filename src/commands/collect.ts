import { formArchive, formBook, formFiles } from "../collecting/form-files";
import type { FormFile, FormsOrder } from "../collecting/form-files";
import { planCollectionSheet } from "../collecting/collection-sheet";
import { planCollection } from "../collecting/plan-collection";
import type { Collection } from "../collecting/plan-collection";
import { formsIn } from "../collecting/read-form";
import type { ReturnedForm } from "../collecting/read-form";
import { readSource } from "../import/source/read-source";
import { SourceProblem } from "../import/source/source-book";
import type { SourceBook } from "../import/source/source-book";
import { filledSentence } from "../locales/filled-sentence";
import { textsIn } from "../locales/texts";
import type { Language } from "../locales/language";
import { collectionSheets } from "../locales/zh-CN/collection-sheets";
import type { Finding } from "../records/finding";
import { readDate } from "../records/reading/cell-value";
import { readImportTarget } from "../workbook/import/read-import-target";
import type { PrepareOptions } from "../workbook/prepare/prepare-workbook";
import { readWorkbookData } from "../workbook/report/read-workbook-data";
import { writeFindingsSheet } from "../workbook/report/write-findings-sheet";
import type { TaskResult } from "./conductor";
import { conductor } from "./conductor";
import { findingText } from "./finding-text";
import { acceptImports } from "./import";

/** The hidden name over the sheet of who has reported. */
const SHEET_MARK = "_PARK.collection";

/** A file that came back. */
export interface GivenFile {
  name: string;
  bytes: Uint8Array;
}

export interface CollectionPreview {
  collection: Collection;
  /** Of files, besides those of forms. */
  findings: Finding[];
  period: string;
  /** yyyy-mm-dd */
  deadline?: string;
}

/** The serial of a day that a person wrote; undefined where it is none. */
export function dayOf(deadline: string): number | undefined {
  const reading = readDate(deadline);
  return reading.state === "value" ? reading.value : undefined;
}

/** What the forms of the workbook's period are made of; findings where none can be made. */
async function formsOrder(deadline?: string): Promise<FormsOrder | Finding[]> {
  const { input, history, findings } = await readWorkbookData();
  if (!input) return findings.length > 0 ? findings : [told("error", "collectNoEnterprises")];
  const { enterprises, parameters } = input;
  const { year, month, periodLabel: period } = parameters;
  if (enterprises.length === 0) return [told("error", "collectNoEnterprises")];
  if (month === undefined) return [told("error", "collectNoPeriod")];
  return {
    ...{ enterprises, period },
    ...(history ? { history } : {}),
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(deadline === undefined || deadline === "" ? {} : { deadline }),
  };
}

const told = (
  severity: Finding["severity"],
  kind: string,
  parameters: Finding["parameters"] = {},
): Finding => ({ severity, kind, parameters });

/** The form of each enterprise as a file of its own, or all as sheets of one. Changes nothing. */
export async function makeForms(how: "each" | "book", deadline?: string): Promise<FormFile[] | Finding[]> {
  const order = await formsOrder(deadline);
  if (Array.isArray(order)) return order;
  return how === "book" ? [formBook(order)] : formFiles(order);
}

/** The files in one archive, for a browser. */
export async function makeFormArchive(
  deadline?: string,
): Promise<{ file: FormFile; count: number } | Finding[]> {
  const order = await formsOrder(deadline);
  if (Array.isArray(order)) return order;
  const files = formFiles(order);
  return { file: formArchive(files, order.period), count: files.length };
}

type ReadBook = (bytes: Uint8Array, name: string) => Promise<SourceBook>;

/** What merging the returned files would do, and who has not answered. Changes nothing. */
export async function previewCollection(
  files: readonly GivenFile[],
  language: Language,
  deadline?: string,
  read: ReadBook = readSource,
): Promise<CollectionPreview | Finding[]> {
  const order = await formsOrder(deadline);
  if (Array.isArray(order)) return order;
  const problems = textsIn(language).importing.problems;
  const forms: ReturnedForm[] = [];
  const findings: Finding[] = [];
  for (const { name, bytes } of files) {
    try {
      const own = formsIn(await read(bytes, name), name);
      forms.push(...own);
      if (own.length === 0) findings.push(told("warning", "collectNotForm", { name }));
    } catch (error) {
      if (!(error instanceof SourceProblem)) throw error;
      findings.push(
        told("error", "collectNotRead", {
          name,
          reason: filledSentence(problems[error.kind], error.parameters),
        }),
      );
    }
  }
  const due = deadline === undefined ? undefined : dayOf(deadline);
  const collection = planCollection({
    ...{ forms, enterprises: order.enterprises, period: order.period },
    target: (await readImportTarget()).tables.enterprises,
    ...(order.history ? { history: order.history } : {}),
    ...(order.year === undefined ? {} : { year: order.year }),
    ...(order.month === undefined ? {} : { month: order.month }),
    ...(due === undefined ? {} : { deadline: due }),
  });
  return {
    collection,
    findings,
    period: order.period,
    ...(order.deadline ? { deadline: order.deadline } : {}),
  };
}

/** Merges what came back and writes the sheet of who has reported. One 撤销 takes the figures back. */
export async function acceptCollection(
  { collection, period, deadline, findings }: CollectionPreview,
  options: PrepareOptions,
): Promise<TaskResult> {
  const { plan } = collection;
  const count = plan ? plan.counts.added + plan.counts.changed : 0;
  const merged = plan && count > 0 ? await acceptImports([plan], options) : undefined;
  if (merged && "problem" in merged) return merged;
  const refused = merged?.outcome.findings.filter(({ kind }) => kind === "importChangedSince") ?? [];
  const sheet = planCollectionSheet(collection, { period, ...(deadline ? { deadline } : {}) }, (finding) =>
    findingText(finding, "zh-CN"),
  );
  return conductor.run("collect", async () => {
    if (refused.length > 0) return { sheets: [], findings: refused, conflicts: [], undoable: false };
    const written = await writeFindingsSheet(sheet, SHEET_MARK);
    const { reported, late, wrong, missing, added } = collection.counts;
    const all = collection.lines.length - added;
    const name = written.sheet ?? collectionSheets.sheet.name;
    return {
      sheets: [
        ...(merged?.outcome.sheets ?? []),
        ...(written.sheet === undefined ? [] : [{ name: written.sheet }]),
      ],
      findings: [
        told("hint", "collectDone", { all, reported, late, wrong, missing, sheet: name }),
        ...findings,
        ...collection.findings,
        ...written.findings,
      ],
      conflicts: [],
      undoable: merged?.outcome.undoable ?? false,
    };
  });
}
