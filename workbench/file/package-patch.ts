import { AppendedStyles, stable } from "./appended-styles";
import { readDynamicArrayMarks, SharedStrings } from "./cell-xml";
import { customParts, SETTINGS_NAMESPACE } from "./custom-xml";
import { openPackage, type Relation, type WorkbookPackage } from "./open-package";
import { PackageParts } from "./package-parts";
import { newSheetParts, PartsWriter } from "./parts-writer";
import { patchDrawing } from "./patch-drawing";
import { patchNotes } from "./patch-notes";
import { patchSheet } from "./patch-sheet";
import { patchTable } from "./patch-table";
import { patchWorkbookXml } from "./patch-workbook";
import { Comparison } from "./same-content";
import { readStyles, STANDARD_FONT, StyleWriter, type StyleSheet } from "./style-xml";
import { tableAreas, withTableHeaders } from "./table-xml";
import { Palette } from "./theme";
import type { SheetFile, WorkbookFile } from "./workbook-file";
import { WorkbookFileProblem } from "./workbook-file-problem";
import { readSheetEntries } from "./workbook-xml";
import { inPart, parseXml } from "./xml";
import { changedTag, edited, outlineOf, withPrefix } from "./xml-patch";

/** A file that was opened, and what is to be written into it. */
export interface WrittenOver {
  bytes: Uint8Array;
  /** What the workbook would have been saved as right after it was opened. */
  before: WorkbookFile;
  /** The names of its sheets now, and in the file; a sheet that is not here is new. */
  names: ReadonlyMap<string, string>;
}

/**
 * Writes a workbook into the package that it was opened from: parts, and within a sheet's part the elements and cells,
 * that are the same as before stay byte for byte, whatever they hold.
 */
export class PackagePatch {
  private readonly opened: WorkbookPackage;
  private readonly parts: PackageParts;
  private readonly workbook: string;
  private readonly relations: Relation[];
  private readonly writer: PartsWriter;
  private readonly comparison: Comparison;
  private readonly palette: Palette;
  private readonly styleSheet: StyleSheet;
  private readonly styles: AppendedStyles;
  private readonly strings: SharedStrings;
  private readonly dynamicMark: number | undefined;
  private formulasChanged = false;

  constructor(
    private readonly now: WorkbookFile,
    private readonly over: WrittenOver,
    private readonly active: number,
    private readonly fullCalculation: boolean,
  ) {
    this.opened = openPackage(over.bytes);
    this.parts = new PackageParts(this.opened);
    this.workbook = this.opened.workbookPath;
    this.relations = this.opened.relations(this.workbook);
    this.writer = new PartsWriter(this.parts, this.workbook);
    this.comparison = new Comparison(over.before, now);
    const theme = this.part("theme");
    this.palette = Palette.of(theme === undefined ? undefined : this.parts.xml(theme));
    const styles = this.styleText();
    this.styleSheet = readStyles(parseXml(styles, "styles"), this.palette);
    this.styles = new AppendedStyles(styles, this.palette, now.styles);
    this.strings = new SharedStrings(this.countStrings());
    const metadata = this.part("sheetMetadata");
    const [mark] = readDynamicArrayMarks(metadata === undefined ? undefined : this.parts.xml(metadata));
    this.dynamicMark = metadata === undefined ? 1 : mark;
  }

  private part(type: string): string | undefined {
    return this.relations.find((relation) => relation.type === type && !relation.external)?.target;
  }

  private styleText(): string {
    const path = this.part("styles");
    const text = path === undefined ? undefined : this.parts.text(path);
    return text ?? new StyleWriter([], { ...STANDARD_FONT, ...this.now.standardFont }).xml();
  }

  private countStrings(): number {
    const path = this.part("sharedStrings");
    let count = 0;
    if (path !== undefined)
      this.opened.scan(path, (scanner) => {
        while (scanner.next())
          if (scanner.kind === "start" && scanner.depth === 2 && scanner.name === "si") count += 1;
      });
    return count;
  }

