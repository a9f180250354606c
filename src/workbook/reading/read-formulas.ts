import type { SheetTable } from "../../records/reading/sheet-table";
import type { RoundTrips } from "../round-trips";
import { queueBlock } from "./read-cells";
import { readInPieces } from "./read-in-pieces";

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
  return blocks.map((block) => {
    if (!block) return undefined;
    const { sheet, row, column } = block;
    return { sheet, row, column, values: readings[next++]?.formulas ?? [] };
  });
}
