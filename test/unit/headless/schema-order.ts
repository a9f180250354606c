import { XmlScanner } from "../../../opc/xml-scanner";

/**
 * What ECMA-376 (transitional) says of the order in which the children of an element stand, and of the attributes that it
 * must have, for the elements that are written here. The schemas themselves are checked by `npm run test:schemas`.
 */
const ORDER: Record<string, string> = {
  workbook: "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst",
  worksheet: "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst",
  sheetPr: "tabColor outlinePr pageSetUpPr",
  sheetView: "pane selection pivotSelection extLst",
  c: "f v is extLst",
  autoFilter: "filterColumn sortState extLst",
  cfRule: "formula colorScale dataBar iconSet extLst",
  colorScale: "cfvo color",
  dataBar: "cfvo color",
  dataValidation: "formula1 formula2",
  headerFooter: "oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter",
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
  "styleSheet/font": "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme",
  patternFill: "fgColor bgColor",
  border: "start end left right top bottom diagonal vertical horizontal",
  xf: "alignment protection extLst",
  dxf: "font numFmt fill alignment border protection extLst",
  sst: "si extLst",
  table: "autoFilter sortState tableColumns tableStyleInfo extLst",
  tableColumn: "calculatedColumnFormula totalsRowFormula xmlColumnPr extLst",
  comments: "authors commentList extLst",
  metadata: "metadataTypes metadataStrings mdxMetadata futureMetadata cellMetadata valueMetadata extLst",
  twoCellAnchor: "from to sp grpSp graphicFrame cxnSp pic contentPart clientData",
  oneCellAnchor: "from ext sp grpSp graphicFrame cxnSp pic contentPart clientData",
  graphicFrame: "nvGraphicFramePr xfrm graphic",
  chartSpace: "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst",
  "chartSpace/chart": "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs extLst",
  title: "tx layout overlay spPr txPr extLst",
  legend: "legendPos legendEntry layout overlay spPr txPr extLst",
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
  lineChart: "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst",
  pieChart: "varyColors ser dLbls firstSliceAng extLst",
  ser: "idx order tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline errBars cat val smooth shape extLst",
  dLbls: "dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines leaderLines extLst",
  catAx: "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst",
  valAx: "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst",
  scaling: "logBase orientation max min extLst",
  spPr: "xfrm custGeom prstGeom noFill solidFill gradFill blipFill pattFill grpFill ln effectLst effectDag scene3d sp3d extLst",
}; // prettier-ignore

const NEEDED: Record<string, string> = {
  "sheets/sheet": "name sheetId r:id",
  definedName: "name",
  c: "r",
  row: "r",
  col: "min max",
  mergeCell: "ref",
  hyperlink: "ref",
  conditionalFormatting: "sqref",
  cfRule: "type priority",
  dataValidation: "sqref",
  table: "id displayName ref",
  tableColumn: "id name",
  tablePart: "r:id",
  sheetView: "workbookViewId",
  brk: "id",
  Relationship: "Id Type Target",
  Override: "PartName ContentType",
  Default: "Extension ContentType",
  cNvPr: "id name",
};

/** Where a part of a package breaks the order or lacks an attribute, in words. */
export function schemaBreaks(xml: string): string[] {
  const found: string[] = [];
  const open: { name: string; order: string[] | undefined; last: number }[] = [];
  const scanner = new XmlScanner(xml);
  while (scanner.next()) {
    if (scanner.kind === "end") open.pop();
    if (scanner.kind !== "start") continue;
    const { name, attributes } = scanner;
    const parent = open.at(-1);
    const root = open[0]?.name ?? name;
    if (parent?.order) {
      const at = parent.order.indexOf(name);
      if (at < 0) found.push(`${parent.name} has <${name}>`);
      else if (at < parent.last) found.push(`<${name}> stands too late in ${parent.name}`);
      parent.last = Math.max(parent.last, at);
    }
    const needed = NEEDED[`${parent?.name}/${name}`] ?? (isElsewhere(name, root) ? undefined : NEEDED[name]);
    for (const attribute of needed?.split(" ").filter(Boolean) ?? [])
      if (!(attribute in attributes)) found.push(`<${name}> has no ${attribute}`);
    const order = ORDER[`${root}/${name}`] ?? (isElsewhere(name, root) ? undefined : ORDER[name]);
    // An element without content has its end all the same.
    open.push({ name, order: order?.split(" "), last: -1 });
  }
  return found;
}

/** Of one name, but of other vocabularies. */
const isElsewhere = (name: string, root: string): boolean =>
  (["c", "row", "col", "brk"].includes(name) && root !== "worksheet") ||
  (["xf", "border"].includes(name) && root !== "styleSheet") ||
  (name === "title" && root !== "chartSpace");
