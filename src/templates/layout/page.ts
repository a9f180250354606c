import type { Block } from "../../records/a1";
import { sheets } from "../../locales/zh-CN/sheets";
import type { PagePlan } from "../plan/sheet-plan";

/** A4 landscape, one page wide, the header on every page, its number at the foot. */
export function landscapePage(printArea: Block, headerRow: number, title: string): PagePlan {
  return {
    orientation: "Landscape",
    paper: "A4",
    printArea,
    titleRows: { first: 1, last: headerRow },
    footer: { left: title, center: sheets.footer.page, right: "" },
    margins: { top: 42, bottom: 42, left: 36, right: 36, header: 18, footer: 20 },
  };
}
