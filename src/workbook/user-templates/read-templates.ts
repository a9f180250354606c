import { cellAddress, parseBlock } from "../../formulas/a1";
import type { Finding } from "../../records/finding";
import type { Content } from "../../templates/plan/sheet-plan";
import { PARAMETER_SHEET } from "../../templates/parameters/parameter-rows";
import { MOST_COLUMNS, MOST_TEMPLATE_ROWS } from "../../user-templates/read-template";
import type { TemplateSheet } from "../../user-templates/template-sheet";
import type { Inputs } from "../reading/read-inputs";
import type { RoundTrips } from "../round-trips";
import { isTemporaryName } from "../writing/temporary-names";
import { readCharts } from "./template-charts";
import type { TemplateChart } from "./template-charts";
import { filledBefore } from "./filled-marks";

/** A template sheet with what Excel alone knows of it. */
export interface WorkbookTemplate extends TemplateSheet {
  heights: readonly number[];
  widths: readonly number[];
  printArea?: string;
  charts: readonly TemplateChart[];
  /** An Excel table in it: rows that repeat would be pushed through it. */
  table?: string;
}

/** Whether any sheet has {{…}}. */
export async function hasTemplates(trips: RoundTrips): Promise<boolean> {
  const { worksheets } = trips.context.workbook;
  worksheets.load("items/name");
  await trips.sync();
  const found = worksheets.items.flatMap((sheet) => queueBraces(sheet));
  await trips.sync();
  return found.some(({ isNullObject }) => !isNullObject);
}

function queueBraces(sheet: Excel.Worksheet): Excel.RangeAreas[] {
  return BRACES.map((braces) => {
    const found = sheet.findAllOrNullObject(braces, { completeMatch: false, matchCase: false });
    found.load("address");
    return found;
  });
}

/** Sheets with {{…}}, but for our own, the input tables and what was filled. */
export async function findTemplates(trips: RoundTrips, inputs: Inputs): Promise<string[]> {
  const { inventory, tables } = inputs;
  const known = new Set([
    PARAMETER_SHEET,
    ...Object.values(tables).map(({ sheet }) => sheet),
    ...Object.values(inventory.generated).map(({ sheet }) => sheet),
    ...filledBefore(inventory).map(({ block }) => block.sheet),
  ]);
  const candidates = inventory.sheets.filter(
    ({ name, visibility }) => !known.has(name) && !isTemporaryName(name) && visibility !== "VeryHidden",
  );
  const queued = candidates.map(({ name }) => {
    const sheet = trips.context.workbook.worksheets.getItem(name);
    return { name, found: queueBraces(sheet) };
  });
  if (queued.length === 0) return [];
  await trips.sync();
  return queued
    .filter(({ found }) => found.some(({ isNullObject }) => !isNullObject))
    .map(({ name }) => name);
}

const BRACES = ["{{", "\uFF5B\uFF5B"];

/** Reads template sheets from A1 on. */
export async function readTemplateSheets(
  trips: RoundTrips,
  names: readonly string[],
): Promise<{ templates: WorkbookTemplate[]; findings: Finding[] }> {
  const { worksheets } = trips.context.workbook;
  const queued = names.map((name) => {
    const sheet = worksheets.getItem(name);
    const used = sheet.getUsedRangeOrNullObject(false);
    const all = sheet.getRange("A1").getBoundingRect(used);
    all.load("formulas,numberFormat,rowCount,columnCount");
    const merged = all.getMergedAreasOrNullObject();
    merged.load("address");
    const area = sheet.pageLayout.getPrintAreaOrNullObject();
    area.load("address");
    sheet.tables.load("items/name");
    return { name, sheet, all, merged, area };
  });
  await trips.sync();
  const sized = queued.map((each) => {
    const { all } = each;
    const rows = Array.from({ length: Math.min(all.rowCount, MOST_TEMPLATE_ROWS) }, (_, row) =>
      all.getRow(row),
    );
    const columns = Array.from({ length: Math.min(all.columnCount, MOST_COLUMNS) }, (_, column) =>
      all.getColumn(column),
    );
    for (const row of rows) row.load("format/rowHeight");
    for (const column of columns) column.load("format/columnWidth");
    return { ...each, rows, columns };
  });
  await trips.sync();
  const charts = await readCharts(trips, queued);
  const findings: Finding[] = [];
  const templates = sized.map((each, index): WorkbookTemplate => {
    const { name, sheet, all, merged, area, rows, columns } = each;
    const [table] = sheet.tables.items;
    if (table) findings.push(tableInTheWay(name, table.name));
    return {
      name,
      cells: (all.formulas as Content[][]).map((line) => line.map((cell) => cell)),
      numberFormats: all.numberFormat as string[][],
      merges: merged.isNullObject
        ? []
        : merged.address.split(",").flatMap((address) => parseBlock(address) ?? []),
      heights: rows.map((row) => row.format.rowHeight),
      widths: columns.map((column) => column.format.columnWidth),
      charts: charts[index] ?? [],
      ...(area.isNullObject ? {} : { printArea: area.address }),
      ...(table ? { table: table.name } : {}),
    };
  });
  return { templates, findings };
}

function tableInTheWay(sheet: string, table: string): Finding {
  const address = cellAddress(1, 1);
  return {
    severity: "error",
    kind: "templateTable",
    parameters: { cell: `${sheet}!${address}`, table },
    place: { sheet, address },
  };
}
