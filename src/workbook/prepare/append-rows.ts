import { blockAddress } from "../../formulas/a1";
import type { Block } from "../../formulas/a1";
import { headerKey } from "../../records/columns/header-key";
import { INPUT_TABLES } from "../../records/columns/input-tables";
import type { InputTableKey } from "../../records/columns/input-tables";
import { TEXT_FORMAT } from "../../records/columns/column";
import type { InputColumn } from "../../records/columns/column";
import type { Finding } from "../../records/finding";
import { locateColumns } from "../../records/reading/locate-columns";
import type { CellValue, SheetTable } from "../../records/reading/sheet-table";
import { putBackAfter } from "../put-back-failed";
import { readInputs } from "../reading/read-inputs";
import { RoundTrips } from "../round-trips";
import { queueFilters, takeFiltersOff } from "../writing/table-filters";
import { sendInPieces } from "../writing/send-in-pieces";
import { cellOf } from "./input-row";

export interface AppendOutcome {
  /** The sheet that was written to; undefined where nothing was. */
  sheet?: string;
  /** What was done to the table; undefined where nothing was, or where the rows stand in a plain block of cells. */
  appended?: AppendedRows;
  findings: Finding[];
}

export interface AppendedRows {
  sheet: string;
  table: string;
  /** The table as it was, its header included. */
  before: Block;
  rows: Block;
  /** What stood below the table was moved down to make room. */
  pushed: boolean;
  /** The table shows a totals row below its rows. */
  hasTotals: boolean;
}

/**
 * Writes rows of text below the last filled row of an input table, matching columns by header; the first row holds the
 * headers. Columns that the table does not know are left out and named. Nothing that is there is overwritten.
 */
export async function appendRows(key: InputTableKey, lines: readonly string[][]): Promise<AppendOutcome> {
  const [headers = [], ...rows] = lines;
  const definition = INPUT_TABLES[key];
  return Excel.run(async (context) => {
    const inputs = await readInputs(new RoundTrips(context));
    const target = inputs.tables[key];
    if (!target) return { findings: [told("error", "noInputTable", { table: definition.name })] };

    const sources = sourceColumns(key, headers, target);
    if (sources.every((source) => source === undefined)) {
      return { findings: [told("error", "noKnownColumn", {})] };
    }
    const cells = rows.map((row) =>
      sources.map((source) => (source ? cellOf(source.column, row[source.index] ?? "") : "")),
    );
    const first = target.row + filledLength(target);
    const sheet = context.workbook.worksheets.getItem(target.sheet);
    const block = (row: number, count: number): Block => ({
      ...{ row, column: target.column, rows: count, columns: target.values[0]?.length ?? 1 },
    });
    const at = (row: number, count: number) => sheet.getRange(blockAddress(block(row, count)));
    const end = target.row + target.values.length;
    const more = first + rows.length - end;
    const isTable = inputs.inventory.tables.includes(definition.name);
    // A totals row stands where the table would grow: rows are added above it.
    const hasTotals = isTable && inputs.inventory.tablesWithTotals.includes(definition.name);
    const filters = isTable ? await takeFiltersOff(context, definition.name) : undefined;
    const resize = (length: number) => {
      if (isTable && more > 0 && !hasTotals)
        context.workbook.tables.getItem(definition.name).resize(at(target.row, length));
    };
    // Whether a request was carried out whose answer is missing shows in the row below the table.
    const rowBelow = at(end, 1);
    rowBelow.load("values");
    let pushed = false;
    if (more > 0 && hasTotals) {
      const width = target.values[0]?.length ?? 1;
      const blank = Array.from({ length: more }, () => Array.from({ length: width }, () => ""));
      context.workbook.tables.getItem(definition.name).rows.add(undefined, blank);
    } else if (more > 0) {
      const below = at(end, more).getUsedRangeOrNullObject(true);
      below.load("address");
      await context.sync();
      pushed = !below.isNullObject;
      // What stands below the table is somebody's.
      if (pushed) at(end, more).insert("Down");
      if (target.values.length > 1) at(end, more).copyFrom(at(end - 1, 1), "Formats");
    }
    resize(target.values.length + more);
    sources.forEach((source, column) => {
      if (source?.column.numberFormat !== TEXT_FORMAT) return;
      const cells = { ...block(first, rows.length), column: target.column + column, columns: 1 };
      // One value for a whole range is what Excel takes here; the typings know only arrays.
      sheet.getRange(blockAddress(cells)).numberFormat = TEXT_FORMAT as unknown as string[][];
    });
    try {
      await sendInPieces(context, cells, (piece, start) => {
        at(first + start, piece.length).values = piece;
      });
      if (filters && filters.size > 0) {
        queueFilters(context, definition.name, filters);
        await context.sync();
      }
    } catch (error) {
      await putBackAfter(error, async () => {
        const now = at(end, 1);
        now.load("values");
        await context.sync();
        resize(target.values.length);
        if (filters) queueFilters(context, definition.name, filters);
        if (more > 0 && hasTotals) {
          if (String(now.values) !== String(rowBelow.values)) at(end, more).delete("Up");
        } else if (more > 0 && String(now.values) !== String(rowBelow.values)) {
          if (pushed) at(end, more).delete("Up");
          else at(end, more).clear("All");
        }
        if (end > first) at(first, end - first).clear("Contents");
        await context.sync();
      });
    }
    const appended: AppendedRows = {
      ...{ sheet: target.sheet, table: definition.name, pushed, hasTotals },
      before: block(target.row, target.values.length),
      rows: block(first, rows.length),
    };
    return {
      sheet: target.sheet,
      ...(isTable ? { appended } : {}),
      findings: report(key, headers, rows.length, sources),
    };
  });
}

