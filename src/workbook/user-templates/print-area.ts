import { blockAddress, parseBlock } from "../../formulas/a1";
import { queueBreaks } from "../writing/write-plan";
import { grownBlock } from "../../user-templates/grown-block";
import type { FilledSheet } from "../../user-templates/template-sheet";
import type { WorkbookTemplate } from "./read-templates";

/** The template's print area over what its cells became. Without a printer Excel may refuse: the sheet stands all the same. */
export async function queuePrintArea(
  context: Excel.RequestContext,
  name: string,
  { printArea }: WorkbookTemplate,
  filled: FilledSheet,
): Promise<void> {
  await queueOwnBreaks(context, name, filled);
  const area = printArea === undefined || printArea.includes(",") ? undefined : parseBlock(printArea);
  if (!area) return;
  const grown = grownBlock(area, filled);
  if (!grown) return;
  try {
    context.workbook.worksheets.getItem(name).pageLayout.setPrintArea(blockAddress(grown));
    await context.sync();
  } catch {
    // Everything is printed then.
  }
}

/** Pages begin with the same lines as in the built-in sheet. */
async function queueOwnBreaks(
  context: Excel.RequestContext,
  name: string,
  { breaks }: FilledSheet,
): Promise<void> {
  if (breaks === undefined) return;
  try {
    queueBreaks(context.workbook.worksheets.getItem(name), breaks);
    await context.sync();
  } catch {
    // Excel breaks the pages itself then.
  }
}
