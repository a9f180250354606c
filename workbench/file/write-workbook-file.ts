import { strToU8, zipSync, type Unzipped } from "fflate";
import { dynamicArrayMetadata, SharedStrings } from "./cell-xml";
import { customParts, itemProperties, itemXml } from "./custom-xml";
import { drawingXml, Grid } from "./drawing-xml";
import { startExcelize } from "./excelize";
import { WorkbookPackage, type Relation } from "./open-package";
import { skeletonParts } from "./skeleton";
import { STANDARD_FONT, StyleWriter } from "./style-xml";
import { tableAreas, tableXml } from "./table-xml";
import type { SheetFile, WorkbookFile } from "./workbook-file";
import { WorkbookFileProblem } from "./workbook-file-problem";
import { workbookXml } from "./workbook-xml";
import { chartXml } from "./write-chart";
import { sheetXml, type SheetRelations } from "./write-sheet";
import { element } from "./xml";

export interface WritingOptions {
  /** Where excelize.wasm.gz is: a path in Node (its package by default), an address in a page. */
  wasm?: string;
}

/**
 * A WorkbookFile as the bytes of a .xlsx. The same workbook gives the same bytes. Throws WorkbookFileProblem where
 * Excel could not open the result.
 */
export async function writeWorkbookFile(
  file: WorkbookFile,
  options: WritingOptions = {},
): Promise<Uint8Array> {
  const active = activeIndex(file);
  const parts = skeletonParts(await startExcelize(options.wasm), file);
  new PackageWriter(file, parts).write(active);
  return zipped(parts);
}

function activeIndex(file: WorkbookFile): number {
  const visible = (sheet: SheetFile | undefined): boolean => sheet?.visibility === "Visible";
  const wanted = file.sheets.findIndex(({ name }) => name === file.activeSheet);
  if (visible(file.sheets[wanted])) return wanted;
  const first = file.sheets.findIndex(visible);
  if (first < 0) throw new WorkbookFileProblem("noVisibleSheet");
  return first;
}

// The earliest moment that a zip can state, in the zone of whoever writes, so that it reads the same everywhere.
const zipTime = (): Date => new Date(1980, 0, 1);

