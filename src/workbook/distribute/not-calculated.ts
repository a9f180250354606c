import type { Finding } from "../../records/finding";
import { callsPark } from "../../functions/native/to-native";
import type { DistributionSource } from "./distribution";
import { placeOf } from "./native-context";
import { formulasOf, valueAt } from "./plan-distribution";

/** What a cell shows while its function is still at work. */
const PENDING: ReadonlySet<unknown> = new Set(["#BUSY!", "#GETTING_DATA", "#CONNECT!"]);

/**
 * PARK formulas that have no figure yet: the add-in is still loading, or all of them say #NAME? because it has not
 * registered its functions. Their values would be lost, and nothing could be compared.
 */
export function notCalculated({ sheets }: DistributionSource): Finding[] {
  const cells = sheets.flatMap((sheet) =>
    [...formulasOf(sheet)]
      .filter(({ formula }) => callsPark(formula))
      .map(({ row, column }) => ({ sheet, row, column, shown: valueAt(sheet, row, column) })),
  );
  const withoutFunctions = cells.length > 1 && cells.every(({ shown }) => shown === "#NAME?");
  const first = cells.find(({ shown }) => withoutFunctions || PENDING.has(shown));
  if (!first) return [];
  const place = placeOf(first.sheet.sheet, first.row, first.column);
  return [{ severity: "error", kind: "notCalculated", parameters: { shown: String(first.shown) }, place }];
}
