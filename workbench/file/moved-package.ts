import { unescapeXml, XmlScanner } from "../../opc/xml-scanner";
import { parseArea, type Area } from "./addresses";
import { openPackage } from "./open-package";
import { PackageParts } from "./package-parts";
import { movedSheetData } from "./moved-cells";
import { ATTRIBUTES, movedReference, TEXTS, type Moves } from "./moved-references";
import { readSheetEntries, type SheetEntry } from "./workbook-xml";
import { escapeXml, known, parseXml } from "./xml";
import { changedTag, close, edited, outlineOf, spanAt, type Edit, type Span } from "./xml-patch";

/**
 * The package with every reference in it, whatever part or element it stands in, as it reads after rows and columns were
 * put in or taken out and sheets were renamed or deleted; what is written over it then differs only in what else changed.
 */
export function movedPackage(bytes: Uint8Array, moves: Moves): Uint8Array {
  const parts = new PackageParts(openPackage(bytes));
  const opened = openPackage(bytes);
  const workbook = opened.workbookPath;
  const entries = readSheetEntries(parseXml(parts.text(workbook) ?? "", workbook));
  const byId = new Map(parts.relations(workbook).map((relation) => [relation.id, relation]));
  const homes = new Map<string, string>();
  for (const { name, relationId } of entries) {
    const relation = byId.get(relationId);
    if (relation && !relation.external) addHomes(relation.target, name, parts, homes);
  }
  for (const [path, home] of homes) movePart(path, parts, (text) => movedPart(text, home, moves));
  for (const { type, target, external } of byId.values())
    if (type === "pivotCacheDefinition" && !external)
      movePart(target, parts, (text) => movedSource(text, moves));
  movePart(workbook, parts, (text) => movedWorkbook(text, workbook, entries, moves));
  movePart("docProps/app.xml", parts, (text) => movedTitles(text, moves));
  return parts.isChanged ? parts.bytes() : bytes;
}

function movePart(path: string, parts: PackageParts, change: (text: string) => string): void {
  if (!/\.(xml|vml)$/i.test(path)) return;
  const text = parts.text(path);
  const changed = text === undefined ? undefined : change(text);
  if (changed !== undefined && changed !== text) parts.put(path, changed);
}

/** A part and all that it alone leads to stand on the sheet. */
function addHomes(path: string, home: string, parts: PackageParts, homes: Map<string, string>): void {
  if (homes.has(path) || !parts.has(path)) return;
  homes.set(path, home);
  for (const { target, type, external } of parts.relations(path))
    if (!external && !/^(pivotCacheDefinition|slicerCache|image|hyperlink|package|oleObject)$/.test(type))
      addHomes(target, home, parts, homes);
}

interface OpenElement extends Span {
  edits: Edit[];
  children: number;
  gone: number;
  isGone: boolean;
  /** Of a filter: where its first column was, and is now. */
  filter?: { was: Area; now: Area };
}

const MARKER = /^(from|to)$/;

function movedPart(text: string, home: string, moves: Moves): string {
  const scanner = new XmlScanner(text);
  const open: OpenElement[] = [];
  const edits: Edit[] = [];
  while (scanner.next()) {
    if (scanner.kind === "text") continue;
    if (scanner.kind === "start") {
      const parent = open.at(-1);
      if (parent) parent.children += 1;
      const element: OpenElement = { ...spanAt(scanner), edits: [], children: 0, gone: 0, isGone: false };
      moveTag(element, text, home, moves, open);
      open.push(element);
      if (scanner.name === "sheetData" && scanner.depth === 2) {
        if (!scanner.selfClosing) scanner.skip();
        else scanner.next();
        close(element, scanner);
        const moved = movedSheetData(text, element, home, moves);
        if (moved !== text.slice(element.start, element.end)) element.edits.push({ start: element.start, end: element.end, text: moved }); // prettier-ignore
        edits.push(...element.edits);
        open.pop();
      }
      continue;
    }
    const element = open.pop();
    if (!element) continue;
    close(element, scanner);
    moveText(element, text, home, moves, open);
    finish(element, text, open.at(-1), edits);
  }
  return edits.length === 0 ? text : edited(text, edits);
}

