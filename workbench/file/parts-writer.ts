import { dynamicArrayMetadata, type CellWriting, type SharedStrings } from "./cell-xml";
import { customParts, itemProperties, itemXml } from "./custom-xml";
import { drawingXml, Grid } from "./drawing-xml";
import { noteDrawing, notesXml } from "./notes-xml";
import type { PackageParts } from "./package-parts";
import type { CellStyles } from "./style-xml";
import { tableAreas, tableXml } from "./table-xml";
import type { SheetFile, WorkbookFile } from "./workbook-file";
import { chartXml } from "./write-chart";
import { sheetXml } from "./write-sheet";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const TYPES = {
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  sharedStrings: `${SPREADSHEET}.sharedStrings+xml`,
  sheetMetadata: `${SPREADSHEET}.sheetMetadata+xml`,
  table: `${SPREADSHEET}.table+xml`,
  comments: `${SPREADSHEET}.comments+xml`,
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  customXmlProps: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
} as const;

/** Writes parts that are new into a package, with their types and relationships. */
export class PartsWriter {
  private tableId: number | undefined;

  constructor(
    readonly parts: PackageParts,
    readonly workbook: string,
  ) {}

  /** A part of the workbook; gives the id of its relationship. */
  put(path: string, text: string, type: keyof typeof TYPES, from = this.workbook): string {
    this.parts.put(path, text);
    this.parts.type(path, TYPES[type]);
    return this.parts.relate(from, path, type);
  }

  /** A number that no table of the package has. */
  nextTableId(): number {
    this.tableId ??= Math.max(
      0,
      ...this.parts.names
        .filter((name) => /^xl\/tables\/[^/]+\.xml$/i.test(name))
        .map((name) => Number(this.parts.xml(name)?.attributes["id"]) || 0),
    );
    this.tableId += 1;
    return this.tableId;
  }

  addTable(sheetPath: string, table: SheetFile["tables"][number]): string {
    return this.put(
      this.parts.free("xl/tables/table", ".xml"),
      tableXml(table, this.nextTableId()),
      "table",
      sheetPath,
    );
  }

  addChart(drawing: string, chart: SheetFile["charts"][number], sheet: string): string {
    return this.put(this.parts.free("xl/charts/chart", ".xml"), chartXml(chart, sheet), "chart", drawing);
  }

  addDrawing(sheetPath: string, sheet: SheetFile): string {
    const path = this.parts.free("xl/drawings/drawing", ".xml");
    const id = this.put(path, "<xdr/>", "drawing", sheetPath);
    const charts = sheet.charts.map((chart) => this.addChart(path, chart, sheet.name));
    this.parts.put(path, drawingXml(sheet.charts, charts, new Grid(sheet)));
    return id;
  }

  /** The notes and the shapes in which they show; gives the id of the shapes. */
  addNotes(sheetPath: string, notes: SheetFile["notes"], number: number): string {
    this.put(this.parts.free("xl/comments", ".xml"), notesXml(notes), "comments", sheetPath);
    const path = this.parts.free("xl/drawings/vmlDrawing", ".vml");
    this.parts.put(path, noteDrawing(notes, number));
    this.parts.typeOfExtension("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
    return this.parts.relate(sheetPath, path, "vmlDrawing");
  }

  /** What the cm attribute of a dynamic array points to, where a sheet has one. */
  addMetadata(sheets: readonly SheetFile[]): void {
    const isMarked = sheets.some(({ rows }) =>
      rows.some(({ cells }) => cells.some(({ dynamicArray, arrayRange }) => dynamicArray && arrayRange)),
    );
    if (isMarked) this.put("xl/metadata.xml", dynamicArrayMetadata, "sheetMetadata");
  }

  addCustomParts(file: WorkbookFile): void {
    for (const { id, xml } of customParts(file)) this.addCustomPart(id, xml);
  }

  addCustomPart(id: string, xml: string): void {
    const item = this.parts.free("customXml/item", ".xml");
    this.parts.put(item, itemXml(xml));
    this.parts.relate(this.workbook, item, "customXml");
    if (id === "") return;
    const properties = item.replace(/item([0-9]+\.xml)$/, "itemProps$1");
    this.parts.put(properties, itemProperties(id));
    this.parts.type(properties, TYPES.customXmlProps);
    this.parts.relate(item, properties, "customXmlProps");
  }
}

export interface NewSheetWriting {
  strings: SharedStrings;
  styles: CellStyles;
  dynamicMark: number | undefined;
  isActive: boolean;
}

/** A sheet that the package does not have, with all that belongs to it; gives the id of its relationship. */
export function newSheetParts(
  sheet: SheetFile,
  writer: PartsWriter,
  { isActive, ...writing }: NewSheetWriting,
): string {
  const path = writer.parts.free("xl/worksheets/sheet", ".xml");
  const id = writer.put(path, "<worksheet/>", "worksheet");
  const number = Number(/([0-9]+)\.xml$/.exec(path)?.[1] ?? 1);
  const tables = sheet.tables.map((table) => writer.addTable(path, table));
  const cells: CellWriting = { ...writing, sheet: sheet.name, tables: tableAreas(sheet.tables) };
  const relations = {
    tables,
    ...(sheet.charts.length > 0 ? { drawing: writer.addDrawing(path, sheet) } : {}),
    ...(sheet.notes.length > 0 ? { legacyDrawing: writer.addNotes(path, sheet.notes, number) } : {}),
  };
  writer.parts.put(path, sheetXml(sheet, { ...cells, relations, active: isActive }));
  return id;
}
