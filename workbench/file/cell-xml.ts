import { WORKBOOK } from "../../opc/limits";
import { XmlProblem, type XmlScanner } from "../../opc/xml-scanner";
import { cellAddress, parseArea, readAddress, type Area } from "./addresses";
import { nestingOf, seenFormula, shiftFormula, storedFormula } from "./formula-text";
import type { MemoryBudget } from "./memory-budget";
import type { CellStyles } from "./style-xml";
import type { CellContent, CellFile, RowFile } from "./workbook-file";
import { WorkbookFileProblem } from "./workbook-file-problem";
import {
  child,
  childrenOf,
  countOf,
  decodeString,
  descendants,
  element,
  encodeString,
  escapeXml,
  isTrue,
  known,
  numberOf,
  openTag,
  type AttributeValue,
  type XmlElement,
} from "./xml";

/** What reading cells needs of the rest of the package. */
export interface CellReading {
  strings: string[];
  /** The index into WorkbookFile.styles of an s attribute; undefined for the plain style. */
  style(index: number): number | undefined;
  /** How many styles the file has. */
  styleCount: number;
  /** Whether a cm attribute marks a dynamic array. */
  isDynamicArray(index: number): boolean;
  /** Counts what all sheets together hold, against what is taken. */
  budget: MemoryBudget;
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

/** The same, of the element that the scanner has just come to. */
function scanStringItem(scanner: XmlScanner): string {
  const depth = scanner.depth;
  let text = "";
  while (scanner.next()) {
    if (scanner.kind === "end" && scanner.depth < depth) break;
    if (scanner.kind !== "start") continue;
    if (scanner.name === "t") text += scanner.readContent();
    else if (scanner.name !== "r") scanner.skip();
  }
  return decodeString(text);
}

interface SharedFormula {
  formula: string;
  row: number;
  column: number;
}

/** What is known while the rows of one sheet are read. */
interface RowsReading extends CellReading {
  sheet: string;
  /** The name of sheetData as it is written: what stands in it is of the same vocabulary. */
  dataName: string;
  shared: Map<string, SharedFormula>;
}

/** The rows of a sheet; the scanner has just come to its sheetData, and is at its end afterwards. */
export function readRows(scanner: XmlScanner, sheet: string, reading: CellReading): RowFile[] {
  const own: RowsReading = { ...reading, sheet, dataName: scanner.qualifiedName, shared: new Map() };
  const rows: RowFile[] = [];
  const depth = scanner.depth;
  let [previous, last] = [-1, -1];
  const seen = new Set<number>();
  while (scanner.next()) {
    if (scanner.kind === "end" && scanner.depth < depth) break;
    if (scanner.kind !== "start") continue;
    if (!isOwn(scanner, "row", own)) continue;
    const index = lineNumber(scanner.attributes["r"], previous + 1, own);
    // Rows out of order are read; what would stand in a row twice cannot be told apart.
    if (index <= last && (seen.size > 0 || rows.some(({ row }) => row >= index))) {
      if (seen.size === 0) for (const { row } of rows) seen.add(row);
      if (seen.has(index)) throw badCell(own, String(index + 1), "twice");
    }
    if (seen.size > 0) seen.add(index);
    previous = index;
    last = Math.max(last, index);
    const found = readRow(scanner, index, own);
    if (found.cells.length > 0 || Object.keys(found).length > 2) rows.push(found);
  }
  return rows;
}

/**
 * Whether an element is the one that belongs there. Extensions are passed over; anything else (rows in alternate content,
 * cells of another vocabulary) may hold figures that would be lost, or taken for the sheet's.
 */
function isOwn(scanner: XmlScanner, name: string, { dataName }: RowsReading): boolean {
  if (scanner.name === name && scanner.hasPrefixOf(dataName)) return true;
  if (scanner.name !== "extLst") throw new XmlProblem(`<${scanner.qualifiedName.slice(0, 40)}>`);
  scanner.skip();
  return false;
}

const badCell = ({ sheet }: { sheet: string }, address: string, what: string): WorkbookFileProblem =>
  new WorkbookFileProblem("badCell", { sheet, address: address.slice(0, 20), what });

function lineNumber(stored: string | undefined, next: number, reading: RowsReading): number {
  const index = stored === undefined ? next : countOf(stored) - 1;
  if (!Number.isInteger(index) || index < 0 || index >= WORKBOOK.rows)
    throw badCell(reading, stored ?? String(next + 1), "outside");
  return index;
}

function readRow(scanner: XmlScanner, index: number, reading: RowsReading): RowFile {
  const found: RowFile = { row: index, cells: [] };
  reading.budget.add("row");
  const { ht, customHeight, hidden, s, customFormat } = scanner.attributes;
  const height = numberOf(ht);
  if (height !== undefined) {
    if (height < 0 || height > WORKBOOK.rowHeight) throw badCell(reading, String(index + 1), "height");
    found.height = height;
    if (!isTrue(customHeight)) found.autoHeight = true;
  }
  if (isTrue(hidden)) found.hidden = true;
  if (isTrue(customFormat) && s !== undefined) {
    const style = styleOf(s, String(index + 1), reading);
    if (style !== undefined) found.style = style;
  }
  const depth = scanner.depth;
  let [column, isInOrder] = [-1, true];
  while (scanner.next()) {
    if (scanner.kind === "end" && scanner.depth < depth) break;
    if (scanner.kind !== "start") continue;
    if (!isOwn(scanner, "c", reading)) continue;
    const before = column;
    column = columnOf(scanner.attributes["r"], index, column + 1, reading);
    if (column <= before) isInOrder = false;
    const read = readCell(scanner, index, column, reading);
    if (read.value !== undefined || read.formula !== undefined || read.style !== undefined)
      found.cells.push(read);
  }
  if (!isInOrder) putInOrder(found, reading);
  return found;
}

function putInOrder(row: RowFile, reading: RowsReading): void {
  row.cells.sort((one, other) => one.column - other.column);
  row.cells.forEach(({ column }, index) => {
    if (row.cells[index - 1]?.column === column)
      throw badCell(reading, cellAddress(row.row, column), "twice");
  });
}

function columnOf(address: string | undefined, row: number, next: number, reading: RowsReading): number {
  if (address === undefined) {
    if (next >= WORKBOOK.columns) throw badCell(reading, `${row + 1}`, "outside");
    return next;
  }
  const place = readAddress(address);
  if (!place) throw badCell(reading, address, "outside");
  if (place.row !== row) throw badCell(reading, address, "otherRow");
  return place.column;
}

function styleOf(stored: string, address: string, reading: RowsReading): number | undefined {
  const index = countOf(stored);
  if (Number.isNaN(index) || index >= Math.max(1, reading.styleCount))
    throw badCell(reading, address, "style");
  return reading.style(index);
}

const CELL_PARTS = new Set(["f", "v", "is"]);

function readCell(scanner: XmlScanner, row: number, column: number, reading: RowsReading): CellFile {
  const { t: type = "n", s, cm } = scanner.attributes;
  const found: CellFile = { column };
  const depth = scanner.depth;
  let stored: string | undefined;
  const seen = new Set<string>();
  while (scanner.next()) {
    if (scanner.kind === "end" && scanner.depth < depth) break;
    if (scanner.kind !== "start") continue;
    const { name } = scanner;
    if (name === "extLst") {
      scanner.skip();
      continue;
    }
    if (!CELL_PARTS.has(name) || !scanner.hasPrefixOf(reading.dataName))
      throw new XmlProblem(`<${scanner.qualifiedName.slice(0, 40)}>`);
    // What stands twice, or a text beside a value, cannot be told apart.
    const part = name === "is" ? "v" : name;
    if (seen.has(part)) throw badCell(reading, cellAddress(row, column), "twice");
    seen.add(part);
    if (name === "v") stored = scanner.readContent();
    else if (name === "f") readFormula(scanner, found, { row, column, cm }, reading);
    else if (type === "inlineStr") found.value = scanStringItem(scanner);
    else scanner.skip();
  }
  if (stored !== undefined && found.value === undefined) {
    const value = valueOf(type, stored, reading.strings);
    if (value === undefined && stored.trim() !== "")
      throw badCell(reading, cellAddress(row, column), type === "s" ? "string" : "value");
    if (value !== undefined) found.value = value;
  }
  if (s !== undefined) {
    const style = styleOf(s, cellAddress(row, column), reading);
    if (style !== undefined) found.style = style;
  }
  const text = typeof found.value === "string" && type !== "s" ? found.value.length : 0;
  if (text > WORKBOOK.cellText) throw badCell(reading, cellAddress(row, column), "text");
  count(found, text, reading.budget);
  return found;
}

function count({ value, formula }: CellFile, text: number, budget: MemoryBudget): void {
  budget.add("cell");
  if (text > 0) budget.add("text");
  budget.add("character", text + (formula?.length ?? 0));
  if (formula !== undefined) budget.add(value === undefined ? "uncalculated" : "formula");
}

function readFormula(
  scanner: XmlScanner,
  found: CellFile,
  { row, column, cm }: { row: number; column: number; cm: string | undefined },
  reading: RowsReading,
): void {
  const { t, si, ref } = scanner.attributes;
  const text = decodeString(scanner.readContent());
  if (t === "shared" && si !== undefined) {
    const first = reading.shared.get(si);
    if (text !== "") {
      reading.shared.set(si, { formula: text, row, column });
      found.formula = seenFormula(text);
    } else if (first)
      found.formula = seenFormula(shiftFormula(first.formula, row - first.row, column - first.column));
  } else if (t !== "dataTable" && text !== "") {
    found.formula = seenFormula(text);
    if (t === "array" && ref !== undefined) {
      const area = parseArea(ref);
      if (!area || area.top !== row || area.left !== column)
        throw badCell(reading, cellAddress(row, column), "array");
      found.arrayRange = ref;
      if (cm !== undefined && reading.isDynamicArray(Number(cm))) found.dynamicArray = true;
    }
  }
  if (t === "dataTable" && ref !== undefined && parseArea(ref)) found.whatIf = ref;
  if (found.formula === undefined) return;
  if (found.formula.length > WORKBOOK.formula) throw badCell(reading, cellAddress(row, column), "formula");
  if (nestingOf(found.formula) > WORKBOOK.nesting)
    throw badCell(reading, cellAddress(row, column), "nesting");
}

function valueOf(type: string, text: string, strings: string[]): CellContent | undefined {
  switch (type) {
    case "s":
      // An index that is left out is none.
      return text.trim() === "" ? undefined : strings[countOf(text)];
    case "str":
    case "inlineStr":
      return decodeString(text);
    case "b":
      return known(BOOLEANS, text.trim());
    case "e":
      return { error: text.trim() };
    case "d":
      return isoSerial(text.trim());
    case "n": {
      const number = numberOf(text);
      return number !== undefined && Number.isFinite(number) ? number : undefined;
    }
    default:
      return undefined;
  }
}

const BOOLEANS: Readonly<Record<string, boolean>> = { 1: true, 0: false, true: true, false: false };

const DAY = 86_400_000;
const SERIAL_ZERO = Date.UTC(1899, 11, 30);

const ISO_DATE = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?Z?$/;
const ISO_TIME = /^T?(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)Z?$/;

/** The serial of an ISO date or time (cells of t="d"); undefined for a day that no calendar has, or before Excel's. */
function isoSerial(text: string): number | undefined {
  const [, day, time = "00:00"] = ISO_DATE.exec(text) ?? [];
  const only = ISO_TIME.exec(text)?.[1];
  if (only !== undefined) return notBefore(Date.parse(`1970-01-01T${only}Z`) / DAY);
  const at = Date.parse(`${day ?? ""}T${time}Z`);
  if (day === undefined || Number.isNaN(at) || !new Date(at).toISOString().startsWith(day)) return undefined;
  return notBefore((at - SERIAL_ZERO) / DAY);
}

const notBefore = (serial: number): number | undefined => (serial >= 0 ? serial : undefined);

/** Every text of a workbook once, for sharedStrings.xml; behind those that a part has already. */
export class SharedStrings {
  private readonly indexes = new Map<string, number>();
  private uses = 0;

