import { strToU8 } from "fflate";
import { writeArchive } from "../../../opc/write-archive";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (...entries: [id: string, type: string, target: string, mode?: string][]): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(([id, type, target, mode]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`)
    .join("")}</Relationships>`; // prettier-ignore

/** What a workbook of ten years holds beside its cells, made up: each part and element of a kind that we have no model for. */
export const richParts: Record<string, string> = {
  "[Content_Types].xml":
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
  "_rels/.rels": relations(["rId1", "officeDocument", "xl/workbook.xml"], ["rId2", "custom-properties", "docProps/custom.xml"]),
  "docProps/custom.xml": "<Properties><property name='单位'>统计科</property></Properties>",
  "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr codeName="ThisWorkbook"/><workbookProtection lockStructure="1"/><bookViews><workbookView xWindow="5" firstSheet="0" activeTab="0"/></bookViews><sheets><sheet name="台账" sheetId="7" r:id="rId1"/><sheet name="参照" sheetId="9" state="hidden" r:id="rId2"/><sheet name="空" sheetId="11" r:id=""/></sheets><externalReferences><externalReference r:id="rId5"/></externalReferences><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">台账!$A$1:$C$5</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">参照!$A$1:$B$2</definedName><definedName name="率">0.17</definedName></definedNames><calcPr calcId="191029" calcMode="manual" iterate="1" iterateCount="50"/><pivotCaches><pivotCache cacheId="3" r:id="rId6"/></pivotCaches></workbook>`,
  "xl/_rels/workbook.xml.rels": relations(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "worksheet", "worksheets/sheet2.xml"],
    ["rId3", "styles", "styles.xml"],
    ["rId4", "sharedStrings", "sharedStrings.xml"],
    ["rId5", "externalLink", "externalLinks/externalLink1.xml"],
    ["rId6", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
    ["rId7", "vbaProject", "vbaProject.bin"],
    ["rId8", "calcChain", "calcChain.xml"],
  ),
  "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="B2" i="7"/></calcChain>`,
  "xl/vbaProject.bin": "\u0001macro",
  "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="${MAIN}"><externalBook/></externalLink>`,
  "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition xmlns="${MAIN}"><cacheSource type="worksheet"><worksheetSource ref="A1:C5" sheet="台账"/></cacheSource></pivotCacheDefinition>`,
  "xl/sharedStrings.xml": `<sst xmlns="${MAIN}" count="2" uniqueCount="2"><si><t>企业</t></si><si><r><t>重</t></r><r><rPr><b/><color rgb="FFFF0000"/></rPr><t>点</t></r></si></sst>`,
  "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="11"/><color theme="3"/><name val="宋体"/><scheme val="minor"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="darkTrellis"><fgColor rgb="FF112233"/><bgColor rgb="FF445566"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="10" fontId="1" fillId="2" borderId="0" xfId="0" quotePrefix="1"/></cellXfs><tableStyles count="0"/></styleSheet>`,
  "xl/worksheets/sheet1.xml":
    `<?xml version="1.0"?><worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}" xmlns:x14="u:x14" xmlns:xm="u:xm"><sheetPr codeName="S1"><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:C8"/><sheetViews><sheetView showZeros="0" tabSelected="1" zoomScale="80" workbookViewId="0"><selection activeCell="B2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" outlineLevelRow="1"/><cols><col min="1" max="1" width="20" customWidth="1" outlineLevel="1"/></cols>` +
    '<sheetData><row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s" s="1"><v>1</v></c><c r="C1"/></row><row r="2" outlineLevel="1" hidden="1"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" ref="B2:B3" si="0">A2*2</f><v>4</v></c><c r="C2"><f>DISPIMG("ID_1",1)</f><v>41</v></c></row><row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>6</v></c><c r="C3"><f>[1]Sheet1!$B$2</f><v>2541.87</v></c></row><row r="4"><c r="A4"><f>A:A+LEN(C2)</f><v>5</v></c><c r="B4"><f t="array" ref="B4:B5">A2:A3*10</f><v>20</v></c><c r="C4"><f t="dataTable" ref="C4:C5" dt2D="0" dtr="0" r1="A2"/><v>7</v></c></row><row r="5"><c r="B5"><v>30</v></c><c r="C5"><v>8</v></c></row><row r="6"><c r="A6"><f>A6+1</f><v>11.11</v></c><c r="B6"><f>MYMACRO(A2)</f><v>77</v></c><c r="C6"><f>B6*2</f><v>154</v></c></row><row r="7"><c r="A7"><v>1</v></c></row></sheetData>' +
    '<sheetProtection sheet="1" objects="1" password="CC1A"/><protectedRanges><protectedRange name="填报" sqref="A2:A5"/></protectedRanges><autoFilter ref="A1:C5"><filterColumn colId="0"><filters><filter val="3"/></filters></filterColumn></autoFilter><phoneticPr fontId="1"/><dataValidations count="1"><dataValidation showInputMessage="1" prompt="写万元" sqref="A7"/></dataValidations><hyperlinks><hyperlink ref="A1" location="参照!A1"/></hyperlinks><pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/><pageSetup paperSize="9" horizontalDpi="600" r:id="rId2"/><headerFooter differentOddEven="1"><oddHeader>&amp;C台账</oddHeader><evenHeader>&amp;L双</evenHeader></headerFooter><ignoredErrors><ignoredError sqref="A1:C9" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId1"/><extLst><ext uri="{x}"><x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>参照!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>A3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>',
  "xl/worksheets/_rels/sheet1.xml.rels": relations(["rId1", "drawing", "../drawings/drawing1.xml"], ["rId2", "printerSettings", "../printerSettings/printerSettings1.bin"]),
  "xl/printerSettings/printerSettings1.bin": "printer",
  "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:r="${RELATIONS}"><xdr:oneCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="9525" cy="9525"/><xdr:pic><xdr:blipFill r:embed="rId1"/></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`,
  "xl/drawings/_rels/drawing1.xml.rels": relations(["rId1", "image", "../media/image1.png"]),
  "xl/media/image1.png": "not really a picture",
  "xl/worksheets/sheet2.xml": `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c r="B1"><x:f>SUM(台账!A2:A3)</x:f><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
}; // prettier-ignore

export const richPackage = (): Uint8Array =>
  writeArchive(Object.entries(richParts).map(([name, text]) => ({ name, bytes: strToU8(text) })));
