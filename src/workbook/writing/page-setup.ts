import type { Finding } from "../../records/finding";
import { paperSize, queuePage } from "./write-plan";
import type { AnyPagePlan } from "./write-plan";

/** The page setup of a sheet, which is found by its name. */
export interface SheetPage {
  sheet: string;
  page: AnyPagePlan;
  /** The sheet stood before, with a setup that may be its user's; only how wide its paper is has to change. */
  paperOnly?: boolean;
}

const NO_PRINTER: Finding = { severity: "hint", kind: "pageSetupFailed", parameters: {} };

/**
 * Sends what is queued, with the page setup of its sheets behind everything else: a machine without a printer refuses it,
 * and Excel has carried out by then what stands before it. That is a hint at most.
 */
export async function syncWithPages(
  { workbook }: Excel.RequestContext,
  pages: readonly SheetPage[],
  sync: () => Promise<void>,
): Promise<Finding[]> {
  for (const { sheet, page, paperOnly } of pages) {
    const worksheet = workbook.worksheets.getItem(sheet);
    if (paperOnly) worksheet.pageLayout.paperSize = paperSize(page);
    else queuePage(worksheet, page);
  }
  try {
    await sync();
    return [];
  } catch (error) {
    if (!isOfPageSetup(error)) throw error;
  }
  // The paper is what most needs a printer; without it the rest may be taken.
  for (const { sheet, page, paperOnly } of pages)
    if (!paperOnly) queuePage(workbook.worksheets.getItem(sheet), page, "own paper");
  await sync().catch(() => undefined);
  return [NO_PRINTER];
}

function isOfPageSetup(error: unknown): boolean {
  const { debugInfo } = error as { debugInfo?: { errorLocation?: unknown } };
  return /^(PageLayout|HeaderFooter|HorizontalPageBreak|PageBreak)/.test(String(debugInfo?.errorLocation));
}
