import { INPUT_TABLES, INPUT_TABLE_KEYS } from "../../records/columns/input-tables";
import type { InputTable } from "../../records/columns/column";
import type { InputTableKey } from "../../records/columns/input-tables";
import { locateColumns } from "../../records/reading/locate-columns";
import { renamedHeaders } from "../../records/reading/renamed-headers";
import type { RememberedHeaders } from "../../records/reading/renamed-headers";
import type { SheetTable } from "../../records/reading/sheet-table";
import { rememberText } from "../document-settings";
import type { InputTablesFound } from "./find-input-tables";

/** The headers of the input tables at the last build, as JSON: one that is renamed later is known by its place. */
const SETTING = "park.headers";

type Remembered = Partial<Record<InputTableKey, RememberedHeaders>>;

function remembered(): Remembered {
  const text: unknown = Office.context.document.settings.get(SETTING);
  if (typeof text !== "string") return {};
  try {
    const parsed: unknown = JSON.parse(text);
    const entries = Object.entries((parsed ?? {}) as Record<string, unknown>);
    return Object.fromEntries(entries.filter(([, entry]) => isRemembered(entry)));
  } catch {
    return {};
  }
}

/** The setting may come from a workbook that somebody else made. */
function isRemembered(entry: unknown): entry is RememberedHeaders {
  if (typeof entry !== "object" || entry === null) return false;
  const { headers, fields } = entry as Partial<Record<keyof RememberedHeaders, unknown>>;
  const areTexts = (values: unknown[]) => values.every((value) => typeof value === "string");
  return (
    Array.isArray(headers) &&
    areTexts(headers) &&
    typeof fields === "object" &&
    fields !== null &&
    areTexts(Object.values(fields))
  );
}

/** The tables with the headers that their users renamed since a build. */
export function withRenamedHeaders(tables: InputTablesFound): InputTablesFound {
  const known = remembered();
  const named = { ...tables };
  for (const key of INPUT_TABLE_KEYS) {
    const [table, before] = [tables[key], known[key]];
    if (!table || !before) continue;
    const definition: InputTable = INPUT_TABLES[key];
    const aliases = renamedHeaders(definition, table.values[0] ?? [], before);
    if (Object.keys(aliases).length > 0) named[key] = { ...table, aliases };
  }
  return named;
}

/** Remembers the headers that a build was made from. */
export async function rememberHeaders(tables: InputTablesFound): Promise<void> {
  const now: Remembered = { ...remembered() };
  for (const key of INPUT_TABLE_KEYS) {
    const table = tables[key];
    if (table) now[key] = headersOf(INPUT_TABLES[key], table);
  }
  await rememberText(SETTING, JSON.stringify(now));
}

function headersOf(definition: InputTable, table: SheetTable): RememberedHeaders {
  const headers = (table.values[0] ?? []).map((cell) => String(cell).trim());
  const { indexes } = locateColumns(definition, table);
  return {
    headers,
    fields: Object.fromEntries(
      Object.entries(indexes).flatMap(([field, index]) => {
        const header = headers[index ?? -1];
        return header === undefined ? [] : [[field, header]];
      }),
    ),
  };
}
