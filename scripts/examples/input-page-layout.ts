import { inputPage } from "../../src/templates/layout/page";
import type { PageLayoutFile } from "../../workbench/file/workbook-file";

/** How an input sheet is printed, as the pane sets it up. */
export function inputPageLayout(
  orientation: "landscape" | "portrait",
  titleRows: string,
  title: string,
): PageLayoutFile {
  const { margins, footer } = inputPage(1, title);
  return {
    orientation,
    paper: "A4",
    zoom: { fitWidth: 1 },
    titleRows,
    margins,
    centerHorizontally: true,
    headersFooters: { leftFooter: footer.left, centerFooter: footer.center },
  };
}
