import { XmlScanner } from "../../opc/xml-scanner";
import { readAddress } from "./addresses";
import type { AppendedStyles } from "./appended-styles";
import { cellXml, rowAttributes, sheetDataXml, type CellWriting } from "./cell-xml";
import { sameFormula, type Comparison } from "./same-content";
import type { CellFile, RowFile } from "./workbook-file";
import { changedTag, close, spanAt, withPrefix, type Edit, type Span } from "./xml-patch";

export interface PatchWriting extends CellWriting {
  appended: AppendedStyles;
  comparison: Comparison;
}

interface StoredCell extends Span {
  column: number;
  formula?: Span;
  /** The group of a shared formula that the cell belongs to. */
  shared?: string;
}

interface StoredRow extends Span {
  row: number;
  cells: StoredCell[];
}

export interface RowsPatch {
  edits: Edit[];
  /** Cells with formulas came or went, or have others now. */
  formulasChanged: boolean;
}

type Cells = ReadonlyMap<number, CellFile>;
const cellsOf = (row: RowFile | undefined): Cells => new Map(row?.cells.map((cell) => [cell.column, cell]));
const rowsOf = (rows: readonly RowFile[]): ReadonlyMap<number, RowFile> =>
  new Map(rows.map((row) => [row.row, row]));

/**
 * What of a sheet's sheetData is to be written anew: rows and cells that are others now. All others stay as they are
 * stored, with what we have no words for.
 */
export function patchRows(
  text: string,
  data: Span,
  { before, now }: { before: readonly RowFile[]; now: readonly RowFile[] },
  writing: PatchWriting,
): RowsPatch {
  const stored = readStoredRows(text, data);
  const [old, wanted] = [rowsOf(before), rowsOf(now)];
  const broken = brokenGroups(stored, old, wanted);
  const patch: RowsPatch = { edits: [], formulasChanged: false };
  const seen = new Set<number>();
  for (const row of stored) {
    seen.add(row.row);
    patchRow(text, row, { before: old.get(row.row), now: wanted.get(row.row) }, { writing, broken, patch });
  }
  const added = now.filter(({ row }) => !seen.has(row));
  if (added.length > 0) addRows(text, data, stored, added, writing, patch);
  return patch;
}

function readStoredRows(text: string, data: Span): StoredRow[] {
  const scanner = new XmlScanner(text.slice(data.start, data.end));
  const rows: StoredRow[] = [];
  let [row, cell]: [StoredRow | undefined, StoredCell | undefined] = [undefined, undefined];
  const moved = <S extends Span>(span: S): S => {
    for (const key of ["start", "end", "innerStart", "innerEnd"] as const) span[key] += data.start;
    return span;
  };
  let formula: Span | undefined;
  while (scanner.next()) {
    if (scanner.kind === "text") continue;
    if (scanner.kind === "start") {
      if (scanner.depth === 2 && scanner.name === "row") {
        const stated = scanner.attributes["r"];
        const number = stated === undefined ? (rows.at(-1)?.row ?? -1) + 1 : Number(stated) - 1;
        row = { ...spanAt(scanner), row: number, cells: [] };
        rows.push(row);
      } else if (scanner.depth === 3 && scanner.name === "c" && row) {
        const stated = scanner.attributes["r"];
        const column =
          stated === undefined ? (row.cells.at(-1)?.column ?? -1) + 1 : (readAddress(stated)?.column ?? 0);
        cell = { ...spanAt(scanner), column };
        row.cells.push(cell);
      } else if (scanner.depth === 4 && scanner.name === "f" && cell) {
        formula = spanAt(scanner);
        cell.formula = formula;
        if (scanner.attributes["t"] === "shared") cell.shared = scanner.attributes["si"];
      }
    } else if (scanner.depth === 1 && row) close(row, scanner);
    else if (scanner.depth === 2 && cell && scanner.name === "c") close(cell, scanner);
    else if (scanner.depth === 3 && formula && scanner.name === "f") close(formula, scanner);
  }
  for (const each of rows) {
    moved(each);
    for (const one of each.cells) {
      moved(one);
      if (one.formula) moved(one.formula);
    }
  }
  return rows;
}

/** Shared formulas of which a cell changes: its others may depend on that cell, so each gets its own formula. */
function brokenGroups(
  stored: readonly StoredRow[],
  old: ReadonlyMap<number, RowFile>,
  wanted: ReadonlyMap<number, RowFile>,
): ReadonlySet<string> {
  const broken = new Set<string>();
  for (const { row, cells } of stored) {
    const shared = cells.filter((cell) => cell.shared !== undefined);
    if (shared.length === 0) continue;
    const [before, now] = [cellsOf(old.get(row)), cellsOf(wanted.get(row))];
    for (const { column, shared: group } of shared) {
      const [one, other] = [before.get(column), now.get(column)];
      if (!one || !other || !sameFormula(one, other)) broken.add(group ?? "");
    }
  }
  return broken;
}

interface RowPatching {
  writing: PatchWriting;
  broken: ReadonlySet<string>;
  patch: RowsPatch;
}

