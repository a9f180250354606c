import { WORKBOOK } from "../../opc/limits";
import { argb, type Palette } from "./theme";
import type { BorderEdge, BorderLine, StyleFile } from "./workbook-file";
import { WorkbookFileProblem } from "./workbook-file-problem";
import {
  child,
  childrenOf,
  element,
  isTrue,
  numberOf,
  valueOf,
  xmlDeclaration,
  type XmlElement,
} from "./xml";

/** The font that a cell without one has. */
export interface StandardFont {
  name: string;
  size: number;
}

/** Of new workbooks: one that every Chinese office has, its widest digit as wide as that of Calibri 11. */
export const STANDARD_FONT: StandardFont = { name: "宋体", size: 10 };

export interface StyleSheet {
  standardFont: StandardFont;
  /** By the index that cells carry (s). */
  styles: StyleFile[];
  /** Conditional formats' styles, by dxfId. */
  differential: StyleFile[];
}

type Alignment = NonNullable<StyleFile["alignment"]>;
type Font = NonNullable<StyleFile["font"]>;

const edges: BorderEdge[] = ["left", "right", "top", "bottom"];

export function readStyles(root: XmlElement | undefined, palette: Palette): StyleSheet {
  const formats = new Map(
    childrenOf(child(root, "numFmts"), "numFmt").map(({ attributes }) => [
      Number(attributes["numFmtId"]),
      attributes["formatCode"] ?? "",
    ]),
  );
  const fontElements = childrenOf(child(root, "fonts"), "font");
  const standardFont = {
    name: valueOf(fontElements[0], "name") ?? STANDARD_FONT.name,
    size: numberOf(valueOf(fontElements[0], "sz")) ?? STANDARD_FONT.size,
  };
  const fonts = fontElements.map((font) => readFont(font, palette, standardFont));
  const fills = childrenOf(child(root, "fills"), "fill").map((fill) => readFill(fill, palette));
  const borders = childrenOf(child(root, "borders"), "border").map((border) => readBorders(border, palette));
  const styles = childrenOf(child(root, "cellXfs"), "xf").map((xf) => {
    const at = (name: string): number => Number(xf.attributes[name] ?? 0);
    const format = at("numFmtId");
    return style({
      font: fonts[at("fontId")],
      fill: fills[at("fillId")],
      borders: borders[at("borderId")],
      alignment: readAlignment(child(xf, "alignment")),
      numberFormat: formats.get(format) ?? builtInFormats[format],
      protection: readProtection(child(xf, "protection")),
    });
  });
  if (styles.length > WORKBOOK.styles)
    throw new WorkbookFileProblem("tooMany", { what: "styles", limit: WORKBOOK.styles });
  const differential = childrenOf(child(root, "dxfs"), "dxf").map((dxf) => readDifferential(dxf, palette));
  return { standardFont, styles, differential };
}

/** Leaves out what is not there or is empty. */
function style(parts: StyleFile): StyleFile {
  const found: StyleFile = {};
  if (hasKeys(parts.font)) found.font = parts.font;
  if (parts.fill) found.fill = parts.fill;
  if (hasKeys(parts.borders)) found.borders = parts.borders;
  if (hasKeys(parts.alignment)) found.alignment = parts.alignment;
  if (parts.numberFormat && parts.numberFormat !== "General") found.numberFormat = parts.numberFormat;
  if (hasKeys(parts.protection)) found.protection = parts.protection;
  return found;
}

const hasKeys = (value: object | undefined): boolean => value !== undefined && Object.keys(value).length > 0;

/** <b/> is true, <b val="0"/> is not. */
const flag = (font: XmlElement, name: string): boolean => {
  const found = child(font, name);
  return found !== undefined && (found.attributes["val"] === undefined || isTrue(found.attributes["val"]));
};

function readFont(element: XmlElement, palette: Palette, standard: Partial<StandardFont>): Font {
  const font: Font = {};
  const name = valueOf(element, "name");
  const size = numberOf(valueOf(element, "sz"));
  if (name !== undefined && name !== standard.name) font.name = name;
  if (size !== undefined && size !== standard.size) font.size = size;
  if (flag(element, "b")) font.bold = true;
  if (flag(element, "i")) font.italic = true;
  const underline = child(element, "u");
  if (underline && underline.attributes["val"] !== "none")
    font.underline = (underline.attributes["val"] ?? "single") as Font["underline"];
  if (flag(element, "strike")) font.strike = true;
  const color = child(element, "color");
  // theme="1" is the text colour that a font has when it names none.
  if (color && !(color.attributes["theme"] === "1" && !color.attributes["tint"])) {
    const value = palette.color(color);
    if (value) font.color = value;
  }
  const script = valueOf(element, "vertAlign");
  if (script === "superscript" || script === "subscript") font.script = script;
  return font;
}

const readFill = (fill: XmlElement, palette: Palette): string | undefined => {
  const pattern = child(fill, "patternFill");
  const type = pattern?.attributes["patternType"];
  if (!pattern || type === undefined || type === "none" || type === "gray125") return undefined;
  return palette.color(child(pattern, "fgColor"));
};

