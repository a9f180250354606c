import { XmlScanner, unescapeXml } from "../../opc/xml-scanner";
import { areaAddress, cellAddress, parseArea, readAddress } from "./addresses";
import { shiftFormula } from "./formula-text";
import { sameArea, type Moves } from "./moved-references";
import { escapeXml } from "./xml";
import { changedTag, close, edited, spanAt, withPrefix, type Edit, type Span } from "./xml-patch";

interface StoredRow {
  tag: string;
  qualifiedName: string;
  cells: { column: number; xml: string }[];
}

/** The first cell of a shared formula: the others say only which group they belong to. */
interface Shared {
  row: number;
  column: number;
  formula: string;
}

/** A sheet's cells where they lie now, each as it was stored but for its address and its formula. */
export function movedSheetData(text: string, data: Span, home: string, moves: Moves): string {
  const isMoved = moves.isMoved(home);
  const inner = text.slice(data.start, data.end);
  const scanner = new XmlScanner(inner);
  const shared = new Map<string, Shared>();
  const rows = new Map<number, StoredRow>();
  const edits: Edit[] = [];
  let [row, column] = [-1, -1];
  let [cell, formula]: [Span | undefined, Span | undefined] = [undefined, undefined];
  let target: StoredRow | undefined;
  const rowAt = (index: number): StoredRow => {
    let found = rows.get(index);
    if (!found) rows.set(index, (found = { tag: "", qualifiedName: data.qualifiedName.replace(/sheetData$/, "row"), cells: [] })); // prettier-ignore
    return found;
  };
  let cellEdits: Edit[] = [];
  while (scanner.next()) {
    if (scanner.kind === "text") continue;
    const span = spanAt(scanner);
    if (scanner.kind === "start") {
      if (scanner.depth === 2) {
        row = numbered(scanner.attributes["r"], row);
        column = -1;
        const now = moves.area({ top: row, bottom: row, left: 0, right: 16_383 }, home);
        target = isMoved && now ? rowAt(now.top) : undefined;
        if (target && now) {
          const raw = text
            .slice(data.start + span.start, data.start + span.innerStart)
            .replace(/\s*\/>$/, ">");
          target.tag = changedTag(raw, { r: now.top + 1, spans: undefined });
        }
      } else if (scanner.depth === 3 && scanner.name === "c") {
        const stated = scanner.attributes["r"];
        column = stated === undefined ? column + 1 : (readAddress(stated)?.column ?? column + 1);
        cell = span;
        cellEdits = [];
      } else if (scanner.depth === 4 && scanner.name === "f" && cell) formula = span;
    } else if (scanner.depth === 3 && formula && scanner.name === "f") {
      close(formula, scanner);
      const edit = movedFormula(inner, formula, { row, column, home, moves, shared });
      if (edit) cellEdits.push(edit);
      formula = undefined;
    } else if (scanner.depth === 2 && cell && scanner.name === "c") {
      close(cell, scanner);
      if (!isMoved) edits.push(...cellEdits);
      else {
        const at = moves.area({ top: row, bottom: row, left: column, right: column }, home);
        if (at) rowAt(at.top).cells.push({ column: at.left, xml: cellXml(text, data, cell, cellEdits, cellAddress(at.top, at.left)) }); // prettier-ignore
      }
      cell = undefined;
    }
  }
  if (!isMoved) return edited(inner, edits);
  const open = text.slice(data.start, data.innerStart).replace(/\s*\/>$/, ">");
  return `${open}${[...rows].sort(([one], [other]) => one - other).map(rowXml).join("")}</${data.qualifiedName}>`; // prettier-ignore
}

const numbered = (stated: string | undefined, before: number): number =>
  stated === undefined ? before + 1 : Number(stated) - 1;

function cellXml(text: string, data: Span, cell: Span, edits: readonly Edit[], address: string): string {
  const tag = text.slice(data.start + cell.start, data.start + cell.innerStart);
  const whole = [
    ...edits,
    { start: cell.start, end: cell.innerStart, text: changedTag(tag, { r: address }) },
  ];
  const raw = text.slice(data.start + cell.start, data.start + cell.end);
  return edited(
    raw,
    whole.map(({ start, end, text: now }) => ({
      start: start - cell.start,
      end: end - cell.start,
      text: now,
    })),
  );
}

function rowXml([index, { tag, qualifiedName, cells }]: [number, StoredRow]): string {
  const open = tag === "" ? withPrefix(`<row r="${index + 1}">`, qualifiedName) : tag;
  const inside = [...cells].sort((one, other) => one.column - other.column).map(({ xml }) => xml);
  return `${open}${inside.join("")}</${qualifiedName}>`;
}

interface FormulaPlace {
  row: number;
  column: number;
  home: string;
  moves: Moves;
  shared: Map<string, Shared>;
}

/** What of a formula is to be written anew; a shared one becomes the cell's own, as its cells may drift apart. */
function movedFormula(text: string, span: Span, place: FormulaPlace): Edit | undefined {
  const { row, column, home, moves, shared } = place;
  const { t, si, ref, r1, r2 } = span.attributes;
  const stored = unescapeXml(text.slice(span.innerStart, span.innerEnd));
  if (t === "shared" && si !== undefined) {
    if (stored !== "") shared.set(si, { row, column, formula: stored });
    const first = shared.get(si);
    if (!first) return undefined;
    if (moves.isMoved(home) || (moves.hasMoved && first.formula.includes("!")))
      return ownFormula(span, shiftFormula(first.formula, row - first.row, column - first.column), place);
  }
  const now = stored === "" ? "" : moves.formula(stored, home);
  const areas: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries({ ref, r1, r2 })) {
    const area = value === undefined ? undefined : parseArea(value);
    const moved = area && moves.area(area, home);
    if (area && moved && !sameArea(area, moved)) areas[name] = areaAddress(moved);
  }
  if (now === stored && Object.keys(areas).length === 0) return undefined;
  const tag = changedTag(text.slice(span.start, span.innerStart), areas);
  const end = span.innerStart === span.end ? "" : text.slice(span.innerEnd, span.end);
  return { start: span.start, end: span.end, text: `${tag}${escapeXml(now)}${end}` };
}

function ownFormula(span: Span, stored: string, { home, moves }: FormulaPlace): Edit {
  const text = `${withPrefix("<f>", span.qualifiedName)}${escapeXml(moves.formula(stored, home))}</${span.qualifiedName}>`;
  return { start: span.start, end: span.end, text };
}