function patchRow(
  text: string,
  stored: StoredRow,
  { before, now }: { before: RowFile | undefined; now: RowFile | undefined },
  { writing, broken, patch }: RowPatching,
): void {
  const { edits } = patch;
  const [old, wanted] = [cellsOf(before), cellsOf(now)];
  const present = new Set(stored.cells.map(({ column }) => column));
  const additions: CellFile[] = (now?.cells ?? []).filter(({ column }) => !present.has(column));
  const inside: Edit[] = [];
  for (const cell of stored.cells) {
    const [one, other] = [old.get(cell.column), wanted.get(cell.column)];
    const isBroken = cell.shared !== undefined && broken.has(cell.shared);
    if (!isBroken && (one && other ? writing.comparison.sameCell(one, other) : one === other)) continue;
    if (isBroken || !one || !other || !sameFormula(one, other))
      patch.formulasChanged ||= Boolean(one?.formula ?? other?.formula);
    const changed = other
      ? changedCell(text, stored.row, cell, { before: one, now: other, isBroken }, writing)
      : "";
    inside.push({ start: cell.start, end: cell.end, text: changed });
  }
  for (const cell of additions) {
    if (cell.formula !== undefined) patch.formulasChanged = true;
    const xml = withPrefix(cellXml(stored.row, cell, writing), stored.qualifiedName);
    const next = stored.cells.find(({ column }) => column > cell.column);
    const at = next?.start ?? stored.innerEnd;
    inside.push({ start: at, end: at, text: xml });
  }
  const isSame = writing.comparison.sameRow(before, now);
  if (isSame && inside.length === 0) return;
  const tag = text.slice(stored.start, stored.innerStart);
  const open = isSame
    ? changedTag(tag, { spans: undefined })
    : changedTag(tag, { spans: undefined, ...rowAttributes(now ?? { row: stored.row, cells: [] }, writing) });
  if (stored.innerStart !== stored.end)
    edits.push({ start: stored.start, end: stored.innerStart, text: open }, ...inside);
  else {
    const content = inside.map(({ text: xml }) => xml).join("");
    const tagOpen = open.replace(/\s*\/>$/, content === "" ? "/>" : ">");
    edits.push({
      start: stored.start,
      end: stored.end,
      text: content === "" ? tagOpen : `${tagOpen}${content}</${stored.qualifiedName}>`,
    });
  }
}

function changedCell(
  text: string,
  row: number,
  stored: StoredCell,
  { before, now, isBroken }: { before: CellFile | undefined; now: CellFile; isBroken: boolean },
  writing: PatchWriting,
): string {
  const before_s = Number(stored.attributes["s"] ?? 0);
  const style = writing.comparison.sameStyle(before?.style, now.style)
    ? before_s
    : writing.appended.changedIndex(before_s, now.style);
  const isSameContent = !isBroken && before !== undefined && writing.comparison.sameCell({ ...before, style: undefined }, { ...now, style: undefined }); // prettier-ignore
  if (isSameContent)
    return (
      changedTag(text.slice(stored.start, stored.innerStart), { s: style || undefined }) +
      text.slice(stored.innerStart, stored.end)
    );
  const xml = withPrefix(cellXml(row, now, writing, style || undefined), stored.qualifiedName);
  const keepsFormula =
    !isBroken && before !== undefined && stored.formula !== undefined && sameFormula(before, now);
  if (!keepsFormula || !stored.formula || now.formula === undefined) return xml || emptyCell(stored, style);
  // Only the result is another one: the formula stays as it is stored.
  const written = /<(?:\w+:)?f[\s>](?:(?!<\/(?:\w+:)?f>)[\s\S])*<\/(?:\w+:)?f>/;
  const formula = text.slice(stored.formula.start, stored.formula.end);
  const mark = stored.attributes["cm"];
  const kept = xml.replace(written, () => formula);
  return mark === undefined ? kept : kept.replace(/^<[^>]*>/, (tag) => changedTag(tag, { cm: mark }));
}

const emptyCell = (stored: StoredCell, style: number): string =>
  style ? `<${stored.qualifiedName} r="${stored.attributes["r"] ?? ""}" s="${style}"/>` : "";

function addRows(
  text: string,
  data: Span,
  stored: readonly StoredRow[],
  added: readonly RowFile[],
  writing: PatchWriting,
  patch: RowsPatch,
): void {
  if (added.some(({ cells }) => cells.some(({ formula }) => formula !== undefined)))
    patch.formulasChanged = true;
  const rowXml = (rows: readonly RowFile[]): string => {
    const xml = sheetDataXml([...rows], writing);
    return withPrefix(xml.slice("<sheetData>".length, -"</sheetData>".length), data.qualifiedName);
  };
  const sorted = [...added].sort((one, other) => one.row - other.row);
  if (data.innerStart === data.end) {
    const open = text.slice(data.start, data.end).replace(/\s*\/>$/, ">");
    patch.edits.push({
      start: data.start,
      end: data.end,
      text: `${open}${rowXml(sorted)}</${data.qualifiedName}>`,
    });
    return;
  }
  let next = 0;
  const groups = new Map<number, RowFile[]>();
  const places = [...stored].sort((one, other) => one.row - other.row);
  for (const row of sorted) {
    while (next < places.length && (places[next]?.row ?? 0) < row.row) next += 1;
    const at = places[next]?.start ?? data.innerEnd;
    const group = groups.get(at);
    if (group) group.push(row);
    else groups.set(at, [row]);
  }
  for (const [at, rows] of groups) patch.edits.push({ start: at, end: at, text: rowXml(rows) });
}
