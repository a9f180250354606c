import { readFileSync } from "fs";
import path from "path";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { writeArchive } from "../../../../opc/write-archive";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The last word of a type of Office's own, or the whole type. */
export type Relation = [id: string, type: string, target: string, mode?: "External"];

export interface KindSheet {
  /** What stands within the root element. */
  xml: string;
  relations?: Relation[];
  /** More namespaces of the root. */
  spaces?: string;
  state?: "hidden" | "veryHidden";
  root?: "chartsheet" | "dialogsheet" | "xm:macrosheet";
}

/** What is typed, what the cells of that sheet show then, and which only Excel can bring up to date. */
export interface Typed {
  cell: string;
  value: number | string;
  shows?: Record<string, number | string | boolean>;
  outdated?: string[];
}

/** One thing that a workbook can hold: what there is of it in the package beside the base. */
export interface Kind {
  sheets?: Record<string, KindSheet>;
  parts?: Record<string, string>;
  /** Relations of the workbook, and of the package. */
  book?: Relation[];
  root?: Relation[];
  /** Elements of the workbook; of lists what stands within, of elements without content their attributes. */
  workbook?: Partial<Record<(typeof SLOTS)[number], string>>;
  hasMacros?: true;
  /** The same package in another program's way of writing. */
  rewritten?: (parts: Parts) => Parts;
  typed?: Typed;
}

export type Parts = Record<string, string>;