type Source = { column: InputColumn; index: number } | undefined;

/** For each column of the table in the sheet: where its cells come from in the given rows. */
function sourceColumns(key: InputTableKey, headers: readonly string[], target: SheetTable): Source[] {
  const columns: readonly InputColumn[] = INPUT_TABLES[key].columns;
  const given: SheetTable = { sheet: "", row: 1, column: 1, values: [[...headers]] };
  const from: Partial<Record<string, number>> = locateColumns<string>(INPUT_TABLES[key], given).indexes;
  const to: Partial<Record<string, number>> = locateColumns<string>(INPUT_TABLES[key], target).indexes;
  const sources: Source[] = (target.values[0] ?? []).map((header) => extraColumn(header, headers));
  for (const column of columns) {
    const [source, place] = [from[column.field], to[column.field]];
    if (source !== undefined && place !== undefined) sources[place] = { column, index: source };
  }
  return sources;
}

/** A column of the user's own that the given rows have under the same header. */
function extraColumn(header: CellValue, headers: readonly string[]): Source {
  const name = headerKey(String(header));
  const index = name === "" ? -1 : headers.findIndex((each) => headerKey(each) === name);
  if (index < 0) return undefined;
  return {
    column: { field: name, header: name, synonyms: [], kind: "text", numberFormat: "General", width: 12 },
    index,
  };
}

/** Rows of the table down to the last one that holds anything, the header counted. */
function filledLength({ values }: SheetTable): number {
  let length = values.length;
  while (length > 1 && values[length - 1]?.every((cell) => String(cell).trim() === "")) length--;
  return length;
}

function report(
  key: InputTableKey,
  headers: readonly string[],
  count: number,
  sources: readonly Source[],
): Finding[] {
  const used = new Set(sources.flatMap((source) => (source ? [source.index] : [])));
  const left = headers.filter((header, index) => header.trim() !== "" && !used.has(index));
  const findings = [told("hint", "rowsAppended", { table: INPUT_TABLES[key].name, count })];
  if (left.length > 0) findings.push(told("warning", "columnsLeftOut", { columns: left.join("、") }));
  return findings;
}

function told(severity: Finding["severity"], kind: string, parameters: Finding["parameters"]): Finding {
  return { severity, kind, parameters };
}
