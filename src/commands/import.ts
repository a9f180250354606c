import { planRows } from "../import/plan-rows";
import type { ImportPlanOrder } from "../import/plan-rows";
import type { ImportPlan } from "../import/plan-import";
import { recogniseEach, recogniseTable, isReadable } from "../import/recognise-table";
import type { ColumnChoices, OtherTable, RecognisedTable } from "../import/recognise-table";
import type { SourceBook, SourceSheet } from "../import/source/source-book";
import { INPUT_TABLE_KEYS } from "../records/columns/input-tables";
import type { InputTableKey } from "../records/columns/input-tables";
import type { Finding } from "../records/finding";
import { applyImport } from "../workbook/import/apply-import";
import { PutBackFailed, putBackAfter } from "../workbook/put-back-failed";
import { readImportTarget } from "../workbook/import/read-import-target";
import { undoOfChanges } from "../workbook/import/undo-changes";
import { prepareWorkbook } from "../workbook/prepare/prepare-workbook";
import type { PrepareOptions } from "../workbook/prepare/prepare-workbook";
import { undoOfImport } from "../workbook/undo/undo-import";
import { undoOfPrepare } from "../workbook/undo/undo-prepare";
import { conductor } from "./conductor";
import type { TaskResult } from "./conductor";
import { orNone, undoWith, unlessChanged } from "./undo";

/** What the user said of an import: the table that is meant, and columns by their headers. */
export interface ImportChoice {
  key?: InputTableKey;
  choices?: ColumnChoices;
}

/** Compares a sheet with the input tables where it does not matter for how long. */
const planHere = (order: ImportPlanOrder): Promise<ImportPlan | undefined> =>
  Promise.resolve(planRows(order));

/** Recognises a sheet and compares it with the workbook. Changes nothing; undefined where no table is recognised. */
export async function previewImport(
  sheet: SourceSheet,
  choice: ImportChoice = {},
  plan: (order: ImportPlanOrder) => Promise<ImportPlan | undefined> = planHere,
): Promise<ImportPlan | undefined> {
  return plan({ sheet, ...choice, target: await readImportTarget() });
}

/** The tables of a book, each input table from the sheet that fits it best and from those that have the same columns. */
export function recogniseBook(book: SourceBook, key?: InputTableKey): RecognisedTable[] {
  const all: RecognisedTable[] = [];
  for (const sheet of book.sheets) {
    const found = key ? [recogniseTable(key, sheet)] : recogniseEach(sheet);
    for (const recognised of found) if (recognised && isReadable(recognised)) all.push(recognised);
  }
  return INPUT_TABLE_KEYS.flatMap((each) => {
    const ofKind = all.filter((table) => table.key === each);
    const [best] = [...ofKind].sort((one, other) => matched(other) - matched(one));
    if (!best) return [];
    const alike = ofKind.filter((table) => table !== best && fieldsOf(table) === fieldsOf(best));
    const others = ofKind
      .filter((table) => table !== best && !alike.includes(table))
      .map(({ table }): OtherTable => ({
        ...{ key: each, sheet: table.sheet, from: table.row, to: table.row + table.values.length - 1 },
      }));
    // What was read of the same sheet as another kind is no table that is left out.
    const kinds = new Set(all.map((table) => table.key));
    const left = (best.others ?? []).filter((other) => !other.key || !kinds.has(other.key));
    const more = alike.flatMap((table) => [table, ...(table.more ?? [])]);
    return [{ ...best, more: [...(best.more ?? []), ...more], others: [...left, ...others] }];
  });
}

const matched = ({ columns }: RecognisedTable): number => columns.filter(({ field }) => field).length;
/** Sheets with the same columns are one table: a sheet for each park, for each enterprise. */
const fieldsOf = ({ columns }: RecognisedTable): string =>
  columns
    .flatMap(({ field }) => field ?? [])
    .sort()
    .join();

/** Writes planned imports; tables that are missing are made first. One 撤销 takes all of it back. */
export function acceptImports(plans: readonly ImportPlan[], options: PrepareOptions): Promise<TaskResult> {
  return conductor.run("import", async () => {
    const added = await prepareWorkbook(options);
    const ways: (() => Promise<Finding[]>)[] = [];
    const findings: Finding[] = [];
    const sheets: string[] = [];
    let undoable = true;
    for (const plan of plans) {
      const {
        sheet,
        changed,
        appended,
        findings: own,
      } = await applyImport(plan).catch((error: unknown) =>
        putBackAfter(error, () => takeAllBack(added, ways)),
      );
      findings.push(...own, ...ofRows(plan));
      if (sheet === undefined) continue;
      sheets.push(sheet);
      // Rows of a plain block of cells have no way back.
      if (!appended && plan.counts.added > 0 && !added.includes(sheet)) undoable = false;
      if (added.includes(sheet)) continue;
      if (!appended) {
        if (changed.length > 0) ways.push(undoOfChanges(sheet, changed));
        continue;
      }
      const way = await orNone(undoOfImport(appended, changed));
      if (way) ways.push(way);
      else undoable = false;
    }
    // Tables that were made for it go as they are now, rows and all, after everything else.
    if (added.length > 0) {
      const way = await orNone(undoOfPrepare(added));
      if (way) ways.unshift(way);
      else undoable = false;
    }
    const isUndoable = undoable && ways.length > 0;
    undoWith(isUndoable ? unlessChanged(inTurn(ways)) : undefined);
    return { sheets: sheets.map((name) => ({ name })), findings, conflicts: [], undoable: isUndoable };
  });
}

/** Tables that were made for an import that failed go again, and what was written from the sheets before it. */
async function takeAllBack(
  added: readonly string[],
  ways: readonly (() => Promise<Finding[]>)[],
): Promise<void> {
  const all = added.length > 0 ? [await undoOfPrepare(added), ...ways] : ways;
  const findings = await inTurn(all)();
  if (findings.length > 0) throw new Error(findings[0]?.kind);
}

/** What is told of single rows; those of a large source that are all alike are in the plan. */
function ofRows({ rows }: ImportPlan): Finding[] {
  return rows.flatMap(({ state, findings }) => (state === "unchanged" ? [] : findings)).slice(0, MOST_TOLD);
}

const MOST_TOLD = 500;

/** One way back after the other, the last first, each once; the first that refuses stops there. */
function inTurn(ways: readonly (() => Promise<Finding[]>)[]): () => Promise<Finding[]> {
  const left = [...ways].reverse();
  return async () => {
    for (let way = left[0]; way; way = left[0]) {
      const findings = await way().catch((error: unknown) => {
        throw left.length < ways.length ? new PutBackFailed(error) : error;
      });
      if (findings.length > 0) return findings;
      left.shift();
    }
    return [];
  };
}
