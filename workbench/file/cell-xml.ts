import { cellAddress, columnIndex, parseArea, type Area } from "./addresses";
import { seenFormula, shiftFormula, storedFormula } from "./formula-text";
import { StyleWriter } from "./style-xml";
import type { CellContent, CellFile, RowFile } from "./workbook-file";
import { WorkbookFileProblem } from "./workbook-file-problem";
import {
  child,
  childrenOf,
  decodeString,
  descendants,
  element,
  encodeString,
  escapeXml,
  isTrue,
  numberOf,
  openTag,
  type XmlElement,
} from "./xml";

/** What reading cells needs of the rest of the package. */
export interface CellReading {
  strings: string[];
  /** The index into WorkbookFile.styles of an s attribute; undefined for the plain style. */
  style(index: number): number | undefined;
  /** Whether a cm attribute marks a dynamic array. */
  isDynamicArray(index: number): boolean;
}

/** Rich text and phonetic hints come down to the plain text. */
export const stringItem = (item: XmlElement): string =>
  decodeString(
    item.children
      .map((part) =>
        part.name === "t"
          ? part.text
          : part.name === "r"
            ? childrenOf(part, "t")
                .map((each) => each.text)
                .join("")
            : "",
      )
      .join(""),
  );

export function readRows(sheetData: XmlElement | undefined, reading: CellReading): RowFile[] {
  const shared = new Map<string, { formula: string; row: number; column: number }>();
  const rows: RowFile[] = [];
  let previous = -1;
  for (const row of childrenOf(sheetData, "row")) {
    const index = row.attributes["r"] === undefined ? previous + 1 : Number(row.attributes["r"]) - 1;
    previous = index;
    const found: RowFile = { row: index, cells: [] };
    const { ht, customHeight, hidden, s, customFormat } = row.attributes;
    const height = numberOf(ht);
    if (height !== undefined) {
      found.height = height;
      if (!isTrue(customHeight)) found.autoHeight = true;
    }
    if (isTrue(hidden)) found.hidden = true;
    if (isTrue(customFormat) && s !== undefined) {
      const style = reading.style(Number(s));
      if (style !== undefined) found.style = style;
    }
    let column = -1;
    for (const cell of row.children) {
      if (cell.name !== "c") continue;
      const address = cell.attributes["r"];
      column = address === undefined ? column + 1 : columnIndex(address.replace(/[0-9]+$/, ""));
      const read = readCell(cell, index, column, reading, shared);
      if (read.value !== undefined || read.formula !== undefined || read.style !== undefined)
        found.cells.push(read);
    }
    if (found.cells.length > 0 || Object.keys(found).length > 2) rows.push(found);
  }
  return rows;
}

function readCell(
  cell: XmlElement,
  row: number,
  column: number,
  reading: CellReading,
  shared: Map<string, { formula: string; row: number; column: number }>,
): CellFile {
  const found: CellFile = { column };
  const value = readValue(cell, reading.strings);
  if (value !== undefined) found.value = value;
  const formula = child(cell, "f");
  if (formula) {
    const { t, si, ref } = formula.attributes;
    if (t === "shared" && si !== undefined) {
      const first = shared.get(si);
      if (formula.text !== "") {
        shared.set(si, { formula: formula.text, row, column });
        found.formula = seenFormula(decodeString(formula.text));
      } else if (first) {
        found.formula = seenFormula(
          shiftFormula(decodeString(first.formula), row - first.row, column - first.column),
        );
      }
    } else if (t !== "dataTable" && formula.text !== "") {
      found.formula = seenFormula(decodeString(formula.text));
      if (t === "array" && ref !== undefined) {
        found.arrayRange = ref;
        const metadata = cell.attributes["cm"];
        if (metadata !== undefined && reading.isDynamicArray(Number(metadata))) found.dynamicArray = true;
      }
    }
  }
  const style = cell.attributes["s"] === undefined ? undefined : reading.style(Number(cell.attributes["s"]));
  if (style !== undefined) found.style = style;
  return found;
}

function readValue(cell: XmlElement, strings: string[]): CellContent | undefined {
  const type = cell.attributes["t"] ?? "n";
  if (type === "inlineStr") {
    const item = child(cell, "is");
    return item && stringItem(item);
  }
  const stored = child(cell, "v");
  if (!stored) return undefined;
  const { text } = stored;
  switch (type) {
    case "s":
      return strings[Number(text)] ?? "";
    case "str":
      return decodeString(text);
    case "b":
      return isTrue(text.trim());
    case "e":
      return { error: text.trim() };
    case "d":
      return isoSerial(text.trim());
    default:
      return numberOf(text);
  }
}

const DAY = 86_400_000;
const SERIAL_ZERO = Date.UTC(1899, 11, 30);

/** The serial of an ISO date or time (cells of t="d"). */
const isoSerial = (text: string): CellContent => {
  const time = Date.parse(
    /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : `${text.replace(/Z$/, "")}Z`,
  );
  return Number.isNaN(time) ? text : (time - SERIAL_ZERO) / DAY;
};

/** Every text of a workbook once, for sharedStrings.xml. */
export class SharedStrings {
  private readonly indexes = new Map<string, number>();
  private uses = 0;