/** An element that refers to nothing any more goes, and with it one that held nothing else. */
function finish(element: OpenElement, text: string, parent: OpenElement | undefined, edits: Edit[]): void {
  const isEmptied = element.children > 0 && element.gone === element.children;
  const target = parent ? parent.edits : edits;
  if ((element.isGone || isEmptied) && parent) {
    parent.gone += 1;
    target.push({ start: element.start, end: element.end, text: "" });
    return;
  }
  if (element.gone > 0 && element.attributes["count"] !== undefined) {
    const tag = text.slice(element.start, element.innerStart);
    const count = changedTag(tag, { count: element.children - element.gone });
    element.edits.push({ start: element.start, end: element.innerStart, text: count });
  }
  target.push(...element.edits);
}

function moveTag(element: OpenElement, text: string, home: string, moves: Moves, open: readonly OpenElement[]): void {
  const changes: Record<string, string | number | undefined> = {};
  for (const [name, kind] of Object.entries(known(ATTRIBUTES, element.name) ?? {})) {
    const value = element.attributes[name];
    // A place in another file is none of ours.
    if (value === undefined || (name === "location" && element.attributes["r:id"] !== undefined)) continue;
    const moved = movedReference(value, kind, home, moves);
    if (moved === undefined && kind !== "areas?") element.isGone = true;
    else if (moved !== value) changes[name] = moved;
  }
  if (!moves.isMoved(home)) return put(element, text, changes);
  const cell = /^\d+:\d+$/.exec(element.attributes["ref"] ?? "") ? undefined : parseArea(element.attributes["ref"] ?? ""); // prettier-ignore
  const now = cell && moves.area(cell, home);
  if (element.name === "autoFilter" && cell && now) element.filter = { was: cell, now };
  if (element.name === "mergeCell" && now && now.top === now.bottom && now.left === now.right) element.isGone = true; // prettier-ignore
  if (element.name === "filterColumn") moveFilterColumn(element, open.at(-1)?.filter, home, moves, changes);
  if (element.name === "brk") moveBreak(element, open.at(-1)?.name ?? "", home, moves, changes);
  put(element, text, changes);
} // prettier-ignore

function put(element: OpenElement, text: string, changes: Record<string, string | number | undefined>): void {
  if (Object.keys(changes).length === 0) return;
  const { start, innerStart } = element;
  element.edits.push({ start, end: innerStart, text: changedTag(text.slice(start, innerStart), changes) });
}

function moveFilterColumn(
  element: OpenElement,
  filter: OpenElement["filter"],
  home: string,
  moves: Moves,
  changes: Record<string, string | number | undefined>,
): void {
  if (!filter) return;
  const column = filter.was.left + Number(element.attributes["colId"] ?? 0);
  const now = moves.area({ ...filter.was, left: column, right: column }, home);
  if (!now) element.isGone = true;
  else if (now.left - filter.now.left !== column - filter.was.left) changes["colId"] = now.left - filter.now.left;
} // prettier-ignore

function moveBreak(
  element: OpenElement,
  kind: string,
  home: string,
  moves: Moves,
  changes: Record<string, string | number | undefined>,
): void {
  const line = Number(element.attributes["id"] ?? 0);
  const isRow = kind === "rowBreaks";
  const area = isRow ? { top: line, bottom: line, left: 0, right: 16_383 } : { top: 0, bottom: 1_048_575, left: line, right: line }; // prettier-ignore
  const now = moves.area(area, home);
  if (!now) element.isGone = true;
  else if ((isRow ? now.top : now.left) !== line) changes["id"] = isRow ? now.top : now.left;
}

