import { HOLIDAY_SHEET } from "../../functions/native/holiday-table";
import { blockAddress, quotedSheet } from "../../formulas/a1";
import type { Finding } from "../../records/finding";
import type { CellValue } from "../../records/reading/sheet-table";
import { absolute } from "../../templates/cells/input-cell";
import { throwIfAborted } from "../office-error";
import { ownSheetsSince, queueDeleted } from "../own-sheets";
import { putBackAfter } from "../put-back-failed";
import type { Inventory } from "../reading/workbook-inventory";
import { runWaiting } from "../run-waiting";
import { queueHolidaySheet } from "../writing/holiday-sheet";
import { compareReplaced } from "./compare-replaced";
import type { Comparison } from "./compare-replaced";
import { AUTO_OPEN, autoOpen, setAutoOpen } from "./auto-open";
import type { DistributionOptions, DistributionPlan, ReplacedFormula } from "./distribution";
import { outcomeOf } from "./distribution-outcome";
import type { DistributionOutcome, DistributionStage } from "./distribution-outcome";
import { namesOf } from "./names-of";
import { ORIGINALS_SHEET, formulaRow, nameRow, settingRow, sheetRow } from "./originals";
import type { OriginalsRow } from "./originals";
import { queueWording, writeOriginals } from "./originals-sheet";
import { notCalculated } from "./not-calculated";
import { planDistribution } from "./plan-distribution";
import { readDistributionSource } from "./read-distribution-source";
import type { WorkbookReading } from "./read-distribution-source";
import { queueUsedRanges } from "./used-ranges";
import { settleCalculation, takesValues } from "./settle-calculation";
import { ReplacedCells, replaced } from "./write-replacements";

/**
 * Makes the workbook one that opens without the add-in: every PARK formula becomes its native equivalent or its value.
 * The originals are kept in a very hidden sheet. All of it or nothing.
 */
export async function distribute(
  options: DistributionOptions = {},
  { report, signal }: DistributionStage = {},
): Promise<DistributionOutcome> {
  return Excel.run(async (context) => {
    report?.({ step: "read", done: 0, total: 4 });
    if (takesValues(options)) await settleCalculation(context);
    const reading = await readDistributionSource(context);
    const plan = planDistribution(reading.source, options);
    const findings = [...plan.findings, ...obstacles(reading, plan)];
    if (findings.some(({ severity, kind }) => severity === "error" || kind === "nothingToReplace"))
      return outcomeOf(plan.replacements, findings, false);
    throwIfAborted(signal);

    const opening = autoOpen();
    const addsHolidays =
      plan.usesHolidays && !reading.inventory.sheets.some(({ name }) => name === HOLIDAY_SHEET);
    let cells: ReplacedCells | undefined;
    try {
      report?.({ step: "keep", done: 1, total: 4 });
      cells = new ReplacedCells(context, plan.replacements.map(replaced));
      const standing = cells.hold(
        plan.replacements,
        plan.replacements.map(({ original }) => original),
      );
      await writeOriginals(context, originalsOf(plan, opening, addsHolidays));
      standing();
      report?.({ step: "replace", done: 2, total: 4 });
      if (plan.usesHolidays) queueHolidaySheet(context.workbook, !addsHolidays);
      for (const { name, scope, replacement } of plan.names)
        namesOf(context.workbook, scope).getItem(name).formula = replacement;
      const unmoved = queueUsedRanges(context, reading);
      await cells.write();
      unmoved();
      report?.({ step: "compare", done: 3, total: 4 });
      const stillUnmoved = queueUsedRanges(context, reading);
      const { findings: differences, wordings } = await compareReplaced(context, plan.replacements).then(
        (comparison) => (isUnmoved(stillUnmoved) ? comparison : NOT_COMPARED),
      );
      findings.push(...differences);
      if (wordings.size > 0) {
        queueWording(context, wordings);
        await context.sync();
      }
      if (opening !== undefined) await setAutoOpen(undefined);
    } catch (error) {
      report?.({ step: "restore", done: 3, total: 4 });
      await putBackAfter(error, () => putBack(reading.inventory, opening, cells, plan));
    }
    return outcomeOf(plan.replacements, findings, true);
  });
}

function obstacles(
  { source, inventory, structureProtected }: WorkbookReading,
  plan: DistributionPlan,
): Finding[] {
  if (inventory.sheets.some(({ name }) => name === ORIGINALS_SHEET)) {
    return [{ severity: "error", kind: "alreadyDistributed", parameters: {} }];
  }
  if (plan.replacements.length === 0 && plan.names.length === 0) {
    const hasError = plan.findings.some(({ severity }) => severity === "error");
    return hasError ? [] : [{ severity: "hint", kind: "nothingToReplace", parameters: {} }];
  }
  const pending = notCalculated(source);
  if (pending.length > 0) return pending;
  const written = new Set(plan.replacements.map(({ sheet }) => sheet));
  const findings: Finding[] = source.sheets
    .filter(({ sheet, isProtected }) => isProtected && written.has(sheet))
    .map(({ sheet }) => ({
      severity: "error",
      kind: "distributionSheetProtected",
      parameters: { sheet },
      place: { sheet, address: "A1" },
    }));
  if (structureProtected) findings.push({ severity: "error", kind: "structureProtected", parameters: {} });
  return findings;
}

function originalsOf(plan: DistributionPlan, opening: unknown, addsHolidays: boolean): OriginalsRow[] {
  return [
    ...plan.replacements.map((replacement) =>
      formulaRow(reference(replacement), replacement, firstContent(replacement)),
    ),
    ...plan.names.map(nameRow),
    ...(opening === undefined ? [] : [settingRow(AUTO_OPEN, JSON.stringify(opening))]),
    ...(addsHolidays ? [sheetRow(HOLIDAY_SHEET)] : []),
  ];
}

function reference({ sheet, row, column }: ReplacedFormula): string {
  return `=${quotedSheet(sheet)}!${absolute(blockAddress({ row, column, rows: 1, columns: 1 }))}`;
}

function firstContent({ replacement }: ReplacedFormula): CellValue {
  return "formula" in replacement ? replacement.formula : (replacement.values[0]?.[0] ?? "");
}

/** Rows that came after the replacing have moved the cells: they are not looked for any more. */
const NOT_COMPARED: Comparison = { findings: [], wordings: new Map() };

function isUnmoved(look: () => void): boolean {
  try {
    look();
    return true;
  } catch {
    return false;
  }
}

/** In the held cells only, and of the sheets only those that are ours: without the sheet of originals nothing was replaced. */
async function putBack(
  before: Inventory,
  opening: unknown,
  cells: ReplacedCells | undefined,
  { names }: DistributionPlan,
): Promise<void> {
  const own = await runWaiting((context) => ownSheetsSince(context, before.sheets), cells?.ranges);
  await runWaiting(async (context) => {
    if (own.some(({ name }) => name === ORIGINALS_SHEET)) {
      cells?.queueBack();
      for (const { name, scope, original } of names)
        namesOf(context.workbook, scope).getItem(name).formula = original;
    }
    queueDeleted(context.workbook, own);
    await context.sync();
  }, cells?.ranges);
  if (opening !== undefined) await setAutoOpen(opening);
}
