import { headerKey } from "../records/columns/header-key";
import { INPUT_TABLES, INPUT_TABLE_KEYS } from "../records/columns/input-tables";
import type { InputTableKey } from "../records/columns/input-tables";
import type { InputTable } from "../records/columns/column";

export interface ImportTarget {
  key: InputTableKey;
  /** The name of the table. */
  table: string;
  /** How many headers the table knows. */
  known: number;
  /** The headers that it doesn't. */
  unknown: string[];
}

/** How well a row of headers fits each input table, the best first. */
export function importTargets(headers: string[]): ImportTarget[] {
  return INPUT_TABLE_KEYS.map((key) => {
    const table: InputTable = INPUT_TABLES[key];
    const keys = new Set(
      table.columns.flatMap(({ header, synonyms }) => [header, ...synonyms].map(headerKey)),
    );
    const unknown = headers.filter((header) => !keys.has(headerKey(header)));
    return { key, table: table.name, known: headers.length - unknown.length, unknown };
  }).sort((a, b) => b.known - a.known);
}
