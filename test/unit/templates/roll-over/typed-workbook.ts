import { HISTORY_TABLE } from "../../../../src/records/history/history-table";
import { INPUT_TABLES, type InputTableKey } from "../../../../src/records/columns/input-tables";
import { cellAddress } from "../../../../src/formulas/a1";
import type { CellValue } from "../../../../src/records/reading/sheet-table";
import { parameterLines } from "../../../../src/templates/parameters/parameter-layout";
import type { ParameterKey } from "../../../../src/templates/parameters/parameter-keys";
import type {
  RollOverInput,
  RollOverPlan,
  TypedTable,
} from "../../../../src/templates/roll-over/roll-over-plan";

export type Row = Record<string, CellValue>;

/** An input table as a user has typed it, by field. Tables stand from B4 on, so that no offset goes unnoticed. */
export function typedTable(key: InputTableKey, rows: Row[]): TypedTable {
  const { name, columns } = INPUT_TABLES[key];
  const formulas: CellValue[][] = [
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map(({ field }) => row[field] ?? "")),
  ];
  return { sheet: name, row: 4, column: 2, formulas, values: withoutFormulas(formulas) };
}

/** A 参数 sheet with these values typed in; the others blank. */
export function typedParameters(values: Partial<Record<ParameterKey, CellValue>>): TypedTable {
  const formulas = parameterLines().map((line): CellValue[] =>
    "parameter" in line
      ? [line.parameter.label, values[line.parameter.key] ?? "", ""]
      : [line.section, "", ""],
  );
  return { sheet: "参数", row: 3, column: 1, formulas, values: withoutFormulas(formulas) };
}

function withoutFormulas(formulas: CellValue[][]): CellValue[][] {
  return formulas.map((row) =>
    row.map((cell) => (typeof cell === "string" && cell.startsWith("=") ? "" : cell)),
  );
}

/** The workbook after the plan was carried out, as the writer would leave it. */
export function carriedOut(input: RollOverInput, plan: RollOverPlan): RollOverInput {
  const after = structuredClone(input);
  const sheets = [after.parameters, ...Object.values(after.tables)].filter((table) => table !== undefined);
  for (const { sheet, row, column, content } of plan.writes) {
    const table = sheets.find((candidate) => candidate.sheet === sheet);
    if (!table) throw new Error(`no sheet ${sheet}`);
    setCell(table.formulas, row - table.row, column - table.column, content);
    setCell(
      table.values,
      row - table.row,
      column - table.column,
      String(content).startsWith("=") ? "" : content,
    );
  }
  const history = after.history ?? {
    sheet: HISTORY_TABLE.name,
    row: 1,
    column: 1,
    values: [HISTORY_TABLE.columns.map(({ header }) => header)],
  };
  for (const { row, values } of plan.history.replaced) history.values[row - history.row] = values;
  history.values.push(...plan.history.appended);
  return { ...after, history };
}

function setCell(grid: CellValue[][], row: number, column: number, content: CellValue): void {
  const cells = grid[row];
  if (!cells || column < 0 || column >= cells.length) throw new Error("a write outside its table");
  cells[column] = content;
}

/** Types a figure into a field of the n-th data row. */
export function type(
  input: RollOverInput,
  key: InputTableKey,
  index: number,
  field: string,
  value: CellValue,
): void {
  const table = input.tables[key];
  const column = INPUT_TABLES[key].columns.findIndex((candidate) => candidate.field === field);
  if (!table) throw new Error(`no table ${key}`);
  setCell(table.formulas, index + 1, column, value);
  setCell(table.values, index + 1, column, value);
}

/** What stands in a field of the n-th data row. */
export function typed(
  input: RollOverInput,
  key: InputTableKey,
  index: number,
  field: string,
): CellValue | undefined {
  const column = INPUT_TABLES[key].columns.findIndex((candidate) => candidate.field === field);
  return input.tables[key]?.formulas[index + 1]?.[column];
}

export function addressOf(key: InputTableKey, index: number, field: string): string {
  const column = INPUT_TABLES[key].columns.findIndex((candidate) => candidate.field === field);
  return cellAddress(4 + 1 + index, 2 + column);
}
