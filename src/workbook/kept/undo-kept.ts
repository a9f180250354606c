import type { Finding } from "../../records/finding";
import { keptMark } from "../../templates/kept/kept-sheet";
import { removeSheets } from "../undo/remove-sheets";
import type { KeptCopies } from "./keep-sheets";
import type { Added } from "../undo/why-undo-refuses";

/** The sheets that a roll-over kept, as it left them. */
export const keptBy = ({ keeps }: KeptCopies): Added => ({
  sheets: keeps.map(({ name, left }) => ({ sheet: name, cells: left })),
  names: keeps.map(keptMark),
  tables: [],
});

/** Takes them away with the roll-over. Those that were changed or used since stay, and that is told. */
export async function removeKept({ sheets, names }: Added): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const own: Added = { sheets: [sheet], names: names.slice(index, index + 1), tables: [] };
    // Each sheet goes or stays by itself.
    const refused = await removeSheets(own).catch(() => [undefined]);
    const isGone = refused.some((each) => each?.kind === "undoSheetGone");
    if (refused.length === 0 || isGone) continue;
    findings.push({
      severity: "warning",
      kind: "keptLeft",
      parameters: { sheet: sheet.sheet },
      place: { sheet: sheet.sheet, address: "A1" },
    });
  }
  return findings;
}
