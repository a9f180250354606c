import type { ArchivePart } from "../../opc/write-archive";
import { DRAWING_PLACE } from "./bare-sheet";
import type { PageName } from "./page-names";
import type { ChartParts } from "./own-charts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DRAWINGS = "application/vnd.openxmlformats-officedocument";

export interface PackageContents {
  sheets: readonly { name: string; xml: string; charts: ChartParts | undefined }[];
  /** The part of shared strings. */
  strings: string;
  /** Page names by the place of their sheet. */
  names: readonly PageName[];
  styles?: string;
  theme?: string;
}

/** A workbook of these sheets. */
export function packageParts({ sheets, strings, names, styles, theme }: PackageContents): ArchivePart[] {
  const parts: { path: string; type?: string; xml: string }[] = [];
  const related: Related[] = [];
  const put = (path: string, type: string, xml: string): void => void parts.push({ path, type, xml });
  sheets.forEach(({ xml, charts }, index) => {
    const [sheet, drawing] = [`xl/worksheets/sheet${index + 1}.xml`, `xl/drawings/drawing${index + 1}.xml`];
    const place = charts ? `<drawing xmlns:r="${RELATIONS}" r:id="rId1"/>` : "";
    put(sheet, `${SHEETS}.worksheet+xml`, xml.replace(DRAWING_PLACE, place));
    related.push({ type: "worksheet", target: `worksheets/sheet${index + 1}.xml` });
    if (!charts) return;
    parts.push({
      path: `xl/worksheets/_rels/sheet${index + 1}.xml.rels`,
      xml: relations([{ type: "drawing", target: `/${drawing}` }]),
    });
    put(drawing, `${DRAWINGS}.drawing+xml`, withoutHead(charts.drawing));
    const files = charts.charts.map(({ id }, at) => ({
      id,
      target: `/xl/charts/chart${index + 1}_${at + 1}.xml`,
    }));
    charts.charts.forEach(({ xml: chart }, at) =>
      put((files[at]?.target ?? "").slice(1), `${DRAWINGS}.drawingml.chart+xml`, withoutHead(chart)),
    );
    parts.push({
      path: `xl/drawings/_rels/drawing${index + 1}.xml.rels`,
      xml: relations(files.map((file) => ({ ...file, type: "chart" }))),
    });
  });
  if (styles !== undefined) {
    put("xl/styles.xml", `${SHEETS}.styles+xml`, withoutHead(styles));
    related.push({ type: "styles", target: "styles.xml" });
  }
  if (theme !== undefined) {
    put("xl/theme/theme1.xml", `${DRAWINGS}.theme+xml`, withoutHead(theme));
    related.push({ type: "theme", target: "theme/theme1.xml" });
  }
  put("xl/sharedStrings.xml", `${SHEETS}.sharedStrings+xml`, strings);
  related.push({ type: "sharedStrings", target: "sharedStrings.xml" });
  const named = sheets.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  put(
    "xl/workbook.xml",
    `${SHEETS}.sheet.main+xml`,
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${named.join("")}</sheets>${definedNames(names)}</workbook>`,
  );
  parts.push({ path: "xl/_rels/workbook.xml.rels", xml: relations(related) });
  parts.push({
    path: "_rels/.rels",
    xml: relations([{ type: "officeDocument", target: "xl/workbook.xml" }]),
  });
  const types = parts.flatMap(({ path, type }) =>
    type === undefined ? [] : [`<Override PartName="/${path}" ContentType="${type}"/>`],
  );
  const contents = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join("")}</Types>`;
  const encoder = new TextEncoder();
  return [{ path: "[Content_Types].xml", xml: contents }, ...parts].map(({ path, xml }) => ({
    name: path,
    bytes: encoder.encode(HEAD + xml),
  }));
}

function definedNames(names: readonly PageName[]): string {
  const each = names.map(
    ({ sheet, name, refersTo }) =>
      `<definedName name="${name}" localSheetId="${sheet}">${escaped(refersTo)}</definedName>`,
  );
  return each.length === 0 ? "" : `<definedNames>${each.join("")}</definedNames>`;
}

interface Related {
  id?: string;
  type: string;
  target: string;
}

function relations(each: readonly Related[]): string {
  const items = each.map(
    ({ id, type, target }, index) =>
      `<Relationship Id="${escaped(id ?? `rId${index + 1}`)}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

const withoutHead = (xml: string): string => xml.replace(/^\ufeff?\s*<\?xml[^>]*\?>\s*/, "");

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
