import { stable } from "./appended-styles";
import type { WorkbookFile } from "./workbook-file";
import { definedNames } from "./workbook-xml";
import { element, type AttributeValue } from "./xml";
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

/** The elements of workbook.xml in the order that the schema fixes (ECMA-376 18.2.27). */
const ORDER = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr " +
  "oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STATES = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" } as const;

export interface WorkbookPatching {
  now: WorkbookFile;
  before: WorkbookFile;
  /** Names of sheets now and in the file. */
  names: ReadonlyMap<string, string>;
  /** Relationship ids of the new sheets, by their names. */
  newIds: ReadonlyMap<string, string>;
  /** Sheets of the file that stay, by the names that they have in it. */
  kept: ReadonlySet<string>;
  active: number;
  fullCalculation: boolean;
}

/** One line of the list of sheets, as it is to be written. */
interface Line {
  /** The name in the file; missing for a new sheet. */
  then?: string;
  now: string;
  xml: string;
}

export function patchWorkbookXml(text: string, part: string, patching: WorkbookPatching): string {
  const outline = outlineOf(text, part);
  const edits: Edit[] = [];
  const span = (name: string): Span | undefined => outline.children.find((child) => child.name === name);
  const replace = (name: string, xml: string): void => {
    const found = span(name);
    if (found) edits.push({ start: found.start, end: found.end, text: xml });
    else if (xml !== "") {
      const start = placeFor(outline, name, ORDER);
      edits.push({ start, end: start, text: xml });
    }
  };
  const sheets = span("sheets");
  const stored = sheets ? childrenOf(text, sheets) : [];
  const lines = sheetLines(text, stored, outline, patching);
  if (sheets) {
    const xml = lines.map((line) => line.xml).join("");
    const tag = text.slice(sheets.start, sheets.innerStart).replace(/\s*\/>$/, ">");
    if (xml !== stored.map(({ start, end }) => text.slice(start, end)).join(""))
      replace("sheets", `${tag}${xml}</${sheets.qualifiedName}>`);
  }
  patchNames(text, span("definedNames"), stored, lines, patching, outline, replace);
  // A chart sheet that is shown stays shown, as long as nothing before it moves.
  const isMoved = lines.some(({ then }, index) => then !== stored[index]?.attributes["name"]);
  if (isMoved || patching.before.activeSheet !== patching.now.activeSheet) {
    const active = lines.findIndex(({ now }) => now === patching.now.sheets[patching.active]?.name);
    patchView(text, span("bookViews"), active, outline, edits, replace);
  }
  if (patching.fullCalculation) {
    const calculation = span("calcPr");
    if (calculation)
      edits.push({
        start: calculation.start,
        end: calculation.innerStart,
        text: changedTag(text.slice(calculation.start, calculation.innerStart), { fullCalcOnLoad: true }),
      });
    else
      replace("calcPr", withPrefix(element("calcPr", { fullCalcOnLoad: true }), outline.root.qualifiedName));
  }
  return edited(text, edits);
}

const childrenOf = (text: string, span: Span): Span[] =>
  outlineOfElement(text, span).map((child) => ({
    ...child,
    start: child.start + span.start,
    end: child.end + span.start,
    innerStart: child.innerStart + span.start,
    innerEnd: child.innerEnd + span.start,
  }));

/** Relationship ids are known by the prefix that the whole part gives their namespace. */
function outlineOfElement(text: string, { start, end }: Span): Span[] {
  const [declared] = /xmlns:(\w+)="[^"]*\/relationships"/.exec(text.slice(0, start)) ?? [];
  if (declared === undefined) return outlineOf(text.slice(start, end), "workbook").children;
  const element = text.slice(start, end);
  const cut = /^<[^\s/>]+/.exec(element)?.[0].length ?? 0;
  const widened = `${element.slice(0, cut)} ${declared}${element.slice(cut)}`;
  const by = declared.length + 1;
  return outlineOf(widened, "workbook").children.map((child) => ({
    ...child,
    start: child.start - by,
    end: child.end - by,
    innerStart: child.innerStart - by,
    innerEnd: child.innerEnd - by,
  }));
}

function sheetLines(
  text: string,
  stored: readonly Span[],
  outline: Outline,
  { now, names, newIds, kept, before }: WorkbookPatching,
): Line[] {
  let sheetId = Math.max(0, ...stored.map(({ attributes }) => Number(attributes["sheetId"]) || 0));
  const byName = new Map(stored.map((span) => [span.attributes["name"] ?? "", span]));
  const visibilities = new Map(before.sheets.map(({ name, visibility }) => [name, visibility]));
  const lines = now.sheets.map(({ name, visibility }): Line => {
    const id = newIds.get(name);
    const then = names.get(name);
    const span = then === undefined ? undefined : byName.get(then);
    if (id === undefined && span && then !== undefined) {
      const changes: Record<string, AttributeValue> = {
        ...(then === name ? {} : { name }),
        ...(visibilities.get(then) === visibility ? {} : { state: STATES[visibility] }),
      };
      const tag = changedTag(text.slice(span.start, span.innerStart), changes);
      return { then, now: name, xml: tag + text.slice(span.innerStart, span.end) };
    }
    sheetId += 1;
    const attributes = { name, sheetId, state: STATES[visibility], "xmlns:r": RELATIONS, "r:id": id };
    return { now: name, xml: withPrefix(element("sheet", attributes), outline.root.qualifiedName) };
  });
  // Chart sheets and whatever else is no worksheet stay where they are.
  const worksheets = new Set(before.sheets.map(({ name }) => name));
  stored.forEach((span, index) => {
    const name = span.attributes["name"] ?? "";
    if (worksheets.has(name) || kept.has(name)) return;
    const before = stored[index - 1]?.attributes["name"];
    const at = before === undefined ? 0 : lines.findIndex(({ then }) => then === before) + 1;
    lines.splice(at, 0, { then: name, now: name, xml: text.slice(span.start, span.end) });
  });
  return lines;
}

