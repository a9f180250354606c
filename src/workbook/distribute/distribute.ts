import { HOLIDAY_SHEET } from "../../functions/native/holiday-table";
import { blockAddress, quotedSheet } from "../../records/a1";
import type { Finding } from "../../records/finding";
import type { CellValue } from "../../records/reading/sheet-table";
import { absolute } from "../../templates/cells/input-cell";
import { throwIfAborted } from "../office-error";
import { contentBlocks } from "../writing/cell-blocks";
import { queueHolidaySheet } from "../writing/holiday-sheet";
import { AUTO_OPEN, autoOpen, setAutoOpen } from "./auto-open";
import { deleteSheets } from "./delete-sheets";
import { differs } from "./differs";
import type { DistributionOptions, DistributionPlan, Replacement } from "./distribution";
import { placeOf } from "./native-context";
import { ORIGINALS_SHEET, formulaRow, nameRow, settingRow, sheetRow } from "./originals";
import type { OriginalsRow } from "./originals";
import { queueWording, writeOriginals } from "./originals-sheet";
import { planDistribution } from "./plan-distribution";
import { readDistributionSource } from "./read-distribution-source";
import type { WorkbookReading } from "./read-distribution-source";
import { writeReplacements } from "./write-replacements";
import type { CellReplacement } from "./write-replacements";

export interface DistributionStage {
  report?(progress: {
    step: "read" | "keep" | "replace" | "compare" | "restore";
    done: number;
    total: number;
  }): void;
  /** Heeded until the first cell is written. */
  signal?: AbortSignal;
}

export interface DistributionOutcome {
  /** Whether anything was changed. */
  done: boolean;
  /** Sheets whose formulas were replaced or brought back, in the order of the workbook. */
  sheets: string[];
  /** Cells that hold native formulas now, or PARK formulas again. */
  formulas: number;
  /** Cells that hold values now. */
  values: number;
  findings: Finding[];
}

/** Reads the workbook and says what would be replaced; changes nothing. */
export async function previewDistribution(options: DistributionOptions = {}): Promise<DistributionOutcome> {
  return Excel.run(async (context) => {
    const reading = await readDistributionSource(context);
    const plan = planDistribution(reading.source, options);
    return outcomeOf(plan, [...plan.findings, ...obstacles(reading, plan)], false);
  });
}

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
    const reading = await readDistributionSource(context);
    const plan = planDistribution(reading.source, options);
    const findings = [...plan.findings, ...obstacles(reading, plan)];
    if (findings.some(({ severity }) => severity === "error")) return outcomeOf(plan, findings, false);
    throwIfAborted(signal);

    const opening = autoOpen();
    const addsHolidays =
      plan.usesHolidays && !reading.inventory.sheets.some(({ name }) => name === HOLIDAY_SHEET);
    try {
      report?.({ step: "keep", done: 1, total: 4 });
      await writeOriginals(context, originalsOf(plan, opening, addsHolidays));
      report?.({ step: "replace", done: 2, total: 4 });
      if (plan.usesHolidays) queueHolidaySheet(context.workbook, !addsHolidays);
      for (const { name, replacement } of plan.names)
        context.workbook.names.getItem(name).formula = replacement;
      await writeReplacements(context, plan.replacements.map(replaced));
      report?.({ step: "compare", done: 3, total: 4 });
      findings.push(...(await compare(context, plan.replacements)));
      if (opening !== undefined) await setAutoOpen(undefined);
    } catch (error) {
      report?.({ step: "restore", done: 3, total: 4 });
      await putBack(plan, opening, addsHolidays);
      throw error;
    }
    return outcomeOf(plan, findings, true);
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
    return hasError ? [] : [{ severity: "error", kind: "nothingToReplace", parameters: {} }];
  }
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

function reference({ sheet, row, column }: Replacement): string {
  return `=${quotedSheet(sheet)}!${absolute(blockAddress({ row, column, rows: 1, columns: 1 }))}`;
}

function firstContent({ replacement }: Replacement): CellValue {
  return "formula" in replacement ? replacement.formula : (replacement.values[0]?.[0] ?? "");
}

const replaced = ({ replacement, ...cell }: Replacement): CellReplacement => ({
  ...cell,
  content: replacement,
});

const original = ({ original: formula, ...cell }: Replacement): CellReplacement => ({
  ...cell,
  content: { formula },
});

/** Reads back what Excel made of it: its wording, for the restoring, and figures that are not what they were. */
async function compare(
  context: Excel.RequestContext,
  replacements: readonly Replacement[],
): Promise<Finding[]> {
  const reads = [...new Set(replacements.map(({ sheet }) => sheet))].flatMap((sheet) => {
    const cells = replacements.flatMap((each, index) =>
      each.sheet === sheet ? [{ row: each.row, column: each.column, content: index }] : [],
    );
    return contentBlocks(cells).map((block) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(blockAddress(block));
      range.load("formulas,values");
      return { block, range };
    });
  });
  await context.sync();
  const findings: Finding[] = [];
  const wordings = new Map<number, string>();
  for (const { block, range } of reads) {
    block.contents.forEach((line, down) =>
      line.forEach((content, across) => {
        const index = Number(content);
        const replacement = replacements[index];
        if (!replacement) return;
        const formula: unknown = range.formulas[down]?.[across];
        const value = (range.values[down]?.[across] ?? "") as CellValue;
        if (
          typeof formula === "string" &&
          "formula" in replacement.replacement &&
          formula !== replacement.replacement.formula
        ) {
          wordings.set(index, `T${formula}`);
        }
        if (differs(replacement.shown, value)) findings.push(difference(replacement, value));
      }),
    );
  }
  if (wordings.size > 0) {
    queueWording(context, wordings);
    await context.sync();
  }
  return findings;
}

function difference({ sheet, row, column, shown }: Replacement, value: CellValue): Finding {
  return {
    severity: "warning",
    kind: "figureDiffers",
    parameters: { before: String(shown), after: String(value) },
    place: placeOf(sheet, row, column),
  };
}

/** In a batch of its own: the failed one answers nothing any more. */
async function putBack(plan: DistributionPlan, opening: unknown, addsHolidays: boolean): Promise<void> {
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    await writeReplacements(context, plan.replacements.map(original));
    for (const { name, original: formula } of plan.names) names.getItem(name).formula = formula;
    await deleteSheets(context, [ORIGINALS_SHEET, ...(addsHolidays ? [HOLIDAY_SHEET] : [])]);
  });
  if (opening !== undefined) await setAutoOpen(opening);
}

function outcomeOf(plan: DistributionPlan, findings: Finding[], done: boolean): DistributionOutcome {
  const formulas = plan.replacements.filter(({ replacement }) => "formula" in replacement).length;
  return {
    done,
    sheets: [...new Set(plan.replacements.map(({ sheet }) => sheet))],
    formulas,
    values: plan.replacements.length - formulas,
    findings,
  };
}
