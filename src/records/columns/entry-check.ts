import type { InputColumn } from "./column";

/** What may be typed into a column, and which text is shown where it is refused. */
export type EntryCheck =
  | { type: "list"; items: readonly string[]; error: "list" }
  | { type: "decimal"; least: number; most: number; error: "number" | "rate" }
  | { type: "wholeNumber"; least: number; most: number; error: "month" }
  | { type: "date"; first: string; last: string; error: "date" };

/** Largest amount that can be meant; the check is there to keep words and units out of number columns. */
const LARGEST = 1e12;

/** Undefined where everything may be typed. */
export function entryCheck({ kind, items, open }: InputColumn): EntryCheck | undefined {
  switch (kind) {
    case "list":
    case "yesNo":
      return items && { type: "list", items, error: "list" };
    case "number":
    case "points":
      return { type: "decimal", least: -LARGEST, most: LARGEST, error: "number" };
    case "rate":
      if (open) return undefined;
      return { type: "decimal", least: -10, most: 100, error: "rate" };
    case "date":
      return { type: "date", first: "1990-01-01", last: "2099-12-31", error: "date" };
    case "month":
      return { type: "wholeNumber", least: 1, most: 12, error: "month" };
    default:
      return undefined;
  }
}
