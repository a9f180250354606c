import type { Finding } from "../../records/finding";
import type { FilledSheet } from "../../user-templates/template-sheet";
import { placeRemarks, queueRemarks } from "../remarks";
import type { Remark, RemarksToKeep } from "../remarks";
import type { RoundTrips } from "../round-trips";
import { newRow } from "./kept-notes";
import type { Kept } from "./kept-notes";

/** A sheet that is filled anew, and the template that it is filled from. */
interface FilledAgain {
  name: string;
  template: string;
  kept: Kept;
  filled: FilledSheet;
}

/**
 * The comments and notes that stand on sheets which are about to be replaced, and where they belong in the new ones. What
 * the template says at its own cells comes with the template.
 */
export async function readRemarksToKeep(
  trips: RoundTrips,
  sheets: readonly FilledAgain[],
): Promise<{ remarks: RemarksToKeep[]; findings: Finding[] }> {
  if (sheets.length === 0) return { remarks: [], findings: [] };
  const { worksheets } = trips.context.workbook;
  const names = sheets.flatMap(({ template, kept }) => [kept.before.block.sheet, template]);
  const queued = names.map((name) => queueRemarks(worksheets.getItem(name)));
  await trips.sync();
  const { remarks, findings } = await placeRemarks(
    trips,
    names.map((sheet, index) => ({ sheet, remarks: queued[index]?.() ?? [] })),
  );
  return {
    findings: findings.filter(({ place }) => sheets.some(({ name }) => name === place?.sheet)),
    remarks: sheets.map((sheet, index) => {
      const ofTemplate = new Set(remarks[index * 2 + 1]?.map(({ text }) => text));
      const before = (remarks[index * 2] ?? []).filter(({ text }) => !ofTemplate.has(text));
      return { sheet: sheet.name, before, after: moved(before, sheet) };
    }),
  };
}

/** With their rows and columns; those of rows that are gone stand below everything, one under the other. */
function moved(remarks: readonly Remark[], { kept, filled }: FilledAgain): Remark[] {
  const { columns } = kept.before.block;
  const growth = filled.columns.length - columns;
  let lost = filled.rows.length + kept.below + kept.beside.length + 2;
  return remarks.map((remark) => {
    const row = newRow(remark.row, kept, filled);
    if (row === undefined) return { ...remark, row: lost++, column: 1 };
    const column =
      remark.column > columns ? remark.column + growth : Math.min(remark.column, filled.columns.length);
    return { ...remark, row, column: Math.max(1, column) };
  });
}
