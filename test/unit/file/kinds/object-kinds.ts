import { MAIN, OFFICE, relationsXml, type Kind, type Relation } from "./package";

const ROWS = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>园区</t></is></c><c r="B1" t="inlineStr"><is><t>收入</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>甲园</t></is></c><c r="B2"><v>12</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>乙园</t></is></c><c r="B3"><v>30</v></c></row></sheetData>'; // prettier-ignore
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const MICROSOFT = "http://schemas.microsoft.com/office";
const DRAWING = `xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}"`;
const ANCHOR =
  "<xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>";
const SHAPE =
  '<xdr:spPr><a:xfrm rot="900000"><a:off x="0" y="0"/><a:ext cx="95250" cy="95250"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>';
const PICTURE = "\u0089PNG as far as anybody here looks";
const VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"'; // prettier-ignore

const withSheet = (name: string, xml: string, relations: Relation[], parts: Record<string, string>, more: Partial<Kind> = {}): Kind => ({
  sheets: { [name]: { xml: ROWS + xml, relations } },
  parts,
  ...more,
}); // prettier-ignore

/** A drawing on a sheet of its own, with what it relates to. */
function drawn(name: string, file: string, content: string, relations: Relation[] = [], parts: Record<string, string> = {}): Kind {
  return withSheet(name, '<drawing r:id="rId1"/>', [["rId1", "drawing", `../drawings/${file}.xml`]], {
    [`xl/drawings/${file}.xml`]: `<xdr:wsDr ${DRAWING}>${content}</xdr:wsDr>`,
    ...(relations.length > 0 ? { [`xl/drawings/_rels/${file}.xml.rels`]: relationsXml(relations) } : {}),
    ...parts,
  });
} // prettier-ignore

const GRAPHIC = (uri: string, content: string, name: string): string =>
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="${name}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${uri}">${content}</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData fPrintsWithSheet="0"/>`;
const CHART_URI = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const chartFrame = (name: string): string =>
  GRAPHIC(CHART_URI, `<c:chart xmlns:c="${CHART_URI}" r:id="rId1"/>`, name);
/** A chart with what our model of charts does not know: a trend, error bars, a picture of the data's cache. */
const chart = (sheet: string): string => `<c:chartSpace xmlns:c="${CHART_URI}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}"><c:date1904 val="0"/><c:roundedCorners val="1"/><c:style val="42"/><c:chart><c:autoTitleDeleted val="1"/><c:view3D><c:rotX val="15"/></c:view3D><c:plotArea><c:layout/><c:bar3DChart><c:barDir val="bar"/><c:grouping val="percentStacked"/><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>收入</c:v></c:tx><c:invertIfNegative val="0"/><c:dPt><c:idx val="1"/><c:explosion val="10"/></c:dPt><c:val><c:numRef><c:f>${sheet}!$B$2:$B$3</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>12</c:v></c:pt><c:pt idx="1"><c:v>30</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser><c:gapWidth val="75"/><c:shape val="cone"/><c:axId val="1"/><c:axId val="2"/></c:bar3DChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:logBase val="10"/></c:scaling><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:plotVisOnly val="0"/></c:chart></c:chartSpace>`; // prettier-ignore
const PICTURE_SHAPE = `<xdr:twoCellAnchor editAs="absolute">${ANCHOR}<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="章" descr="园区公章"><a:hlinkClick r:id="rId2"/></xdr:cNvPr><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1" cstate="print"><a:lum bright="20000"/></a:blip><a:srcRect l="1000"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>${SHAPE}</xdr:pic><xdr:clientData fLocksWithSheet="0"/></xdr:twoCellAnchor>`;
const TEXT_BOX = `<xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>9</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>9</xdr:rowOff></xdr:from><xdr:ext cx="95250" cy="95250"/><xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id="3" name="组"/><xdr:cNvGrpSpPr/></xdr:nvGrpSpPr><xdr:grpSpPr/><xdr:sp macro="[0]!盖章" textlink="形状!$A$2"><xdr:nvSpPr><xdr:cNvPr id="4" name="框"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr>${SHAPE}<xdr:txBody><a:bodyPr vertOverflow="clip"/><a:lstStyle/><a:p><a:r><a:rPr lang="zh-CN" b="1"/><a:t>说明</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:cxnSp macro=""><xdr:nvCxnSpPr><xdr:cNvPr id="5" name="线"/><xdr:cNvCxnSpPr/></xdr:nvCxnSpPr>${SHAPE}</xdr:cxnSp></xdr:grpSp><xdr:clientData/></xdr:oneCellAnchor>`;
const note = (id: string, row: number, column: number): string =>
  `<v:shape id="${id}" type="#_x0000_t202" style="position:absolute;width:108pt;height:59.25pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:Anchor>1, 15, 0, 2, 3, 15, 3, 16</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
const PIVOT: Record<string, string> = {
  "xl/pivotTables/收入.xml": `<pivotTableDefinition xmlns="${MAIN}" name="透视" cacheId="37" dataCaption="值" rowGrandTotals="0"><location ref="D3:E5" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0" defaultSubtotal="0"><items count="2"><item x="0"/><item x="1"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="2"><i><x/></i><i><x v="1"/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="求和项:收入" fld="1" showDataAs="percentOfTotal"/></dataFields><formats count="1"><format dxfId="0"><pivotArea outline="0"/></format></formats></pivotTableDefinition>`,
  "xl/pivotTables/_rels/收入.xml.rels": relationsXml([
    ["rId1", "pivotCacheDefinition", "../pivotCache/definition37.xml"],
  ]),
  "xl/pivotCache/definition37.xml": `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId1" refreshOnLoad="0" refreshedBy="统计科" recordCount="2"><cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="透视"/></cacheSource><cacheFields count="2"><cacheField name="园区" numFmtId="0"><sharedItems count="2"><s v="甲园"/><s v="乙园"/></sharedItems></cacheField><cacheField name="收入" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="12" maxValue="30"/></cacheField></cacheFields></pivotCacheDefinition>`,
  "xl/pivotCache/_rels/definition37.xml.rels": relationsXml([["rId1", "pivotCacheRecords", "records37.xml"]]),
  "xl/pivotCache/records37.xml": `<pivotCacheRecords xmlns="${MAIN}" count="2"><r><x v="0"/><n v="12"/></r><r><x v="1"/><n v="30"/></r></pivotCacheRecords>`,
};
const table = (id: number, name: string, content: string): string =>
  `<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ${content}</table>`;

