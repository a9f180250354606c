import { queueReferences } from "../building/outside-references";
import type { Finding } from "../../records/finding";
import type { FilledSheet } from "../../user-templates/template-sheet";
import { saveSettings } from "../document-settings";
import { throwIfAborted } from "../office-error";
import { PutBackFailed, putBackAfter } from "../put-back-failed";
import type { Inputs } from "../reading/read-inputs";
import type { RoundTrips } from "../round-trips";
import { blockOfReference } from "../reading/block-reference";
import { ownSheetsSince, queueDeleted } from "../own-sheets";
import { runWaiting } from "../run-waiting";
import { groundOf, queueGround } from "../underneath";
import { recordSheets } from "../undo/left-sheet";
import { removeSheets } from "../undo/remove-sheets";
import { temporaryName } from "../writing/temporary-names";
import {
  filledBefore,
  freeNumbers,
  keepRowKeys,
  markNames,
  queueMarks,
  queueMovedMark,
} from "./filled-marks";
import type { FilledBefore } from "./filled-marks";
import type { FilledOutcome, FillOptions } from "./fill-templates";
import { makeFilledSheet, queueValues } from "./make-filled-sheet";
import { keepRemarks } from "../remarks";
import { carryNotes, readKept } from "./kept-notes";
import { readRemarksToKeep } from "./kept-remarks";
import type { Kept } from "./kept-notes";
import { readReferences } from "./references-to-filled";
import { queuePrintArea } from "./print-area";
import { hasFixedCharts } from "./template-charts";
import type { WorkbookTemplate } from "./read-templates";

interface Order {
  filled: FilledSheet;
  sheet: WorkbookTemplate;
}

interface Placing extends Order {
  name: string;
  temporary: string;
  number: number;
  before?: FilledBefore;
  /** The name of the sheet that it replaces, until that is deleted. */
  aside: string;
  kept?: Kept;
}

/**
 * Puts filled sheets into the workbook: made complete under temporary names first, then all of them take their names in one
 * request. A sheet that the template made earlier goes, with the user's notes carried over and formulas elsewhere led to
 * the new rows; a sheet of somebody else is never touched. A failure or a cancel leaves the workbook as it was.
 */
export async function placeFilledSheets(
  trips: RoundTrips,
  inputs: Inputs,
  orders: readonly Order[],
  { signal, report }: FillOptions,
): Promise<FilledOutcome> {
  const { context } = trips;
  const { workbook } = context;
  const { inventory } = inputs;
  const { placings, findings } = choosePlaces(inputs, orders);
  if (placings.length === 0) return { sheets: [], findings };
  const replaced = placings.flatMap((placing) => (placing.before ? [placing] : []));
  const keeping = await readKept(trips, replaced);
  findings.push(...keeping.findings);
  const wanted = placings.filter(({ before }) => !before || keeping.kept.has(before.number));
  for (const placing of wanted) placing.kept = placing.before && keeping.kept.get(placing.before.number);
  const again = wanted.flatMap(({ name, sheet, kept, filled }) =>
    kept ? [{ name, template: sheet.name, kept, filled }] : [],
  );
  const { remarks, findings: unread } = await readRemarksToKeep(trips, again);
  findings.push(...unread);
  const references = await readReferences(trips, inputs, wanted);
  const taken = [
    ...inventory.sheets.map(({ name }) => name),
    ...wanted.flatMap(({ temporary, aside }) => [temporary, aside]),
  ];
  try {
    for (const [index, placing] of wanted.entries()) {
      report?.(index, wanted.length, placing.name);
      throwIfAborted(signal);
      const sheet = await makeFilledSheet(trips, placing.sheet, placing.filled, placing.temporary, taken);
      if (placing.kept) carryNotes(workbook, sheet, placing.kept, placing.filled, placing.aside);
      await trips.sync();
      if (queueValues(sheet, placing.filled)) await trips.sync();
    }
    throwIfAborted(signal);
    for (const { name, temporary, number, before, aside, filled, sheet } of wanted) {
      if (before) workbook.worksheets.getItem(before.block.sheet).name = aside;
      const made = workbook.worksheets.getItem(temporary);
      made.name = name;
      const size = { rows: filled.rows.length, columns: filled.columns.length };
      if (before) queueMovedMark(workbook, number, { sheet: name, ...size });
      else queueMarks(workbook, number, { sheet: made, template: sheet.name, ...size });
    }
    queueReferences(workbook, references, "after");
    const standing = queueGround(context, groundOf(inputs));
    await trips.sync();
    standing();
    findings.push(...(await keepRemarks(trips, remarks)));
    await trips.sync();
  } catch (error) {
    await putBackAfter(error, () => putBack(wanted, inventory, references));
  }
  await dropReplaced(trips, wanted, () => putBack(wanted, inventory, references));
  for (const { number, filled } of wanted) keepRowKeys(number, filled.keys);
  await saveSettings().catch(() => undefined);
  for (const { name, sheet, filled } of wanted) {
    await queuePrintArea(context, name, sheet, filled);
    if (hasFixedCharts(sheet, filled))
      findings.push({
        ...{ severity: "hint", kind: "templateChartsFixed", parameters: { sheet: name } },
        place: { sheet: name, address: "A1" },
      });
  }
  const isNew = wanted.every(({ before }) => before === undefined);
  return {
    sheets: wanted.map(({ name, filled, before }) => ({
      ...{ name, template: filled.template, rows: filled.listed, replaced: before !== undefined },
    })),
    findings,
    // What was made holds, also where Excel does not answer any more.
    ...(isNew && wanted.length > 0
      ? await undoOf(wanted).then(
          (undo) => ({ undo }),
          () => ({}),
        )
      : {}),
  };
}

