import { strFromU8, unzipSync, type Unzipped } from "fflate";
import { WorkbookFileProblem } from "./workbook-file-problem";
import { childrenOf, parseXml, type XmlElement } from "./xml";

/** Far above any workbook of a park, far below what would bring the page down. */
const LARGEST_FILE = 256 * 2 ** 20;
const LARGEST_UNPACKED = 384 * 2 ** 20;
const MOST_PARTS = 20_000;

/** A relationship of a part: what it points to and as what. */
export interface Relation {
  id: string;
  /** The last word of the type, for instance "worksheet": the rest differs between strict and transitional. */
  type: string;
  /** The part's path from the package's root; an address where it is outside. */
  target: string;
  external: boolean;
}

/** The parts of a .xlsx, unpacked and found by their relationships. */
export class WorkbookPackage {
  constructor(private readonly parts: Unzipped) {}

  get names(): string[] {
    return Object.keys(this.parts);
  }

  has(path: string): boolean {
    return this.find(path) !== undefined;
  }

  private find(path: string): Uint8Array | undefined {
    return (
      this.parts[path] ??
      this.parts[this.names.find((name) => name.toLowerCase() === path.toLowerCase()) ?? ""]
    );
  }

  text(path: string): string | undefined {
    const bytes = this.find(path);
    return bytes && decode(bytes);
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

  /** The relationships of a part; of the package itself for "". */
  relations(part: string): Relation[] {
    const slash = part.lastIndexOf("/");
    const folder = part.slice(0, slash + 1);
    const root = this.xml(`${folder}_rels/${part.slice(slash + 1)}.rels`);
    return childrenOf(root, "Relationship").map(({ attributes }) => {
      const external = attributes["TargetMode"] === "External";
      const target = attributes["Target"] ?? "";
      return {
        id: attributes["Id"] ?? "",
        type: (attributes["Type"] ?? "").replace(/^.*\//, ""),
        target: external ? target : resolve(folder, target),
        external,
      };
    });
  }
}

const decode = (bytes: Uint8Array): string =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
    ? new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes)
    : strFromU8(bytes).replace(/^\ufeff/, "");

function resolve(folder: string, target: string): string {
  const path = target.startsWith("/") ? target : folder + target;
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return decodeURIComponent(steps.join("/"));
}

export function openPackage(bytes: Uint8Array): WorkbookPackage {
  if (bytes.length === 0) throw new WorkbookFileProblem("empty");
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new WorkbookFileProblem(oldKind(bytes));
  if (!startsWith(bytes, [0x50, 0x4b]))
    throw new WorkbookFileProblem("notXlsx", { looksLike: looksLike(bytes) });
  if (bytes.length > LARGEST_FILE) throw tooLarge(LARGEST_FILE);
  const opened = new WorkbookPackage(unpack(bytes));
  refuseOtherKinds(opened);
  return opened;
}

const tooLarge = (limit: number): WorkbookFileProblem =>
  new WorkbookFileProblem("tooLarge", { megabytes: limit / 2 ** 20 });

function unpack(bytes: Uint8Array): Unzipped {
  let size = 0;
  let count = 0;
  try {
    return unzipSync(bytes, {
      // What is not read need not be unpacked; what is, counts before it is.
      filter: ({ name, originalSize }) => {
        count += 1;
        const wanted =
          !/\.(png|jpe?g|gif|emf|wmf|tiff?|bin|vml|svg)$/i.test(name) || name === "xl/workbook.bin";
        if (wanted) size += originalSize;
        if (size > LARGEST_UNPACKED || count > MOST_PARTS) throw tooLarge(LARGEST_UNPACKED);
        return wanted && !name.endsWith("/");
      },
    });
  } catch (error) {
    if (error instanceof WorkbookFileProblem) throw error;
    throw new WorkbookFileProblem("truncated", {
      detail: error instanceof Error ? error.message : String(error),
    });
  }
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
  if (types && /macroEnabled|addin\.main/i.test(types)) throw new WorkbookFileProblem("macros");
  if (types === undefined)
    throw opened.has("xl/workbook.xml")
      ? new WorkbookFileProblem("missingPart", { part: "[Content_Types].xml" })
      : new WorkbookFileProblem("otherPackage", { looksLike: "zip" });
}
