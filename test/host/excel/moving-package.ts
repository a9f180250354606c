import { strToU8 } from "fflate";
import { writeArchive } from "../../../opc/write-archive";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (...entries: [id: string, type: string, target: string][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`; // prettier-ignore

export const MOVING_SHEET = "xl/worksheets/sheet1.xml";

const plainSheet = (cells: string): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${cells}</sheetData></worksheet>`;

/** A workbook in which everything that can refer to cells refers to the first sheet's. */
const parts: Record<string, string> = {
  "[Content_Types].xml":
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
  "_rels/.rels": relations(["rId1", "officeDocument", "xl/workbook.xml"]),
  "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/><sheet name="汇总" sheetId="2" r:id="rId2"/><sheet name="1月" sheetId="3" r:id="rId3"/><sheet name="3月" sheetId="4" r:id="rId4"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">台账!$A$1:$C$6</definedName><definedName name="率">台账!$B$6</definedName></definedNames><pivotCaches><pivotCache cacheId="1" r:id="rId6"/></pivotCaches></workbook>`,
  "xl/_rels/workbook.xml.rels": relations(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "worksheet", "worksheets/sheet2.xml"],
    ["rId3", "worksheet", "worksheets/sheet3.xml"],
    ["rId4", "worksheet", "worksheets/sheet4.xml"],
    ["rId5", "sharedStrings", "sharedStrings.xml"],
    ["rId6", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
  ),
  "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><r><rPr><b/></rPr><t>重</t></r><r><t>点</t></r></si></sst>`,
  [MOVING_SHEET]:
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}" xmlns:x14="u:x14" xmlns:xm="u:xm"><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData>` +
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>1</v></c><c r="C2" t="s"><v>0</v></c></row><row r="3"><c r="B3"><v>2</v></c><c r="C3"><f t="shared" ref="C3:C4" si="0">B3*2</f><v>4</v></c></row><row r="4"><c r="B4"><v>3</v></c><c r="C4"><f t="shared" si="0"/><v>6</v></c><c r="E4"><f t="dataTable" ref="E4:E5" dt2D="0" dtr="0" r1="B3"/><v>7</v></c></row><row r="5"><c r="B5"><v>4</v></c><c r="E5"><v>8</v></c></row><row r="6"><c r="B6"><v>5</v></c></row></sheetData>' +
    '<protectedRanges><protectedRange name="填报" sqref="B3:B6"/></protectedRanges><autoFilter ref="A1:C6"><filterColumn colId="1"><filters><filter val="3"/></filters></filterColumn></autoFilter><hyperlinks><hyperlink ref="A2" location="台账!C4"/></hyperlinks><ignoredErrors><ignoredError sqref="A2:C10"/></ignoredErrors><drawing r:id="rId1"/>' +
    '<extLst><ext uri="{1}"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression"><xm:f>台账!$B3&gt;3</xm:f></x14:cfRule><xm:sqref>B3:B6</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext uri="{2}"><x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>台账!$B$3:$B$6</xm:f></x14:formula1><xm:sqref>C4</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext uri="{3}"><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>台账!B3:C3</xm:f><xm:sqref>D3</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>',
  "xl/worksheets/_rels/sheet1.xml.rels": relations(
    ["rId1", "drawing", "../drawings/drawing1.xml"],
    ["rId2", "pivotTable", "../pivotTables/pivotTable1.xml"],
    ["rId3", "ctrlProp", "../ctrlProps/ctrlProp1.xml"],
  ),
  "xl/ctrlProps/ctrlProp1.xml":
    '<formControlPr xmlns="u:x14" objectType="CheckBox" fmlaLink="台账!$B$4"/>',
  "xl/pivotTables/pivotTable1.xml": `<pivotTableDefinition xmlns="${MAIN}" name="p" cacheId="1"><location ref="G5:H7" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`,
  "xl/pivotTables/_rels/pivotTable1.xml.rels": relations(["rId1", "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"]),
  "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition xmlns="${MAIN}"><cacheSource type="worksheet"><worksheetSource ref="A1:C6" sheet="台账"/></cacheSource></pivotCacheDefinition>`,
  "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${RELATIONS}"><xdr:oneCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="9525" cy="9525"/><xdr:sp textlink="台账!$B$3"/><xdr:clientData/></xdr:oneCellAnchor><xdr:twoCellAnchor><xdr:from><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>8</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>14</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
  "xl/drawings/_rels/drawing1.xml.rels": relations(["rId1", "chart", "../charts/chart1.xml"]),
  "xl/charts/chart1.xml":
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:roundedCorners val="1"/><c:chart><c:plotArea><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>台账!$B$3:$B$5</c:f><c:numCache><c:ptCount val="3"/></c:numCache></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>',
  "xl/worksheets/sheet2.xml": plainSheet('<row r="1"><c r="A1"><f>SUM(台账!B3:B4)</f><v>5</v></c></row><row r="2"><c r="A2"><f>[1]台账!$B$3</f><v>9</v></c></row><row r="3"><c r="A3"><f>SUM(\'1月:3月\'!B2)</f><v>30</v></c></row>'),
  "xl/worksheets/sheet3.xml": plainSheet('<row r="2"><c r="B2"><v>10</v></c></row>'),
  "xl/worksheets/sheet4.xml": plainSheet('<row r="2"><c r="B2"><v>20</v></c></row>'),
}; // prettier-ignore

export const movingPackage = (): Uint8Array =>
  writeArchive(Object.entries(parts).map(([name, text]) => ({ name, bytes: strToU8(text) })));
