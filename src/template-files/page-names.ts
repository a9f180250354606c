import type { Archive } from "../../opc/read-archive";
import { decodePieces, XmlScanner } from "../../opc/xml-scanner";
import { unquotedSheet } from "../formulas/a1";

/** What a sheet prints, and repeats on each page: the only names that come along. */
const PAGE_NAMES = new Set(["_xlnm.Print_Area", "_xlnm.Print_Titles"]);
const OWN_AREA = /^\$?[A-Z]{0,3}\$?\d*(?::\$?[A-Z]{0,3}\$?\d*)?$/;

export interface PageName {
  /** The place of its sheet in the workbook. */
  sheet: number;
  name: string;
  refersTo: string;
}

/** The page names of a workbook that mean nothing but areas of their own sheet. */
export function pageNames(archive: Archive, path: string, sheets: readonly string[]): PageName[] {
  const entry = archive.entry(path);
  if (!entry) return [];
  const scanner = new XmlScanner(decodePieces(archive.pieces(entry)));
  const found: PageName[] = [];
  while (scanner.next()) {
    if (scanner.kind !== "start" || scanner.name !== "definedName" || scanner.selfClosing) continue;
    const { name = "", localSheetId } = scanner.attributes;
    const sheet = Number(localSheetId ?? Number.NaN);
    const refersTo = scanner.readContent();
    const own = sheets[sheet];
    if (own !== undefined && PAGE_NAMES.has(name) && isOwn(refersTo, own))
      found.push({ sheet, name, refersTo });
  }
  return found;
}

function isOwn(refersTo: string, sheet: string): boolean {
  // A name with a comma in it is rare enough to do without its page names.
  return refersTo.split(",").every((area) => {
    const mark = area.lastIndexOf("!");
    return mark > 0 && unquotedSheet(area.slice(0, mark)) === sheet && OWN_AREA.test(area.slice(mark + 1));
  });
}