function moveText(element: OpenElement, text: string, home: string, moves: Moves, open: readonly OpenElement[]): void {
  if (MARKER.test(element.name) && element.children > 0) return moveMarker(element, text, home, moves, open);
  const kind = known(TEXTS, element.name);
  if (kind !== undefined && element.children === 0) {
    const was = unescapeXml(text.slice(element.innerStart, element.innerEnd));
    const now = was === "" ? "" : movedReference(was, kind, home, moves);
    const rule = open.at(-1);
    if (now === undefined) {
      // What an extension's rule applies to is told beside it.
      element.isGone = true;
      if (rule) rule.isGone = true;
    } else if (now !== was) element.edits.push({ start: element.innerStart, end: element.innerEnd, text: escapeXml(now) }); // prettier-ignore
  }
  if (element.name === "Anchor" || element.name === "ClientData") moveShape(element, text, home, moves);
} // prettier-ignore

/** A corner of a picture, shape or chart: row and column of the cell that it lies over. */
function moveMarker(
  element: OpenElement,
  text: string,
  home: string,
  moves: Moves,
  open: readonly OpenElement[],
): void {
  if (!moves.isMoved(home) || open.at(-1)?.attributes["editAs"] === "absolute") return;
  const raw = text.slice(element.start, element.end);
  const parts = outlineOf(raw, "drawing").children;
  const [column, row] = ["col", "row"].map((name) => parts.find((part) => part.name === name));
  if (!column || !row) return;
  const valueOf = ({ innerStart, innerEnd }: Span): number => Number(raw.slice(innerStart, innerEnd));
  const at = { row: valueOf(row), column: valueOf(column) };
  const now = movedCell(at, home, moves);
  for (const [span, value, before] of [[column, now.column, at.column], [row, now.row, at.row]] as const)
    if (value !== before)
      element.edits.push({ start: element.start + span.innerStart, end: element.start + span.innerEnd, text: `${value}` }); // prettier-ignore
} // prettier-ignore

/** Of lines that are gone the one that took their place. */
function movedCell(
  { row, column }: { row: number; column: number },
  home: string,
  moves: Moves,
): { row: number; column: number } {
  const line = (isRow: boolean, from: number): number => {
    for (let at = from; at >= 0; at -= 1) {
      const area = isRow ? { top: at, bottom: at, left: 0, right: 16_383 } : { top: 0, bottom: 1_048_575, left: at, right: at }; // prettier-ignore
      const now = moves.area(area, home);
      if (now) return (isRow ? now.top : now.left) + (at === from ? 0 : 1);
    }
    return 0;
  };
  return { row: line(true, row), column: line(false, column) };
}

/** Notes and buttons of old: corners as eight numbers, and the note's own cell. */
function moveShape(element: OpenElement, text: string, home: string, moves: Moves): void {
  if (!moves.isMoved(home)) return;
  const raw = text.slice(element.innerStart, element.innerEnd);
  if (element.name === "Anchor") {
    const numbers = raw.split(",").map(Number);
    if (numbers.length !== 8 || numbers.some(Number.isNaN)) return;
    const [left = 0, , top = 0, , right = 0, , bottom = 0] = numbers;
    const first = movedCell({ row: top, column: left }, home, moves);
    const last = movedCell({ row: bottom, column: right }, home, moves);
    [numbers[0], numbers[2], numbers[4], numbers[6]] = [first.column, first.row, last.column, last.row];
    element.edits.push({ start: element.innerStart, end: element.innerEnd, text: numbers.join(", ") });
    return;
  }
  const parts = outlineOf(text.slice(element.start, element.end), "drawing").children;
  const [row, column] = ["Row", "Column"].map((name) => parts.find((part) => part.name === name));
  if (!row || !column) return;
  const whole = text.slice(element.start, element.end);
  const valueOf = ({ innerStart, innerEnd }: Span): number => Number(whole.slice(innerStart, innerEnd));
  const at = { top: valueOf(row), bottom: valueOf(row), left: valueOf(column), right: valueOf(column) };
  const now = moves.area(at, home);
  if (!now) return;
  for (const [span, value] of [[row, now.top], [column, now.left]] as const)
    element.edits.push({ start: element.start + span.innerStart, end: element.start + span.innerEnd, text: `${value}` }); // prettier-ignore
} // prettier-ignore

