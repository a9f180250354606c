import { CELL_INVERTED_INDEX_CACHE } from "@univerjs/engine-formula";

/**
 * The engine keeps an index of the values of compared columns, and in it an empty text and 0 are one value: A1="" would
 * be TRUE where A1 is 0. Without the index every comparison looks at its cells.
 */
export function compareWithoutValueIndex(): void {
  const index = CELL_INVERTED_INDEX_CACHE;
  index.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
  index.set = () => undefined;
  index.setContinueBuildingCache = () => undefined;
}
