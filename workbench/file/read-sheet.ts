import { readRows, stringItem, type CellReading } from "./cell-xml";
import { readConditionalFormats } from "./conditional-format-xml";
import { Grid, readDrawing } from "./drawing-xml";
import { readPageBreaks } from "./page-breaks-xml";
import { readPageLayout } from "./page-layout-xml";
import type { Relation, WorkbookPackage } from "./open-package";
import { readProtection } from "./protection-xml";
import { readChart } from "./read-chart";
import type { StyleSheet } from "./style-xml";
import { readTable } from "./table-xml";
import type { Palette } from "./theme";
import { readValidations } from "./validation-xml";
import type { ChartFile, ColumnFile, RowFile, SheetFile, SheetVisibility } from "./workbook-file";
import { WorkbookFileProblem } from "./workbook-file-problem";
import { child, childrenOf, isTrue, known, numberOf, parseXml, type XmlElement } from "./xml";

export interface SheetReading extends CellReading {
  package: WorkbookPackage;
  styleSheet: StyleSheet;
  palette: Palette;
  omit(feature: string): void;
}

export function readSheet(
  name: string,
  visibility: SheetVisibility,
  path: string,
  reading: SheetReading,
): SheetFile {
  const { root, rows } = readSheetPart(path, name, reading);
  const relations = reading.package.relations(path);
  const view = child(root, "sheetViews", "sheetView");
  const format = child(root, "sheetFormatPr")?.attributes ?? {};
  const sheet: SheetFile = {
    name,
    visibility,
    showGridlines:
      view?.attributes["showGridLines"] === undefined || isTrue(view.attributes["showGridLines"]),
    columns: readColumns(child(root, "cols"), reading),
    rows,
    merges: childrenOf(child(root, "mergeCells"), "mergeCell").map(
      ({ attributes }) => attributes["ref"] ?? "",
    ),
    tables: related(relations, "table").map((relation) =>
      readTable(reading.package.required(relation.target)),
    ),
    conditionalFormats: readConditionalFormats(
      root,
      reading.styleSheet.differential,
      reading.palette,
      reading.omit,
    ),
    validations: readValidations(root),
    charts: [],
    notes: readNotes(relations, reading.package),
  };
  const tabColor = reading.palette.color(child(root, "sheetPr", "tabColor"));
  if (tabColor) sheet.tabColor = tabColor;
  const freeze = readFreeze(child(view, "pane"));
  if (freeze) sheet.freeze = freeze;
  const width = numberOf(format["defaultColWidth"]);
  const height = numberOf(format["defaultRowHeight"]);
  if (width !== undefined) sheet.standardWidth = width;
  if (height !== undefined && height !== 15) sheet.standardHeight = height;
  const layout = readPageLayout(root);
  if (Object.keys(layout).length > 0) sheet.pageLayout = layout;
  const breaks = readPageBreaks(root);
  if (breaks) sheet.pageBreaks = breaks;
  const protection = readProtection(child(root, "sheetProtection"));
  if (protection) sheet.protection = protection;
  const filter = child(root, "autoFilter")?.attributes["ref"];
  if (filter) sheet.autoFilter = filter;
  sheet.charts = readCharts(relations, sheet, reading);
  noteOmissions(root, relations, reading);
  return sheet;
}

/** The part as a tree, but for its cells, which are read as they come. */
function readSheetPart(
  path: string,
  sheet: string,
  reading: SheetReading,
): { root: XmlElement; rows: RowFile[] } {
  let rows: RowFile[] | undefined;
  const root = reading.package.scan(path, (scanner) =>
    parseXml(scanner, path, (name, depth) => {
      if (name !== "sheetData" || depth !== 2) return false;
      if (rows) throw new WorkbookFileProblem("brokenPart", { part: path, detail: "<sheetData>" });
      rows = readRows(scanner, sheet, reading);
      return true;
    }),
  );
  if (!root) throw new WorkbookFileProblem("missingPart", { part: path });
  if (root.name !== "worksheet")
    throw new WorkbookFileProblem("brokenPart", { part: path, detail: `<${root.name}>` });
  return { root, rows: rows ?? [] };
}