/** What stands on a sheet in parts of its own. */
export const OBJECT_KINDS: Record<string, Kind> = {
  "pictures with a link of their own": drawn("图片", "picture", PICTURE_SHAPE, [["rId1", "image", "../media/章.png"], ["rId2", "hyperlink", "https://example.org/", "External"]], { "xl/media/章.png": PICTURE }),
  "shapes, groups and lines with a macro": drawn("形状", "shapes", TEXT_BOX),
  "charts with what our model does not know": drawn("图表", "chart", `<xdr:twoCellAnchor>${ANCHOR}${chartFrame("图")}</xdr:twoCellAnchor>`, [["rId1", "chart", "../charts/三维.xml"]], { "xl/charts/三维.xml": chart("图表") }),
  "diagrams (SmartArt)": drawn("组织", "diagram", `<xdr:twoCellAnchor>${ANCHOR}${GRAPHIC("http://schemas.openxmlformats.org/drawingml/2006/diagram", `<d:relIds xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="rId1" r:lo="rId1" r:qs="rId1" r:cs="rId1"/>`, "组织图")}</xdr:twoCellAnchor>`, [["rId1", "diagramData", "../diagrams/data.xml"]], { "xl/diagrams/data.xml": '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"><dgm:ptLst/></dgm:dataModel>' }),
  "a sheet that is a chart": {
    sheets: { 图数: { xml: ROWS }, 图页: { root: "chartsheet", xml: '<sheetPr/><sheetViews><sheetView zoomScale="60" workbookViewId="0" zoomToFit="1"/></sheetViews><drawing r:id="rId1"/>', relations: [["rId1", "drawing", "../drawings/chartsheet.xml"]] } },
    parts: {
      "xl/drawings/chartsheet.xml": `<xdr:wsDr ${DRAWING}><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9" cy="9"/>${chartFrame("图页")}</xdr:absoluteAnchor></xdr:wsDr>`,
      "xl/drawings/_rels/chartsheet.xml.rels": relationsXml([["rId1", "chart", "../charts/图页.xml"]]),
      "xl/charts/图页.xml": chart("图数"),
    },
  },
  "pivot tables with their cache": {
    sheets: { 透视: { xml: ROWS.replace("</sheetData>", '<row r="4"><c r="D4" t="inlineStr"><is><t>甲园</t></is></c><c r="E4"><v>12</v></c></row><row r="5"><c r="D5" t="inlineStr"><is><t>乙园</t></is></c><c r="E5"><v>30</v></c></row></sheetData>'), relations: [["rId1", "pivotTable", "../pivotTables/收入.xml"]] } },
    parts: PIVOT,
    book: [["pivotCache37", "pivotCacheDefinition", "pivotCache/definition37.xml"]],
    workbook: { pivotCaches: '<pivotCache cacheId="37" r:id="pivotCache37"/>' },
  },
  "slicers with their cache": {
    sheets: { 切片: { xml: `${ROWS}<extLst><ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}" xmlns:x14="${X14}"><x14:slicerList><x14:slicer r:id="rId1"/></x14:slicerList></ext></extLst>`, relations: [["rId1", `${MICROSOFT}/2007/relationships/slicer`, "../slicers/园区.xml"]] } },
    parts: {
      "xl/slicers/园区.xml": `<slicers xmlns="${X14}"><slicer name="园区" cache="切片器_园区" caption="园区" rowHeight="241300"/></slicers>`,
      "xl/slicerCaches/园区.xml": `<slicerCacheDefinition xmlns="${X14}" name="切片器_园区" sourceName="园区"/>`,
    },
    book: [["slicerCache", `${MICROSOFT}/2007/relationships/slicerCache`, "slicerCaches/园区.xml"]],
    workbook: {
      definedNames: '<definedName name="切片器_园区">#N/A</definedName>',
      extLst: `<ext uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}" xmlns:x14="${X14}"><x14:slicerCaches><x14:slicerCache r:id="slicerCache"/></x14:slicerCaches></ext>`,
    },
  },
  "comments of the old kind with their rich text": withSheet("批注", '<legacyDrawing r:id="rId1"/>', [["rId1", "vmlDrawing", "../drawings/notes.vml"], ["rId2", "comments", "../comments/notes.xml"]], {
    "xl/drawings/notes.vml": `<xml ${VML}><o:shapelayout v:ext="edit"/>${note("_x0000_s1025", 0, 0)}</xml>`,
    "xl/comments/notes.xml": `<comments xmlns="${MAIN}"><authors><author>统计科</author><author/></authors><commentList><comment ref="A1" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/><rFont val="宋体"/></rPr><t xml:space="preserve">统计科:\n</t></r><r><t>口径有变</t></r></text></comment></commentList></comments>`,
  }),
  "threaded comments with their persons": withSheet("会话", '<legacyDrawing r:id="rId1"/>', [["rId1", "vmlDrawing", "../drawings/thread.vml"], ["rId2", "comments", "../comments/thread.xml"], ["rId3", `${MICROSOFT}/2017/10/relationships/threadedComment`, "../threadedComments/thread.xml"]], {
    "xl/drawings/thread.vml": `<xml ${VML}>${note("_x0000_s2049", 1, 1)}</xml>`,
    "xl/comments/thread.xml": `<comments xmlns="${MAIN}"><authors><author>tc={AAAAAAAA-0000-0000-0000-000000000001}</author></authors><commentList><comment ref="B2" authorId="0" shapeId="0"><text><t>[线程批注] 核对</t></text></comment></commentList></comments>`,
    "xl/threadedComments/thread.xml": `<ThreadedComments xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" dT="2013-07-01T08:00:00.00" personId="{BBBBBBBB-0000-0000-0000-000000000001}" id="{AAAAAAAA-0000-0000-0000-000000000001}" done="1"><text>核对</text></threadedComment><threadedComment ref="B2" dT="2013-07-02T08:00:00.00" personId="{BBBBBBBB-0000-0000-0000-000000000001}" id="{AAAAAAAA-0000-0000-0000-000000000002}" parentId="{AAAAAAAA-0000-0000-0000-000000000001}"><text>已改</text></threadedComment></ThreadedComments>`,
    "xl/persons/person.xml": `<personList xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments"><person displayName="王" id="{BBBBBBBB-0000-0000-0000-000000000001}" userId="w" providerId="None"/></personList>`,
  }, { book: [["person", `${MICROSOFT}/2017/10/relationships/person`, "persons/person.xml"]] }),
  "header and footer pictures": withSheet("页眉图", '<headerFooter><oddHeader>&amp;C&amp;G</oddHeader></headerFooter><legacyDrawingHF r:id="rId1"/>', [["rId1", "vmlDrawing", "../drawings/header.vml"]], {
    "xl/drawings/header.vml": `<xml ${VML}><v:shape id="CH" type="#_x0000_t75" style="width:90pt;height:30pt"><v:imagedata o:relid="rId1" o:title="标志"/></v:shape></xml>`,
    "xl/drawings/_rels/header.vml.rels": relationsXml([["rId1", "image", "../media/标志.png"]]),
    "xl/media/标志.png": PICTURE,
  }),
  "a picture behind the cells": withSheet("背景", '<picture r:id="rId1"/>', [["rId1", "image", "../media/background.png"]], { "xl/media/background.png": PICTURE }),
  "form controls": withSheet("控件", `<drawing r:id="rId3"/><legacyDrawing r:id="rId1"/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls><control shapeId="3073" r:id="rId2" name="勾选"><controlPr defaultSize="0" macro="[0]!盖章"><anchor><from><xdr:col xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">1</xdr:col></from></anchor></controlPr></control></controls></mc:Choice></mc:AlternateContent>`, [["rId1", "vmlDrawing", "../drawings/control.vml"], ["rId2", "ctrlProp", "../ctrlProps/勾选.xml"], ["rId3", "drawing", "../drawings/control.xml"]], {
    "xl/drawings/control.vml": `<xml ${VML}><v:shape id="_x0000_s3073" type="#_x0000_t201"><x:ClientData ObjectType="Checkbox"><x:FmlaLink>$D$1</x:FmlaLink></x:ClientData></v:shape></xml>`,
    "xl/drawings/control.xml": `<xdr:wsDr ${DRAWING}/>`,
    "xl/ctrlProps/勾选.xml": `<formControlPr xmlns="${X14}" objectType="CheckBox" checked="Checked" fmlaLink="$D$1" lockText="1" noThreeD="1"/>`,
  }),
  "embedded documents (OLE)": withSheet("嵌入", '<legacyDrawing r:id="rId1"/><oleObjects><oleObject progId="Word.Document.12" shapeId="4097" r:id="rId2"/></oleObjects>', [["rId1", "vmlDrawing", "../drawings/ole.vml"], ["rId2", "oleObject", "../embeddings/说明.bin"]], {
    "xl/drawings/ole.vml": `<xml ${VML}><v:shape id="_x0000_s4097"><x:ClientData ObjectType="Pict"/></v:shape></xml>`,
    "xl/embeddings/说明.bin": "\u0001document",
  }),
  "tables with totals, calculated columns, filters and a style of their own": {
    sheets: { 表: { xml: '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>园区</t></is></c><c r="B1" t="inlineStr"><is><t>收入</t></is></c><c r="C1" t="inlineStr"><is><t>两倍</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>甲园</t></is></c><c r="B2"><v>12</v></c><c r="C2"><f>园区表[[#This Row],[收入]]*2</f><v>24</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>合计</t></is></c><c r="B3"><f>SUBTOTAL(101,园区表[收入])</f><v>12</v></c><c r="C3"><f>MAX(园区表[两倍])</f><v>24</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>', relations: [["rId1", "table", "../tables/totals.xml"]] } },
    parts: { "xl/tables/totals.xml": table(71, "园区表", 'ref="A1:C3" totalsRowCount="1" headerRowDxfId="0" dataDxfId="1" tableBorderDxfId="1" headerRowCellStyle="园区标题" comment="年报"><autoFilter ref="A1:C2"><filterColumn colId="0"><filters><filter val="甲园"/></filters></filterColumn></autoFilter><sortState ref="A2:C2"><sortCondition descending="1" ref="B2"/></sortState><tableColumns count="3"><tableColumn id="1" name="园区" totalsRowLabel="合计" dataDxfId="0"/><tableColumn id="5" name="收入" totalsRowFunction="average" totalsRowDxfId="1"/><tableColumn id="3" name="两倍" totalsRowFunction="custom"><calculatedColumnFormula>园区表[[#This Row],[收入]]*2</calculatedColumnFormula><totalsRowFormula>MAX(园区表[两倍])</totalsRowFormula></tableColumn></tableColumns><tableStyleInfo name="园区表" showFirstColumn="1" showLastColumn="1" showRowStripes="0" showColumnStripes="1"/>') },
    typed: { cell: "B2", value: 20, shows: { C2: 40, B3: 20, C3: 40 } },
  },
  "tables of one cell and without a head": {
    sheets: { 单格: { xml: '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>列1</t></is></c></row><row r="3"><c r="C3"><v>5</v></c><c r="D3"><v>6</v></c></row></sheetData><tableParts count="2"><tablePart r:id="rId1"/><tablePart r:id="rId2"/></tableParts>', relations: [["rId1", "table", "../tables/one.xml"], ["rId2", "table", "../tables/headless.xml"]] } },
    parts: {
      "xl/tables/one.xml": table(72, "单格表", 'ref="A1"><autoFilter ref="A1"/><tableColumns count="1"><tableColumn id="1" name="列1"/></tableColumns>'),
      "xl/tables/headless.xml": table(73, "无头表", 'ref="C3:D3" headerRowCount="0"><tableColumns count="2"><tableColumn id="1" name="列1"/><tableColumn id="2" name="列2"/></tableColumns>'),
    },
  },
  "tables that a query fills": {
    sheets: { 查询: { xml: `${ROWS}<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`, relations: [["rId1", "table", "../tables/query.xml"]] } },
    parts: {
      "xl/tables/query.xml": table(74, "查询表", 'tableType="queryTable" ref="A1:B3"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" uniqueName="1" name="园区" queryTableFieldId="1"/><tableColumn id="2" uniqueName="2" name="收入" queryTableFieldId="2"/></tableColumns>'),
      "xl/tables/_rels/query.xml.rels": relationsXml([["rId1", "queryTable", "../queryTables/query.xml"]]),
      "xl/queryTables/query.xml": `<queryTable xmlns="${MAIN}" name="查询" connectionId="1" autoFormatId="16"><queryTableRefresh nextId="3"><queryTableFields count="2"><queryTableField id="1" name="园区" tableColumnId="1"/><queryTableField id="2" name="收入" tableColumnId="2"/></queryTableFields></queryTableRefresh></queryTable>`,
      "xl/connections.xml": `<connections xmlns="${MAIN}"><connection id="1" name="查询 - 收入" type="5" refreshedVersion="6" background="1"><dbPr connection="Provider=Microsoft.Mashup.OleDb.1;Data Source=$Workbook$" command="SELECT * FROM [收入]"/></connection></connections>`,
    },
    book: [["connections", "connections", "connections.xml"]],
  },
  "pictures in cells as WPS has them": {
    sheets: { 嵌图: { xml: '<sheetData><row r="1"><c r="A1" t="str"><f>_xlfn.DISPIMG("ID_5A",1)</f><v>=DISPIMG("ID_5A",1)</v></c></row></sheetData>' } },
    parts: {
      "xl/cellimages.xml": `<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" ${DRAWING}><etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="ID_5A"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill>${SHAPE}</xdr:pic></etc:cellImage></etc:cellImages>`,
      "xl/_rels/cellimages.xml.rels": relationsXml([["rId1", "image", "media/cell.png"]]),
      "xl/media/cell.png": PICTURE,
    },
    book: [["cellImages", "http://www.wps.cn/officeDocument/2020/cellImage", "cellimages.xml"]],
  },
}; // prettier-ignore
