import seed from "../../../../examples/seed-2013H1.json";
import {
  INPUT_TABLES,
  INPUT_TABLE_KEYS,
  type InputTableKey,
} from "../../../../src/records/columns/input-tables";
import type { CellValue, SheetTable } from "../../../../src/records/reading/sheet-table";
import { toSerial } from "../../../../src/statistics/calendar/date-serial";

/** Cells by sheet and address, as a case names them: "指标数据!J2". */
export type Cells = Record<string, CellValue>;

function cellOf(value: unknown): CellValue {
  if (value === undefined) return "";
  if (Array.isArray(value)) return value.join("、");
  if (typeof value === "boolean") return value ? "是" : "否";
  return typeof value === "string" ? dateOr(value) : (value as number);
}

/** "2013-06-30" as Excel keeps it. */
function dateOr(text: string): CellValue {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return match ? toSerial({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }) : text;
}

function seedTable(key: InputTableKey): SheetTable {
  const { name, columns } = INPUT_TABLES[key];
  const rows = seed[key].map((row: Record<string, unknown>) =>
    columns.map(({ field }) => cellOf(row[field])),
  );
  return { sheet: name, row: 1, column: 1, values: [columns.map(({ header }) => header), ...rows] };
}

/** The seed's three input tables as Excel holds them, with some cells typed over; a cell below the rows makes one. */
export function seedTables(typed: Cells): Record<InputTableKey, SheetTable> {
  const tables = Object.fromEntries(INPUT_TABLE_KEYS.map((key) => [key, seedTable(key)])) as Record<
    InputTableKey,
    SheetTable
  >;
  for (const [address, value] of Object.entries(typed)) {
    const [sheet = "", column = "", row = ""] = /^(.+)!([A-Z])(\d+)$/.exec(address)?.slice(1) ?? [];
    const table = Object.values(tables).find((one) => one.sheet === sheet);
    if (!table) throw new Error(`No table at ${address}`);
    const header = table.values[0] ?? [];
    const cells = (table.values[Number(row) - 1] ??= header.map(() => ""));
    cells[column.charCodeAt(0) - "A".charCodeAt(0)] = cellOf(value);
  }
  return tables;
}