  write(): Uint8Array {
    const entries = readSheetEntries(parseXml(this.parts.text(this.workbook) ?? "", this.workbook));
    const targets = new Map(this.relations.map(({ id, type, target }) => [id, { type, target }]));
    const pathOf = (name: string): string | undefined => {
      const entry = entries.find((each) => each.name === name);
      const found = targets.get(entry?.relationId ?? "");
      return found?.type === "worksheet" ? found.target : undefined;
    };
    const newIds = new Map<string, string>();
    const kept = new Set<string>();
    const isMarked = this.hasDynamicArrays(this.over.before);
    for (const [index, sheet] of this.now.sheets.entries()) {
      const then = this.over.names.get(sheet.name);
      const before =
        then === undefined ? undefined : this.over.before.sheets.find(({ name }) => name === then);
      const path = then === undefined ? undefined : pathOf(then);
      if (before && path !== undefined && then !== undefined) {
        kept.add(then);
        this.patch(path, before, sheet, index === this.active);
      } else newIds.set(sheet.name, this.addSheet(sheet, index === this.active));
    }
    for (const { name } of this.over.before.sheets) {
      const path = kept.has(name) ? undefined : pathOf(name);
      if (path !== undefined) this.removeSheet(path);
    }
    this.writeWorkbook(newIds, kept);
    this.writeStyles();
    this.writeStrings();
    if (!isMarked && this.part("sheetMetadata") === undefined) this.writer.addMetadata(this.now.sheets);
    this.writeCustomParts();
    if (this.formulasChanged) this.dropCalculationChain();
    if (newIds.size > 0 || kept.size < this.over.before.sheets.length) this.forgetTitles();
    this.prefixProperties();
    this.parts.changeTypes((types) => types.replace(/spreadsheetml\.template\.main\+xml/g, "spreadsheetml.sheet.main+xml").replace(/ms-excel\.template\.macroEnabled\.main/g, "ms-excel.sheet.macroEnabled.main")); // prettier-ignore
    return this.parts.bytes();
  }

  private hasDynamicArrays(file: WorkbookFile): boolean {
    return file.sheets.some(({ rows }) =>
      rows.some(({ cells }) => cells.some(({ dynamicArray }) => dynamicArray)),
    );
  }

  private addSheet(sheet: SheetFile, isActive: boolean): string {
    this.formulasChanged = true;
    const { strings, styles, dynamicMark } = this;
    return newSheetParts(sheet, this.writer, { strings, styles, dynamicMark, isActive });
  }

  private patch(path: string, before: SheetFile, now: SheetFile, isActive: boolean): void {
    const wasActive = before.name === this.over.before.activeSheet;
    if (wasActive === isActive && this.isSame(before, now)) return;
    const text = this.parts.text(path);
    if (text === undefined) throw new WorkbookFileProblem("missingPart", { part: path });
    const tables = this.patchTables(path, before, now);
    const drawing = this.patchCharts(path, before, now);
    const legacyDrawing =
      stable(before.notes) === stable(now.notes)
        ? this.related(path, "vmlDrawing", text)
        : patchNotes(path, before.notes, now.notes, this.writer);
    const hasOtherTables = stable(before.tables) !== stable(now.tables);
    const wanted = hasOtherTables ? { ...now, rows: withTableHeaders(now) } : now;
    const { text: patched, formulasChanged } = patchSheet(text, path, { before, now: wanted }, {
      writing: {
        sheet: now.name,
        strings: this.strings,
        styles: this.styles,
        appended: this.styles,
        dynamicMark: this.dynamicMark,
        comparison: this.comparison,
        tables: tableAreas(now.tables),
      },
      styleSheet: this.styleSheet,
      palette: this.palette,
      relations: { tables, ...(drawing ? { drawing } : {}), ...(legacyDrawing ? { legacyDrawing } : {}) },
      becomesActive: wasActive === isActive ? undefined : isActive,
    });
    this.formulasChanged ||= formulasChanged;
    if (patched !== text) this.parts.put(path, patched);
  } // prettier-ignore

