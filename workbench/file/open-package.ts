import { strFromU8 } from "fflate";
import { ArchiveProblem } from "../../opc/archive-problem";
import { ARCHIVE, XML } from "../../opc/limits";
import { Archive } from "../../opc/read-archive";
import { decodePieces, decodeXml, XmlScanner } from "../../opc/xml-scanner";
import { WorkbookFileProblem, type WorkbookFileProblemKind } from "./workbook-file-problem";
import { childrenOf, inPart, parseXml, type XmlElement } from "./xml";

/** A relationship of a part: what it points to and as what. */
export interface Relation {
  id: string;
  /** The last word of the type, for instance "worksheet": the rest differs between strict and transitional. */
  type: string;
  /** The part's path from the package's root; an address where it is outside. */
  target: string;
  external: boolean;
}

/** The path of the part that holds a part's relationships; of the package's own for "". */
export function relationsPath(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

export function readRelations(root: XmlElement | undefined, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const ids = new Set<string>();
  return childrenOf(root, "Relationship").map(({ attributes }) => {
    const id = attributes["Id"] ?? "";
    // Of two that have one id nobody can tell which is meant.
    if (ids.has(id)) throw new WorkbookFileProblem("brokenPart", { part: relationsPath(part), detail: `Id="${id.slice(0, 40)}"` }); // prettier-ignore
    ids.add(id);
    const external = attributes["TargetMode"] === "External";
    const target = attributes["Target"] ?? "";
    return {
      id,
      type: (attributes["Type"] ?? "").replace(/^.*\//s, ""),
      target: external ? target : resolve(folder, target),
      external,
    };
  });
}

/** The parts of a .xlsx, found by their relationships and unpacked when they are read. */
export class WorkbookPackage {
  constructor(readonly archive: Archive) {}

  get names(): string[] {
    return this.archive.names;
  }

  has(path: string): boolean {
    return this.archive.entry(path) !== undefined;
  }

  /** Where the workbook's own part is. */
  get workbookPath(): string {
    return this.relations("").find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  }

  /** A part as text; refused where it is larger than `most` bytes. */
  text(path: string, most: number = XML.tree): string | undefined {
    const bytes = inWords(() => this.archive.read(path, most));
    return bytes && inPart(path, () => decodeXml(bytes));
  }

  xml(path: string): XmlElement | undefined {
    const text = this.text(path);
    return text === undefined ? undefined : parseXml(text, path);
  }

  required(path: string): XmlElement {
    const root = this.xml(path);
    if (!root) throw new WorkbookFileProblem("missingPart", { part: path });
    return root;
  }

  /** A part of any size, read from its start to its end; undefined where there is none. */
  scan<Result>(path: string, read: (scanner: XmlScanner) => Result): Result | undefined {
    const entry = this.archive.entry(path);
    if (!entry) return undefined;
    return inPart(path, () => inWords(() => read(new XmlScanner(decodePieces(this.archive.pieces(entry))))));
  }

  /** The relationships of a part; of the package itself for "". */
  relations(part: string): Relation[] {
    return readRelations(this.xml(relationsPath(part)), part);
  }

  /** Refuses a package of which any byte is not what was stored. */
  check(): void {
    inWords(() => this.archive.check());
  }
}

const kinds: Record<ArchiveProblem["kind"], WorkbookFileProblemKind> = {
  notArchive: "truncated",
  truncated: "truncated",
  tooLarge: "tooLarge",
  damaged: "damagedPart",
  duplicate: "duplicatePart",
  badName: "badPartName",
  notReadable: "notReadablePart",
};

function inWords<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ArchiveProblem)) throw error;
    const { kind, part, limit } = error;
    if (kind === "tooLarge" && limit === ARCHIVE.entries)
      throw new WorkbookFileProblem("tooMany", { what: "parts", limit });
    throw new WorkbookFileProblem(kinds[kind], {
      part,
      ...(kind === "tooLarge" ? { megabytes: Math.round(limit / 2 ** 20) } : {}),
    });
  }
}

function resolve(folder: string, target: string): string {
  const path = /^[\\/]/.test(target) ? target : folder + target;
  const steps: string[] = [];
  for (const step of path.split(/[\\/]/)) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  const joined = steps.join("/");
  try {
    return decodeURIComponent(joined);
  } catch {
    // A percent sign that begins no escape stands for itself.
    return joined;
  }
}

export function openPackage(bytes: Uint8Array): WorkbookPackage {
  if (bytes.length === 0) throw new WorkbookFileProblem("empty");
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new WorkbookFileProblem(oldKind(bytes));
  if (!startsWith(bytes, [0x50, 0x4b]))
    throw new WorkbookFileProblem("notXlsx", { looksLike: looksLike(bytes) });
  const opened = new WorkbookPackage(inWords(() => new Archive(bytes)));
  refuseOtherKinds(opened);
  return opened;
}

const startsWith = (bytes: Uint8Array, mark: number[]): boolean =>
  mark.every((each, index) => bytes[index] === each);

/** An encrypted .xlsx is an old-format container with a stream of this name in its directory. */
function oldKind(bytes: Uint8Array): "encrypted" | "oldFormat" {
  const wanted = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((each, index) => bytes[at + index] === each)) return "encrypted";
  }
  return "oldFormat";
}

function looksLike(bytes: Uint8Array): string {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return "pdf";
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) || startsWith(bytes, [0xff, 0xd8, 0xff])) return "image";
  const head = bytes.subarray(0, 2000);
  if (head.includes(0)) return "unknown";
  const text = strFromU8(head, true);
  if (/^\s*(\u00ef\u00bb\u00bf)?\s*<(!doctype html|html|table|meta)/i.test(text)) return "html";
  return /^[^\r\n]*[,;\t][^\r\n]*/.test(text) || text.includes(",") ? "csv" : "text";
}

function refuseOtherKinds(opened: WorkbookPackage): void {
  const types = opened.text("[Content_Types].xml");
  const mimetype = opened.text("mimetype");
  const kinds: [string, boolean][] = [
    ["docx", opened.has("word/document.xml")],
    ["pptx", opened.has("ppt/presentation.xml")],
    ["xlsb", opened.has("xl/workbook.bin") && !opened.has("xl/workbook.xml")],
    ["ods", mimetype?.includes("opendocument") ?? false],
  ];
  const other = kinds.find(([, is]) => is)?.[0];
  if (other) throw new WorkbookFileProblem("otherPackage", { looksLike: other });
  if (types && /addin\.macroEnabled|addin\.main/i.test(types)) throw new WorkbookFileProblem("addIn");
  if (types === undefined)
    throw opened.has("xl/workbook.xml")
      ? new WorkbookFileProblem("missingPart", { part: "[Content_Types].xml" })
      : new WorkbookFileProblem("otherPackage", { looksLike: "zip" });
}