function zipped(parts: Unzipped): Uint8Array {
  const names = Object.keys(parts).sort();
  // Programs that guess the kind of a file look for this part first.
  const ordered = ["[Content_Types].xml", ...names.filter((name) => name !== "[Content_Types].xml")];
  return zipSync(Object.fromEntries(ordered.map((name) => [name, parts[name] as Uint8Array])), {
    mtime: zipTime(),
    level: 6,
  });
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument";

/** Writes the contents of a package that excelize has wired. */
class PackageWriter {
  private readonly opened: WorkbookPackage;
  private readonly strings = new SharedStrings();
  private readonly styles: StyleWriter;
  private tableCount = 0;

  constructor(
    private readonly file: WorkbookFile,
    private readonly parts: Unzipped,
  ) {
    this.opened = new WorkbookPackage(parts);
    this.styles = new StyleWriter(file.styles, { ...STANDARD_FONT, ...file.standardFont });
  }

  write(active: number): void {
    const workbook = "xl/workbook.xml";
    const sheets = this.opened.relations(workbook).filter(({ type }) => type === "worksheet");
    const byNumber = sheets.sort((a, b) => partNumber(a.target) - partNumber(b.target));
    this.file.sheets.forEach((sheet, index) => {
      const part = byNumber[index];
      if (!part) throw new WorkbookFileProblem("writing", { detail: sheet.name });
      this.writeSheet(sheet, part.target, index === active);
    });
    this.set(workbook, workbookXml(this.file, byNumber.map(({ id }) => id), active)); // prettier-ignore
    this.set("xl/styles.xml", this.styles.xml());
    this.set("xl/sharedStrings.xml", this.strings.xml());
    this.addRelated(workbook, "xl/sharedStrings.xml", "sharedStrings", "spreadsheetml.sharedStrings+xml");
    if (this.hasDynamicArrays()) {
      this.set("xl/metadata.xml", dynamicArrayMetadata);
      this.addRelated(workbook, "xl/metadata.xml", "sheetMetadata", "spreadsheetml.sheetMetadata+xml");
    }
    this.writeCustomParts(workbook);
    this.sortContentTypes();
  }

  private set(path: string, text: string): void {
    this.parts[path] = strToU8(text);
  }

  private hasDynamicArrays(): boolean {
    return this.file.sheets.some(({ rows }) =>
      rows.some(({ cells }) => cells.some(({ dynamicArray, arrayRange }) => dynamicArray && arrayRange)),
    );
  }

  private writeSheet(sheet: SheetFile, path: string, active: boolean): void {
    const relations = this.opened.relations(path);
    const of = (type: string): Relation[] => relations.filter((relation) => relation.type === type);
    const tables = of("table").sort((a, b) => partNumber(a.target) - partNumber(b.target));
    sheet.tables.forEach((table, index) => {
      const part = tables[index];
      this.tableCount += 1;
      if (part) this.set(part.target, tableXml(table, this.tableCount));
    });
    const drawing = of("drawing")[0];
    if (drawing) this.writeCharts(sheet, drawing.target);
    const ids: SheetRelations = {
      drawing: drawing?.id,
      legacyDrawing: of("vmlDrawing")[0]?.id,
      tables: tables.map(({ id }) => id),
    };
    this.set(
      path,
      sheetXml(sheet, {
        sheet: sheet.name,
        strings: this.strings,
        tables: tableAreas(sheet.tables),
        styles: this.styles,
        relations: ids,
        active,
      }),
    );
  }

  private writeCharts(sheet: SheetFile, drawing: string): void {
    const charts = this.opened
      .relations(drawing)
      .filter(({ type }) => type === "chart")
      .sort((a, b) => partNumber(a.target) - partNumber(b.target));
    this.set(drawing, drawingXml(sheet.charts, charts.map(({ id }) => id), new Grid(sheet))); // prettier-ignore
    sheet.charts.forEach((chart, index) => {
      const part = charts[index];
      if (part) this.set(part.target, chartXml(chart, sheet.name));
    });
  }

  private writeCustomParts(workbook: string): void {
    customParts(this.file).forEach(({ id, xml }, index) => {
      const item = `customXml/item${index + 1}.xml`;
      this.set(item, itemXml(xml));
      this.addRelated(workbook, item, "customXml");
      if (id === "") return;
      const properties = `customXml/itemProps${index + 1}.xml`;
      this.set(properties, itemProperties(id));
      this.addRelated(item, properties, "customXmlProps", "customXmlProperties+xml");
    });
  }

  /** Points from one part to another, unless it does already, and states the other's content type. */
  private addRelated(from: string, to: string, type: string, content?: string): void {
    if (content) this.addContentType(to, `${CONTENT}.${content}`);
    const known = this.opened.relations(from);
    if (known.some((relation) => relation.target === to)) return;
    const slash = from.lastIndexOf("/");
    const path = `${from.slice(0, slash + 1)}_rels/${from.slice(slash + 1)}.rels`;
    const entry = element("Relationship", {
      Id: freeId(known),
      Type: `${OFFICE}/${type}`,
      Target: `/${to}`,
    });
    const existing =
      this.opened.text(path) ??
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
    this.set(path, existing.replace("</Relationships>", `${entry}</Relationships>`));
  }

  private addContentType(part: string, type: string): void {
    const path = "[Content_Types].xml";
    const existing = this.opened.text(path) ?? "";
    if (existing.includes(`PartName="/${part}"`)) return;
    const entry = element("Override", { PartName: `/${part}`, ContentType: type });
    this.set(path, existing.replace("</Types>", `${entry}</Types>`));
  }

  /** excelize lists the parts in no fixed order. */
  private sortContentTypes(): void {
    const path = "[Content_Types].xml";
    const existing = this.opened.text(path) ?? "";
    const entries = existing.match(/<(Default|Override) [^>]*?(\/>|><\/\1>)/g) ?? [];
    const start = existing.slice(0, existing.indexOf(entries[0] ?? "</Types>"));
    this.set(path, `${start}${[...entries].sort().join("")}</Types>`);
  }
}

const partNumber = (path: string): number => Number(/([0-9]+)\.xml$/.exec(path)?.[1] ?? 0);

function freeId(relations: Relation[]): string {
  const taken = new Set(relations.map(({ id }) => id));
  let number = relations.length + 1;
  while (taken.has(`rId${number}`)) number += 1;
  return `rId${number}`;
}