  private isSame(before: SheetFile, now: SheetFile): boolean {
    const rest = ({ rows: _rows, columns: _columns, name: _name, visibility: _visibility, ...others }: SheetFile): string => stable(others); // prettier-ignore
    if (rest(before) !== rest(now) || !this.comparison.sameColumns(before, now)) return false;
    return (
      before.rows.length === now.rows.length &&
      before.rows.every((row, index) => {
        const other = now.rows[index];
        if (row.row !== other?.row || row.cells.length !== other.cells.length) return false;
        if (!this.comparison.sameRow(row, other)) return false;
        return row.cells.every((cell, at) => {
          const same = other.cells[at];
          return same !== undefined && same.column === cell.column && this.comparison.sameCell(cell, same);
        });
      })
    );
  }

  /** The id by which the sheet names its drawing: several relationships may be of one type. */
  private related(path: string, type: string, text: string): string | undefined {
    const ids = this.parts.relations(path).filter((relation) => relation.type === type).map(({ id }) => id); // prettier-ignore
    const element = type === "vmlDrawing" ? "legacyDrawing" : "drawing";
    const named = outlineOf(text, path).children.find(({ name }) => name === element)?.attributes["r:id"];
    return ids.find((id) => id === named);
  }

  private patchTables(path: string, before: SheetFile, now: SheetFile): string[] {
    const stored = this.parts.relations(path).filter(({ type }) => type === "table");
    const ids: string[] = [];
    const found = new Set<string>();
    for (const { id, target } of stored) {
      const text = this.parts.text(target) ?? "";
      const { displayName, name } = outlineOf(text, target).root.attributes;
      const own = (displayName ?? name ?? "").toLowerCase();
      const old = before.tables.find((table) => table.name.toLowerCase() === own);
      const same = now.tables.find((table) => table.name.toLowerCase() === own);
      // A table that was renamed and lies where it lay is the same one.
      const isFree = ({ name: other }: SheetFile["tables"][number]): boolean =>
        !before.tables.some((table) => table.name.toLowerCase() === other.toLowerCase());
      const wanted = same ?? now.tables.find((table) => table.range === old?.range && isFree(table));
      if (!old || !wanted) {
        this.parts.unrelate(path, id);
        this.parts.remove(target);
        continue;
      }
      found.add(wanted.name);
      ids.push(id);
      if (stable(old) !== stable(wanted)) this.parts.put(target, patchTable(text, target, old, wanted));
    }
    for (const table of now.tables) if (!found.has(table.name)) ids.push(this.writer.addTable(path, table));
    return ids;
  }

  private patchCharts(path: string, before: SheetFile, now: SheetFile): string | undefined {
    const text = this.parts.text(path) ?? "";
    const id = this.related(path, "drawing", text);
    if (stable(before.charts) === stable(now.charts)) return id;
    if (id === undefined) return this.writer.addDrawing(path, now);
    const target = this.parts.relations(path).find((relation) => relation.id === id)?.target ?? "";
    patchDrawing(target, before, now, { writer: this.writer, palette: this.palette });
    return id;
  }

  /** A sheet that is gone takes along what only it needed. */
  private removeSheet(path: string): void {
    this.formulasChanged = true;
    const id = this.relations.find(({ target }) => target === path)?.id;
    if (id !== undefined) this.parts.unrelate(this.workbook, id);
    this.removeWithChildren(path);
  }

  private removeWithChildren(path: string): void {
    const targets = this.parts.relations(path).filter(({ external }) => !external).map(({ target }) => target); // prettier-ignore
    this.parts.remove(path);
    for (const target of targets)
      if (this.parts.has(target) && !this.isReferred(target)) this.removeWithChildren(target);
  }

  private isReferred(path: string): boolean {
    return this.parts.names
      .filter((name) => /\.rels$/i.test(name))
      .some((name) => {
        const owner = name.replace(/_rels\/([^/]*)\.rels$/i, "$1");
        return this.parts.relations(owner).some(({ target, external }) => !external && target === path);
      });
  }

  private writeWorkbook(newIds: ReadonlyMap<string, string>, kept: ReadonlySet<string>): void {
    const text = this.parts.text(this.workbook) ?? "";
    const patched = patchWorkbookXml(text, this.workbook, {
      now: this.now,
      before: this.over.before,
      names: this.over.names,
      newIds,
      kept,
      active: this.active,
      fullCalculation: this.fullCalculation,
    });
    if (patched !== text) this.parts.put(this.workbook, patched);
  }

