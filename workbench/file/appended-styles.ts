import { childSpans, type StyleSections } from "./style-sections";
import { alignmentXml, bordersXml, builtInFormat, cellProtectionXml, differentialXml, FIRST_CUSTOM_FORMAT, fontXml, readStyles, solidFill, type CellStyles, type StandardFont, type StyleSheet } from "./style-xml"; // prettier-ignore
import type { Palette } from "./theme";
import type { StyleFile } from "./workbook-file";
import { element, parseXml } from "./xml";
import { changedTag, edited, withPrefix, type Edit } from "./xml-patch";

/** The collections of styles.xml that grow; each is counted on from what it has. */
type Collection = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";
const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"]; // prettier-ignore

/**
 * The styles of a workbook that was opened, with those that changed cells need behind them: every style of before keeps
 * its number, and what we have no words for (patterns, themes, fonts' families) stays with it.
 */
export class AppendedStyles implements CellStyles {
  private readonly sections: StyleSections;
  private readonly added: Record<Collection, Map<string, number>> = {
    numFmts: new Map(),
    fonts: new Map(),
    fills: new Map(),
    borders: new Map(),
    cellXfs: new Map(),
    dxfs: new Map(),
  };
  private readonly sheet: StyleSheet;
  private readonly byLook = new Map<string, number>();
  /** By the numbers of the styles, which many cells share. */
  private readonly indexes = new Map<number, number>();
  private readonly formats = new Map<string, number>();
  private nextFormat = FIRST_CUSTOM_FORMAT;

  constructor(
    private readonly text: string,
    palette: Palette,
    private readonly styles: readonly StyleFile[],
  ) {
    const root = parseXml(text, "styles.xml");
    this.sheet = readStyles(root, palette);
    this.sections = childSpans(text, "styles.xml");
    this.sheet.styles.forEach((style, index) => {
      const look = JSON.stringify(style);
      if (!this.byLook.has(look)) this.byLook.set(look, index);
    });
    for (const { attributes } of this.sections.get("numFmts")?.items ?? []) {
      const id = Number(attributes["numFmtId"]);
      this.formats.set(attributes["formatCode"] ?? "", id);
      this.nextFormat = Math.max(this.nextFormat, id + 1);
    }
  }

  private get standard(): StandardFont {
    return this.sheet.standardFont;
  }

  cellIndex(style: number): number {
    const known = this.indexes.get(style);
    if (known !== undefined) return known;
    const index = this.indexOf(style);
    this.indexes.set(style, index);
    return index;
  }

  private indexOf(style: number): number {
    const look = this.styles[style] ?? {};
    return this.byLook.get(JSON.stringify(inOrder(look))) ?? this.add("cellXfs", this.formatXml(look));
  }

  /** The number of a look that a cell with a style of before has now: what did not change of it stays as it was. */
  changedIndex(stored: number, style: number | undefined): number {
    const look = (style === undefined ? undefined : this.styles[style]) ?? {};
    const before = this.sheet.styles[stored] ?? {};
    if (same(before, look)) return stored;
    const xf = this.sections.get("cellXfs")?.items[stored];
    if (!xf) return style === undefined ? 0 : this.cellIndex(style);
    const isSame = (part: keyof StyleFile): boolean => same(before[part], look[part]);
    const changes: Record<string, number | boolean> = {};
    if (!isSame("numberFormat"))
      Object.assign(changes, {
        numFmtId: this.formatIndex(look.numberFormat ?? "General"),
        applyNumberFormat: true,
      });
    if (!isSame("font"))
      Object.assign(changes, {
        fontId: this.add("fonts", fontXml(look.font ?? {}, this.standard)),
        applyFont: true,
      });
    if (!isSame("fill"))
      Object.assign(changes, {
        fillId: look.fill ? this.add("fills", solidFill(look.fill)) : 0,
        applyFill: true,
      });
    if (!isSame("borders"))
      Object.assign(changes, {
        borderId: this.add("borders", bordersXml(look.borders ?? {})),
        applyBorder: true,
      });
    if (!isSame("alignment")) changes["applyAlignment"] = true;
    if (!isSame("protection")) changes["applyProtection"] = true;
    const kept = (name: string): string => {
      const [child] = xf.children.filter((each) => each.name === name);
      return child ? this.text.slice(child.start, child.end) : "";
    };
    const inside =
      (isSame("alignment") ? kept("alignment") : withPrefix(alignmentXml(look.alignment), xf.qualifiedName)) +
      (isSame("protection")
        ? kept("protection")
        : withPrefix(cellProtectionXml(look.protection), xf.qualifiedName)) +
      kept("extLst");
    const tag = changedTag(this.text.slice(xf.start, xf.innerStart), changes).replace(/\s*\/?>$/, "");
    return this.addRaw("cellXfs", inside === "" ? `${tag}/>` : `${tag}>${inside}</${xf.qualifiedName}>`);
  }