/** Deletes the sheets that were replaced; where that fails, whether they are gone can only be seen by looking. */
async function dropReplaced(
  { context }: RoundTrips,
  placings: readonly Placing[],
  back: () => Promise<void>,
): Promise<void> {
  const asides = placings.flatMap(({ before, aside }) => (before ? [aside] : []));
  if (asides.length === 0) return;
  try {
    for (const aside of asides) context.workbook.worksheets.getItem(aside).delete();
    await context.sync();
  } catch (error) {
    const left = await presentSheets().catch(() => {
      throw new PutBackFailed(error);
    });
    if (asides.some((aside) => left.has(aside))) await putBackAfter(error, back);
  }
}

function presentSheets(): Promise<Set<string>> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return new Set(worksheets.items.map(({ name }) => name));
  });
}

function choosePlaces(
  { inventory }: Inputs,
  orders: readonly Order[],
): { placings: Placing[]; findings: Finding[] } {
  const ours = filledBefore(inventory);
  const numbers = freeNumbers(inventory, orders.length);
  const taken = inventory.sheets.map(({ name }) => name);
  const findings: Finding[] = [];
  const used = new Set<number>();
  const placings = orders.flatMap((order, index): Placing[] => {
    const { template, name } = order.filled;
    const own = ours.filter((each) => each.template === template && !used.has(each.number));
    const same = (each: FilledBefore): boolean => each.block.sheet.toLowerCase() === name.toLowerCase();
    const count = orders.filter(({ filled }) => filled.template === template).length;
    // A single filled sheet is ours under whatever name the user gave it.
    const before = own.find(same) ?? (count === 1 && own.length === 1 ? own[0] : undefined);
    if (!before && taken.some((each) => each.toLowerCase() === name.toLowerCase())) {
      findings.push({
        ...{ severity: "error", kind: "templateConflict", parameters: { sheet: name, template } },
        place: { sheet: name, address: "A1" },
      });
      return [];
    }
    if (before) used.add(before.number);
    const temporary = temporaryName(name, taken);
    taken.push(temporary);
    const aside = temporaryName(`${name}·`, taken);
    taken.push(aside, name);
    const number = before?.number ?? numbers[index] ?? index + 1;
    return [
      {
        ...order,
        name: before?.block.sheet ?? name,
        temporary,
        aside,
        number,
        ...(before ? { before } : {}),
      },
    ];
  });
  return { placings, findings };
}

/** Looks at the workbook instead of believing in what was sent. */
async function putBack(
  placings: readonly Placing[],
  inventory: Inputs["inventory"],
  references: Awaited<ReturnType<typeof readReferences>>,
): Promise<void> {
  await runWaiting(async (context) => {
    const { workbook } = context;
    const own = await ownSheetsSince(context, inventory.sheets);
    workbook.worksheets.load("items/id,items/name");
    workbook.names.load("items/name,items/formula");
    await context.sync();
    const nameOf = new Map(workbook.worksheets.items.map(({ id, name }) => [id, name]));
    const isOwn = (formula: unknown): boolean => {
      const sheet = blockOfReference(String(formula))?.sheet;
      return own.some(({ name }) => name === sheet);
    };
    const marks = new Map(workbook.names.items.map(({ name, formula }) => [name, formula as unknown]));
    queueDeleted(workbook, own);
    for (const { name, aside, before, number } of placings) {
      const [filled = ""] = markNames(number);
      if (!before) {
        if (isOwn(marks.get(filled)))
          for (const mark of markNames(number)) workbook.names.getItemOrNullObject(mark).delete();
        continue;
      }
      const id = inventory.sheets.find((sheet) => sheet.name === before.block.sheet)?.id ?? "";
      if (nameOf.get(id) !== aside) continue;
      workbook.worksheets.getItem(id).name = name;
      const { rows, columns } = before.block;
      if (marks.has(filled)) queueMovedMark(workbook, number, { sheet: name, rows, columns });
    }
    queueReferences(workbook, references, "before");
    await context.sync();
  });
}

async function undoOf(placings: readonly Placing[]): Promise<() => Promise<Finding[]>> {
  const sheets = await recordSheets(placings.map(({ name }) => name));
  return () =>
    removeSheets({ sheets, names: placings.flatMap(({ number }) => markNames(number)), tables: [] });
}
