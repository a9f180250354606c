import { planImport } from "../import/plan-import";
import type { ImportPlan, PlannedRow } from "../import/plan-import";
import { readSource } from "../import/source/read-source";
import { SourceProblem } from "../import/source/source-book";
import { filledSentence } from "../locales/filled-sentence";
import { textsIn } from "../locales/texts";
import type { Language } from "../locales/language";
import { INPUT_TABLES } from "../records/columns/input-tables";
import type { Finding } from "../records/finding";
import { givenImport } from "../workbook/document-settings";
import { readImportTarget } from "../workbook/import/read-import-target";
import { commandOutcome } from "./command-outcome";
import { findingText } from "./finding-text";
import { acceptImports, recogniseBook } from "./import";

type Told = Finding & { message: string };

/** One row of a source, in words too. */
interface ToldRow {
  row: number;
  state: PlannedRow["state"];
  name: string;
  changes?: { header: string; address: string; old: string | number | boolean; value: string | number }[];
  findings: Told[];
}

interface ToldTable {
  table: string;
  sheet: string;
  columns: { header: string; column?: string; certainty: string; suggestions: string[] }[];
  counts: ImportPlan["counts"];
  rows: ToldRow[];
}

export interface ImportAnswer {
  message: string;
  tables: ToldTable[];
  findings: Told[];
  problem?: { kind: string; detail?: string };
}

/** Imports the file that a caller without a pane gave: what the pane does after 确认写入. */
export async function importFile(language: Language): Promise<ImportAnswer> {
  const texts = textsIn(language).importing;
  const tell = (finding: Finding): Told => ({ ...finding, message: findingText(finding, language) });
  const refused = (kind: string, message: string, detail?: string): ImportAnswer => ({
    ...{ message, tables: [], findings: [] },
    problem: { kind, ...(detail === undefined ? {} : { detail }) },
  });
  const given = givenImport();
  if (!given) return refused("unknownFile", texts.problems.unknownFile);
  try {
    const book = await readSource(given.bytes, given.name);
    const recognised = recogniseBook(book, given.key);
    const { tables: known, period } = await readImportTarget();
    const plans = recognised.map((table) => planImport(table, known[table.key], period));
    if (plans.length === 0) {
      const finding = tell({ severity: "error", kind: "importNoTable", parameters: {} });
      return {
        message: finding.message,
        tables: [],
        findings: [finding],
        problem: { kind: "importNoTable" },
      };
    }
    const tables = plans.map((plan) => toldTable(plan, tell));
    const count = plans.reduce((sum, { counts }) => sum + counts.added + counts.changed, 0);
    if (count === 0)
      return {
        message: texts.nothingWritten,
        tables,
        findings: plans.flatMap(({ findings }) => findings.map(tell)),
      };
    const outcome = commandOutcome(await acceptImports(plans, { language }), language);
    if (outcome.problem)
      return { ...refused(outcome.problem.kind, outcome.message, outcome.problem.detail), tables };
    const isWritten = outcome.sheets.length > 0;
    return {
      message: isWritten ? texts.written(count) : texts.nothingWritten,
      tables,
      findings: [...plans.flatMap(({ findings }) => findings.map(tell)), ...outcome.findings],
      ...(isWritten ? {} : { problem: { kind: "nothingWritten" } }),
    };
  } catch (error) {
    if (!(error instanceof SourceProblem)) throw error;
    return refused(error.kind, filledSentence(texts.problems[error.kind], error.parameters));
  }
}

function toldTable(
  { key, source, columns, counts, rows }: ImportPlan,
  tell: (finding: Finding) => Told,
): ToldTable {
  const definition = INPUT_TABLES[key];
  return {
    ...{ table: definition.name, sheet: source, counts },
    columns: columns
      .filter(({ header }) => header !== "")
      .map(({ header, field, certainty, suggestions }) => {
        const column = definition.columns.find((each) => each.field === field)?.header;
        return { header, ...(column === undefined ? {} : { column }), certainty, suggestions };
      }),
    rows: rows.map((row) => ({
      ...{ row: row.row, state: row.state, name: row.name, findings: row.findings.map(tell) },
      ...(row.state === "changed"
        ? {
            changes: row.changes.map(({ header, address, old, value }) => ({ header, address, old, value })),
          }
        : {}),
    })),
  };
}
