import { WORKBOOK } from "../../../opc/limits";
import type { Archive } from "../../../opc/read-archive";
import { decodePieces, decodeXml, XmlProblem, XmlScanner } from "../../../opc/xml-scanner";
import { countOf, numberOf } from "../../../opc/xml-values";

/**
 * Refuses a workbook in which a cell could be read otherwise than it is written: values that are none, cells that stand
 * twice, texts that are not there, sheets without a part. Throws XmlProblem with the part and the cell.
 */
export function checkWorkbookParts(archive: Archive): void {
  const path = workbookPath(archive);
  if (path === undefined) return;
  const relations = relationsOf(archive, path);
  const target = (type: string): string | undefined =>
    [...relations.values()].find((relation) => relation.type === type)?.target;
  const strings = countStrings(archive, target("sharedStrings"));
  const parts = new Set<string>();
  for (const { name, id } of sheetsOf(archive, path)) {
    const relation = relations.get(id);
    if (!relation) {
      if (id === "") continue;
      throw new XmlProblem(name);
    }
    if (relation.type !== "worksheet") continue;
    if (parts.has(relation.target)) throw new XmlProblem(relation.target);
    parts.add(relation.target);
    inPart(relation.target, () => checkSheet(textOf(archive, relation.target), strings));
  }
}

interface Relation {
  type: string;
  target: string;
}

const MAIN = "xl/workbook.xml";

/** Undefined where the archive is no workbook in XML (.xlsb, .ods). */
export function workbookPath(archive: Archive): string | undefined {
  if (archive.entry(MAIN)) return MAIN;
  if (!archive.entry("_rels/.rels")) return undefined;
  const [main] = [...relationsOf(archive, "").values()].filter(({ type }) => type === "officeDocument");
  return main && /\.xml$/i.test(main.target) && archive.entry(main.target) ? main.target : undefined;
}

function scannerOf(archive: Archive, path: string): XmlScanner | undefined {
  const entry = archive.entry(path);
  return entry && new XmlScanner(decodePieces(archive.pieces(entry)));
}