  constructor(private readonly before = 0) {}

  index(text: string): number {
    this.uses += 1;
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    const index = this.before + this.indexes.size;
    this.indexes.set(text, index);
    return index;
  }

  get added(): number {
    return this.indexes.size;
  }

  items(): string {
    return [...this.indexes.keys()].map((text) => `<si>${textXml(text)}</si>`).join("");
  }

  xml(): string {
    return (
      openTag("sst", {
        xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        count: this.uses,
        uniqueCount: this.indexes.size,
      }) + `>${this.items()}</sst>`
    );
  }
}

export const textXml = (text: string): string =>
  element("t", /^\s|\s$|\n/.test(text) ? { "xml:space": "preserve" } : {}, escapeXml(encodeString(text)));

/** The strings of sharedStrings.xml; the scanner is at its start. */
export function readSharedStrings(scanner: XmlScanner): string[] {
  const strings: string[] = [];
  let length = 0;
  while (scanner.next()) {
    if (scanner.kind !== "start" || scanner.depth !== 2) continue;
    if (scanner.name !== "si") {
      scanner.skip();
      continue;
    }
    const text = scanStringItem(scanner);
    if (text.length > WORKBOOK.cellText) throw new XmlProblem(`<si> ${strings.length}: ${text.length}`);
    length += text.length;
    if (strings.push(text) > WORKBOOK.strings)
      throw new WorkbookFileProblem("tooMany", { what: "strings", limit: WORKBOOK.strings });
    if (length > WORKBOOK.text)
      throw new WorkbookFileProblem("tooLarge", {
        part: "sharedStrings",
        megabytes: WORKBOOK.text / 2 ** 20,
      });
  }
  return strings;
}

export interface CellWriting {
  sheet: string;
  strings: SharedStrings;
  styles: CellStyles;
  /** The cm by which metadata.xml marks a dynamic array; without one it is stored as an array formula of old. */
  dynamicMark: number | undefined;
  tables: { name: string; area: Area }[];
}

export function sheetDataXml(rows: RowFile[], writing: CellWriting): string {
  const lines: string[] = [];
  for (const row of [...rows].sort((a, b) => a.row - b.row)) {
    const open = openTag("row", { r: row.row + 1, ...rowAttributes(row, writing) });
    let cells = "";
    for (const cell of inOrder(row.cells)) cells += cellXml(row.row, cell, writing);
    lines.push(cells === "" ? `${open}/>` : `${open}>${cells}</row>`);
  }
  return lines.length === 0 ? "<sheetData/>" : `<sheetData>${lines.join("")}</sheetData>`;
}

export const rowAttributes = (row: RowFile, { styles }: CellWriting): Record<string, AttributeValue> => ({
  s: row.style === undefined ? undefined : styles.cellIndex(row.style),
  customFormat: row.style === undefined ? undefined : true,
  ht: row.height,
  hidden: row.hidden ? true : undefined,
  customHeight: row.height === undefined || row.autoHeight ? undefined : true,
});

const inOrder = (cells: CellFile[]): CellFile[] =>
  cells.every((cell, index) => index === 0 || cell.column > (cells[index - 1]?.column ?? -1))
    ? cells
    : [...cells].sort((a, b) => a.column - b.column);

/** A cell; `styleIndex` where it is known, for instance as it was. */
export function cellXml(
  row: number,
  cell: CellFile,
  writing: CellWriting,
  styleIndex = cell.style === undefined ? undefined : writing.styles.cellIndex(cell.style),
): string {
  const address = cellAddress(row, cell.column);
  const style = styleIndex === undefined ? "" : ` s="${styleIndex}"`;
  const formula = cell.formula === undefined ? "" : formulaXml(row, cell, writing);
  const isDynamic = cell.dynamicArray && cell.arrayRange && writing.dynamicMark !== undefined;
  const dynamic = isDynamic ? ` cm="${writing.dynamicMark}"` : "";
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
  if (value.length > WORKBOOK.cellText)
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
