import { conditionalFormatsXml, readConditionalFormats } from "./conditional-format-xml";
import { pageBreaksXml } from "./page-breaks-xml";
import { fitsToPage, pageLayoutXml } from "./page-layout-xml";
import { patchRows, type PatchWriting } from "./patch-rows";
import { protectionXml } from "./protection-xml";
import { stable } from "./appended-styles";
import type { StyleSheet } from "./style-xml";
import { argb, type Palette } from "./theme";
import { readValidations, validationsXml } from "./validation-xml";
import type { SheetFile } from "./workbook-file";
import { columnsXml, dimension, mergesXml, paneXml, tablePartsXml } from "./write-sheet";
import { childrenOf, element, parseXml } from "./xml";
import {
  changedTag,
  edited,
  outlineOf,
  placeFor,
  withPrefix,
  type Edit,
  type Outline,
  type Span,
} from "./xml-patch";

/** The elements of a worksheet in the order that the schema fixes (ECMA-376 18.3.1.99). */
const ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter " +
  "sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions " +
  "pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing " +
  "legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst"
).split(" ");

export interface SheetPatching {
  writing: PatchWriting;
  styleSheet: StyleSheet;
  palette: Palette;
  /** Relationship ids that the sheet is to name: of its drawing, of its notes' shapes and of its tables. */
  relations: { drawing?: string; legacyDrawing?: string; tables: readonly string[] };
  /** Absent: it is the active sheet, or not, as it was. */
  becomesActive?: boolean;
}

export interface PatchedSheet {
  text: string;
  formulasChanged: boolean;
}

/** A sheet's part with what became another written anew; every other element stands as it was stored. */
export function patchSheet(
  text: string,
  part: string,
  { before, now }: { before: SheetFile; now: SheetFile },
  patching: SheetPatching,
): PatchedSheet {
  const outline = outlineOf(text, part);
  const patch = new SheetPatch(text, part, outline);
  const data = patch.first("sheetData");
  const rows = data && patchRows(text, data, { before: before.rows, now: now.rows }, patching.writing);
  if (rows) patch.edits.push(...rows.edits);
  const used = dimension(now.rows);
  if (dimension(before.rows) !== used) patch.replace("dimension", element("dimension", { ref: used }));
  patchProperties(patch, before, now);
  patchView(patch, before, now, patching.becomesActive);
  const { comparison, appended } = patching.writing;
  if (!comparison.sameColumns(before, now))
    patch.replace("cols", outlined(patch, columnsXml(now.columns, appended)));
  const changed = (part: keyof SheetFile): boolean => stable(before[part]) !== stable(now[part]);
  if (changed("protection")) patch.replace("sheetProtection", protectionXml(now.protection));
  if (changed("autoFilter"))
    patch.replace("autoFilter", now.autoFilter ? element("autoFilter", { ref: now.autoFilter }) : "");
  if (changed("merges")) patch.replace("mergeCells", mergesXml(now.merges));
  if (changed("conditionalFormats")) patchConditionalFormats(patch, now, patching);
  if (changed("validations")) patchValidations(patch, now);
  if (changed("pageLayout")) patchPage(patch, before, now);
  if (changed("pageBreaks")) {
    for (const name of ["rowBreaks", "colBreaks"]) {
      const xml = pageBreaksXml({ [name === "rowBreaks" ? "rows" : "columns"]: now.pageBreaks?.[name === "rowBreaks" ? "rows" : "columns"] }); // prettier-ignore
      patch.replace(name, xml);
    }
  }
  patchRelations(patch, patching.relations);
  return { text: patch.text(), formulasChanged: rows?.formulasChanged ?? false };
}

class SheetPatch {
  readonly edits: Edit[] = [];

  constructor(
    private readonly source: string,
    private readonly part: string,
    readonly outline: Outline,
  ) {}

  first(name: string): Span | undefined {
    return this.outline.children.find((child) => child.name === name);
  }

  all(name: string): Span[] {
    return this.outline.children.filter((child) => child.name === name);
  }

  sliceOf({ start, end }: Pick<Span, "start" | "end">): string {
    return this.source.slice(start, end);
  }

  tagOf({ start, innerStart }: Span): string {
    return this.source.slice(start, innerStart);
  }

  /** An element as a part of its own, with the namespaces of the sheet. */
  parsed(span: Span): ReturnType<typeof parseXml> {
    const { root } = this.outline;
    const open = this.tagOf(root).replace(/\s*\/>$/, ">");
    return parseXml(`${open}${this.sliceOf(span)}</${root.qualifiedName}>`, this.part);
  }

  /** The elements of a name written anew, where they were or where they belong; raw text is the part's own. */
  replace(name: string, xml: string, raw = ""): void {
    const text = withPrefix(xml, this.outline.root.qualifiedName) + raw;
    const [first, ...others] = this.all(name);
    if (first) this.edits.push({ start: first.start, end: first.end, text });
    else if (text !== "") {
      const start = placeFor(this.outline, name, ORDER);
      this.edits.push({ start, end: start, text });
    }
    for (const { start, end } of others) this.edits.push({ start, end, text: "" });
  }

