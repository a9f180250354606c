import type { SheetColumn } from "../layout/sheet-column";

const PARK = { key: "park", width: 10, align: "Left", wrap: true } as const satisfies Partial<SheetColumn>;
const RANK = { key: "rank", width: 5, align: "Center" } as const satisfies Partial<SheetColumn>;

type Headed<Key extends string> = Omit<SheetColumn, "header"> & { key: Key };

/** A sheet's columns with their headers; with several parks also the park, after the first, and at the end its rank. */
export function columnsForParks<Key extends string>(
  columns: readonly Headed<Key>[],
  headers: Readonly<Record<Key | "park" | "rank", string>>,
  severalParks: boolean,
): SheetColumn[] {
  const all: readonly Headed<Key | "park" | "rank">[] = severalParks
    ? [...columns.slice(0, 1), PARK, ...columns.slice(1), RANK]
    : columns;
  return all.map((column) => ({ ...column, header: headers[column.key] }));
}
