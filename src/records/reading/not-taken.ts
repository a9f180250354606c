import { blockAddress, cellAddress } from "../../formulas/a1";
import type { Block } from "../../formulas/a1";
import type { InputTable } from "../columns/column";
import type { Finding } from "../finding";
import { layOutTable } from "../table-layout/lay-out-table";
import { rowKinds } from "../table-layout/row-kinds";
import { isKnownHeader } from "./header-names";
import type { CellValue, SheetTable } from "./sheet-table";

/** So many known headers make a block of cells a table of the kind. */
const ENOUGH_HEADERS = 4;

/**
 * What looks like rows of a table and is in none of its sums: rows below it, columns beside it, a second table of its
 * kind; and rows that are in the sums though nobody sees them.
 */
export function notTaken<Field extends string>(
  definition: InputTable<Field>,
  table: SheetTable,
  indexes: Partial<Record<Field, number>>,
  nameField: Field,
): Finding[] {
  const below = rowsBelow(definition, table, indexes, nameField);
  return [
    ...below,
    ...columnsBeside(definition, table, indexes),
    ...secondBlocks(definition, table, below.length > 0),
    ...secondTables(definition, table),
    ...hiddenRows(definition, table, indexes, nameField),
  ];
}

const isFilled = (cell: CellValue | undefined): boolean => String(cell ?? "").trim() !== "";

/** Records below an Excel table that did not grow, with what makes it grow over them. */
function rowsBelow<Field extends string>(
  definition: InputTable<Field>,
  table: SheetTable,
  indexes: Partial<Record<Field, number>>,
  nameField: Field,
): Finding[] {
  const [header = []] = table.values;
  const name = indexes[nameField];
  const below = table.below ?? [];
  const rows = rowKinds(definition, [header, ...below], indexes, nameField).slice(1);
  const missed = rows.flatMap(({ kind, hasFigures }, index) =>
    name !== undefined && kind === "record" && hasFigures && isFilled(below[index]?.[name]) ? [index] : [],
  );
  const [first] = missed;
  const last = missed[missed.length - 1];
  if (first === undefined || last === undefined || name === undefined) return [];
  const top = table.row + table.values.length + (table.totalsRow ? 1 : 0);
  const grown = { rows: top + last + 1 - table.row, columns: header.length };
  return [
    {
      severity: "warning",
      kind: "rowsBelowTable",
      parameters: { table: definition.name, count: missed.length, row: top + first },
      place: { sheet: table.sheet, address: cellAddress(top + first, table.column + name) },
      ...grows(table, grown),
    },
  ];
}

/** A totals row stands where the table would grow: its rows are brought in by hand. */
function grows(table: SheetTable, size: Pick<Block, "rows" | "columns">): Pick<Finding, "repairs"> {
  const { tableName, sheet, row, column } = table;
  if (tableName === undefined || table.totalsRow) return {};
  const address = blockAddress({ row, column, ...size });
  return { repairs: [{ kind: "growTable", writes: [], resize: { sheet, table: tableName, address } }] };
}

/** A header that names a missing column right of the table's last one: the table ends before it. */
function columnsBeside<Field extends string>(
  definition: InputTable<Field>,
  table: SheetTable,
  indexes: Partial<Record<Field, number>>,
): Finding[] {
  const { around } = table;
  const [header = []] = table.values;
  if (!around) return [];
  const line = around.values[table.row - around.row] ?? [];
  const missing = definition.columns.filter(({ field }) => indexes[field] === undefined);
  const names: string[] = [];
  for (let column = table.column + header.length - around.column; isFilled(line[column]); column++)
    names.push(String(line[column]).trim());
  const isMissing = (name: string) => isKnownHeader({ ...definition, columns: missing }, name);
  const known = names.filter(isMissing);
  const last = known[known.length - 1];
  if (last === undefined) return [];
  const first = table.column + header.length;
  const size = { rows: table.values.length, columns: header.length + names.lastIndexOf(last) + 1 };
  return [
    {
      severity: "warning",
      kind: "columnsBesideTable",
      parameters: { table: definition.name, columns: known.join("、") },
      place: { sheet: table.sheet, address: cellAddress(table.row, first + names.findIndex(isMissing)) },
      ...grows(table, size),
    },
  ];
}

/** A header of the kind once more on the same sheet, further below or to the right, with rows under it. */
function secondBlocks<Field extends string>(
  definition: InputTable<Field>,
  table: SheetTable,
  hasBelow: boolean,
): Finding[] {
  const { around } = table;
  if (!around) return [];
  const bottom = table.row + table.values.length + (table.totalsRow ? 1 : 0) - around.row;
  const right = table.column + (table.values[0]?.length ?? 0) - around.column;
  const blocks: SheetTable[] = [
    { ...around, row: around.row + bottom, values: around.values.slice(bottom) },
    { ...around, column: around.column + right, values: around.values.map((row) => row.slice(right)) },
  ];
  return blocks.flatMap((block) => {
    const found = block.values.length > 1 ? layOutTable(definition, block) : undefined;
    const rows = found?.table.values.slice(1).filter((row) => row.some(isFilled)).length ?? 0;
    if (!found || found.matches < ENOUGH_HEADERS || rows === 0 || hasBelow) return [];
    const { row, column } = found.table;
    return [
      {
        severity: "warning",
        kind: "secondTable",
        parameters: {
          table: definition.name,
          other: cellAddress(row, column),
          sheet: table.sheet,
          count: rows,
        },
        place: { sheet: table.sheet, address: cellAddress(row, column) },
      } satisfies Finding,
    ];
  });
}

function secondTables<Field extends string>(
  { name }: InputTable<Field>,
  { others = [] }: SheetTable,
): Finding[] {
  return others.map(({ name: other, sheet, address, rows }) => ({
    severity: "warning",
    kind: "secondTable",
    parameters: { table: name, other, sheet, count: rows },
    place: { sheet, address },
  }));
}

/** Hidden and filtered rows are in the sums like the others. */
function hiddenRows<Field extends string>(
  definition: InputTable<Field>,
  table: SheetTable,
  indexes: Partial<Record<Field, number>>,
  nameField: Field,
): Finding[] {
  const name = indexes[nameField];
  if (name === undefined) return [];
  const hidden = (table.hiddenRows ?? []).filter(
    (row) => row > table.row && isFilled(table.values[row - table.row]?.[name]),
  );
  const [first] = hidden;
  if (first === undefined) return [];
  return [
    {
      severity: "warning",
      kind: "hiddenRows",
      parameters: { table: definition.name, count: hidden.length, row: first },
      place: { sheet: table.sheet, address: cellAddress(first, table.column + name) },
    },
  ];
}