function readBorders(border: XmlElement, palette: Palette): StyleFile["borders"] {
  const borders: NonNullable<StyleFile["borders"]> = {};
  const read = (edge: BorderEdge, name: string): void => {
    const found = child(border, name);
    const line = found?.attributes["style"];
    if (!found || !line || line === "none") return;
    const color = palette.color(child(found, "color"));
    borders[edge] = color ? { line: line as BorderLine, color } : { line: line as BorderLine };
  };
  for (const edge of edges) read(edge, edge);
  if (!borders.left) read("left", "start");
  if (!borders.right) read("right", "end");
  if (isTrue(border.attributes["diagonalDown"])) read("diagonalDown", "diagonal");
  if (isTrue(border.attributes["diagonalUp"])) read("diagonalUp", "diagonal");
  return borders;
}

function readAlignment(element: XmlElement | undefined): Alignment | undefined {
  if (!element) return undefined;
  const { horizontal, vertical, wrapText, shrinkToFit, indent, textRotation } = element.attributes;
  const alignment: Alignment = {};
  if (horizontal && horizontal !== "general") alignment.horizontal = horizontal as Alignment["horizontal"];
  if (vertical && vertical !== "bottom") alignment.vertical = vertical as Alignment["vertical"];
  if (isTrue(wrapText)) alignment.wrap = true;
  if (isTrue(shrinkToFit)) alignment.shrink = true;
  if (Number(indent ?? 0) > 0) alignment.indent = Number(indent);
  const rotation = Number(textRotation ?? 0);
  // Stored as 0…180, above 90 for downward; 255 is stacked letters, which has no angle.
  if (rotation !== 0 && rotation <= 180) alignment.rotation = rotation > 90 ? 90 - rotation : rotation;
  return alignment;
}

function readProtection(element: XmlElement | undefined): StyleFile["protection"] {
  if (!element) return undefined;
  const protection: NonNullable<StyleFile["protection"]> = {};
  const { locked, hidden } = element.attributes;
  if (locked !== undefined && !isTrue(locked)) protection.locked = false;
  if (isTrue(hidden)) protection.hidden = true;
  return protection;
}

function readDifferential(dxf: XmlElement, palette: Palette): StyleFile {
  const font = child(dxf, "font");
  const pattern = child(dxf, "fill", "patternFill");
  const border = child(dxf, "border");
  return style({
    font: font && readFont(font, palette, {}),
    // A solid fill of a conditional format states its colour as the background.
    fill: palette.color(child(pattern, "bgColor")) ?? palette.color(child(pattern, "fgColor")),
    borders: border && readBorders(border, palette),
    numberFormat: child(dxf, "numFmt")?.attributes["formatCode"],
  });
}

/** The styles of a workbook while its sheets are written. */
export interface CellStyles {
  /** The s attribute of a cell with this index into WorkbookFile.styles. */
  cellIndex(style: number): number;
  /** The dxfId of a conditional format's style. */
  differentialIndex(style: StyleFile): number;
  /** styles.xml, after all sheets. */
  xml(): string;
}

/** Collects the styles of a new workbook while its sheets are written, and makes styles.xml of them. */
export class StyleWriter implements CellStyles {
  private readonly fonts = new Pool();
  private readonly fills = new Pool();
  private readonly borders = new Pool();
  private readonly formats = new Map<string, number>();
  private readonly differential = new Pool();
  private readonly cells: string[];

  constructor(
    styles: StyleFile[],
    private readonly standard: StandardFont,
  ) {
    this.fonts.add(fontXml({}, standard));
    this.fills.add(element("fill", {}, element("patternFill", { patternType: "none" })));
    this.fills.add(element("fill", {}, element("patternFill", { patternType: "gray125" })));
    this.borders.add(bordersXml({}));
    // Index 0 is the plain style that a cell without s has.
    this.cells = [{}, ...styles].map((each) => this.cellFormat(each));
  }

  cellIndex(style: number): number {
    return style + 1;
  }

  differentialIndex(style: StyleFile): number {
    return this.differential.add(this.differentialXml(style));
  }

  private cellFormat(style: StyleFile): string {
    const font = this.fonts.add(fontXml(style.font ?? {}, this.standard));
    const fill = style.fill ? this.fills.add(solidFill(style.fill)) : 0;
    const border = this.borders.add(bordersXml(style.borders ?? {}));
    const format = style.numberFormat ? this.formatIndex(style.numberFormat) : 0;
    const alignment = alignmentXml(style.alignment);
    const protection = cellProtectionXml(style.protection);
    return element(
      "xf",
      {
        numFmtId: format,
        fontId: font,
        fillId: fill,
        borderId: border,
        xfId: 0,
        applyNumberFormat: format ? true : undefined,
        applyFont: font ? true : undefined,
        applyFill: fill ? true : undefined,
        applyBorder: border ? true : undefined,
        applyAlignment: alignment ? true : undefined,
        applyProtection: protection ? true : undefined,
      },
      alignment,
      protection,
    );
  }

