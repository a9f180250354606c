import { blockAddress } from "../formulas/a1";
import type { Block } from "../formulas/a1";
import { INPUT_TABLES, INPUT_TABLE_KEYS } from "../records/columns/input-tables";
import { locateColumns } from "../records/reading/locate-columns";
import type { CellValue, SheetTable } from "../records/reading/sheet-table";
import type { ParameterKey } from "../templates/parameters/parameter-keys";
import { parseBlock } from "../formulas/a1";
import { blockOfReference } from "./reading/block-reference";
import type { Inputs } from "./reading/read-inputs";

/** Somebody changed what a step was planned from while it was written: it is taken back. */
export class ChangedUnderneath extends Error {
  readonly code = "ChangedUnderneath";

  constructor(what: string) {
    super(what);
  }
}

/** What a step was planned from and goes on standing on while it is written. */
export interface Ground {
  /** Excel tables with the cells that they take up. */
  tables: { name: string; sheet: string; block: Block }[];
  /** Cells that say of what a row is. */
  cells: SheetTable[];
  /** Sheets that were there, by their ids. */
  sheets: { id: string; name: string }[];
  /** Defined names. */
  names: readonly string[];
}

/** Reading them again would take an answer of its own. */
export const MOST_ROWS_COMPARED = 20_000;
const NAMING = ["park", "id", "name"] as const;

/** The ground of whatever is planned from the input tables and 参数. */
export function groundOf(
  { tables, parameters, inventory }: Pick<Inputs, "tables" | "parameters" | "inventory">,
  labels: Partial<Record<ParameterKey, string>> = {},
): Ground {
  const ground: Ground = { tables: [], cells: [], sheets: [], names: [] };
  const sheets = new Set<string>();
  for (const key of INPUT_TABLE_KEYS) {
    const table = tables[key];
    if (!table) continue;
    sheets.add(table.sheet);
    const { sheet, row, column, values } = table;
    if (table.tableName !== undefined) {
      const rows = values.length + (table.totalsRow ? 1 : 0);
      const block = { row, column, rows, columns: values[0]?.length ?? 1 };
      ground.tables.push({ name: table.tableName, sheet, block });
    }
    if (values.length > MOST_ROWS_COMPARED) continue;
    const indexes: Partial<Record<string, number>> = locateColumns<string>(INPUT_TABLES[key], table).indexes;
    for (const field of NAMING) {
      const index = indexes[field];
      if (index !== undefined) ground.cells.push(columnOf(table, index));
    }
  }
  if (parameters) {
    sheets.add(parameters.sheet);
    const columns = Object.values(labels).flatMap((address) => parseBlock(address)?.column ?? []);
    const label = Math.min(...columns) - 1 - parameters.column;
    if (label >= 0 && Number.isFinite(label)) ground.cells.push(columnOf(parameters, label));
  }
  ground.sheets.push(...inventory.sheets.filter(({ name }) => sheets.has(name)));
  return ground;
}

function columnOf({ sheet, row, column, values }: SheetTable, index: number): SheetTable {
  return { sheet, row, column: column + index, values: values.map((line) => [line[index] ?? ""]) };
}

/**
 * Queues a look at the ground, at the end of the request that writes: the result throws ChangedUnderneath where
 * something of it is no longer as it was read.
 */
export function queueGround(context: Excel.RequestContext, ground: Ground): () => void {
  const { worksheets, tables, names } = context.workbook;
  const sheets = ground.sheets.map(({ id, name }) => ({
    name,
    now: worksheets.getItemOrNullObject(id).load("name"),
  }));
  const ranges = ground.tables.map((table) => ({
    ...table,
    now: tables.getItemOrNullObject(table.name).getRange().load("address"),
  }));
  const cells = ground.cells.map((table) => {
    const { sheet, row, column, values } = table;
    const block = { row, column, rows: values.length, columns: values[0]?.length ?? 1 };
    return { table, now: worksheets.getItemOrNullObject(sheet).getRange(blockAddress(block)).load("values") };
  });
  const defined = ground.names.map((name) => ({ name, now: names.getItemOrNullObject(name).load("name") }));
  return () => {
    for (const { name, now } of sheets)
      if (now.isNullObject || now.name !== name) throw new ChangedUnderneath(name);
    for (const { name, sheet, block, now } of ranges) {
      const at = now.isNullObject ? undefined : blockOfReference(now.address);
      if (!at || at.sheet !== sheet || blockAddress(at) !== blockAddress(block))
        throw new ChangedUnderneath(name);
    }
    for (const { table, now } of cells)
      if (now.isNullObject || !isSame(table.values, now.values as CellValue[][]))
        throw new ChangedUnderneath(table.sheet);
    for (const { name, now } of defined) if (now.isNullObject) throw new ChangedUnderneath(name);
  };
}

const isSame = (before: readonly CellValue[][], now: readonly CellValue[][]): boolean =>
  before.every((line, row) =>
    line.every((value, column) => String(value) === String(now[row]?.[column] ?? "")),
  );