  index(text: string): number {
    this.uses += 1;
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    this.indexes.set(text, this.indexes.size);
    return this.indexes.size - 1;
  }

  xml(): string {
    const items = [...this.indexes.keys()].map((text) => `<si>${textXml(text)}</si>`);
    return (
      openTag("sst", {
        xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        count: this.uses,
        uniqueCount: this.indexes.size,
      }) + `>${items.join("")}</sst>`
    );
  }
}

export const textXml = (text: string): string =>
  element("t", /^\s|\s$|\n/.test(text) ? { "xml:space": "preserve" } : {}, escapeXml(encodeString(text)));

export const readSharedStrings = (root: XmlElement | undefined): string[] =>
  childrenOf(root, "si").map(stringItem);

const LONGEST_TEXT = 32_767;

export interface CellWriting {
  sheet: string;
  strings: SharedStrings;
  tables: { name: string; area: Area }[];
}

export function sheetDataXml(rows: RowFile[], writing: CellWriting): string {
  const lines: string[] = [];
  for (const row of [...rows].sort((a, b) => a.row - b.row)) {
    const open = openTag("row", {
      r: row.row + 1,
      s: row.style === undefined ? undefined : StyleWriter.cellIndex(row.style),
      customFormat: row.style === undefined ? undefined : true,
      ht: row.height,
      hidden: row.hidden,
      customHeight: row.height === undefined || row.autoHeight ? undefined : true,
    });
    let cells = "";
    for (const cell of inOrder(row.cells)) cells += cellXml(row.row, cell, writing);
    lines.push(cells === "" ? `${open}/>` : `${open}>${cells}</row>`);
  }
  return lines.length === 0 ? "<sheetData/>" : `<sheetData>${lines.join("")}</sheetData>`;
}

const inOrder = (cells: CellFile[]): CellFile[] =>
  cells.every((cell, index) => index === 0 || cell.column > (cells[index - 1]?.column ?? -1))
    ? cells
    : [...cells].sort((a, b) => a.column - b.column);

function cellXml(row: number, cell: CellFile, writing: CellWriting): string {
  const address = cellAddress(row, cell.column);
  const style = cell.style === undefined ? "" : ` s="${StyleWriter.cellIndex(cell.style)}"`;
  const formula = cell.formula === undefined ? "" : formulaXml(row, cell, writing);
  const dynamic = cell.dynamicArray && cell.arrayRange ? ' cm="1"' : "";
  const { value } = cell;
  const start = `<c r="${address}"${style}`;
  if (value === undefined || value === null)
    return formula || style ? (formula ? `${start}${dynamic}>${formula}</c>` : `${start}/>`) : "";
  if (typeof value === "number") {
    if (Number.isFinite(value)) return `${start}${dynamic}>${formula}<v>${value}</v></c>`;
    return `${start} t="e"${dynamic}>${formula}<v>#NUM!</v></c>`;
  }
  if (typeof value === "boolean") return `${start} t="b"${dynamic}>${formula}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "object")
    return `${start} t="e"${dynamic}>${formula}<v>${escapeXml(value.error)}</v></c>`;
  if (value.length > LONGEST_TEXT)
    throw new WorkbookFileProblem("textTooLong", { sheet: writing.sheet, address, length: value.length });
  return formula
    ? `${start} t="str"${dynamic}>${formula}<v>${escapeXml(encodeString(value))}</v></c>`
    : `${start} t="s"><v>${writing.strings.index(value)}</v></c>`;
}

function formulaXml(row: number, cell: CellFile, writing: CellWriting): string {
  const owner = writing.tables.find(
    ({ area }) =>
      row >= area.top && row <= area.bottom && cell.column >= area.left && cell.column <= area.right,
  );
  const text = escapeXml(encodeString(storedFormula(cell.formula ?? "", owner?.name)));
  const range = cell.arrayRange && parseArea(cell.arrayRange) ? cell.arrayRange : undefined;
  return range ? `<f t="array" ref="${range}">${text}</f>` : `<f>${text}</f>`;
}

/** metadata.xml, in which the cm attribute of a dynamic array's first cell points. */
export const dynamicArrayMetadata =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">' +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>' +
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/** Which cm values (from 1) mark a dynamic array. */
export function readDynamicArrayMarks(metadata: XmlElement | undefined): Set<number> {
  const types = childrenOf(child(metadata, "metadataTypes"), "metadataType").map(
    ({ attributes }) => attributes["name"],
  );
  const dynamic = childrenOf(metadata, "futureMetadata")
    .filter(({ attributes }) => attributes["name"] === "XLDAPR")
    .flatMap((future) => childrenOf(future, "bk"))
    .map((block) =>
      descendants(block, "dynamicArrayProperties").some(({ attributes }) => isTrue(attributes["fDynamic"])),
    );
  const marks = new Set<number>();
  childrenOf(child(metadata, "cellMetadata"), "bk").forEach((block, index) => {
    const record = child(block, "rc")?.attributes;
    if (record && types[Number(record["t"]) - 1] === "XLDAPR" && dynamic[Number(record["v"])])
      marks.add(index + 1);
  });
  return marks;
}
