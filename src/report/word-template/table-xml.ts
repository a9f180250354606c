import type { ReportTable } from "../document/report-document";

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);

const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join("");

function cell(text: string, numeric: boolean, strong: boolean): string {
  const align = numeric ? '<w:pPr><w:jc w:val="right"/></w:pPr>' : "";
  const bold = strong ? "<w:rPr><w:b/></w:rPr>" : "";
  return `<w:tc><w:tcPr/><w:p>${align}<w:r>${bold}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p></w:tc>`;
}

/** One of the report's tables as it stands in a Word file, in the fonts of the place where it is put. */
export function tableXml({ headers, rows, numeric, note }: ReportTable): string {
  const row = (cells: readonly string[], strong: boolean, header = ""): string =>
    `<w:tr>${header}${cells.map((text, at) => cell(text, numeric.includes(at) && header === "", strong)).join("")}</w:tr>`;
  const head = row(headers, true, "<w:trPr><w:tblHeader/></w:trPr>");
  const body = rows.map(({ cells, strong }) => row(cells, strong ?? false)).join("");
  const grid = headers.map(() => "<w:gridCol/>").join("");
  const table = `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head}${body}</w:tbl>`;
  if (note === undefined) return table;
  return `${table}<w:p><w:r><w:t xml:space="preserve">${escaped(note)}</w:t></w:r></w:p>`;
}
