import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { FONTS, LATIN_FONT } from "./official-layout";

/** Every entry gets this time, so that one report is one file. */
const ENTRY_TIME = new Date(1980, 0, 1);
/** The day that stands in the properties: none is known, and a clock would make two files of one report. */
const DOCUMENT_TIME = "2000-01-01T00:00:00Z";

/** Names for each font what Word and WPS take instead where it is missing. */
function fontTable(): string {
  const fonts = Object.values(FONTS).map(
    ({ name, instead }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  );
  const latin = `<w:font w:name="${LATIN_FONT}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join("")}${latin}</w:fonts>`;
}

/** Takes the clock out of a .docx package and adds the fonts' stand-ins. */
export function settledPackage(file: Uint8Array): Uint8Array {
  const entries = unzipSync(file);
  const settled: Zippable = {};
  for (const name of Object.keys(entries).sort()) {
    let content = entries[name]!;
    if (name === "docProps/core.xml") {
      content = strToU8(
        strFromU8(content).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${DOCUMENT_TIME}`),
      );
    }
    if (name === "word/fontTable.xml") content = strToU8(fontTable());
    settled[name] = [content, { mtime: ENTRY_TIME, level: 6 }];
  }
  return zipSync(settled);
}

/** A user's own package with the clock taken out of its entries; what stands in them stays. */
export function settledZip(file: Uint8Array): Uint8Array {
  const settled: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(file)))
    settled[name] = [content, { mtime: ENTRY_TIME, level: 6 }];
  return zipSync(settled);
}
