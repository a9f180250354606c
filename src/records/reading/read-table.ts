import { cellAddress } from "../../formulas/a1";
import type { InputTable } from "../columns/column";
import type { Finding } from "../finding";
import { locateColumns } from "./locate-columns";
import { RowReader } from "./row-reader";
import type { SheetTable } from "./sheet-table";

export interface TableReading<Row, Field extends string> {
  records: Row[];
  findings: Finding[];
  /** Index of each field's column in the table. */
  columns: Partial<Record<Field, number>>;
}

const TOTAL_NAMES = new Set(["合计", "小计", "总计", "总数", "累计", "汇总", "全区合计", "全区"]);

/**
 * Reads a table's rows. Blank rows are passed over, a row without a name or a total typed below the rows is left out
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
  const reading: TableReading<Row, Field> = {
    records: [],
    findings: located.findings,
    columns: located.indexes,
  };
  if (located.findings.some(({ severity }) => severity === "error")) return reading;

  const headers = Object.fromEntries(
    definition.columns.map(({ field, header }) => [field, header]),
  ) as Record<Field, string>;
  const seen = new Map<string, RowReader<Field>>();
  for (let index = 1; index < table.values.length; index++) {
    const row = new RowReader(table, located, headers, index);
    if (row.isBlank) continue;
    const name = String(row.raw(nameField)).trim();
    if (name === "") row.report("error", "missingName", nameField);
    else if (TOTAL_NAMES.has(name.replace(/\s/g, ""))) row.report("hint", "totalRow", nameField, { name });
    else {
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
