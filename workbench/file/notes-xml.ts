import { textXml } from "./cell-xml";
import { parseCell } from "./addresses";
import type { SheetFile } from "./workbook-file";
import { element, escapeXml, xmlDeclaration } from "./xml";

type Notes = SheetFile["notes"];

/** xl/commentsN.xml */
export function notesXml(notes: Notes): string {
  const authors = [...new Set(notes.map(({ author }) => author ?? ""))];
  return (
    xmlDeclaration +
    element(
      "comments",
      { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
      element("authors", {}, ...authors.map((author) => `<author>${escapeXml(author)}</author>`)),
      element(
        "commentList",
        {},
        ...notes.map(({ address, text, author }) =>
          element(
            "comment",
            { ref: address, authorId: authors.indexOf(author ?? "") },
            element("text", {}, element("r", {}, textXml(text))),
          ),
        ),
      ),
    )
  );
}

const NOTE_TYPE = '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'; // prettier-ignore

/** The boxes in which Excel shows notes, one beside each cell. */
export function noteShapes(notes: Notes, firstId: number, needsType = false): string {
  const shapes = notes
    .map(({ address }, index) => {
      const { row, column } = parseCell(address) ?? { row: 0, column: 0 };
      const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 15, row + 3, 4].join(", ");
      return (
        `<v:shape id="_x0000_s${firstId + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
        '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
        '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
        `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
      );
    })
    .join("");
  return needsType && shapes !== "" ? NOTE_TYPE + shapes : shapes;
}

export const noteDrawing = (notes: Notes, sheetNumber: number): string =>
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheetNumber}"/></o:shapelayout>${NOTE_TYPE}` +
  `${noteShapes(notes, sheetNumber * 1024 + 1)}</xml>`;
