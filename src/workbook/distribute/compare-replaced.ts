import type { Finding } from "../../records/finding";
import type { CellValue } from "../../records/reading/sheet-table";
import { differs } from "./differs";
import type { ReplacedFormula } from "./distribution";
import { placeOf } from "./native-context";
import { readCellsOf } from "./read-cells-of";

export interface Comparison {
  /** Figures that are not what they were. */
  findings: Finding[];
  /** How Excel worded what was written, by the replacement's index, marked as a text. */
  wordings: Map<number, string>;
}

/** Reads back what Excel made of it: its wording, for the restoring, and figures that are not what they were. */
export async function compareReplaced(
  context: Excel.RequestContext,
  replacements: readonly ReplacedFormula[],
): Promise<Comparison> {
  // What is queued beside it is answered also where nothing was replaced.
  if (replacements.length === 0) await context.sync();
  const cells = await readCellsOf(context, replacements);
  const findings: Finding[] = [];
  const wordings = new Map<number, string>();
  replacements.forEach((each, index) => {
    const { formula, value = "" } = cells[index] ?? {};
    const { replacement } = each;
    if (typeof formula === "string" && "formula" in replacement && formula !== replacement.formula)
      wordings.set(index, `T${formula}`);
    if (differs(each.shown, value as CellValue)) findings.push(difference(each, value as CellValue));
  });
  return { findings, wordings };
}

function difference({ sheet, row, column, shown }: ReplacedFormula, value: CellValue): Finding {
  return {
    severity: "warning",
    kind: "figureDiffers",
    parameters: { before: String(shown), after: String(value) },
    place: placeOf(sheet, row, column),
  };
}
