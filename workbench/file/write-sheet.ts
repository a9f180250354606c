import { areaAddress, cellAddress, type Area } from "./addresses";
import { sheetDataXml, type CellWriting } from "./cell-xml";
import { conditionalFormatsXml } from "./conditional-format-xml";
import { STANDARD_HEIGHT, STANDARD_WIDTH } from "./measures";
import { pageBreaksXml } from "./page-breaks-xml";
import { fitsToPage, pageLayoutXml } from "./page-layout-xml";
import { protectionXml } from "./protection-xml";
import type { CellStyles } from "./style-xml";
import { withTableHeaders } from "./table-xml";
import { argb } from "./theme";
import { validationsXml } from "./validation-xml";
import type { ColumnFile, RowFile, SheetFile } from "./workbook-file";
import { element, xmlDeclaration } from "./xml";

/** The relationships by which a sheet reaches its own parts. */
interface SheetRelations {
  drawing?: string;
  legacyDrawing?: string;
  tables: string[];
}

export interface SheetWriting extends CellWriting {
  relations: SheetRelations;
  active: boolean;
}

/** A worksheet part; the order of its elements is fixed by the schema (ECMA-376 18.3.1.99). */
export function sheetXml(sheet: SheetFile, writing: SheetWriting): string {
  const rows = withTableHeaders(sheet);
  return (
    xmlDeclaration +
    element(
      "worksheet",
      {
        xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      },
      propertiesXml(sheet),
      element("dimension", { ref: dimension(rows) }),
      viewXml(sheet, writing.active),
      element("sheetFormatPr", {
        defaultColWidth: sheet.standardWidth,
        defaultRowHeight: sheet.standardHeight ?? STANDARD_HEIGHT,
        customHeight: sheet.standardHeight === undefined ? undefined : true,
      }),
      columnsXml(sheet.columns, writing.styles),
      sheetDataXml(rows, writing),
      protectionXml(sheet.protection),
      sheet.autoFilter ? element("autoFilter", { ref: sheet.autoFilter }) : "",
      mergesXml(sheet.merges),
      conditionalFormatsXml(sheet.conditionalFormats, writing.styles),
      validationsXml(sheet.validations, sheet.name),
      pageLayoutXml(sheet.pageLayout),
      pageBreaksXml(sheet.pageBreaks),
      writing.relations.drawing ? element("drawing", { "r:id": writing.relations.drawing }) : "",
      writing.relations.legacyDrawing
        ? element("legacyDrawing", { "r:id": writing.relations.legacyDrawing })
        : "",
      tablePartsXml(writing.relations.tables),
    )
  );
}

export const mergesXml = (merges: readonly string[]): string =>
  merges.length === 0
    ? ""
    : element("mergeCells", { count: merges.length }, ...merges.map((ref) => element("mergeCell", { ref })));

export const tablePartsXml = (ids: readonly string[]): string =>
  ids.length === 0
    ? ""
    : element("tableParts", { count: ids.length }, ...ids.map((id) => element("tablePart", { "r:id": id })));

function propertiesXml(sheet: SheetFile): string {
  const color = sheet.tabColor ? element("tabColor", { rgb: argb(sheet.tabColor) }) : "";
  const fit = fitsToPage(sheet.pageLayout) ? element("pageSetUpPr", { fitToPage: true }) : "";
  return color || fit ? element("sheetPr", {}, color, fit) : "";
}

function viewXml(sheet: SheetFile, active: boolean): string {
  return element(
    "sheetViews",
    {},
    element(
      "sheetView",
      {
        showGridLines: sheet.showGridlines ? undefined : false,
        tabSelected: active ? true : undefined,
        workbookViewId: 0,
      },
      paneXml(sheet.freeze),
    ),
  );
}

export function paneXml(freeze: SheetFile["freeze"]): string {
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return "";
  const active = freeze.rows > 0 ? (freeze.columns > 0 ? "bottomRight" : "bottomLeft") : "topRight";
  return (
    element("pane", {
      xSplit: freeze.columns || undefined,
      ySplit: freeze.rows || undefined,
      topLeftCell: cellAddress(freeze.rows, freeze.columns),
      activePane: active,
      state: "frozen",
    }) + element("selection", { pane: active })
  );
}

export function columnsXml(columns: ColumnFile[], styles: CellStyles): string {
  if (columns.length === 0) return "";
  const runs = [...columns].sort((a, b) => a.from - b.from);
  return element(
    "cols",
    {},
    ...runs.map((run) =>
      element("col", {
        min: run.from + 1,
        max: run.to + 1,
        width: run.width ?? STANDARD_WIDTH,
        style: run.style === undefined ? undefined : styles.cellIndex(run.style),
        hidden: run.hidden ? true : undefined,
        customWidth: run.width === undefined ? undefined : true,
      }),
    ),
  );
}

export function dimension(rows: RowFile[]): string {
  let area: Area | undefined;
  for (const { row, cells } of rows) {
    for (const { column } of cells) {
      area = area
        ? {
            top: Math.min(area.top, row),
            left: Math.min(area.left, column),
            bottom: Math.max(area.bottom, row),
            right: Math.max(area.right, column),
          }
        : { top: row, left: column, bottom: row, right: column };
    }
  }
  return area ? areaAddress(area) : "A1";
}