  differentialIndex(style: StyleFile): number {
    return this.add(
      "dxfs",
      differentialXml(style, (code) => this.formatIndex(code)),
    );
  }

  private formatXml(look: StyleFile): string {
    const [alignment, protection] = [alignmentXml(look.alignment), cellProtectionXml(look.protection)];
    const format = look.numberFormat ? this.formatIndex(look.numberFormat) : 0;
    return element(
      "xf",
      {
        numFmtId: format,
        fontId: look.font ? this.add("fonts", fontXml(look.font, this.standard)) : 0,
        fillId: look.fill ? this.add("fills", solidFill(look.fill)) : 0,
        borderId: look.borders ? this.add("borders", bordersXml(look.borders)) : 0,
        xfId: 0,
        applyNumberFormat: format ? true : undefined,
        applyFont: look.font ? true : undefined,
        applyFill: look.fill ? true : undefined,
        applyBorder: look.borders ? true : undefined,
        applyAlignment: alignment ? true : undefined,
        applyProtection: protection ? true : undefined,
      },
      alignment,
      protection,
    );
  }

  private formatIndex(code: string): number {
    const known = builtInFormat(code) ?? this.formats.get(code);
    if (known !== undefined) return known;
    const numFmtId = this.nextFormat;
    this.nextFormat += 1;
    this.formats.set(code, numFmtId);
    this.add("numFmts", element("numFmt", { numFmtId, formatCode: code }));
    return numFmtId;
  }

  private add(collection: Collection, xml: string): number {
    return this.addRaw(collection, withPrefix(xml, this.sections.root.qualifiedName));
  }

  private addRaw(collection: Collection, xml: string): number {
    const added = this.added[collection];
    const known = added.get(xml);
    if (known !== undefined) return known;
    const index = (this.sections.get(collection)?.items.length ?? 0) + added.size;
    added.set(xml, index);
    return index;
  }

  get isChanged(): boolean {
    return Object.values(this.added).some(({ size }) => size > 0);
  }

  xml(): string {
    const edits: Edit[] = [];
    for (const [name, added] of Object.entries(this.added)) {
      if (added.size === 0) continue;
      const items = [...added.keys()].join("");
      const section = this.sections.get(name);
      if (section) {
        const { span } = section;
        const tag = changedTag(this.text.slice(span.start, span.innerStart), {
          count: section.items.length + added.size,
        });
        const open = tag.replace(/\s*\/>$/, ">");
        const inside = this.text.slice(span.innerStart, span.innerEnd);
        edits.push({
          start: span.start,
          end: span.end,
          text: `${open}${inside}${items}</${span.qualifiedName}>`,
        });
      } else {
        const start = this.sections.place(name, ORDER);
        edits.push({
          start,
          end: start,
          text: `${withPrefix(`<${name} count="${added.size}">`, this.sections.root.qualifiedName)}${items}${withPrefix(`</${name}>`, this.sections.root.qualifiedName)}`,
        });
      }
    }
    return edited(this.text, edits);
  }
}

/** As the reader lists the parts of a style. */
const PARTS = ["font", "fill", "borders", "alignment", "numberFormat", "protection"] as const;
const inOrder = (style: StyleFile): StyleFile =>
  Object.fromEntries(PARTS.flatMap((part) => (style[part] === undefined ? [] : [[part, style[part]]])));

const same = (one: unknown, other: unknown): boolean => stable(one) === stable(other);

/** Equal things as equal text, whatever the order in which their parts were set. */
export const stable = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([, each]) => each !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  ) ?? "";