const related = (relations: Relation[], type: string): Relation[] =>
  relations.filter((relation) => relation.type === type && !relation.external);

function readColumns(cols: XmlElement | undefined, reading: CellReading): ColumnFile[] {
  return childrenOf(cols, "col").flatMap(({ attributes }) => {
    const column: ColumnFile = { from: Number(attributes["min"]) - 1, to: Number(attributes["max"]) - 1 };
    const width = numberOf(attributes["width"]);
    // A width without customWidth is the standard one, written out.
    if (width !== undefined && isTrue(attributes["customWidth"])) column.width = width;
    else if (width !== undefined && isTrue(attributes["bestFit"])) column.width = width;
    if (isTrue(attributes["hidden"])) column.hidden = true;
    const style = attributes["style"] === undefined ? undefined : reading.style(Number(attributes["style"]));
    if (style !== undefined) column.style = style;
    return Object.keys(column).length > 2 ? [column] : [];
  });
}

function readFreeze(pane: XmlElement | undefined): SheetFile["freeze"] {
  if (!pane || !(pane.attributes["state"] ?? "").startsWith("frozen")) return undefined;
  const rows = numberOf(pane.attributes["ySplit"]) ?? 0;
  const columns = numberOf(pane.attributes["xSplit"]) ?? 0;
  return rows > 0 || columns > 0 ? { rows, columns } : undefined;
}

function readNotes(relations: Relation[], parts: WorkbookPackage): SheetFile["notes"] {
  return related(relations, "comments").flatMap((relation) => {
    const root = parts.xml(relation.target);
    const authors = childrenOf(child(root, "authors"), "author").map((author) => author.text);
    return childrenOf(child(root, "commentList"), "comment").map((comment) => {
      const text = child(comment, "text");
      const note: SheetFile["notes"][number] = {
        address: comment.attributes["ref"] ?? "A1",
        text: text ? stringItem(text) : "",
      };
      const author = authors[Number(comment.attributes["authorId"] ?? -1)];
      if (author) note.author = author;
      return note;
    });
  });
}

function readCharts(relations: Relation[], sheet: SheetFile, reading: SheetReading): ChartFile[] {
  const drawings = related(relations, "drawing");
  if (drawings.length === 0) return [];
  const grid = new Grid(sheet);
  return drawings.flatMap((drawing) => {
    const root = reading.package.required(drawing.target);
    const targets = new Map(
      reading.package.relations(drawing.target).map((relation) => [relation.id, relation.target]),
    );
    return readDrawing(root, grid, reading.omit).flatMap(({ relationId, name, position }) => {
      const part = reading.package.xml(targets.get(relationId) ?? "");
      const chart = part && readChart(part, { name, position }, reading.palette, reading.omit);
      if (!chart) reading.omit("chart");
      return chart ? [chart] : [];
    });
  });
}

// What a sheet may hold that WorkbookFile has no place for, by the elements and relationships that show it.
const uncarriedElements: Record<string, string> = {
  hyperlinks: "hyperlink",
  sparklineGroups: "sparkline",
  oleObjects: "embeddedObject",
  controls: "formControl",
  picture: "picture",
};
const uncarriedRelations: Record<string, string> = {
  pivotTable: "pivotTable",
  slicer: "slicer",
  timeline: "slicer",
  threadedComment: "threadedComment",
};

function noteOmissions(root: XmlElement, relations: Relation[], reading: SheetReading): void {
  for (const part of root.children) {
    const feature = known(uncarriedElements, part.name);
    if (feature) reading.omit(feature);
    if (part.name === "extLst" && JSON.stringify(part).includes('"sparklineGroup"'))
      reading.omit("sparkline");
  }
  for (const relation of relations) {
    const feature = known(uncarriedRelations, relation.type);
    if (feature) reading.omit(feature);
  }
  const outlined = childrenOf(child(root, "cols"), "col");
  if (outlined.some(({ attributes }) => Number(attributes["outlineLevel"] ?? 0) > 0)) reading.omit("outline");
}
