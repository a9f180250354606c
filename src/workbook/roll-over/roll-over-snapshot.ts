import { INPUT_TABLES, INPUT_TABLE_KEYS } from "../../records/columns/input-tables";
import { locateColumns } from "../../records/reading/locate-columns";
import type { RollOverInput, RollOverPlan, TypedTable } from "../../templates/roll-over/roll-over-plan";
import { typedCell } from "./cell-snapshot";
import type { TypedCell } from "./cell-snapshot";
import type { RollOverSnapshot } from "./roll-over-undo";

/** What a roll-over is going to write, what stands there now, and by what its rows are known. */
export function snapshotOf(input: RollOverInput, plan: RollOverPlan): RollOverSnapshot {
  const { history } = input;
  const after: TypedCell[] = plan.writes.map(({ sheet, row, column, content }) => ({
    ...{ sheet, row, column, content },
    // The report period looks like a date to some; what is no formula is what it reads.
    isText: typeof content === "string" && content !== "" && !content.startsWith("="),
  }));
  const before = after.map(({ sheet, row, column }) => {
    const table = tablesOf(input).find(
      (candidate) =>
        candidate.sheet === sheet && row >= candidate.row && row < candidate.row + candidate.values.length,
    );
    if (!table) throw new Error(`no table around ${sheet}!${row}`);
    return typedCell(table, row, column);
  });
  const witnesses = witnessesOf(input, after);
  const added = plan.history.appended;
  if (!history) return { before, after, witnesses, added, history: "created" };
  for (const { row, values } of plan.history.replaced) {
    values.forEach((content, index) => {
      const column = history.column + index;
      const old = typedCell({ ...history, formulas: history.values }, row, column);
      if (old.content === content) {
        // The period and the name say whose row it is.
        if (content !== "") witnesses.push(old);
        return;
      }
      before.push(old);
      after.push({
        sheet: history.sheet,
        row,
        column,
        content,
        isText: typeof content === "string" && content !== "",
      });
    });
  }
  return { before, after, witnesses, added, history: history.values.length - 1 };
}

function tablesOf({ parameters, tables }: RollOverInput): TypedTable[] {
  return [parameters, ...Object.values(tables)].filter((table) => table !== undefined);
}

const NAMING = ["park", "id", "name"] as const;

/** In the input tables park, 编号 and name of every row that is written to, in 参数 the label beside the cell. */
function witnessesOf({ parameters, tables }: RollOverInput, written: readonly TypedCell[]): TypedCell[] {
  const rowsOf = (table: TypedTable) => [
    ...new Set(
      written.flatMap(({ sheet, row }) =>
        sheet === table.sheet && row > table.row && row < table.row + table.values.length ? [row] : [],
      ),
    ),
  ];
  const ofTables = INPUT_TABLE_KEYS.flatMap((key) => {
    const table = tables[key];
    if (!table) return [];
    const indexes: Partial<Record<string, number>> = locateColumns<string>(INPUT_TABLES[key], table).indexes;
    const columns = NAMING.flatMap((field) => indexes[field] ?? []);
    return rowsOf(table).flatMap((row) =>
      columns.map((index) => typedCell(table, row, table.column + index)),
    );
  });
  const ofParameters = written.flatMap(({ sheet, row, column }) =>
    parameters && sheet === parameters.sheet ? [typedCell(parameters, row, column - 1)] : [],
  );
  return [...ofTables, ...ofParameters];
}