/** Pivot tables name the sheet and the cells that they read. */
function movedSource(text: string, moves: Moves): string {
  return text.replace(/<(?:\w+:)?worksheetSource [^>]*>/, (tag) => {
    const scanner = new XmlScanner(tag.endsWith("/>") ? tag : `${tag.slice(0, -1)}/>`);
    scanner.next();
    const { sheet, ref } = scanner.attributes;
    if (sheet === undefined) return tag;
    const area = ref === undefined ? undefined : movedReference(ref, "area", sheet, moves);
    const name = moves.nameOf(sheet);
    return changedTag(tag, {
      ...(name === undefined || name === sheet ? {} : { sheet: name }),
      ...(area === undefined || area === ref ? {} : { ref: area }),
    });
  });
}

function movedWorkbook(text: string, path: string, entries: readonly SheetEntry[], moves: Moves): string {
  const edits: Edit[] = [];
  const inside = (name: string): Span[] => {
    const span = outlineOf(text, path).children.find((child) => child.name === name);
    if (!span || span.innerStart === span.end) return [];
    const raw = text.slice(span.start, span.end);
    const moved = (at: number): number => at + span.start;
    return childSpans(raw, path).map((each) => ({ ...each, start: moved(each.start), end: moved(each.end), innerStart: moved(each.innerStart), innerEnd: moved(each.innerEnd) })); // prettier-ignore
  };
  const taken = new Set(entries.map(({ name }) => (moves.nameOf(name) ?? name).toLowerCase()));
  for (const { attributes, start, innerStart } of inside("sheets")) {
    const was = attributes["name"] ?? "";
    const name = moves.nameOf(was) ?? freeName(was, entries, moves, taken);
    if (name !== was) edits.push({ start, end: innerStart, text: changedTag(text.slice(start, innerStart), { name }) }); // prettier-ignore
  }
  for (const { attributes, innerStart, innerEnd } of inside("definedNames")) {
    const local = attributes["localSheetId"];
    const home = local === undefined ? undefined : entries[Number(local)]?.name;
    const was = unescapeXml(text.slice(innerStart, innerEnd));
    const now = was === "" ? "" : moves.formula(was, home);
    if (now !== was) edits.push({ start: innerStart, end: innerEnd, text: escapeXml(now) });
  }
  return edits.length === 0 ? text : edited(text, edits);
}

/** Prefixes that a part's root declares are not known to an element of it. */
const childSpans = (raw: string, path: string): Span[] =>
  outlineOf(raw.replace(/\br:id=/g, "r_id="), path).children;

/** A sheet that is gone, and that the writer takes away, must not have a name that another one has now. */
function freeName(
  was: string,
  entries: readonly SheetEntry[],
  moves: Moves,
  taken: Set<string>,
): string {
  const isTaken = entries.some(({ name }) => name !== was && moves.nameOf(name)?.toLowerCase() === was.toLowerCase()); // prettier-ignore
  if (!isTaken) return was;
  let number = 1;
  while (taken.has(`gone ${number}`)) number += 1;
  taken.add(`gone ${number}`);
  return `gone ${number}`;
} // prettier-ignore

function movedTitles(text: string, moves: Moves): string {
  return text.replace(/(<vt:lpstr>)([^<]*)(<\/vt:lpstr>)/g, (whole, open: string, title: string, end: string) => {
    const was = unescapeXml(title);
    const now = moves.nameOf(was) ?? was;
    return now === was ? whole : `${open}${escapeXml(now)}${end}`;
  });
} // prettier-ignore
