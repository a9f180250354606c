import { readFileSync } from "fs";
import path from "path";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { writeArchive } from "../../../opc/write-archive";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const relations = (...entries: [id: string, type: string, target: string, mode?: string][]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(([id, type, target, mode]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`)
    .join("")}</Relationships>`; // prettier-ignore

/** A picture of one point. */
const PICTURE =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const TYPES: Record<string, string> = {
  "xl/worksheets/sheet91.xml": `${SPREADSHEET}.worksheet+xml`,
  "xl/worksheets/sheet92.xml": `${SPREADSHEET}.worksheet+xml`,
  "xl/worksheets/sheet93.xml": `${SPREADSHEET}.worksheet+xml`,
  "xl/drawings/drawing91.xml": "application/vnd.openxmlformats-officedocument.drawing+xml",
  "xl/pivotTables/pivotTable91.xml": `${SPREADSHEET}.pivotTable+xml`,
  "xl/pivotCache/pivotCacheDefinition91.xml": `${SPREADSHEET}.pivotCacheDefinition+xml`,
  "xl/pivotCache/pivotCacheRecords91.xml": `${SPREADSHEET}.pivotCacheRecords+xml`,
  "xl/externalLinks/externalLink91.xml": `${SPREADSHEET}.externalLink+xml`,
};

/** A form of the workbook's own, with a total whose stored result is that of the blank form. */
const FORM = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>指标</t></is></c><c r="B1" t="inlineStr"><is><t>年度目标</t></is></c><c r="C1" t="inlineStr"><is><t>本期累计</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>主营业务收入</t></is></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>工业增加值</t></is></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>合计</t></is></c><c r="C4"><f>SUM(C2:C3)</f><v>0</v></c></row></sheetData></worksheet>`; // prettier-ignore

/** What stands beside the input tables: each part of a kind that the tools have no words for. */
export const FOREIGN_PARTS: Record<string, string> = {
  "xl/worksheets/sheet91.xml": `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>园区</t></is></c><c r="B1" t="inlineStr"><is><t>收入</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>甲园</t></is></c><c r="B2"><v>12</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>乙园</t></is></c><c r="B3"><v>30</v></c></row><row r="5"><c r="A5"><f>[1]Sheet1!$B$2</f><v>2541.87</v></c></row></sheetData><sheetProtection sheet="1" objects="1" scenarios="1" password="CC1A"/><hyperlinks><hyperlink ref="A1" r:id="rId2"/></hyperlinks><drawing r:id="rId1"/></worksheet>`,
  "xl/worksheets/_rels/sheet91.xml.rels": relations(["rId1", "drawing", "../drawings/drawing91.xml"], ["rId2", "hyperlink", "https://example.org/", "External"]),
  "xl/drawings/drawing91.xml": `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}"><xdr:oneCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="95250" cy="95250"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="章"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="95250" cy="95250"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`,
  "xl/drawings/_rels/drawing91.xml.rels": relations(["rId1", "image", "../media/image91.png"]),
  "xl/worksheets/sheet92.xml": `<worksheet xmlns="${MAIN}"><sheetData><row r="3"><c r="A3" t="inlineStr"><is><t>行标签</t></is></c><c r="B3" t="inlineStr"><is><t>求和项:收入</t></is></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>甲园</t></is></c><c r="B4"><v>12</v></c></row><row r="5"><c r="A5" t="inlineStr"><is><t>乙园</t></is></c><c r="B5"><v>30</v></c></row></sheetData></worksheet>`,
  "xl/worksheets/_rels/sheet92.xml.rels": relations(["rId1", "pivotTable", "../pivotTables/pivotTable91.xml"]),
  "xl/pivotTables/pivotTable91.xml": `<pivotTableDefinition xmlns="${MAIN}" name="透视" cacheId="91" dataCaption="值" rowGrandTotals="0"><location ref="A3:B5" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0" defaultSubtotal="0"><items count="2"><item x="0"/><item x="1"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="2"><i><x/></i><i><x v="1"/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="求和项:收入" fld="1"/></dataFields></pivotTableDefinition>`,
  "xl/pivotTables/_rels/pivotTable91.xml.rels": relations(["rId1", "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition91.xml"]),
  "xl/pivotCache/pivotCacheDefinition91.xml": `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId1" recordCount="2"><cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="台账"/></cacheSource><cacheFields count="2"><cacheField name="园区" numFmtId="0"><sharedItems count="2"><s v="甲园"/><s v="乙园"/></sharedItems></cacheField><cacheField name="收入" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="12" maxValue="30"/></cacheField></cacheFields></pivotCacheDefinition>`,
  "xl/pivotCache/_rels/pivotCacheDefinition91.xml.rels": relations(["rId1", "pivotCacheRecords", "pivotCacheRecords91.xml"]),
  "xl/pivotCache/pivotCacheRecords91.xml": `<pivotCacheRecords xmlns="${MAIN}" count="2"><r><x v="0"/><n v="12"/></r><r><x v="1"/><n v="30"/></r></pivotCacheRecords>`,
  "xl/externalLinks/externalLink91.xml": `<externalLink xmlns="${MAIN}" xmlns:r="${OFFICE}"><externalBook r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="2"><cell r="B2"><v>2541.87</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
  "xl/externalLinks/_rels/externalLink91.xml.rels": relations(["rId1", "externalLinkPath", "other.xlsx", "External"]),
  "xl/vbaProject.bin": "\u0001macro",
}; // prettier-ignore

const before =
  (mark: string, added: string) =>
  (text: string): string =>
    text.replace(mark, `${added}${mark}`);

/** The seed's half-year with all that beside its input tables, as a workbook with macros. */
export function foreignWorkbook(): Uint8Array {
  const seed = unzipSync(readFileSync(path.join(__dirname, "../../../examples/seed-2013H1.xlsx")));
  const changes: Record<string, (text: string) => string> = {
    "[Content_Types].xml": (text) =>
      before(
        "</Types>",
        Object.entries(TYPES).map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join(""),
      )(text)
        .replace(/(<Types[^>]*>)/, '$1<Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>')
        .replace("spreadsheetml.sheet.main+xml", "spreadsheetml.sheet.main+xml".replace(/.*/, "sheet.macroEnabled.main+xml"))
        .replace("application/vnd.openxmlformats-officedocument.sheet.macroEnabled", "application/vnd.ms-excel.sheet.macroEnabled"),
    "xl/workbook.xml": (text) =>
      [
        before("</sheets>", '<sheet name="台账" sheetId="91" r:id="rId91"/><sheet name="透视表" sheetId="92" r:id="rId92"/><sheet name="上报表" sheetId="93" r:id="rId96"/>'),
        before("<definedNames>", '<externalReferences><externalReference r:id="rId93"/></externalReferences>'),
        before("</workbook>", '<pivotCaches><pivotCache cacheId="91" r:id="rId94"/></pivotCaches>'),
      ].reduce((result, change) => change(result), text),
    "xl/_rels/workbook.xml.rels": before(
      "</Relationships>",
      [["rId91", "worksheet", "worksheets/sheet91.xml"], ["rId92", "worksheet", "worksheets/sheet92.xml"], ["rId96", "worksheet", "worksheets/sheet93.xml"], ["rId93", "externalLink", "externalLinks/externalLink91.xml"], ["rId94", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition91.xml"]]
        .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
        .concat('<Relationship Id="rId95" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>')
        .join(""),
    ),
  }; // prettier-ignore
  const parts = Object.entries(seed).map(([name, bytes]) => ({
    name,
    bytes: changes[name] ? strToU8(changes[name](strFromU8(bytes))) : bytes,
  }));
  const foreign = Object.entries(FOREIGN_PARTS).map(([name, text]) => ({ name, bytes: strToU8(text) }));
  return writeArchive([
    ...parts,
    ...foreign,
    { name: "xl/worksheets/sheet93.xml", bytes: strToU8(FORM) },
    { name: "xl/media/image91.png", bytes: new Uint8Array(Buffer.from(PICTURE, "base64")) },
  ]);
}
