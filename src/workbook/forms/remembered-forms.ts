import {
  sameHeadings,
  mergeChoices,
  NO_CHOICES,
  readMappings,
  writeMappings,
} from "../../forms/form-mapping";
import type { FormChoices, FormMapping } from "../../forms/form-mapping";
import type { CellValue } from "../../records/reading/sheet-table";
import { saveSettings } from "../document-settings";

/** What the user said of forms, and what we filled in them, as JSON. */
const SETTING = "park.forms";
const FILLED_SETTING = "park.formsFilled";
/** Forms that are remembered; the oldest is forgotten first. */
const MOST_FORMS = 50;

export function rememberedForms(): FormMapping[] {
  const text: unknown = Office.context.document.settings.get(SETTING);
  return typeof text === "string" ? (readMappings(text) ?? []) : [];
}

export function rememberedForm(headings: readonly string[]): FormChoices {
  return rememberedForms().find((mapping) => sameHeadings(mapping.headings, headings)) ?? NO_CHOICES;
}

/** Keeps mappings, the last ones first; of one form the choices of both, the new ones winning. */
export async function rememberForms(mappings: readonly FormMapping[]): Promise<void> {
  if (mappings.length === 0) return;
  const known = rememberedForms();
  const merged = mappings.map((mapping) => {
    const before = known.find((each) => sameHeadings(each.headings, mapping.headings));
    return before ? { ...mapping, ...mergeChoices(before, mapping) } : mapping;
  });
  const others = known.filter(
    ({ headings }) => !mappings.some((mapping) => sameHeadings(mapping.headings, headings)),
  );
  Office.context.document.settings.set(SETTING, writeMappings([...merged, ...others].slice(0, MOST_FORMS)));
  await saveSettings();
}

/** What we put into a sheet's cells the last time: a cell that still holds it may be filled again. */
export function filledInForm(sheet: string): ReadonlyMap<string, CellValue> {
  const text: unknown = Office.context.document.settings.get(FILLED_SETTING);
  if (typeof text !== "string") return new Map();
  try {
    const parsed: unknown = JSON.parse(text);
    if (!Array.isArray(parsed)) return new Map();
    const entry: unknown = parsed.find((each) => Array.isArray(each) && each[0] === sheet);
    const cells: unknown = Array.isArray(entry) ? entry[1] : [];
    return new Map(Array.isArray(cells) ? cells.filter(isCell) : []);
  } catch {
    return new Map();
  }
}

const isCell = (cell: unknown): cell is [string, CellValue] =>
  Array.isArray(cell) &&
  cell.length === 2 &&
  typeof cell[0] === "string" &&
  ["string", "number", "boolean"].includes(typeof cell[1]);

export async function rememberFilled(
  sheet: string,
  cells: readonly { address: string; after: CellValue }[],
): Promise<void> {
  const text: unknown = Office.context.document.settings.get(FILLED_SETTING);
  let others: unknown[] = [];
  try {
    const parsed: unknown = typeof text === "string" ? JSON.parse(text) : [];
    others = Array.isArray(parsed) ? parsed.filter((each) => Array.isArray(each) && each[0] !== sheet) : [];
  } catch {
    others = [];
  }
  const own = cells.filter(({ after }) => after !== "").map(({ address, after }) => [address, after]);
  Office.context.document.settings.set(
    FILLED_SETTING,
    JSON.stringify([[sheet, own], ...others].slice(0, MOST_FORMS)),
  );
  await saveSettings();
}
