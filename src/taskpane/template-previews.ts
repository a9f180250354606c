import { enterpriseColumns } from "../templates/enterprises/enterprise-columns";
import { indicatorColumns } from "../templates/indicators/indicator-columns";
import type { SheetColumn } from "../templates/layout/sheet-column";
import type { TemplateId } from "../templates/plan/sheet-plan";
import { projectColumns } from "../templates/projects/project-columns";
import type { SheetPreview } from "./sheet-preview";

/** What each template's picture is drawn from: the columns of its sheet, its groups, its chart. */
export const PREVIEWS: Record<TemplateId, SheetPreview> = {
  indicators: { columns: indicatorColumns(false).map(inPreview), grouped: false, chart: "barsAndLine" },
  enterprises: { columns: enterpriseColumns(false).map(inPreview), grouped: true, chart: "funnel" },
  projects: { columns: projectColumns(false).map(inPreview), grouped: true, chart: "timeline" },
};

function inPreview({ key, width, align }: SheetColumn): SheetPreview["columns"][number] {
  return { width, kind: key === "status" ? "status" : align === "Right" ? "number" : "text" };
}
