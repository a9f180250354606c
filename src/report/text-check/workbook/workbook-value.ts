import type { Figure } from "../figure";
import type { WorkbookFigures, WorkbookValue } from "./workbook-figures";
import { fromIndicator } from "./workbook-indicators";
import { fromCount, fromEnterprise, fromProject } from "./workbook-rows";

/** What the workbook gives for a figure of the text, and the cell that it stands in. */
export function workbookValue(
  figure: Figure,
  text: string,
  workbook: WorkbookFigures,
): WorkbookValue | undefined {
  return (
    fromIndicator(figure, workbook) ??
    fromEnterprise(figure, workbook) ??
    fromProject(figure, text, workbook) ??
    fromCount(figure, text, workbook)
  );
}
