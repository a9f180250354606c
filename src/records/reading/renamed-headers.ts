import type { InputTable } from "../columns/column";
import { columnKey, isKnownHeader } from "./header-names";
import type { CellValue } from "./sheet-table";

/** A table's headers as a build found them. */
export interface RememberedHeaders {
  /** All of them, in their order. */
  headers: string[];
  /** Under which header each field stood. */
  fields: Record<string, string>;
}

/** A header that its user renamed; `isNew` where no build has been made with it, so that it is to be looked at. */
export interface RenamedHeader {
  header: string;
  isNew: boolean;
}

/**
 * Fields whose header is gone from a table that has as many columns as before, with the new one that stands where it
 * stood, or anywhere if it alone is new.
 */
export function renamedHeaders<Field extends string>(
  definition: InputTable<Field>,
  row: readonly CellValue[],
  { headers, fields }: RememberedHeaders,
): Partial<Record<Field, RenamedHeader>> {
  const now = row.map((cell) => String(cell).trim());
  const keys = now.map(columnKey);
  const before = new Set(headers.map(columnKey));
  const isNew = (header: string) =>
    header !== "" && !before.has(columnKey(header)) && !isKnownHeader(definition, header);
  const renamed: Partial<Record<Field, RenamedHeader>> = {};
  const gone: { field: Field; header: string }[] = [];
  for (const { field, header: ownHeader, synonyms } of definition.columns) {
    const header = fields[field];
    if (header === undefined || [ownHeader, ...synonyms].some((name) => keys.includes(columnKey(name))))
      continue;
    if (keys.includes(columnKey(header))) renamed[field] = { header, isNew: false };
    else gone.push({ field, header });
  }
  const candidates = now.filter(isNew);
  // A column that was deleted beside one that was added is no renamed one.
  if (now.length !== headers.length) return renamed;
  for (const { field, header } of gone) {
    const inPlace = now[headers.findIndex((each) => columnKey(each) === columnKey(header))] ?? "";
    const only = gone.length === 1 && candidates.length === 1 ? candidates[0] : undefined;
    const found = isNew(inPlace) ? inPlace : only;
    if (found !== undefined) renamed[field] = { header: found, isNew: true };
  }
  return renamed;
}
