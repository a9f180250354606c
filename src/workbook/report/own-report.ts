import type { ReportInput } from "../../report/document/report-input";
import { writeReport } from "../../report/document/write-report";
import type { OwnReport } from "../../report/text-check/workbook/workbook-figures";

/** More decimals than a text prints, so that the rounding of the text alone is judged. */
const EXACT_DECIMALS = { amounts: 6, rates: 6 };

/** The report as text, with the cells that its figures come from. */
export function ownReport(input: ReportInput): OwnReport {
  const cells: OwnReport["cells"][number][] = [];
  let text = "";
  for (const { runs } of writeReport(input, { decimals: EXACT_DECIMALS }).blocks) {
    for (const { pieces, sources } of runs) {
      for (const piece of pieces) {
        const [from, to] = [text.length, text.length + piece.text.length];
        const place = piece.origin?.inputs[0] ?? sources[0];
        if (piece.origin && place) cells.push({ from, to, place });
        text += piece.text;
      }
    }
    text += "\n";
  }
  return { text, cells };
}
