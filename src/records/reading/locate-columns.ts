import { cellAddress } from "../../formulas/a1";
import { unitsOfHeader } from "../columns/header-key";
import { unitOf } from "../columns/unit-words";
import { columnUnits } from "../table-layout/column-units";
import type { ColumnKind, InputTable } from "../columns/column";
import type { Finding } from "../finding";
import { allNames, columnKey, columnKeys, otherNames, ownName } from "./header-names";
import type { RenamedHeader } from "./renamed-headers";
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

  const aliases: Readonly<Partial<Record<string, RenamedHeader>>> = table.aliases ?? {};
  const renamed = ({ field }: { field: Field }) => {
    const alias = aliases[field];
    return alias === undefined ? [] : [columnKey(alias.header)];
  };
  for (const namesOf of [ownName, otherNames, renamed]) {
    for (const column of definition.columns) {
      if (indexes[column.field] !== undefined) continue;
      const matches = namesOf(column)
        .flatMap((name) => indexesOf(keys, name))
        .filter((index) => !taken.has(index) && !isShare(column, String(header[index] ?? "")));
      const first = matches[0];
      if (first === undefined) continue;
      indexes[column.field] = first;
      taken.add(first);
      findings.push(...repeated(table, column.header, matches));
      if (namesOf === renamed) findings.push(renamedColumn(table, column, first));
    }
  }

  findings.push(...unrecognised(definition, table, keys, indexes, taken));
  for (const column of definition.columns) {
    if (!column.required || indexes[column.field] !== undefined) continue;
    if (column.field === "unit" && saysUnits(definition, table, indexes)) continue;
    findings.push({
      severity: "error",
      kind: "missingColumn",
      parameters: { table: definition.name, column: column.header },
      place: { sheet: table.sheet, address: cellAddress(table.row, table.column) },
      suggestion: column.synonyms.slice(0, 3).join("、"),
    });
  }
  findings.push(...unnamedColumns(table, header), ...unknownUnits(definition, table, indexes));
  return { indexes, findings };
}

/** A header that the user renamed since the last build: its column goes on being what it was. */
function renamedColumn(
  table: SheetTable,
  { field, header: column }: { field: string; header: string },
  index: number,
): Finding {
  return {
    severity: table.aliases?.[field]?.isNew ? "warning" : "hint",
    kind: "renamedColumn",
    parameters: { value: String(table.values[0]?.[index] ?? ""), column },
    place: { sheet: table.sheet, address: cellAddress(table.row, table.column + index) },
  };
}

/** Headers or a line above the table can say what a column of units would. */
function saysUnits<Field extends string>(
  definition: InputTable<Field>,
  table: SheetTable,
  indexes: Partial<Record<Field, number>>,
): boolean {
  const { headers, line } = columnUnits(definition, table, indexes);
  return line !== undefined || Object.values(headers).length > 0;
}

/** 收入(万圆): what is meant for a unit of money and is not known as one. */
const LIKE_MONEY = /[\(\[]([^()[\]]*[元圆币])[\)\]]/;

function unknownUnits<Field extends string>(
  { columns }: InputTable<Field>,
  table: SheetTable,
  indexes: Partial<Record<Field, number>>,
): Finding[] {
  return columns.flatMap(({ field, kind }) => {
    const index = indexes[field];
    const header = String(table.values[0]?.[index ?? -1] ?? "");
    const unit = LIKE_MONEY.exec(header.normalize("NFKC"))?.[1];
    if (index === undefined || kind !== "number" || unit === undefined || unitOf(unit) !== undefined)
      return [];
    return [
      {
        severity: "error",
        kind: "unknownHeaderUnit",
        parameters: { value: header, unit },
        place: { sheet: table.sheet, address: cellAddress(table.row, table.column + index) },
        suggestion: "亿元、万元、千元、元",
      } satisfies Finding,
    ];
  });
}

/** 完成%: a share of something, and no amount. */
function isShare({ kind }: { kind: ColumnKind }, header: string): boolean {
  const units = unitsOfHeader(header);
  return kind === "number" && units.length > 0 && units.every((unit) => unit === "%" || unit === "‰");
}

const keysOf = (header: readonly CellValue[]): string[] => columnKeys(header.map(String));

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
        suggestion: `${like.header}${unitBehind(String(table.values[0]?.[index] ?? ""))}`,
      } satisfies Finding,
    ];
  });
}

/** A header that is renamed keeps its unit: without (%) 3.1 under it would be 310 %. */
function unitBehind(header: string): string {
  const units = unitsOfHeader(header);
  return units.length === 0 ? "" : `\uFF08${units.join("、")}\uFF09`;
}

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