  private formatIndex(code: string): number {
    const builtIn = builtInFormat(code);
    if (builtIn !== undefined) return builtIn;
    const known = this.formats.get(code);
    if (known !== undefined) return known;
    const index = FIRST_CUSTOM_FORMAT + this.formats.size;
    this.formats.set(code, index);
    return index;
  }

  private differentialXml(style: StyleFile): string {
    return differentialXml(style, (code) => this.formatIndex(code));
  }

  xml(): string {
    return (
      xmlDeclaration +
      element(
        "styleSheet",
        { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
        this.formats.size > 0
          ? element(
              "numFmts",
              { count: this.formats.size },
              ...[...this.formats].map(([formatCode, numFmtId]) =>
                element("numFmt", { numFmtId, formatCode }),
              ),
            )
          : "",
        this.fonts.xml("fonts"),
        this.fills.xml("fills"),
        this.borders.xml("borders"),
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        element("cellXfs", { count: this.cells.length }, ...this.cells),
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
        this.differential.xml("dxfs"),
        '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
      )
    );
  }
}

/** Equal pieces of XML are kept once. */
class Pool {
  private readonly indexes = new Map<string, number>();

  add(xml: string): number {
    const known = this.indexes.get(xml);
    if (known !== undefined) return known;
    this.indexes.set(xml, this.indexes.size);
    return this.indexes.size - 1;
  }

  xml(name: string): string {
    return element(name, { count: this.indexes.size }, ...this.indexes.keys());
  }
}

export const differentialXml = (style: StyleFile, formatIndex: (code: string) => number): string =>
  element(
    "dxf",
    {},
    style.font && fontXml(style.font),
    style.numberFormat &&
      element("numFmt", { numFmtId: formatIndex(style.numberFormat), formatCode: style.numberFormat }),
    style.fill &&
      element("fill", {}, element("patternFill", {}, element("bgColor", { rgb: argb(style.fill) }))),
    style.borders && bordersXml(style.borders, true),
  );

export function fontXml(font: Font, standard?: StandardFont): string {
  const size = font.size ?? standard?.size;
  const name = font.name ?? standard?.name;
  return element(
    "font",
    {},
    font.bold ? "<b/>" : "",
    font.italic ? "<i/>" : "",
    font.strike ? "<strike/>" : "",
    size === undefined ? "" : element("sz", { val: size }),
    font.underline ? element("u", font.underline === "single" ? {} : { val: font.underline }) : "",
    font.script ? element("vertAlign", { val: font.script }) : "",
    font.color ? element("color", { rgb: argb(font.color) }) : standard ? '<color theme="1"/>' : "",
    name === undefined ? "" : element("name", { val: name }),
    standard && !font.name ? '<family val="2"/>' : "",
  );
}

export const solidFill = (color: string): string =>
  element(
    "fill",
    {},
    element(
      "patternFill",
      { patternType: "solid" },
      element("fgColor", { rgb: argb(color) }),
      '<bgColor indexed="64"/>',
    ),
  );

/** A cell's border names all its edges; a conditional format's only those that it sets. */
export function bordersXml(borders: NonNullable<StyleFile["borders"]>, onlySet = false): string {
  const edgeXml = (name: string, edge: { line: BorderLine; color?: string } | undefined): string =>
    edge
      ? element(
          name,
          { style: edge.line },
          edge.color ? element("color", { rgb: argb(edge.color) }) : '<color auto="1"/>',
        )
      : onlySet
        ? ""
        : `<${name}/>`;
  return element(
    "border",
    { diagonalUp: borders.diagonalUp && true, diagonalDown: borders.diagonalDown && true },
    ...edges.map((edge) => edgeXml(edge, borders[edge])),
    edgeXml("diagonal", borders.diagonalDown ?? borders.diagonalUp),
  );
}

export function alignmentXml(alignment: StyleFile["alignment"]): string {
  if (!hasKeys(alignment) || !alignment) return "";
  const { rotation } = alignment;
  return element("alignment", {
    horizontal: alignment.horizontal,
    vertical: alignment.vertical,
    textRotation: rotation === undefined ? undefined : rotation < 0 ? 90 - rotation : rotation,
    wrapText: alignment.wrap,
    indent: alignment.indent,
    shrinkToFit: alignment.shrink,
  });
}

export const cellProtectionXml = (protection: StyleFile["protection"]): string =>
  protection && hasKeys(protection)
    ? element("protection", { locked: protection.locked, hidden: protection.hidden })
    : "";

export const FIRST_CUSTOM_FORMAT = 164;
// From 27 on the built-in codes depend on the language of Excel, so we read them but write them out.
const FIRST_LOCAL_FORMAT = 27;

/** The number of a format that every Excel has. */
export function builtInFormat(code: string): number | undefined {
  const index = builtInFormats.indexOf(code);
  return index >= 0 && index < FIRST_LOCAL_FORMAT ? index : undefined;
}

/** ECMA-376 18.8.30; 27…36 and 50…58 as Excel in Chinese (PRC) shows them. */
const builtInFormats: (string | undefined)[] = [];
Object.assign(builtInFormats, {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
});