  private writeStyles(): void {
    const path = this.part("styles");
    if (!this.styles.isChanged) return;
    if (path === undefined) this.writer.put("xl/styles.xml", this.styles.xml(), "styles");
    else this.parts.put(path, this.styles.xml());
  }

  private writeStrings(): void {
    if (this.strings.added === 0) return;
    const path = this.part("sharedStrings");
    const text = path === undefined ? undefined : this.parts.text(path);
    if (path === undefined || text === undefined) {
      this.writer.put("xl/sharedStrings.xml", this.strings.xml(), "sharedStrings");
      return;
    }
    const { root } = inPart(path, () => outlineOf(text, path));
    const tag = changedTag(text.slice(root.start, root.innerStart), {
      count: undefined,
      uniqueCount: undefined,
    });
    const items = withPrefix(this.strings.items(), root.qualifiedName);
    const inside = text.slice(root.innerStart, root.innerEnd);
    const written = `${tag.replace(/\s*\/>$/, ">")}${inside}${items}</${root.qualifiedName}>`;
    this.parts.put(path, edited(text, [{ start: root.start, end: root.end, text: written }]));
  }

  private writeCustomParts(): void {
    const { before } = this.over;
    const stored = this.parts
      .relations(this.workbook)
      .filter(({ type, external }) => type === "customXml" && !external);
    const textOf = ({ target }: Relation): string => this.parts.text(target) ?? "";
    if (stable(before.settings) !== stable(this.now.settings)) {
      const settings = stored.filter((relation) => textOf(relation).includes(`"${SETTINGS_NAMESPACE}"`));
      for (const { id, target } of settings) this.dropCustomPart(id, target);
      const own = customParts({ ...this.now, customXmlParts: [] });
      for (const { id, xml } of own) this.writer.addCustomPart(id, xml);
    }
    if (stable(before.customXmlParts) === stable(this.now.customXmlParts)) return;
    const isSame = (one: { id: string; xml: string }, other: { id: string; xml: string }): boolean => one.id === other.id && one.xml === other.xml; // prettier-ignore
    for (const gone of before.customXmlParts.filter(
      (one) => !this.now.customXmlParts.some((other) => isSame(one, other)),
    )) {
      const relation = stored.find((each) => textOf(each).includes(gone.xml));
      if (relation) this.dropCustomPart(relation.id, relation.target);
    }
    for (const part of this.now.customXmlParts)
      if (!before.customXmlParts.some((other) => isSame(part, other)))
        this.writer.addCustomPart(part.id, part.xml);
  }

  private dropCustomPart(id: string, target: string): void {
    this.parts.unrelate(this.workbook, id);
    this.removeWithChildren(target);
  }

  /** The order in which Excel calculated last; it makes another one without a word. */
  private dropCalculationChain(): void {
    const chain = this.relations.find(({ type }) => type === "calcChain");
    if (!chain) return;
    this.parts.unrelate(this.workbook, chain.id);
    this.parts.remove(chain.target);
  }

  /** Properties without their usual prefix, as an earlier version of ours wrote them, stop programs that go by it. */
  private prefixProperties(): void {
    const path = "docProps/core.xml";
    const text = this.parts.isChanged ? this.parts.text(path) : undefined;
    if (text === undefined || !/<coreProperties\s/.test(text)) return;
    const prefixed = text
      .replace(/<(\/?)([A-Za-z]+)(?=[\s/>])/g, "<$1cp:$2")
      .replace(/\sxmlns="/, ' xmlns:cp="')
      .replace(/<cp:lastModifiedBy>\s*<\/cp:lastModifiedBy>|<cp:lastModifiedBy\s*\/>/, "");
    this.parts.put(path, prefixed);
  }

  /** The list of sheets among the document's properties, which Excel makes anew. */
  private forgetTitles(): void {
    const path = "docProps/app.xml";
    const text = this.parts.text(path);
    if (text === undefined) return;
    const titles = outlineOf(text, path).children.filter(
      ({ name }) => name === "TitlesOfParts" || name === "HeadingPairs",
    );
    if (titles.length > 0) this.parts.put(path, edited(text, titles.map(({ start, end }) => ({ start, end, text: "" })))); // prettier-ignore
  }
}