  text(): string {
    const rank = ({ start }: Edit): number => start;
    return edited(
      this.source,
      [...this.edits].sort((one, other) => rank(one) - rank(other)),
    );
  }
}

function patchProperties(patch: SheetPatch, before: SheetFile, now: SheetFile): void {
  const [fitted, fits] = [fitsToPage(before.pageLayout), fitsToPage(now.pageLayout)];
  if (before.tabColor === now.tabColor && fitted === fits) return;
  const span = patch.first("sheetPr");
  const inside = span ? childrenText(patch, span) : new Map<string, string>();
  if (before.tabColor !== now.tabColor)
    inside.set("tabColor", now.tabColor ? element("tabColor", { rgb: argb(now.tabColor) }) : "");
  if (fitted !== fits) {
    const stated = inside.get("pageSetUpPr") || "<pageSetUpPr/>";
    inside.set("pageSetUpPr", changedTag(stated, { fitToPage: fits ? true : undefined }));
  }
  const content = ["tabColor", "outlinePr", "pageSetUpPr"].map((name) => inside.get(name) ?? "").join("");
  const tag = span ? patch.tagOf(span).replace(/\s*\/?>$/, "") : "<sheetPr";
  const name = span?.qualifiedName ?? "sheetPr";
  if (span)
    patch.edits.push({
      start: span.start,
      end: span.end,
      text: `${tag}>${withPrefix(content, name)}</${name}>`,
    });
  else patch.replace("sheetPr", `${tag}>${content}</${name}>`);
}

/** The elements right in an element, without prefixes, by their names. */
function childrenText(patch: SheetPatch, span: Span): Map<string, string> {
  const text = patch.sliceOf(span);
  const found = new Map<string, string>();
  for (const child of outlineOf(text, "sheet").children) {
    const prefix = child.qualifiedName.slice(0, child.qualifiedName.length - child.name.length);
    const raw = text.slice(child.start, child.end);
    found.set(
      child.name,
      prefix === "" ? raw : raw.split(`<${prefix}`).join("<").split(`</${prefix}`).join("</"),
    );
  }
  return found;
}

function patchView(
  patch: SheetPatch,
  before: SheetFile,
  now: SheetFile,
  becomesActive: boolean | undefined,
): void {
  const views = patch.first("sheetViews");
  if (!views) {
    const sets = now.freeze || !now.showGridlines || becomesActive;
    if (!sets) return;
    const view = element(
      "sheetView",
      {
        showGridLines: now.showGridlines ? undefined : false,
        tabSelected: becomesActive ? true : undefined,
        workbookViewId: 0,
      },
      paneXml(now.freeze),
    );
    patch.replace("sheetViews", element("sheetViews", {}, view));
    return;
  }
  const text = patch.sliceOf(views);
  const [view] = outlineOf(text, "sheet").children;
  if (!view) return;
  const isSelected = /^(1|true|on)$/.test(view.attributes["tabSelected"] ?? "");
  const isActive = becomesActive ?? isSelected;
  const isSameFreeze = stable(before.freeze) === stable(now.freeze);
  if (isSelected === isActive && before.showGridlines === now.showGridlines && isSameFreeze) return;
  let tag = changedTag(text.slice(view.start, view.innerStart), {
    ...(isSelected === isActive ? {} : { tabSelected: isActive ? true : undefined }),
    ...(before.showGridlines === now.showGridlines
      ? {}
      : { showGridLines: now.showGridlines ? undefined : false }),
  });
  let inside = text.slice(view.innerStart, view.innerEnd);
  if (!isSameFreeze) {
    const raw = text.slice(view.start, view.end);
    const others = outlineOf(raw, "sheet").children.filter(
      ({ name }) => name !== "pane" && name !== "selection",
    );
    inside =
      withPrefix(paneXml(now.freeze), view.qualifiedName) +
      others.map(({ start, end }) => raw.slice(start, end)).join("");
    tag = changedTag(tag, { topLeftCell: undefined });
  }
  const open = tag.replace(/\s*\/?>$/, "");
  const written = inside === "" ? `${open}/>` : `${open}>${inside}</${view.qualifiedName}>`;
  patch.edits.push({ start: views.start + view.start, end: views.start + view.end, text: written });
}

/** Outline levels of columns are kept where the columns are written anew. */
function outlined(patch: SheetPatch, xml: string): string {
  const span = patch.first("cols");
  if (!span || xml === "") return xml;
  const levels = childrenOf(patch.parsed(span).children[0], "col").filter(
    ({ attributes }) => attributes["outlineLevel"],
  );
  if (levels.length === 0) return xml;
  return xml.replace(/<col [^>]*\/>/g, (tag) => {
    const min = Number(/min="(\d+)"/.exec(tag)?.[1]);
    const level = levels.find(
      ({ attributes }) => Number(attributes["min"]) <= min && min <= Number(attributes["max"]),
    );
    if (!level) return tag;
    const { outlineLevel, collapsed } = level.attributes;
    return changedTag(tag, { outlineLevel, collapsed });
  });
}

