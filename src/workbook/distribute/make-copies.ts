import type { Finding } from "../../records/finding";
import { throwIfAborted } from "../office-error";
import { putBackAfter } from "../put-back-failed";
import { freeName, temporaryName } from "../writing/temporary-names";
import { compareReplaced } from "./compare-replaced";
import { copySheets } from "./copy-sheets";
import { takeCopiesBack, takeCopyNames } from "./copy-changes";
import type { Copy } from "./copy-changes";
import { LINKED_SHEET, copyName, earlierCopies } from "./copy-names";
import type { DistributionOptions } from "./distribution";
import { outcomeOf } from "./distribution-outcome";
import type { DistributionOutcome, DistributionStage } from "./distribution-outcome";
import { queueLinkedSheet } from "./linked-sheet";
import { notCalculated } from "./not-calculated";
import { planCopies } from "./plan-copies";
import { readDistributionSource } from "./read-distribution-source";
import type { WorkbookReading } from "./read-distribution-source";
import { queueUsedRanges } from "./used-ranges";
import { settleCalculation, takesValues } from "./settle-calculation";
import { replaced, writeReplacements } from "./write-replacements";

/**
 * Copies the sheets that we built and makes the copies need no add-in; the sheets themselves stay as they are. Copies
 * that were made before are replaced. A failure or a cancel leaves the workbook as it was.
 */
export async function makeCopies(
  options: DistributionOptions,
  { report, signal }: DistributionStage = {},
): Promise<DistributionOutcome> {
  return Excel.run(async (context) => {
    report?.({ step: "read", done: 0, total: 4 });
    if (takesValues(options)) await settleCalculation(context);
    const reading = await readDistributionSource(context);
    const { inventory } = reading;
    const { copies, linked } = plannedCopies(reading);
    const plan = planCopies(
      reading.source,
      // Excel changes the names in formulas when the copies take theirs.
      {
        copies: new Map(copies.map(({ sheet, temporary }) => [sheet, temporary])),
        linkedSheet: linked.temporary,
      },
      options,
    );
    const findings = [...plan.findings, ...obstacles(reading, copies)];
    if (findings.some(({ severity }) => severity === "error"))
      return outcomeOf(plan.replacements, findings, false, []);
    throwIfAborted(signal);
    const readsLinked = plan.usesHolidays || plan.linked.length > 0;
    const made = readsLinked ? [...copies, linked] : copies;
    try {
      report?.({ step: "keep", done: 1, total: 4 });
      await copySheets(context, inventory, copies);
      throwIfAborted(signal);
      report?.({ step: "replace", done: 2, total: 4 });
      if (readsLinked) queueLinkedSheet(context.workbook, linked.temporary, plan);
      await writeReplacements(context, plan.replacements.map(replaced));
      throwIfAborted(signal);
      report?.({ step: "compare", done: 3, total: 4 });
      const unmoved = queueUsedRanges(context, reading);
      findings.push(...(await compareReplaced(context, plan.replacements)).findings);
      unmoved();
      throwIfAborted(signal);
      await takeCopyNames(inventory, made);
    } catch (error) {
      report?.({ step: "restore", done: 3, total: 4 });
      await putBackAfter(error, () => takeCopiesBack(inventory));
    }
    const names = new Map(copies.map(({ temporary, name }) => [temporary, name]));
    return outcomeOf(
      plan.replacements,
      findings.map((finding) => underItsName(finding, names)),
      true,
      copies.map(({ name }) => name),
    );
  });
}

function plannedCopies({ source, inventory }: WorkbookReading): { copies: Copy[]; linked: Copy } {
  const earlier = new Set(earlierCopies(inventory));
  const all = inventory.sheets.map(({ name }) => name);
  const copies: Copy[] = [];
  const planned = (sheet: string, wanted: string): Copy => ({
    sheet,
    name: freeName(wanted, [...all.filter((name) => !earlier.has(name)), ...copies.map(({ name }) => name)]),
    temporary: temporaryName(sheet, [...all, ...copies.map(({ temporary }) => temporary)]),
  });
  for (const { sheet, generated } of source.sheets)
    if (generated) copies.push(planned(sheet, copyName(sheet)));
  return { copies, linked: planned(LINKED_SHEET, LINKED_SHEET) };
}

function obstacles({ source, structureProtected }: WorkbookReading, copies: readonly Copy[]): Finding[] {
  if (copies.length === 0) return [{ severity: "error", kind: "nothingToCopy", parameters: {} }];
  if (structureProtected) return [{ severity: "error", kind: "structureProtected", parameters: {} }];
  const pending = notCalculated(source);
  if (pending.length > 0) return pending;
  return source.sheets
    .filter(({ generated, isProtected }) => generated && isProtected)
    .map(({ sheet }) => ({
      severity: "error",
      kind: "distributionSheetProtected",
      parameters: { sheet },
      place: { sheet, address: "A1" },
    }));
}

function underItsName(finding: Finding, names: ReadonlyMap<string, string>): Finding {
  const sheet = finding.place && names.get(finding.place.sheet);
  return finding.place && sheet !== undefined ? { ...finding, place: { ...finding.place, sheet } } : finding;
}
