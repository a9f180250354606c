import { strFromU8, unzipSync } from "fflate";

/** A file that is no .docx. */
export class NotAWordFile extends Error {}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function characters(xml: string): string {
  return xml.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (mark, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name ?? ""] ?? mark;
    },
  );
}

/** The text of a .docx, a line to a paragraph. Deleted text of tracked changes is left out. */
export function readWordText(file: Uint8Array): string {
  let document: Uint8Array | undefined;
  try {
    document = unzipSync(file, { filter: ({ name }) => name === "word/document.xml" })["word/document.xml"];
  } catch {
    throw new NotAWordFile();
  }
  if (!document) throw new NotAWordFile();
  const paragraphs = strFromU8(document).match(/<w:p[ >/][\s\S]*?<\/w:p>|<w:p\/>/g) ?? [];
  return paragraphs
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>|<w:br[^>]*\/>/g)]
        .map(([mark, text]) =>
          text === undefined ? (mark.startsWith("<w:tab") ? "\t" : "\n") : characters(text),
        )
        .join(""),
    )
    .join("\n");
}
