import { footerLetters, inputPage } from "../../src/templates/layout/page";
import type { PageLayoutFile } from "../../workbench/file/workbook-file";

/** How an input sheet is printed, as the pane sets it up. */
export function inputPageLayout(
  orientation: "landscape" | "portrait",
  titleRows: string,
  title: string,
  widths: readonly number[],
): PageLayoutFile {
  const { margins, footer, paper } = inputPage(1, title, widths);
  return {
    orientation,
    paper,
    zoom: { fitWidth: 1 },
    titleRows,
    margins,
    centerHorizontally: true,
    headersFooters: { leftFooter: footerLetters(footer.left), centerFooter: footerLetters(footer.center) },
  };
}
