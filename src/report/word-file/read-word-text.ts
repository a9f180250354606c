import { Archive } from "../../../opc/read-archive";
import { ArchiveProblem } from "../../../opc/archive-problem";
import { DOCUMENT } from "../../../opc/limits";
import { XmlProblem, XmlScanner, decodePieces } from "../../../opc/xml-scanner";

/** A file that is no .docx. */
export class NotAWordFile extends Error {}
/** A .docx whose bytes are not those that were saved, or that is no correct XML. */
export class DamagedWordFile extends Error {}
/** More than is read. */
export class TooMuchText extends Error {}

const DOCUMENT_PART = "word/document.xml";
const RELATIONS_PART = "_rels/.rels";
/** What stands twice for older programs, and what a tracked change moved away. */
const PASSED_OVER = new Set(["Fallback", "moveFrom"]);

/** The text of a .docx, a line to a paragraph. Deleted text of tracked changes is left out. */
export function readWordText(file: Uint8Array): string {
  try {
    const archive = new Archive(file);
    const entry = archive.entry(documentPart(archive));
    if (!entry) throw new NotAWordFile();
    const text = paragraphs(new XmlScanner(decodePieces(archive.pieces(entry))));
    archive.check();
    return text;
  } catch (error) {
    if (error instanceof XmlProblem) throw new DamagedWordFile();
    if (!(error instanceof ArchiveProblem)) throw error;
    if (error.kind === "tooLarge") throw new TooMuchText();
    throw error.part === "" ? new NotAWordFile() : new DamagedWordFile();
  }
}

/** Where the package says that the document is: some programs call it document2.xml. */
export function documentPart(archive: Archive): string {
  const relations = archive.entry(RELATIONS_PART);
  if (!relations || archive.names.includes(DOCUMENT_PART)) return DOCUMENT_PART;
  const scanner = new XmlScanner(decodePieces(archive.pieces(relations)));
  while (scanner.next()) {
    const { Type: type, Target: target } = scanner.attributes;
    if (scanner.kind === "start" && /\/officeDocument$/.test(type ?? "") && target !== undefined)
      return target.replace(/^\//, "");
  }
  return DOCUMENT_PART;
}

/** Characters that Word writes as elements: a figure's minus may be one of them. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["br", "\n"],
  ["cr", "\n"],
  ["noBreakHyphen", "-"],
]);

function paragraphs(scanner: XmlScanner): string {
  const lines: string[] = [];
  /** A text box is a paragraph in a paragraph: its lines come first. */
  const open: string[] = [];
  let prefix: string | undefined;
  let length = 0;
  const add = (text: string): void => {
    if (open.length > 0) open[open.length - 1] += text;
    length += text.length;
    if (length > DOCUMENT.text) throw new TooMuchText();
  };
  while (scanner.next()) {
    const { kind, name, qualifiedName } = scanner;
    if (kind === "text") continue;
    if (prefix === undefined && name !== "document") throw new NotAWordFile();
    prefix ??= qualifiedName.slice(0, qualifiedName.length - name.length);
    if (kind === "start" && PASSED_OVER.has(name)) scanner.skip();
    else if (qualifiedName.length !== prefix.length + name.length || !qualifiedName.startsWith(prefix))
      continue;
    else if (kind === "end") {
      if (name === "p" && lines.push(open.pop() ?? "") > DOCUMENT.paragraphs) throw new TooMuchText();
    } else if (name === "p") open.push("");
    else if (name === "t") add(scanner.readContent());
    else if (name === "tab") add(isTabStop(scanner) ? "" : "\t");
    else add(CHARACTERS.get(name) ?? "");
  }
  return lines.join("\n");
}

/** In a paragraph's properties w:tab is a place to stop at, and no character. */
const isTabStop = ({ attributes }: XmlScanner): boolean => attributes["pos"] !== undefined;
