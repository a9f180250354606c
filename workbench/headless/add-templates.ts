import type { CellFile, ChartFile, RowFile, SheetFile, WorkbookFile } from "../file/workbook-file";
import { unquoteSheetName } from "../host/model/address";
import { HeadlessProblem } from "./headless-problem";

const isTemplateText = (value: unknown): boolean =>
  typeof value === "string" && (value.includes("{{") || value.includes("\uFF5B\uFF5B"));

const isTemplate = ({ rows }: SheetFile): boolean =>
  rows.some(({ cells }) =>
    cells.some(({ value, formula }) => formula === undefined && isTemplateText(value)),
  );

/** More cells than any form has: a file that somebody sends may be any size. */
const MOST_CELLS = 200_000;

/**
 * The workbook with the templates of another file. The file is not trusted: its sheets come as cells with their looks, merged
 * cells, rules, widths, page settings and charts of their own cells; names, links, tables, notes, hidden sheets and macros do not.
 */
export function addTemplates(workbook: WorkbookFile, from: WorkbookFile, path: string): WorkbookFile {
  const templates = from.sheets.filter((sheet) => sheet.visibility === "Visible" && isTemplate(sheet));
  if (templates.length === 0) throw new HeadlessProblem("noTemplates", path);
  const cells = templates.reduce(
    (sum, { rows }) => sum + rows.reduce((all, row) => all + row.cells.length, 0),
    0,
  );
  if (cells > MOST_CELLS) throw new HeadlessProblem("templatesTooLarge", path, String(MOST_CELLS));
  const named = (name: string) => (sheet: SheetFile) => sheet.name.toLowerCase() === name.toLowerCase();
  for (const { name } of templates) {
    const own = workbook.sheets.find(named(name));
    if (own && !isTemplate(own)) throw new HeadlessProblem("templateNameTaken", path, name);
  }
  const first = workbook.styles.length;
  return {
    ...workbook,
    sheets: [
      ...workbook.sheets.filter(({ name }) => !templates.some(named(name))),
      ...templates.map((sheet) => bareSheet(sheet, first)),
    ],
    styles: [...workbook.styles, ...from.styles],
  };
}

/** The templates of a workbook as a file of their own, as they can be taken into another: nothing else goes along. */
export function onlyTemplates(workbook: WorkbookFile, path: string): WorkbookFile {
  const templates = workbook.sheets.filter((sheet) => sheet.visibility === "Visible" && isTemplate(sheet));
  const [first] = templates;
  if (!first) throw new HeadlessProblem("noTemplates", path);
  return {
    ...{ sheets: templates.map((sheet) => bareSheet(sheet, 0)), activeSheet: first.name },
    ...{ names: [], styles: workbook.styles, settings: {}, customXmlParts: [] },
  };
}

/** Whether a workbook has a template in it. */
export const hasTemplates = ({ sheets }: WorkbookFile): boolean =>
  sheets.some((sheet) => sheet.visibility === "Visible" && isTemplate(sheet));

/** A chart that draws nothing but cells of its own sheet. */
function drawsOwnCells({ series }: ChartFile, sheet: string): boolean {
  const isOwn = (reference: string | undefined): boolean => {
    if (!reference?.startsWith("=")) return true;
    const [, named = ""] = /^=(.+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/.exec(reference) ?? [];
    return unquoteSheetName(named) === sheet;
  };
  return series.every(({ name, values, categories }) => [name, values, categories].every(isOwn));
}

function bareSheet(sheet: SheetFile, first: number): SheetFile {
  const styled = <Of extends { style?: number }>(each: Of): Of =>
    each.style === undefined ? each : { ...each, style: each.style + first };
  const { pageLayout, pageBreaks, freeze, tabColor, standardHeight, standardWidth } = sheet;
  return {
    ...{ name: sheet.name, visibility: "Visible", showGridlines: sheet.showGridlines },
    ...(pageLayout ? { pageLayout } : {}),
    ...(pageBreaks ? { pageBreaks } : {}),
    ...(freeze ? { freeze } : {}),
    ...(tabColor === undefined ? {} : { tabColor }),
    ...(standardHeight === undefined ? {} : { standardHeight }),
    ...(standardWidth === undefined ? {} : { standardWidth }),
    columns: sheet.columns.map(styled),
    rows: sheet.rows.map((row): RowFile => ({
      ...styled(row),
      cells: row.cells.map((cell): CellFile => styled(cell)),
    })),
    merges: sheet.merges,
    conditionalFormats: sheet.conditionalFormats,
    validations: sheet.validations,
    charts: sheet.charts.filter((chart) => drawsOwnCells(chart, sheet.name)),
    ...{ tables: [], notes: [] },
  };
}
