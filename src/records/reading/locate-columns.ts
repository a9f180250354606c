import { cellAddress } from "../../formulas/a1";
import { headerKey } from "../columns/header-key";
import type { InputTable } from "../columns/column";
import type { Finding } from "../finding";
import type { CellValue, SheetTable } from "./sheet-table";

export interface LocatedColumns<Field extends string> {
  /** Index into a row of values, by field. */
  indexes: Partial<Record<Field, number>>;
  findings: Finding[];
}

/**
 * Finds each column by its header: its own name first, then the common other names in their order. Column order is
 * free and columns that we don't know are left alone.
 */
export function locateColumns<Field extends string>(
  definition: InputTable<Field>,
  table: SheetTable,
): LocatedColumns<Field> {
  const header = table.values[0] ?? [];
  const keys = keysOf(header);
  const indexes: Partial<Record<Field, number>> = {};
  const taken = new Set<number>();
  const findings: Finding[] = [];

  for (const namesOf of [ownName, otherNames]) {
    for (const column of definition.columns) {
      if (indexes[column.field] !== undefined) continue;
      const matches = namesOf(column)
        .flatMap((name) => indexesOf(keys, name))
        .filter((index) => !taken.has(index));
      const first = matches[0];
      if (first === undefined) continue;
      indexes[column.field] = first;
      taken.add(first);
      findings.push(...repeated(table, column.header, matches));
    }
  }

  findings.push(...unrecognised(definition, table, keys, indexes, taken));
  for (const column of definition.columns) {
    if (!column.required || indexes[column.field] !== undefined) continue;
    findings.push({
      severity: "error",
      kind: "missingColumn",
      parameters: { table: definition.name, column: column.header },
      place: { sheet: table.sheet, address: cellAddress(table.row, table.column) },
      suggestion: column.synonyms.slice(0, 3).join("、"),
    });
  }
  findings.push(...unnamedColumns(table, header));
  return { indexes, findings };
}

/** 2023年同期 and 2024年目标 are 同期 and 目标. */
const YEAR_BEFORE = /^\d{4}年(?=(?:同期|目标|任务|计划))/;

function keysOf(header: readonly CellValue[]): string[] {
  return header.map((cell) => headerKey(String(cell)).replace(YEAR_BEFORE, ""));
}

/** 全年工作目标: a header that holds the name of a column which is missing may be that column. */
function unrecognised<Field extends string>(
  { columns }: InputTable<Field>,
  table: SheetTable,
  keys: readonly string[],
  indexes: Partial<Record<Field, number>>,
  taken: ReadonlySet<number>,
): Finding[] {
  const missing = columns.filter(({ field, required }) => indexes[field] === undefined && !required);
  return keys.flatMap((key, index) => {
    if (taken.has(index)) return [];
    const like = missing.find((column) =>
      allNames(column).some((name) => name.length > 2 && key.includes(name)),
    );
    if (!like) return [];
    return [
      {
        severity: "warning",
        kind: "unrecognisedColumn",
        parameters: { value: String(table.values[0]?.[index] ?? ""), column: like.header },
        place: { sheet: table.sheet, address: cellAddress(table.row, table.column + index) },
        suggestion: like.header,
      } satisfies Finding,
    ];
  });
}

type Named = { header: string; synonyms: readonly string[] };
const ownName = (column: Named) => [headerKey(column.header)];
const otherNames = (column: Named) => column.synonyms.map(headerKey);
const allNames = (column: Named) => [...ownName(column), ...otherNames(column)];

function indexesOf(keys: string[], name: string): number[] {
  return keys.flatMap((key, index) => (key === name ? [index] : []));
}

function repeated(table: SheetTable, header: string, matches: number[]): Finding[] {
  return matches.slice(1, 2).map((index) => ({
    severity: "warning",
    kind: "repeatedColumn",
    parameters: { column: header, used: cellAddress(table.row, table.column + (matches[0] ?? 0)) },
    place: { sheet: table.sheet, address: cellAddress(table.row, table.column + index) },
  }));
}

/** A blank header over filled cells: merged header cells, whose text Excel keeps in the first one only. */
function unnamedColumns(table: SheetTable, header: CellValue[]): Finding[] {
  return header.flatMap((cell, index) => {
    const filled = table.values.slice(1).some((row) => String(row[index] ?? "").trim() !== "");
    if (String(cell).trim() !== "" || !filled) return [];
    return [
      {
        severity: "error",
        kind: "mergedHeader",
        parameters: {},
        place: { sheet: table.sheet, address: cellAddress(table.row, table.column + index) },
      } satisfies Finding,
    ];
  });
}

/** How many of a table's columns a row of cells names: to find a table whose name was changed. */
export function headerMatches<Field extends string>(definition: InputTable<Field>, row: CellValue[]): number {
  const keys = new Set(keysOf(row));
  return definition.columns.filter((column) => allNames(column).some((name) => keys.has(name))).length;
}
