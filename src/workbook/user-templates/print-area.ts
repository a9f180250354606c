import { blockAddress, parseBlock } from "../../formulas/a1";
import type { FilledSheet } from "../../user-templates/template-sheet";
import type { WorkbookTemplate } from "./read-templates";

/** The template's print area over what its cells became. Without a printer Excel may refuse: the sheet stands all the same. */
export async function queuePrintArea(
  context: Excel.RequestContext,
  name: string,
  { printArea }: WorkbookTemplate,
  { rows, columns }: FilledSheet,
): Promise<void> {
  const area = printArea === undefined || printArea.includes(",") ? undefined : parseBlock(printArea);
  if (!area) return;
  const span = (lines: readonly { from: number }[], first: number, count: number) => {
    const own = lines.flatMap(({ from }, index) =>
      from >= first && from < first + count ? [index + 1] : [],
    );
    return own.length === 0 ? undefined : { first: Math.min(...own), last: Math.max(...own) };
  };
  const [down, across] = [span(rows, area.row, area.rows), span(columns, area.column, area.columns)];
  if (!down || !across) return;
  try {
    context.workbook.worksheets.getItem(name).pageLayout.setPrintArea(
      blockAddress({
        row: down.first,
        column: across.first,
        rows: down.last - down.first + 1,
        columns: across.last - across.first + 1,
      }),
    );
    await context.sync();
  } catch {
    // Everything is printed then.
  }
}
