import type { IBorderStyleData, IStyleData } from "@univerjs/core";
import type { BorderEdge, BorderLine, StyleFile } from "../../../file/workbook-file";

/** Univer's numbers for what the file form names. */
const LINES: Record<BorderLine, number> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};
const EDGES: Partial<Record<BorderEdge, "t" | "b" | "l" | "r" | "tl_br" | "bl_tr">> = {
  top: "t",
  bottom: "b",
  left: "l",
  right: "r",
  diagonalDown: "tl_br",
  diagonalUp: "bl_tr",
};
const HORIZONTAL: Record<string, number> = {
  left: 1,
  center: 2,
  centerContinuous: 2,
  right: 3,
  justify: 4,
  distributed: 6,
};
const VERTICAL: Record<string, number> = { top: 1, center: 2, distributed: 2, justify: 2, bottom: 3 };
const OVERFLOW = 1;
const CLIP = 2;
const WRAP = 3;
const INDENT_PIXELS = 9;

/** What Excel draws where a cell says nothing: 11 points at the bottom of the cell. */
export const DEFAULT_STYLE: IStyleData = { ff: "宋体", fs: 10, vt: VERTICAL.bottom };

export function univerStyle(style: StyleFile): IStyleData {
  const { font, fill, borders, alignment, numberFormat } = style;
  const result: IStyleData = {};
  if (font?.name) result.ff = font.name;
  if (font?.size) result.fs = font.size;
  if (font?.bold) result.bl = 1;
  if (font?.italic) result.it = 1;
  if (font?.underline) result.ul = { s: 1 };
  if (font?.strike) result.st = { s: 1 };
  if (font?.color) result.cl = { rgb: font.color };
  if (font?.script) result.va = font.script === "subscript" ? 2 : 3;
  if (fill) result.bg = { rgb: fill };
  if (borders) result.bd = univerBorders(borders);
  if (alignment?.horizontal) result.ht = HORIZONTAL[alignment.horizontal] ?? 0;
  if (alignment?.vertical) result.vt = VERTICAL[alignment.vertical] ?? 3;
  if (alignment?.wrap) result.tb = WRAP;
  else if (alignment?.horizontal === "fill") result.tb = CLIP;
  else result.tb = OVERFLOW;
  if (alignment?.rotation) result.tr = { a: -alignment.rotation };
  if (alignment?.indent)
    result.pd = { [alignment.horizontal === "right" ? "r" : "l"]: alignment.indent * INDENT_PIXELS };
  if (numberFormat && numberFormat !== "General") result.n = { pattern: numberFormat };
  return result;
}

function univerBorders(borders: NonNullable<StyleFile["borders"]>): IStyleData["bd"] {
  const result: Record<string, IBorderStyleData> = {};
  for (const [edge, border] of Object.entries(borders)) {
    const key = EDGES[edge as BorderEdge];
    if (key) result[key] = { s: LINES[border.line], cl: { rgb: border.color ?? "#000000" } };
  }
  return result;
}

/** Lays one style over another: what the upper one says wins. */
export function layStyle(lower: StyleFile, upper: StyleFile): StyleFile {
  return {
    ...lower,
    ...upper,
    font: lower.font || upper.font ? { ...lower.font, ...upper.font } : undefined,
    borders: lower.borders || upper.borders ? { ...lower.borders, ...upper.borders } : undefined,
    alignment: lower.alignment || upper.alignment ? { ...lower.alignment, ...upper.alignment } : undefined,
  };
}

/** Styles by name for one projection; equal styles get one name. */
export class StyleBook {
  readonly styles: Record<string, IStyleData> = {};
  private readonly names = new Map<string, string>();

  name(style: StyleFile): string {
    const key = JSON.stringify(style);
    let name = this.names.get(key);
    if (name === undefined) {
      name = key; // the same name in every projection, so that an unchanged cell stays unchanged
      this.names.set(key, name);
      this.styles[name] = univerStyle(style);
    }
    return name;
  }
}
