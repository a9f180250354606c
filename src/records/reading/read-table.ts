import { cellAddress } from "../../formulas/a1";
import type { InputTable } from "../columns/column";
import type { Finding } from "../finding";
import { columnUnits } from "../table-layout/column-units";
import { rowKinds } from "../table-layout/row-kinds";
import type { RowOfTable } from "../table-layout/row-kinds";
import { doubtfulRates } from "./doubtful-rates";
import { locateColumns } from "./locate-columns";
import { notTaken } from "./not-taken";
import { RowReader } from "./row-reader";
import type { SheetTable } from "./sheet-table";

export interface TableReading<Row, Field extends string> {
  records: Row[];
  findings: Finding[];
  /** Index of each field's column in the table. */
  columns: Partial<Record<Field, number>>;
}

/**
 * Reads a table's rows. Blank rows are passed over; sums, group headings, remarks and rows without a name are left out
 * and said so, and two rows of one key leave the later one out: nothing is built on a doubtful row.
 */
export function readTable<Row, Field extends string>(
  definition: InputTable<Field>,
  table: SheetTable,
  nameField: Field,
  readRow: (row: RowReader<Field>) => Row,
  keyOf: (record: Row) => string,
): TableReading<Row, Field> {
  const located = locateColumns(definition, table);
  const units = columnUnits(definition, table, located.indexes);
  const reading: TableReading<Row, Field> = {
    records: [],
    findings: located.findings,
    columns: located.indexes,
  };
  if (located.findings.some(({ severity }) => severity === "error")) return reading;

  const headers = Object.fromEntries(
    definition.columns.map(({ field, header }) => [field, header]),
  ) as Record<Field, string>;
  const kinds = rowKinds(definition, table.values, located.indexes, nameField);
  const doubts = doubtfulRates(definition, table, located.indexes, units);
  const seen = new Map<string, RowReader<Field>>();
  for (let index = 1; index < table.values.length; index++) {
    const kind = kinds[index];
    if (!kind || kind.kind === "blank") continue;
    const row = new RowReader(table, located, headers, index, units, doubts);
    const name = String(row.raw(nameField)).trim();
    if (kind.kind !== "record") reportLeftOut(row, kind);
    else if (name === "") {
      // Notes beside the table's own columns are no row of it.
      if (row.isFilled) row.report("error", "missingName", nameField);
    } else {
      const record = readRow(row);
      const key = keyOf(record);
      const earlier = seen.get(key);
      if (earlier) {
        row.report("error", "duplicateRow", nameField, { name, first: earlier.place(nameField).address });
      } else {
        seen.set(key, row);
        reading.records.push(record);
      }
    }
    reading.findings.push(...row.findings);
  }
  reading.findings.push(...notTaken(definition, table, located.indexes, nameField));
  if (reading.records.length === 0) {
    reading.findings.push({
      severity: "error",
      kind: "emptyTable",
      parameters: { table: definition.name },
      place: { sheet: table.sheet, address: cellAddress(table.row, table.column) },
    });
  }
  return reading;
}

/** A total is expected among rows; that a group's row is none of its records the reader has to agree with. */
function reportLeftOut<Field extends string>(
  row: RowReader<Field>,
  { kind, label, column, hasFigures }: RowOfTable,
): void {
  const name = label.replace(/\s+/g, " ");
  if (kind === "total") row.reportAt(column, "hint", "totalRow", { name });
  else if (kind === "note" || kind === "header" || !hasFigures)
    row.reportAt(column, "hint", "passedRow", { name });
  else row.reportAt(column, "warning", "groupRow", { name });
}