/** The elements of a workbook in the order of the schema. */
const SLOTS = [
  "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "fileRecoveryPr", "webPublishObjects", "extLst",
] as const; // prettier-ignore
const EMPTY_ELEMENTS = new Set<string>(["fileVersion", "fileSharing", "workbookPr", "workbookProtection", "calcPr", "oleSize", "fileRecoveryPr"]); // prettier-ignore
const SHEET_TYPES: Record<string, string> = {
  worksheet: "worksheet",
  chartsheet: "chartsheet",
  dialogsheet: "dialogsheet",
  "xm:macrosheet": "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet",
};

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** By the part's name, the first that fits. */
const CONTENT_TYPES: [name: RegExp, type: string][] = [
  [/\.rels$|^\[Content/, ""],
  [/^xl\/worksheets\//, `${SPREADSHEET}.worksheet+xml`],
  [/^xl\/chartsheets\//, `${SPREADSHEET}.chartsheet+xml`],
  [/^xl\/dialogsheets\//, `${SPREADSHEET}.dialogsheet+xml`],
  [/^xl\/macrosheets\//, "application/vnd.ms-excel.macrosheet+xml"],
  [/^xl\/(styles|sharedStrings)\.xml$/, `${SPREADSHEET}.$1+xml`],
  [/^xl\/metadata\.xml$/, `${SPREADSHEET}.sheetMetadata+xml`],
  [/^xl\/calcChain\.xml$/, `${SPREADSHEET}.calcChain+xml`],
  [/^xl\/connections\.xml$/, `${SPREADSHEET}.connections+xml`],
  [/^xl\/xmlMaps\.xml$/, "application/xml"],
  [/^xl\/theme\//, "application/vnd.openxmlformats-officedocument.theme+xml"],
  [/^xl\/tables\//, `${SPREADSHEET}.table+xml`],
  [/^xl\/queryTables\//, `${SPREADSHEET}.queryTable+xml`],
  [/^xl\/comments\//, `${SPREADSHEET}.comments+xml`],
  [/^xl\/threadedComments\//, "application/vnd.ms-excel.threadedcomments+xml"],
  [/^xl\/persons\//, "application/vnd.ms-excel.person+xml"],
  [/^xl\/drawings\/.*\.vml$/, ""],
  [/^xl\/drawings\//, "application/vnd.openxmlformats-officedocument.drawing+xml"],
  [/^xl\/charts\//, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
  [/^xl\/diagrams\//, "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml"],
  [/^xl\/pivotTables\//, `${SPREADSHEET}.pivotTable+xml`],
  [/^xl\/pivotCache\/definition/, `${SPREADSHEET}.pivotCacheDefinition+xml`],
  [/^xl\/pivotCache\/records/, `${SPREADSHEET}.pivotCacheRecords+xml`],
  [/^xl\/slicers\//, "application/vnd.ms-excel.slicer+xml"],
  [/^xl\/slicerCaches\//, "application/vnd.ms-excel.slicerCache+xml"],
  [/^xl\/externalLinks\//, `${SPREADSHEET}.externalLink+xml`],
  [/^xl\/ctrlProps\//, "application/vnd.ms-excel.controlproperties+xml"],
  [/^customXml\/itemProps/, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"],
  [/^docProps\/core\.xml$/, "application/vnd.openxmlformats-package.core-properties+xml"],
  [/^docProps\/app\.xml$/, "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
  [/^docProps\/custom\.xml$/, "application/vnd.openxmlformats-officedocument.custom-properties+xml"],
];
const EXTENSIONS: Record<string, string> = {
  rels: "application/vnd.openxmlformats-package.relationships+xml",
  xml: "application/xml",
  png: "image/png",
  vml: "application/vnd.openxmlformats-officedocument.vmlDrawing",
  bin: "application/octet-stream",
};

const relationType = (type: string): string => (type.includes(":") ? type : `${OFFICE}/${type}`);

export const relationsXml = (relations: readonly Relation[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations
    .map(([id, type, target, mode]) => `<Relationship Id="${id}" Type="${relationType(type)}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`)
    .join("")}</Relationships>`; // prettier-ignore

/** Texts that cells of several kinds share: plain, rich, with a reading, empty, with blanks and with control characters. */
const STRINGS = [
  "<t>企业</t>",
  '<r><t>重</t></r><r><rPr><b/><sz val="11"/><color rgb="FFFF0000"/><rFont val="宋体"/><charset val="134"/></rPr><t xml:space="preserve"> 点</t></r>',
  '<t>園区</t><rPh sb="0" eb="2"><t>エンク</t></rPh><phoneticPr fontId="0" type="fullwidthKatakana"/>',
  "<t/>",
  '<t xml:space="preserve">  两端有空格  </t>',
  '<t xml:space="preserve">两\n行_x000D_</t>',
];

/** Pattern and gradient fills, borders, named cell styles, own colours and table styles. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="[DBNum2][$-804]General&quot;元&quot;"/><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;;@"/></numFmts><fonts count="3"><font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/><scheme val="minor"/></font><font><b/><i/><strike/><u val="doubleAccounting"/><vertAlign val="superscript"/><sz val="14.5"/><color theme="4" tint="-0.249977111117893"/><name val="楷体_GB2312"/></font><font><sz val="9"/><color indexed="81"/><name val="宋体"/></font></fonts><fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="darkTrellis"><fgColor rgb="FF112233"/><bgColor rgb="FF445566"/></patternFill></fill><fill><gradientFill degree="90"><stop position="0"><color theme="0"/></stop><stop position="1"><color rgb="FFFFC000"/></stop></gradientFill></fill><fill><patternFill patternType="solid"><fgColor indexed="43"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border diagonalUp="1"><left style="mediumDashDotDot"><color auto="1"/></left><right/><top style="double"><color theme="1"/></top><bottom/><diagonal style="hair"><color rgb="FF00B050"/></diagonal></border></borders><cellStyleXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="1" fillId="4" borderId="0" applyNumberFormat="0"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="10" fontId="1" fillId="2" borderId="1" xfId="0" quotePrefix="1"><alignment horizontal="distributed" textRotation="255" indent="2" shrinkToFit="1" readingOrder="1"/><protection locked="0" hidden="1"/></xf><xf numFmtId="164" fontId="0" fillId="3" borderId="0" xfId="1" applyFill="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" pivotButton="1"/><xf numFmtId="9" fontId="2" fillId="4" borderId="0" xfId="2"/></cellXfs><cellStyles count="3"><cellStyle name="常规" xfId="0" builtinId="0"/><cellStyle name="园区标题" xfId="1"/><cellStyle name="百分比" xfId="2" builtinId="5" customBuiltin="1"/></cellStyles><dxfs count="2"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill patternType="lightUp"><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><border><top style="thin"><color auto="1"/></top></border></dxf></dxfs><tableStyles count="1" defaultTableStyle="园区表" defaultPivotStyle="PivotStyleLight16"><tableStyle name="园区表" pivot="0" count="1"><tableStyleElement type="headerRow" dxfId="1"/></tableStyle></tableStyles><colors><mruColors><color rgb="FF112233"/></mruColors></colors></styleSheet>`;

const SCHEME = ["dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"]
  .map((name, index) => `<a:${name}><a:srgbClr val="${(0x10203 * (index + 1)).toString(16).padStart(6, "0").toUpperCase()}"/></a:${name}>`)
  .join(""); // prettier-ignore
const STYLE_LIST = (name: string, item: string): string => `<a:${name}>${item.repeat(3)}</a:${name}>`;
const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
/** Not Office's: colours, fonts and a name of somebody's own. */
const THEME = `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="园区主题"><a:themeElements><a:clrScheme name="园区"><!-- 市局统一 -->${SCHEME}</a:clrScheme><a:fontScheme name="园区"><a:majorFont><a:latin typeface="Cambria"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Hans" typeface="黑体"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Hans" typeface="宋体"/></a:minorFont></a:fontScheme><a:fmtScheme name="园区">${STYLE_LIST("fillStyleLst", FILL)}${STYLE_LIST("lnStyleLst", `<a:ln w="9525">${FILL}</a:ln>`)}${STYLE_LIST("effectStyleLst", "<a:effectStyle><a:effectLst/></a:effectStyle>")}${STYLE_LIST("bgFillStyleLst", FILL)}</a:fmtScheme></a:themeElements></a:theme>`;

const sheetPath = (root: string, number: number): string =>
  `${root === "worksheet" ? "worksheets" : `${root.replace("xm:", "")}s`}/kind${number}.xml`;

interface Beside {
  sheets: Record<string, KindSheet>;
  parts: Parts;
  names: string;
}

/** The input tables of an example, without the styles and shared texts that they have there. */
function inputTables(): Beside {
  const seed = unzipSync(readFileSync(path.join(__dirname, "../../../../examples/seed-2013H1.xlsx")));
  const textOf = (name: string): string => strFromU8(seed[name] ?? new Uint8Array());
  const strings = [...textOf("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)].map(([, si = ""]) => si);
  const names = [...textOf("xl/workbook.xml").matchAll(/<sheet name="([^"]*)"/g)].map(
    ([, name = ""]) => name,
  );
  const parts: Parts = {};
  const sheets = names.map((name, index): [string, KindSheet] => {
    const [, xml = ""] = /<worksheet[^>]*>(.*)<\/worksheet>/s.exec(textOf(`xl/worksheets/sheet${index + 1}.xml`)) ?? []; // prettier-ignore
    const table = `xl/tables/table${index + 1}.xml`;
    const isTable = table in seed;
    if (isTable) parts[table] = textOf(table);
    const relations: Relation[] = isTable ? [["rId1", "table", `../tables/table${index + 1}.xml`]] : [];
    return [
      name,
      { xml: withOwnTexts(xml, strings), relations, ...(index === 4 ? { state: "hidden" } : {}) },
    ];
  });
  const defined = /<definedNames>(.*)<\/definedNames>/.exec(textOf("xl/workbook.xml"))?.[1] ?? "";
  return { sheets: Object.fromEntries(sheets), parts, names: defined };
}

const withOwnTexts = (xml: string, strings: readonly string[]): string =>
  xml
    .replace(/ tabSelected="1"/g, "")
    .replace(/(<c r="[A-Z]+\d+") s="\d+"/g, "$1")
    .replace(/ (?:s|style)="\d+" customFormat="1"|(<col [^>]*?) style="\d+"/g, "$1")
    .replace(/ dxfId="\d+"/g, "")
    .replace(/ t="s"><v>(\d+)<\/v>/g, (_, at: string) => ` t="inlineStr"><is>${strings[Number(at)] ?? ""}</is>`); // prettier-ignore

const FIRST: Beside = {
  sheets: { 首页: { xml: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2541.87</v></c></row></sheetData>' } }, // prettier-ignore
  parts: {},
  names: "",
};

/** A workbook of the kinds, beside a sheet of a few cells or beside an example's input tables. */
export function partsOf(kinds: readonly Kind[], beside: "nothing" | "inputs" = "nothing"): Parts {
  const base = beside === "inputs" ? inputTables() : FIRST;
  const sheets = [base.sheets, ...kinds.map(({ sheets: own = {} }) => own)].flatMap((own) => Object.entries(own)); // prettier-ignore
  const parts: Parts = {
    ...base.parts,
    "xl/styles.xml": STYLES,
    "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}" count="9" uniqueCount="${STRINGS.length}">${STRINGS.map((si) => `<si>${si}</si>`).join("")}</sst>`,
    "xl/theme/theme1.xml": THEME,
  };
  const book: Relation[] = [
    ["styles", "styles", "styles.xml"],
    ["strings", "sharedStrings", "sharedStrings.xml"],
    ["theme", "theme", "theme/theme1.xml"],
  ];
  const listed = sheets.map(([name, sheet], index) => {
    const root = sheet.root ?? "worksheet";
    const file = sheetPath(root, index + 1);
    const spaces = `xmlns="${MAIN}" xmlns:r="${OFFICE}"${sheet.spaces ?? ""}`;
    parts[`xl/${file}`] = `${HEAD}<${root} ${spaces}>${sheet.xml}</${root}>`;
    if (sheet.relations?.length)
      parts[`xl/${file.replace("/", "/_rels/")}.rels`] = relationsXml(sheet.relations);
    book.push([`sheet${index + 1}`, SHEET_TYPES[root] ?? "", file]);
    return `<sheet name="${name}" sheetId="${index + 3}"${sheet.state ? ` state="${sheet.state}"` : ""} r:id="sheet${index + 1}"/>`;
  });
  for (const kind of kinds) {
    Object.assign(parts, kind.parts);
    book.push(...(kind.book ?? []));
  }
  const order = sheets.map(([name]) => name);
  const slots = kinds.map(({ workbook = {} }) => workbook);
  parts["xl/workbook.xml"] = workbookXml([{ sheets: listed.join(""), definedNames: base.names }, ...slots], order); // prettier-ignore
  parts["xl/_rels/workbook.xml.rels"] = relationsXml(book);
  const root = kinds.flatMap((kind) => kind.root ?? []);
  parts["_rels/.rels"] = relationsXml([["rId1", "officeDocument", "xl/workbook.xml"], ...root]);
  const hasMacros = kinds.some((kind) => kind.hasMacros);
  return { "[Content_Types].xml": contentTypesXml(Object.keys(parts), hasMacros), ...parts };
}

function workbookXml(slots: readonly NonNullable<Kind["workbook"]>[], sheets: readonly string[]): string {
  const elements = SLOTS.map((slot) => {
    const own = slots.map((each) => each[slot] ?? "").filter((each) => each !== "");
    if (own.length === 0) return "";
    return EMPTY_ELEMENTS.has(slot) ? `<${slot} ${own.join(" ")}/>` : `<${slot}>${own.join("")}</${slot}>`;
  });
  // A name of a sheet's own is given with the sheet's name.
  const xml = elements
    .join("")
    .replace(/localSheetId="\{(.*?)\}"/g, (_, name: string) => `localSheetId="${sheets.indexOf(name)}"`);
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${xml}</workbook>`;
}

function contentTypesXml(names: readonly string[], hasMacros: boolean): string {
  const extensions = new Set(
    names.map((name) => name.slice(name.lastIndexOf(".") + 1)).concat("rels", "xml"),
  );
  const defaults = [...extensions].map((each) => `<Default Extension="${each}" ContentType="${EXTENSIONS[each] ?? "application/octet-stream"}"/>`); // prettier-ignore
  const overrides = names.flatMap((name) => {
    const [pattern, type] = CONTENT_TYPES.find(([each]) => each.test(name)) ?? [];
    return pattern && type ? [[name, type.replace("$1", pattern.exec(name)?.[1] ?? "")]] : [];
  });
  const workbook = hasMacros ? "application/vnd.ms-excel.sheet.macroEnabled.main+xml" : `${SPREADSHEET}.sheet.main+xml`; // prettier-ignore
  const all = [["xl/workbook.xml", workbook], ...overrides];
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types">${defaults.join("")}${all.map(([name = "", type = ""]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join("")}</Types>`;
}

export const packed = (parts: Parts): Uint8Array =>
  writeArchive(Object.entries(parts).map(([name, text]) => ({ name, bytes: strToU8(text) })));