function patchConditionalFormats(
  patch: SheetPatch,
  now: SheetFile,
  { writing, styleSheet, palette }: SheetPatching,
): void {
  // What is not read stays; the rest is written from what is there now.
  const unread = patch.all("conditionalFormatting").filter((span) => {
    let left = 0;
    readConditionalFormats(patch.parsed(span), styleSheet.differential, palette, () => (left += 1));
    return left > 0;
  });
  const raw = unread.map((span) => patch.sliceOf(span)).join("");
  patch.replace(
    "conditionalFormatting",
    conditionalFormatsXml(now.conditionalFormats, writing.appended),
    raw,
  );
}

function patchValidations(patch: SheetPatch, now: SheetFile): void {
  const xml = validationsXml(now.validations, now.name);
  const span = patch.first("dataValidations");
  const raw = span ? unreadValidations(patch.sliceOf(span)) : [];
  if (raw.length === 0 || !span) {
    patch.replace("dataValidations", xml);
    return;
  }
  const count = now.validations.filter(({ ranges }) => ranges.length > 0).length + raw.length;
  const tag = changedTag(patch.tagOf(span).replace(/\s*\/>$/, ">"), { count });
  const inside = xml.replace(/^<dataValidations[^>]*>|<\/dataValidations>$/g, "");
  const text = `${tag}${withPrefix(inside, span.qualifiedName)}${raw.join("")}</${span.qualifiedName}>`;
  patch.edits.push({ start: span.start, end: span.end, text });
}

/** Validations that only show a prompt, and whatever else is none of the kinds that we know. */
function unreadValidations(text: string): string[] {
  return outlineOf(text, "sheet").children.flatMap((child) => {
    const raw = text.slice(child.start, child.end);
    const holder = { name: "", attributes: {}, children: [{ name: "dataValidations", attributes: {}, children: [{ name: "dataValidation", attributes: child.attributes, children: [], text: "" }], text: "" }], text: "" }; // prettier-ignore
    return readValidations(holder).length === 0 ? [raw] : [];
  });
}

function patchPage(patch: SheetPatch, before: SheetFile, now: SheetFile): void {
  const written = (layout: SheetFile["pageLayout"]): Map<string, string> => {
    const holder = `<sheet>${pageLayoutXml(layout)}</sheet>`;
    return new Map(
      outlineOf(holder, "sheet").children.map(({ name, start, end }) => [name, holder.slice(start, end)]),
    );
  };
  const [old, wanted] = [written(before.pageLayout), written(now.pageLayout)];
  for (const name of ["printOptions", "pageMargins", "pageSetup", "headerFooter"]) {
    const xml = wanted.get(name) ?? "";
    if (xml === (old.get(name) ?? "")) continue;
    const span = patch.first(name);
    if (name === "pageSetup" && span) {
      const attributes = (text: string): Record<string, string> => ({ ...outlineOf(`<a>${text || "<b/>"}</a>`, "sheet").children[0]?.attributes }); // prettier-ignore
      const gone = Object.fromEntries(
        Object.keys(attributes(old.get(name) ?? "")).map((key) => [key, undefined]),
      );
      const text = changedTag(patch.tagOf(span), { ...gone, ...attributes(xml) });
      patch.edits.push({ start: span.start, end: span.innerStart, text });
    } else if (name === "headerFooter" && span && xml !== "") {
      const inside = childrenText(patch, span);
      const own = childrenTextOf(xml);
      const content = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"]
        .map((key) => (key.startsWith("odd") ? own.get(key) : inside.get(key)) ?? "")
        .join("");
      const tag = patch.tagOf(span).replace(/\s*\/?>$/, ">");
      patch.edits.push({ start: span.start, end: span.end, text: `${tag}${withPrefix(content, span.qualifiedName)}</${span.qualifiedName}>` }); // prettier-ignore
    } else patch.replace(name, xml);
  }
}

const childrenTextOf = (xml: string): Map<string, string> =>
  new Map(outlineOf(xml, "sheet").children.map(({ name, start, end }) => [name, xml.slice(start, end)]));

/** What the sheet says of its drawing, shapes and tables; the relationships' prefix is the part's own or is declared. */
function patchRelations(
  patch: SheetPatch,
  { drawing, legacyDrawing, tables }: SheetPatching["relations"],
): void {
  const declared = (xml: string): string =>
    xml.replace(
      / r:id=/g,
      ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id=',
    );
  const set = (name: string, id: string | undefined): void => {
    const span = patch.first(name);
    if ((span?.attributes["r:id"] ?? undefined) === id) return;
    patch.replace(name, id ? declared(element(name, { "r:id": id })) : "");
  };
  set("drawing", drawing);
  set("legacyDrawing", legacyDrawing);
  const span = patch.first("tableParts");
  const named = span
    ? childrenOf(patch.parsed(span).children[0], "tablePart").map(({ attributes }) => attributes["r:id"])
    : [];
  if (stable(named) !== stable(tables)) patch.replace("tableParts", declared(tablePartsXml(tables)));
}
