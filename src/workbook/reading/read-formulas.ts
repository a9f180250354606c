import type { SheetTable } from "../../records/reading/sheet-table";
import type { RoundTrips } from "../round-trips";
import type { SheetBlock } from "./block-reference";
import { queueBlock } from "./read-cells";
import { readInPieces } from "./read-in-pieces";

/** Values and formulas of one block. */
export interface ValuesAndFormulas {
  values: SheetTable;
  formulas: SheetTable;
}

/** Reads the formulas of ranges, however large, and values where there are none; undefined for one that does not exist. */
export async function readFormulas(
  trips: RoundTrips,
  ranges: readonly Excel.Range[],
): Promise<(SheetTable | undefined)[]> {
  const located = ranges.map(queueBlock);
  await trips.sync();
  const blocks = located.map((locate) => locate());
  const there = blocks.filter((block) => block !== undefined);
  const readings = await readInPieces(
    trips,
    there.map((block) => ({ ...block, what: ["formulas"] })),
  );
  let next = 0;
  return blocks.map((block) => block && tableOf(block, readings[next++]?.formulas ?? []));
}

/** Reads blocks, however large. */
export async function readValuesAndFormulas(
  trips: RoundTrips,
  blocks: readonly SheetBlock[],
): Promise<ValuesAndFormulas[]> {
  const readings = await readInPieces(
    trips,
    blocks.map((block) => ({ ...block, what: ["values", "formulas"] })),
  );
  return blocks.map((block, index) => ({
    values: tableOf(block, readings[index]?.values ?? []),
    formulas: tableOf(block, readings[index]?.formulas ?? []),
  }));
}

const tableOf = ({ sheet, row, column }: SheetBlock, values: SheetTable["values"]): SheetTable => ({
  ...{ sheet, row, column, values },
});
