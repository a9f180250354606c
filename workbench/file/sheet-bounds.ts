import { WORKBOOK } from "../../opc/limits";
import { areaAddress, cellAddress, parseArea, type Area } from "./addresses";
import type { SheetFile, TableFile } from "./workbook-file";
import { WorkbookFileProblem } from "./workbook-file-problem";
import type { SheetEntry } from "./workbook-xml";

/** What Excel would repair, by leaving something out, is refused here with the place: nobody loses it unseen. */
export function checkEntries(entries: readonly SheetEntry[]): void {
  if (entries.length > WORKBOOK.sheets)
    throw new WorkbookFileProblem("tooMany", { what: "sheets", limit: WORKBOOK.sheets });
  const names = new Set<string>();
  const parts = new Set<string>();
  for (const { name, relationId } of entries) {
    const isName =
      name !== "" && name.length <= WORKBOOK.sheetName && !/[[\]:*?/\\\u0000-\u001f]|^'|'$/.test(name);
    if (!isName) throw new WorkbookFileProblem("badSheetName", { sheet: name.slice(0, 40) });
    if (relationId !== "" && parts.has(relationId))
      throw new WorkbookFileProblem("samePart", { sheet: name });
    parts.add(relationId);
    const key = name.toLowerCase();
    if (names.has(key)) throw new WorkbookFileProblem("duplicateSheet", { sheet: name });
    names.add(key);
  }
}

export function checkedSheet(sheet: SheetFile, tables: TableCheck): SheetFile {
  checkColumns(sheet);
  checkMerges(sheet);
  tables.add(sheet);
  if (sheet.validations.length > WORKBOOK.validations)
    throw new WorkbookFileProblem("tooMany", { what: "validations", limit: WORKBOOK.validations });
  if (sheet.autoFilter !== undefined && !parseArea(sheet.autoFilter))
    throw bad(sheet, "filter", sheet.autoFilter);
  for (const { address } of sheet.notes) if (!parseArea(address)) throw bad(sheet, "note", address);
  const ruled = [...sheet.conditionalFormats, ...sheet.validations].flatMap(({ ranges }) => ranges);
  for (const range of ruled) if (!isRange(range)) throw bad(sheet, "range", range);
  return sheet;
}

const bad = ({ name }: SheetFile, what: string, value: string): WorkbookFileProblem =>
  new WorkbookFileProblem("badSheet", { sheet: name, what, value: value.slice(0, 40) });

/** Whole rows and columns as well as cells. */
const isRange = (range: string): boolean =>
  parseArea(range) !== undefined ||
  /^\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}$|^\$?[0-9]{1,7}:\$?[0-9]{1,7}$/.test(range);

function checkColumns(sheet: SheetFile): void {
  let spans = 0;
  for (const { from, to, width } of sheet.columns) {
    const value = `${from + 1}:${to + 1}`;
    const isInside =
      Number.isInteger(from) && Number.isInteger(to) && from >= 0 && to >= from && to < WORKBOOK.columns;
    if (!isInside) throw bad(sheet, "columns", value);
    if (width !== undefined && !(width >= 0 && width <= WORKBOOK.columnWidth))
      throw bad(sheet, "width", String(width));
    spans += to - from + 1;
    if (spans > 4 * WORKBOOK.columns) throw bad(sheet, "columns", value);
  }
}

/**
 * From the top down; of what reaches further down, the columns that it takes are kept in order. Work that grows with the
 * number of merges, whatever their width.
 */
function checkMerges(sheet: SheetFile): void {
  if (sheet.merges.length > WORKBOOK.merges)
    throw new WorkbookFileProblem("tooMany", { what: "merges", limit: WORKBOOK.merges });
  const areas = sheet.merges.map((merge) => {
    const area = parseArea(merge);
    if (!area) throw bad(sheet, "merge", merge);
    return area;
  });
  areas.sort((one, other) => one.top - other.top);
  const ending = [...areas].sort((one, other) => one.bottom - other.bottom);
  const open: Area[] = [];
  let ended = 0;
  for (const area of areas) {
    for (let next = ending[ended]; next && next.bottom < area.top; next = ending[++ended])
      open.splice(placeOf(open, next.left), 1);
    const place = placeOf(open, area.left);
    const before = open[place - 1];
    const met = before && before.right >= area.left ? before : open[place];
    if (met && met.left <= area.right)
      throw bad(
        sheet,
        "overlap",
        `${areaAddress(area)} (${cellAddress(area.top, Math.max(area.left, met.left))})`,
      );
    open.splice(place, 0, area);
  }
}

/** The first of the areas, which lie side by side, that does not begin left of a column. */
function placeOf(areas: readonly Area[], left: number): number {
  let [low, high] = [0, areas.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((areas[middle]?.left ?? 0) < left) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Names of tables, which must be each one's own in the workbook, and how they lie on their sheets. */
export class TableCheck {
  private readonly names = new Set<string>();

  add(sheet: SheetFile): void {
    const placed: Area[] = [];
    for (const table of sheet.tables) {
      const key = table.name.toLowerCase();
      if (key === "" || this.names.has(key)) throw badTable(table, "name");
      this.names.add(key);
      if (this.names.size > WORKBOOK.tables)
        throw new WorkbookFileProblem("tooMany", { what: "tables", limit: WORKBOOK.tables });
      const area = parseArea(table.range);
      if (!area) throw badTable(table, "range");
      const columns = new Set(table.columns.map((column) => column.toLowerCase()));
      if (columns.size < table.columns.length || columns.has("")) throw badTable(table, "columnNames");
      if (area.right - area.left + 1 !== table.columns.length) throw badTable(table, "columns");
      if (placed.some((other) => overlaps(other, area))) throw badTable(table, "overlap");
      placed.push(area);
    }
  }
}

const badTable = ({ name, range }: TableFile, what: string): WorkbookFileProblem =>
  new WorkbookFileProblem("badTable", { table: name, range, what });

const overlaps = (one: Area, other: Area): boolean =>
  one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom;
