import type { ColumnKind, InputTable } from "../records/columns/column";
import { INPUT_TABLES } from "../records/columns/input-tables";
import type { Finding } from "../records/finding";
import type { CellValue, SheetTable } from "../records/reading/sheet-table";
import { unitOf } from "../records/columns/unit-words";
import { nameWithUnit } from "./name-with-unit";
import { percentColumns } from "./percent-columns";
import { underOwnHeaders } from "./recognise-table";
import type { RecognisedTable } from "./recognise-table";

const NUMBERS: readonly ColumnKind[] = ["number", "rate", "points", "month"];
/** 1,234.5 is one number; 1,42 is a decimal comma or a slip, and stays the text that it is. */
const PLAIN_NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
const MONTH_NUMBER = /^((?:19|20)\d{2})\.(\d{1,2})$/;
/** 2021.04: months of this column are written with two figures, so that 2021.1 in it is October. */
const PADDED = /^(?:19|20)\d{2}\.0[1-9]$/;
/** A text 2021.10 has kept its last figure: 2021.1 beside it is January. */
const KEPT = /^(?:19|20)\d{2}\.10$/;

type MonthStyle = "padded" | "kept" | "unknown";

/**
 * The recognised table as its reading takes it: under the input table's own headers, numbers as numbers, months that Excel
 * made numbers of as months, units that stand behind names as units, and a column for each that is required and not there.
 */
export function prepareCells(recognised: RecognisedTable): { table: SheetTable; findings: Finding[] } {
  const definition: InputTable = INPUT_TABLES[recognised.key];
  const { percent, findings } = percentColumns(recognised);
  const table = underOwnHeaders(recognised, percent);
  const kinds = recognised.columns.map(
    ({ field }) => definition.columns.find((column) => column.field === field)?.kind,
  );
  const styles = kinds.map((kind, column) =>
    kind === "date" ? monthStyle(table.values.map((row) => row[column] ?? "")) : "unknown",
  );
  const missing = definition.columns.filter(
    ({ field, required }) => required && !recognised.columns.some((column) => column.field === field),
  );
  const [header = [], ...rows] = table.values;
  const headers = [...header, ...missing.map((column) => column.header)];
  const indexOf = (field: string): number => {
    const known = recognised.columns.find((column) => column.field === field)?.index;
    return known ?? header.length + missing.findIndex((column) => column.field === field);
  };
  const [name, unit] = [indexOf("name"), indexOf("unit")];
  const prepared = rows.map((row) => {
    const cells: CellValue[] = [
      ...header.map((_name, column) => cellOf(row[column] ?? "", kinds[column], styles[column] ?? "unknown")),
      ...missing.map(() => ""),
    ];
    return recognised.key === "indicators" ? withUnitOfName(cells, name, unit) : cells;
  });
  return { table: { ...table, values: [headers, ...prepared] }, findings };
}

/** An indicator's unit behind its name is the row's own, where the row has no other. */
function withUnitOfName(cells: CellValue[], name: number, unit: number): CellValue[] {
  const apart = nameWithUnit(String(cells[name] ?? ""));
  const own = String(cells[unit] ?? "").trim();
  if (!apart || (own !== "" && unitOf(own) !== apart.unit)) return cells;
  return cells.map((cell, index) =>
    index === name ? apart.name : index === unit && own === "" ? apart.unit : cell,
  );
}

function cellOf(value: CellValue, kind: ColumnKind | undefined, style: MonthStyle): CellValue {
  if (kind === "date") return monthOf(value, style);
  if (typeof value !== "string") return value;
  if (kind === undefined || NUMBERS.includes(kind)) {
    const text = value.normalize("NFKC").trim();
    return PLAIN_NUMBER.test(text) ? Number(text.replace(/,/g, "")) : value;
  }
  return value;
}

function monthStyle(cells: readonly CellValue[]): MonthStyle {
  const texts = cells.map((cell) => String(cell).trim());
  if (texts.some((text) => PADDED.test(text))) return "padded";
  return texts.some((text) => KEPT.test(text)) ? "kept" : "unknown";
}

/**
 * A year and month with a point between them, as text. 2013.1 may be what Excel made of 2013.10: where the column does not
 * show which, it is left as a number, which the reading refuses.
 */
function monthOf(value: CellValue, style: MonthStyle): CellValue {
  const match = MONTH_NUMBER.exec(String(value).trim());
  const [year, month] = [match?.[1], match?.[2]];
  if (year === undefined || month === undefined) return value;
  if (month.length === 2) return `${year}-${month}`;
  if (month !== "1") return `${year}-0${month}`;
  if (style === "unknown") return Number(`${year}.1`);
  return style === "padded" ? `${year}-10` : `${year}-01`;
}
