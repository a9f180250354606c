import { DATE_FORMAT } from "../records/columns/column";
import {
  amountFormat,
  percentFormat,
  pointsFormat,
  signedAmountFormat,
} from "../templates/cells/number-formats";
import type { Field } from "./field";
import type { Decimals } from "../wording/told-figure";

/** Figures that are told with their sign, so that behind and ahead stay told apart without colour. */
const SIGNED = new Set(["change", "shortfall"]);

/** The number format that a field is shown in where nobody says otherwise. */
export function fieldFormat({ kind, key }: Field, unit: string, decimals: Decimals): string {
  switch (kind) {
    case "amount":
      return SIGNED.has(key)
        ? signedAmountFormat(unit, decimals.amounts)
        : amountFormat(unit, decimals.amounts);
    case "rate":
      return percentFormat(decimals.rates);
    case "points":
      return pointsFormat(decimals.rates);
    case "ratio":
      return amountFormat("", decimals.amounts);
    case "date":
      return DATE_FORMAT;
    case "rank":
    case "days":
    case "count":
    case "month":
    case "year":
      return "0";
    default:
      return "General";
  }
}

/** The unit in which a row's field stands. */
export function fieldUnit({ unit }: Field, ofRecord: string, moneyUnit: string): string {
  if (unit === "record") return ofRecord;
  return unit === "money" ? moneyUnit : (unit ?? "");
}
