import { blockAddress, parseBlock } from "../../formulas/a1";
import type { Block } from "../../formulas/a1";
import type { ImportPlan, PlannedChange, PlannedRow } from "../../import/plan-import";
import { INPUT_TABLES } from "../../records/columns/input-tables";
import type { Finding } from "../../records/finding";
import type { SheetTable } from "../../records/reading/sheet-table";
import { asText } from "../../records/taken-for-more";
import { putBackAfter } from "../put-back-failed";
import { readInputs } from "../reading/read-inputs";
import { DATES_SINCE_1904 } from "../reading/workbook-inventory";
import { groundOf, queueGround } from "../underneath";
import { runWaiting } from "../run-waiting";
import { RoundTrips } from "../round-trips";
import { appendRows } from "./append-rows";
import type { AppendedRows } from "./append-rows";

/** A cell that was changed: what it held, and what it was given. */
export interface ChangedCell {
  address: string;
  before: unknown;
  after: string | number;
}

export interface ImportOutcome {
  /** The sheet that was written to; undefined where nothing was. */
  sheet?: string;
  changed: ChangedCell[];
  /** What was added below the table; undefined where nothing was, or where it is a plain block of cells. */
  appended?: AppendedRows;
  findings: Finding[];
}

/**
 * Writes an import as it was shown: changed cells, then new rows below the table's last one. Where the table is no longer
 * as it was when the import was planned, nothing is written.
 */
export async function applyImport(plan: ImportPlan): Promise<ImportOutcome> {
  const definition = INPUT_TABLES[plan.key];
  return Excel.run(async (context) => {
    const inputs = await readInputs(new RoundTrips(context));
    if (inputs.inventory.is1904) return { changed: [], findings: [DATES_SINCE_1904] };
    const target = inputs.tables[plan.key];
    if (!target)
      return { changed: [], findings: [told("error", "noInputTable", { table: definition.name })] };
    const sheet = context.workbook.worksheets.getItem(target.sheet);
    const changes = plan.rows.flatMap((row) => (row.state === "changed" ? row.changes : []));
    const moved = changes.find(({ address, old }) => {
      const at = parseBlock(address);
      return !at || (target.values[at.row - target.row]?.[at.column - target.column] ?? "") !== old;
    });
    if (moved) {
      const place = { sheet: target.sheet, address: moved.address };
      const parameters = { address: `${place.sheet}!${place.address}` };
      return { changed: [], findings: [{ ...told("error", "importChangedSince", parameters), place }] };
    }
    const runs = runsOf(changes);
    const ranges = runs.map(({ block }) => {
      const range = sheet.getRange(blockAddress(block));
      range.load("formulas,format/protection/locked");
      return range;
    });
    const protection = sheet.protection.load("protected");
    const ground = groundOf({ ...inputs, parameters: undefined, tables: { [plan.key]: target } });
    const standing = queueGround(context, ground);
    await context.sync();
    // From here on the ranges are held: they move along with rows that somebody inserts.
    standing();
    const hasNew = plan.rows.some(({ state }) => state === "added");
    // Excel takes values into unlocked cells of a protected sheet, and no rows.
    if (protection.protected && (hasNew || ranges.some(({ format }) => format.protection.locked !== false)))
      return { changed: [], findings: [sheetProtected(target)] };
    // What is set on a range is what it says from then on.
    const before = ranges.map((range) => range.formulas as unknown[][]);

    const changed: ChangedCell[] = [];
    const findings: Finding[] = [];
    runs.forEach(({ changes: own }, index) => {
      const formulas = (ranges[index]?.formulas ?? []) as unknown[][];
      const kept = own.filter((_change, down) => isFormula(formulas[down]?.[0]));
      for (const { address } of kept) {
        const place = { sheet: target.sheet, address };
        findings.push({
          ...told("warning", "importFormula", { address: `${place.sheet}!${address}` }),
          place,
        });
      }
      own.forEach((change, down) => {
        const before = formulas[down]?.[0];
        if (isFormula(before)) return;
        changed.push({ address: change.address, before, after: change.value });
      });
      const range = ranges[index];
      if (!range) return;
      range.formulas = own.map((change, down) => {
        const before = formulas[down]?.[0];
        return [isFormula(before) ? before : written(change)];
      });
    });
    const added = plan.rows.filter((row): row is PlannedRow & { state: "added" } => row.state === "added");
    const rows = added.map(({ values }) => values);
    let appended: AppendedRows | undefined;
    try {
      await context.sync();
      if (rows.length > 0) appended = await appendRows(context, plan.key, inputs, target, rows);
    } catch (error) {
      await putBackAfter(error, () =>
        runWaiting((again) => putBack(again, target.sheet, ranges, before), ranges),
      );
    }
    return {
      ...(changed.length > 0 || rows.length > 0 ? { sheet: target.sheet } : {}),
      changed,
      ...(appended ? { appended } : {}),
      findings: [...summary(plan), ...findings],
    };
  });
}

const sheetProtected = ({ sheet, row, column }: SheetTable): Finding => ({
  ...told("error", "sheetProtected", { sheet }),
  place: { sheet, address: blockAddress({ row, column, rows: 1, columns: 1 }) },
});

/** Ranges between whose rows others were inserted were never written: Excel refuses contents of another shape. */
async function putBack(
  context: Excel.RequestContext,
  sheetName: string,
  ranges: readonly Excel.Range[],
  before: readonly unknown[][][],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName).load("name");
  await context.sync();
  if (sheet.isNullObject) return;
  for (const range of ranges) range.load("rowCount");
  await context.sync();
  ranges.forEach((range, index) => {
    if (range.rowCount === before[index]?.length) range.formulas = before[index];
  });
  await context.sync();
}

/** A text that a cell would take for more stays one; a cell of codes keeps whatever it is given. */
function written({ field, value }: PlannedChange): string | number {
  return typeof value === "string" && field !== "id" ? asText(value) : value;
}

const isFormula = (content: unknown): boolean => typeof content === "string" && content.startsWith("=");

interface Run {
  block: Block;
  changes: PlannedChange[];
}

/** Changes of cells that lie below each other, as one block each. */
function runsOf(changes: readonly PlannedChange[]): Run[] {
  const placed = changes
    .flatMap((change) => {
      const at = parseBlock(change.address);
      return at ? [{ change, at }] : [];
    })
    .sort((one, other) => one.at.column - other.at.column || one.at.row - other.at.row);
  const runs: Run[] = [];
  for (const { change, at } of placed) {
    const last = runs[runs.length - 1];
    if (last && last.block.column === at.column && last.block.row + last.block.rows === at.row) {
      last.block.rows++;
      last.changes.push(change);
    } else runs.push({ block: at, changes: [change] });
  }
  return runs;
}

function summary({ key, counts, columns }: ImportPlan): Finding[] {
  const left = columns.filter(({ field, header }) => field === undefined && header !== "");
  return [
    told("hint", "importDone", { table: INPUT_TABLES[key].name, ...counts }),
    ...(left.length === 0
      ? []
      : [told("warning", "columnsLeftOut", { columns: left.map(({ header }) => header).join("、") })]),
  ];
}

function told(severity: Finding["severity"], kind: string, parameters: Finding["parameters"]): Finding {
  return { severity, kind, parameters };
}
