import { PackageParts } from "./package-parts";
import { element, xmlDeclaration } from "./xml";

const MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const XML_TYPE = "application/xml";
const RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
/** A saved file says nothing about when it was made, so that the same workbook gives the same bytes. */
const FIXED_TIME = "2000-01-01T00:00:00Z";

/** A package with everything that a workbook has whatever is in it. */
export function newPackage(): PackageParts {
  const parts = new PackageParts();
  parts.put(
    "[Content_Types].xml",
    xmlDeclaration +
      element(
        "Types",
        { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" },
        element("Default", { Extension: "rels", ContentType: RELATIONS_TYPE }),
        element("Default", { Extension: "xml", ContentType: XML_TYPE }),
      ),
  );
  parts.put("xl/workbook.xml", "");
  parts.type("xl/workbook.xml", MAIN);
  parts.relate("", "xl/workbook.xml", "officeDocument");
  parts.put("docProps/core.xml", coreProperties);
  parts.type("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
  parts.relate("", "docProps/core.xml", "core-properties");
  parts.put("docProps/app.xml", appProperties);
  parts.type("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
  parts.relate("", "docProps/app.xml", "extended-properties");
  parts.put("xl/theme/theme1.xml", theme);
  parts.type("xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml");
  parts.relate("xl/workbook.xml", "xl/theme/theme1.xml", "theme");
  return parts;
}

// With the usual prefixes: exceljs finds the elements by them.
const coreProperties =
  xmlDeclaration +
  element(
    "cp:coreProperties",
    {
      "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:dcterms": "http://purl.org/dc/terms/",
      "xmlns:dcmitype": "http://purl.org/dc/dcmitype/",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    },
    element("dcterms:created", { "xsi:type": "dcterms:W3CDTF" }, FIXED_TIME),
    element("dcterms:modified", { "xsi:type": "dcterms:W3CDTF" }, FIXED_TIME),
  );

const appProperties =
  xmlDeclaration +
  element(
    "Properties",
    { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
    "<Application>Microsoft Excel</Application><DocSecurity>0</DocSecurity>",
  );

const schemeColors: Record<string, string> = {
  dk2: "44546A",
  lt2: "E7E6E6",
  accent1: "5B9BD5",
  accent2: "ED7D31",
  accent3: "A5A5A5",
  accent4: "FFC000",
  accent5: "4472C4",
  accent6: "70AD47",
  hlink: "0563C1",
  folHlink: "954F72",
};

const fonts = (latin: string): string =>
  element("a:latin", { typeface: latin }) +
  '<a:ea typeface=""/><a:cs typeface=""/>' +
  element("a:font", { script: "Hans", typeface: "宋体" });
const themeFill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const themeLine = (width: number): string => element("a:ln", { w: width }, themeFill);
const threeTimes = (xml: string): string => xml.repeat(3);

/** The colours and fonts of Excel 2013 and later; lines, fills and effects are plain. */
const theme =
  xmlDeclaration +
  element(
    "a:theme",
    { "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main", name: "Office" },
    element(
      "a:themeElements",
      {},
      element(
        "a:clrScheme",
        { name: "Office" },
        '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>',
        ...Object.entries(schemeColors).map(([name, val]) =>
          element(`a:${name}`, {}, element("a:srgbClr", { val })),
        ),
      ),
      element(
        "a:fontScheme",
        { name: "Office" },
        element("a:majorFont", {}, fonts("Calibri Light")),
        element("a:minorFont", {}, fonts("Calibri")),
      ),
      element(
        "a:fmtScheme",
        { name: "Office" },
        element("a:fillStyleLst", {}, threeTimes(themeFill)),
        element("a:lnStyleLst", {}, themeLine(6350), themeLine(12700), themeLine(19050)),
        element("a:effectStyleLst", {}, threeTimes("<a:effectStyle><a:effectLst/></a:effectStyle>")),
        element("a:bgFillStyleLst", {}, threeTimes(themeFill)),
      ),
    ),
  );
