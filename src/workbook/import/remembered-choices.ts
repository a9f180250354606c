import { headerKey } from "../../records/columns/header-key";
import type { ColumnChoices, RecognisedColumn } from "../../import/recognise-table";
import { saveSettings } from "../document-settings";

/** What the user said of columns, by the headers of their source, as JSON. */
const SETTING = "park.importChoices";
/** Sources that are remembered; the oldest is forgotten first. */
const MOST_SOURCES = 50;

interface Remembered {
  /** The headers of the source, all of which must stand in it. */
  headers: string[];
  choices: ColumnChoices;
}

function remembered(): Remembered[] {
  const text: unknown = Office.context.document.settings.get(SETTING);
  if (typeof text !== "string") return [];
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed.filter(isRemembered) : [];
  } catch {
    return [];
  }
}

/** The setting may come from a workbook that somebody else made. */
function isRemembered(entry: unknown): entry is Remembered {
  if (typeof entry !== "object" || entry === null) return false;
  const { headers, choices } = entry as Partial<Record<keyof Remembered, unknown>>;
  return (
    Array.isArray(headers) &&
    headers.every((header) => typeof header === "string") &&
    typeof choices === "object" &&
    choices !== null &&
    Object.values(choices).every((field) => typeof field === "string")
  );
}

const headersOf = (columns: readonly RecognisedColumn[]): string[] =>
  columns.map(({ header }) => headerKey(header)).filter((header) => header !== "");

const isOf = ({ headers }: Remembered, columns: readonly RecognisedColumn[]): boolean =>
  headers.join("\n") === headersOf(columns).join("\n");

/** What the user said of the columns of a source with the same headers. */
export function rememberedChoices(columns: readonly RecognisedColumn[]): ColumnChoices {
  return remembered().find((entry) => isOf(entry, columns))?.choices ?? {};
}

export async function rememberChoices(
  columns: readonly RecognisedColumn[],
  choices: ColumnChoices,
): Promise<void> {
  if (Object.keys(choices).length === 0) return;
  const all = { ...rememberedChoices(columns), ...choices };
  const others = remembered().filter((entry) => !isOf(entry, columns));
  const entries: Remembered[] = [{ headers: headersOf(columns), choices: all }, ...others];
  Office.context.document.settings.set(SETTING, JSON.stringify(entries.slice(0, MOST_SOURCES)));
  await saveSettings();
}
