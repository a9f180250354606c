import type { ReportTable } from "../report-document";

export interface TableColumn<Row> {
  header: string;
  /** Figures, set to the right. */
  numeric?: boolean;
  cell: (row: Row) => string;
}

export interface TableRow<Row> {
  row: Row;
  strong?: boolean;
}

/** A table of the columns in which something stands: an office that keeps no clusters needs no empty column. */
export function tableOf<Row>(
  head: Pick<ReportTable, "title" | "unit" | "note">,
  columns: readonly TableColumn<Row>[],
  rows: readonly TableRow<Row>[],
): ReportTable {
  const filled = columns.filter(({ cell }, at) => at === 0 || rows.some(({ row }) => cell(row) !== ""));
  return {
    ...head,
    headers: filled.map(({ header }) => header.replace(/\n/g, "")),
    rows: rows.map(({ row, strong }) => ({
      cells: filled.map(({ cell }) => cell(row)),
      ...(strong ? { strong } : {}),
    })),
    numeric: filled.flatMap(({ numeric }, at) => (numeric ? [at] : [])),
  };
}

/** More rows than this are no table of a report: they are summed up by group, and the sheet has the names. */
export const MOST_TABLE_ROWS = 60;