function patchView(
  text: string,
  views: Span | undefined,
  active: number,
  outline: Outline,
  edits: Edit[],
  replace: (name: string, xml: string) => void,
): void {
  const [view] = views ? childrenOf(text, views) : [];
  if (!view) {
    if (active > 0)
      replace("bookViews", withPrefix(element("bookViews", {}, element("workbookView", { activeTab: active })), outline.root.qualifiedName)); // prettier-ignore
    return;
  }
  if ((Number(view.attributes["activeTab"] ?? 0) || 0) === active) return;
  const tag = changedTag(text.slice(view.start, view.innerStart), {
    activeTab: active || undefined,
    firstSheet: undefined,
  });
  edits.push({ start: view.start, end: view.innerStart, text: tag });
}

/** What a defined name is known by: its own name, and the sheet whose name it is. */
const nameKey = (name: string, sheet: string | undefined): string =>
  `${name.toLowerCase()}\u0000${sheet ?? ""}`;

function patchNames(
  text: string,
  span: Span | undefined,
  stored: readonly Span[],
  lines: readonly Line[],
  { now, before, names }: WorkbookPatching,
  outline: Outline,
  replace: (name: string, xml: string) => void,
): void {
  const positions = new Map(
    lines.flatMap(({ then }, index) => (then === undefined ? [] : [[then, index] as const])),
  );
  const thenOf = (sheet: string | undefined): string | undefined =>
    sheet === undefined ? undefined : (names.get(sheet) ?? sheet);
  const [old, wanted] = [namesOf(before, (sheet) => sheet), namesOf(now, thenOf)];
  const place = (name: string): number => lines.findIndex((line) => line.now === name);
  const written: string[] = [];
  const known = new Set<string>();
  for (const child of span ? childrenOf(text, span) : []) {
    const raw = text.slice(child.start, child.end);
    const local = child.attributes["localSheetId"];
    const sheet = local === undefined ? undefined : (stored[Number(local)]?.attributes["name"] ?? "");
    const position = sheet === undefined ? undefined : positions.get(sheet);
    if (sheet !== undefined && position === undefined) continue;
    const key = nameKey(child.attributes["name"] ?? "", sheet);
    const [one, other] = [old.get(key), wanted.get(key)];
    known.add(key);
    if (one !== undefined && other === undefined) continue;
    if (one?.text === other?.text) {
      const tag = raw.slice(0, child.innerStart - child.start);
      written.push((String(position) === local || local === undefined ? tag : changedTag(tag, { localSheetId: position })) + raw.slice(tag.length)); // prettier-ignore
    } else if (other) written.push(withPrefix(other.xml(place), outline.root.qualifiedName));
  }
  for (const [key, name] of wanted)
    if (!known.has(key) && old.get(key)?.text !== name.text)
      written.push(withPrefix(name.xml(place), outline.root.qualifiedName));
  const xml = written.join("");
  const was = span ? childrenOf(text, span).map(({ start, end }) => text.slice(start, end)).join("") : ""; // prettier-ignore
  if (xml === was) return;
  const qualified = span?.qualifiedName ?? withPrefix("<definedNames", outline.root.qualifiedName).slice(1);
  replace("definedNames", xml === "" ? "" : `<${qualified}>${xml}</${qualified}>`);
}

interface WrittenName {
  /** Everything about it but the number of its sheet. */
  text: string;
  xml(place: (sheet: string) => number): string;
}

function namesOf(
  file: WorkbookFile,
  sheetOf: (sheet: string | undefined) => string | undefined,
): Map<string, WrittenName> {
  const found = new Map<string, WrittenName>();
  for (const xml of definedNames(file)) {
    const [child] = outlineOf(`<a>${xml}</a>`, "workbook").children;
    if (!child) continue;
    const { localSheetId, name = "", ...rest } = child.attributes;
    const sheet = localSheetId === undefined ? undefined : file.sheets[Number(localSheetId)]?.name;
    found.set(nameKey(name, sheetOf(sheet)), {
      text: stable([{ ...rest }, xml.slice(xml.indexOf(">"))]),
      xml: (place) => xml.replace(/^<[^>]*>/, (tag) => (sheet === undefined ? tag : changedTag(tag, { localSheetId: place(sheet) }))), // prettier-ignore
    });
  }
  return found;
}