export function relationsOf(archive: Archive, part: string): Map<string, Relation> {
  const slash = part.lastIndexOf("/");
  const folder = part.slice(0, slash + 1);
  const path = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  const found = new Map<string, Relation>();
  const scanner = scannerOf(archive, path);
  inPart(path, () => {
    while (scanner?.next()) {
      if (scanner.kind !== "start" || scanner.name !== "Relationship") continue;
      const { Id: id = "", Type: type = "", Target: target = "" } = scanner.attributes;
      if (found.has(id)) throw new XmlProblem(`Id="${id}"`);
      found.set(id, { type: type.replace(/^.*\//s, ""), target: resolved(folder, target) });
    }
  });
  return found;
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (/^[\\/]/.test(target) ? target : folder + target).split(/[\\/]/)) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

export function sheetsOf(archive: Archive, path: string): { name: string; id: string; isVisible: boolean }[] {
  const sheets: { name: string; id: string; isVisible: boolean }[] = [];
  const names = new Set<string>();
  const scanner = scannerOf(archive, path);
  inPart(path, () => {
    while (scanner?.next()) {
      if (scanner.kind !== "start" || scanner.name !== "sheet" || scanner.depth !== 3) continue;
      const { name = "", "r:id": id = "", state = "visible" } = scanner.attributes;
      if (names.has(name.toLowerCase())) throw new XmlProblem(name);
      names.add(name.toLowerCase());
      sheets.push({ name, id, isVisible: state === "visible" });
    }
  });
  return sheets;
}

function countStrings(archive: Archive, path: string | undefined): number {
  const scanner = path === undefined ? undefined : scannerOf(archive, path);
  let count = 0;
  inPart(path ?? "", () => {
    while (scanner?.next())
      if (scanner.kind === "start" && scanner.name === "si" && scanner.depth === 2) count++;
  });
  return count;
}

export function textOf(archive: Archive, path: string): string {
  const bytes = archive.read(path);
  if (!bytes) throw new XmlProblem(path);
  return decodeXml(bytes);
}

/** Correct XML that the library reads otherwise than it is meant: none of Excel's own files has it. */
const READ_OTHERWISE = /<!--|<!\[CDATA\[|<\?(?!xml\s)/;

function checkSheet(text: string, strings: number): void {
  const odd = READ_OTHERWISE.exec(text);
  if (odd) throw new XmlProblem(odd[0]);
  const scanner = new XmlScanner(text);
  let isRead = false;
  while (scanner.next()) {
    if (scanner.kind !== "start") continue;
    if (scanner.depth === 1 && scanner.name !== "worksheet") throw new XmlProblem(`<${scanner.name}>`);
    if (scanner.name !== "sheetData") continue;
    if (isRead || scanner.depth !== 2) throw new XmlProblem("<sheetData>");
    isRead = true;
    new CellCheck(scanner, strings).run();
  }
}

const ADDRESS = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/;
const PARTS = new Set(["f", "v", "is"]);

/** The cells of one sheet, whose scanner has just come to its sheetData. */
class CellCheck {
  private readonly rows = new Set<number>();
  private readonly dataName: string;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly strings: number,
  ) {
    this.dataName = scanner.qualifiedName;
  }

  run(): void {
    const { scanner } = this;
    const depth = scanner.depth;
    let row = 0;
    while (scanner.next() && !(scanner.kind === "end" && scanner.depth < depth)) {
      if (scanner.kind !== "start" || !this.isOwn("row")) continue;
      const stored = scanner.attributes["r"];
      row = stored === undefined ? row + 1 : countOf(stored);
      if (!(row >= 1 && row <= WORKBOOK.rows) || this.rows.has(row))
        throw new XmlProblem(stored ?? String(row));
      this.rows.add(row);
      this.checkRow(row);
    }
  }

  private isOwn(name: string): boolean {
    const { scanner } = this;
    if (scanner.name === name && scanner.hasPrefixOf(this.dataName)) return true;
    if (scanner.name !== "extLst") throw new XmlProblem(`<${scanner.qualifiedName}>`);
    scanner.skip();
    return false;
  }

  private checkRow(row: number): void {
    const { scanner } = this;
    const depth = scanner.depth;
    const seen = new Set<string>();
    while (scanner.next() && !(scanner.kind === "end" && scanner.depth < depth)) {
      if (scanner.kind !== "start" || !this.isOwn("c")) continue;
      const address = scanner.attributes["r"] ?? `${row}`;
      const match = ADDRESS.exec(address);
      const isPlaced = match === null ? address === `${row}` : Number(match[2]) === row;
      const column = match?.[1] ?? `${seen.size}`;
      if (!isPlaced || seen.has(column)) throw new XmlProblem(address.slice(0, 20));
      seen.add(column);
      this.checkCell(address);
    }
  }

  private checkCell(address: string): void {
    const { scanner } = this;
    const { t: type = "n" } = scanner.attributes;
    const depth = scanner.depth;
    const seen = new Set<string>();
    while (scanner.next() && !(scanner.kind === "end" && scanner.depth < depth)) {
      if (scanner.kind !== "start") continue;
      const { name } = scanner;
      if (name === "extLst") {
        scanner.skip();
        continue;
      }
      const part = name === "is" ? "v" : name;
      if (!PARTS.has(name) || !scanner.hasPrefixOf(this.dataName) || seen.has(part))
        throw new XmlProblem(address);
      seen.add(part);
      if (name === "is") scanner.skip();
      else {
        const text = scanner.readContent();
        if (name === "v" && !this.isValue(type, text)) throw new XmlProblem(address);
      }
    }
  }

  private isValue(type: string, text: string): boolean {
    if (text.trim() === "") return true;
    switch (type) {
      case "n":
        return Number.isFinite(numberOf(text) ?? Number.NaN);
      case "s":
        return countOf(text) < this.strings;
      case "d":
        return isCalendarDay(text.trim());
      case "b":
        return /^\s*(?:[01]|true|false)\s*$/.test(text);
      default:
        return ["str", "inlineStr", "e"].includes(type);
    }
  }
}

/** A date as ISO 8601 writes it, of a day that the calendar has. A time alone is none. */
function isCalendarDay(text: string): boolean {
  const day = /^(\d{4}-\d\d-\d\d)(?:T[0-9:.]+Z?)?$/.exec(text)?.[1];
  if (day === undefined) return false;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

function inPart(part: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof XmlProblem)) throw error;
    throw new XmlProblem(error.detail === part ? part : `${part}: ${error.detail}`);
  }
}
