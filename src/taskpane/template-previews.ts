import type { InputColumn } from "../records/columns/column";
import { INPUT_TABLES } from "../records/columns/input-tables";
import { indicatorColumns } from "../templates/indicators/indicator-columns";
import type { SheetColumn } from "../templates/layout/compose-sheet";
import type { TemplateId } from "../templates/plan/sheet-plan";
import type { SheetPreview } from "./sheet-preview";

/** What each template's picture is drawn from: the columns of its sheet, its groups, its chart. */
export const PREVIEWS: Record<TemplateId, SheetPreview> = {
  indicators: { columns: indicatorColumns(false).map(ofSheetColumn), grouped: false, chart: "barsAndLine" },
  enterprises: {
    columns: INPUT_TABLES.enterprises.columns.map(ofInputColumn),
    grouped: true,
    chart: "funnel",
  },
  projects: { columns: INPUT_TABLES.projects.columns.map(ofInputColumn), grouped: true, chart: "timeline" },
};

function ofSheetColumn({ key, width, align }: SheetColumn): SheetPreview["columns"][number] {
  return { width, kind: key === "status" ? "status" : align === "Right" ? "number" : "text" };
}

function ofInputColumn({ kind, width }: InputColumn): SheetPreview["columns"][number] {
  if (kind === "yesNo") return { width, kind: "status" };
  return { width, kind: ["number", "rate", "points", "date", "month"].includes(kind) ? "number" : "text" };
}
