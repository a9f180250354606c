import type { ImportPlan } from "../plan-import";
import { readTextSource } from "../source/read-text-source";
import type { SourceSheet } from "../source/source-book";
import type { InputColumn } from "../../records/columns/column";
import { INPUT_TABLES } from "../../records/columns/input-tables";
import type { InputTableKey } from "../../records/columns/input-tables";

/** The columns of a table that figures are pasted into. */
export function figureColumns(key: InputTableKey): InputColumn[] {
  const columns: readonly InputColumn[] = INPUT_TABLES[key].columns;
  return columns.filter(({ kind }) => kind === "number" || kind === "rate" || kind === "points");
}

/**
 * Pasted rows of a name and a figure, in this order, as a table under the input table's own headers; a first row whose
 * second cell is no figure is a heading of its own and is left out. With a park, every row is of that park.
 */
export function columnSource(key: InputTableKey, field: string, text: string, park: string): SourceSheet {
  const columns: readonly InputColumn[] = INPUT_TABLES[key].columns;
  const headerOf = (wanted: string): string => columns.find((each) => each.field === wanted)?.header ?? "";
  const pasted = readTextSource(text, "").sheets[0]?.values ?? [];
  const rows = pasted.map((cells) => [cells[0] ?? "", cells.slice(1).find((cell) => cell !== "") ?? ""]);
  const hasHeading = !/\d/.test(String(rows[0]?.[1] ?? ""));
  const headers = [headerOf("name"), headerOf(field)];
  const body = hasHeading ? rows.slice(1) : rows;
  return {
    name: "",
    values:
      park === ""
        ? [headers, ...body]
        : [[headerOf("park"), ...headers], ...body.map((row) => [park, ...row])],
  };
}

export interface ColumnMatch {
  /** What is written: known rows alone. */
  plan: ImportPlan;
  /** Names that no row of the table has. */
  unknown: string[];
}

/** Keeps what belongs to rows that are there: a list of figures by name adds nobody. */
export function matchColumn(plan: ImportPlan): ColumnMatch {
  const rows = plan.rows.filter(({ state }) => state !== "added");
  const unknown = plan.rows.filter(({ state }) => state === "added").map(({ name }) => name);
  return { plan: { ...plan, rows, counts: { ...plan.counts, added: 0 } }, unknown };
}
