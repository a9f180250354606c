import { blockAddress } from "../../records/a1";
import type { Finding } from "../../records/finding";
import type { CellValue } from "../../records/reading/sheet-table";
import { contentBlocks } from "../writing/cell-blocks";
import { differs } from "./differs";
import type { Replacement } from "./distribution";
import { placeOf } from "./native-context";

export interface Comparison {
  /** Figures that are not what they were. */
  findings: Finding[];
  /** How Excel worded what was written, by the replacement's index, marked as a text. */
  wordings: Map<number, string>;
}

/** Reads back what Excel made of it: its wording, for the restoring, and figures that are not what they were. */
export async function compareReplaced(
  context: Excel.RequestContext,
  replacements: readonly Replacement[],
): Promise<Comparison> {
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
  return { findings, wordings };
}

function difference({ sheet, row, column, shown }: Replacement, value: CellValue): Finding {
  return {
    severity: "warning",
    kind: "figureDiffers",
    parameters: { before: String(shown), after: String(value) },
    place: placeOf(sheet, row, column),
  };
}
