import { blockAddress, cellAddress } from "../../formulas/a1";
import type { Block } from "../../formulas/a1";
import type { InputTable } from "../columns/column";
import type { Finding } from "../finding";
import { layOutTable } from "../table-layout/lay-out-table";
import { rowKinds } from "../table-layout/row-kinds";
import { isKnownHeader } from "./header-names";
import { locateColumns } from "./locate-columns";
import { isFilled, type CellValue, type SheetTable } from "./sheet-table";

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
  const blocks = below.length > 0 ? [] : secondBlocks(definition, table, indexes, nameField);
  return [
    ...below,
    ...blocks,
    ...(below.length + blocks.length > 0 ? [] : rowsFarBelow(definition, table, indexes, nameField)),
    ...columnsBeside(definition, table, indexes),
    ...secondTables(definition, table),
    ...hiddenRows(definition, table, indexes, nameField),
  ];
}

const isName = (cell: CellValue | undefined): boolean => typeof cell === "string" && cell.trim() !== "";

/** The first row below the table and its totals row. */
const rowBelow = ({ row, values, totalsRow }: SheetTable): number =>
  row + values.length + (totalsRow ? 1 : 0);

/** Records below an Excel table that did not grow, with what makes it grow over them. */
function rowsBelow<Field extends string>(
  definition: InputTable<Field>,
  table: SheetTable,
  indexes: Partial<Record<Field, number>>,
  nameField: Field,
): Finding[] {
  return missedRows(definition, table, indexes, nameField, table.below ?? []).map(
    ({ grown, ...finding }) => ({
      ...finding,
      ...grows(table, grown),
    }),
  );
}

/** Records further down, after blank rows: what stands between them and the table is not taken in by growing it. */
function rowsFarBelow<Field extends string>(
  definition: InputTable<Field>,
  table: SheetTable,
  indexes: Partial<Record<Field, number>>,
  nameField: Field,
): Finding[] {
  const { around, column, values } = table;
  if (!around) return [];
  const left = column - around.column;
  const width = values[0]?.length ?? 0;
  const far = around.values
    .slice(rowBelow(table) - around.row)
    .map((cells) => Array.from({ length: width }, (_none, index) => cells[left + index] ?? ""));
  return missedRows(definition, table, indexes, nameField, far).map(
    ({ grown: _grown, ...finding }) => finding,
  );
}

function missedRows<Field extends string>(
  definition: InputTable<Field>,
  table: SheetTable,
  indexes: Partial<Record<Field, number>>,
  nameField: Field,
  below: readonly CellValue[][],
): (Finding & { grown: Pick<Block, "rows" | "columns"> })[] {
  const [header = []] = table.values;
  const name = indexes[nameField];
  const rows = rowKinds(definition, [header, ...below], indexes, nameField).slice(1);
  const missed = rows.flatMap(({ kind, hasFigures }, index) =>
    name !== undefined && kind === "record" && hasFigures && isName(below[index]?.[name]) ? [index] : [],
  );
  const [first] = missed;
  const last = missed[missed.length - 1];
  if (first === undefined || last === undefined || name === undefined) return [];
  const top = rowBelow(table);
  const grown = { rows: top + last + 1 - table.row, columns: header.length };
  return [
    {
      severity: "warning",
      kind: "rowsBelowTable",
      parameters: { table: definition.name, count: missed.length, row: top + first },
      place: { sheet: table.sheet, address: cellAddress(top + first, table.column + name) },
      grown,
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
  indexes: Partial<Record<Field, number>>,
  nameField: Field,
): Finding[] {
  const { around } = table;
  if (!around) return [];
  const bottom = firstFilled(around, rowBelow(table) - around.row);
  const right = table.column + (table.values[0]?.length ?? 0) - around.column;
  const blocks: SheetTable[] = [
    { ...around, row: around.row + bottom, values: around.values.slice(bottom) },
    { ...around, column: around.column + right, values: around.values.map((row) => row.slice(right)) },
  ];
  return blocks.flatMap((block) => {
    const found = block.values.length > 1 ? layOutTable(definition, block) : undefined;
    const rows = found?.table.values.slice(1).filter((row) => row.some(isFilled)).length ?? 0;
    if (!found || rows === 0) return [];
    if (
      found.matches < ENOUGH_HEADERS &&
      !hasOwnRecords(definition, found.table, namesIn(table, indexes[nameField]), nameField)
    )
      return [];
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

/** A header stands within the first rows of a block, however many blank ones are above it. */
function firstFilled({ values }: SheetTable, from: number): number {
  const first = values.findIndex((row, index) => index >= from && row.some(isFilled));
  return first < 0 ? values.length : first;
}

const namesIn = ({ values }: SheetTable, name: number | undefined): Set<string> =>
  new Set(name === undefined ? [] : values.map((row) => String(row[name] ?? "").trim()));

/** Names and figures of the kind under few headers: rows of a table of the kind where it does not have them already. */
function hasOwnRecords<Field extends string>(
  definition: InputTable<Field>,
  table: SheetTable,
  known: ReadonlySet<string>,
  nameField: Field,
): boolean {
  const { indexes } = locateColumns(definition, table);
  const name = indexes[nameField];
  const hasFigures = definition.columns.some(
    ({ field, kind }) => kind === "number" && indexes[field] !== undefined,
  );
  if (name === undefined || !hasFigures) return false;
  return table.values.slice(1).some((row) => isName(row[name]) && !known.has(String(row[name]).trim()));
}

function secondTables<Field extends string>(
  { name }: InputTable<Field>,
  { others = [] }: SheetTable,
): Finding[] {
  return others.map(({ name: other, sheet, address, rows, isPlain }) => ({
    severity: isPlain ? "hint" : "warning",
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
