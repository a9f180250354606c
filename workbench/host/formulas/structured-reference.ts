import type { Area } from "../model/area";
import type { TableModel } from "../model/table-model";
import type { StructuredToken } from "./tokens";

export interface StructuredParts {
  /** "#All", "#Data", "#Headers", "#Totals", "#This Row", in lower case. */
  items: string[];
  /** One column, or the first and last of several. */
  columns: string[];
}

const unescape = (text: string): string => text.replace(/'(.)/gsu, "$1");

/** Splits what stands inside the outer brackets of a structured reference. */
export function structuredParts(inner: string): StructuredParts {
  const parts: StructuredParts = { items: [], columns: [] };
  let rest = inner.trim();
  if (rest.startsWith("@")) {
    parts.items.push("#this row");
    rest = rest.slice(1).trim();
  }
  if (rest === "") return parts;
  if (!rest.startsWith("[")) {
    if (rest.startsWith("#")) parts.items.push(rest.toLowerCase());
    else parts.columns.push(unescape(rest));
    return parts;
  }
  for (const match of rest.matchAll(/\[((?:'.|[^\]'])*)\]/gsu)) {
    const part = match[1] ?? "";
    if (part.startsWith("#")) parts.items.push(part.toLowerCase());
    else parts.columns.push(unescape(part));
  }
  return parts;
}

/** The area that a structured reference means for a formula in the given row of the given sheet, or undefined. */
export function structuredArea(table: TableModel, parts: StructuredParts, row: number): Area | undefined {
  const rows = structuredRows(table, parts.items, row);
  if (!rows) return undefined;
  if (parts.columns.length === 0) return { ...rows, left: table.area.left, right: table.area.right };
  const indexes = parts.columns.map((name) => table.columnIndex(name));
  if (indexes.includes(-1)) return undefined;
  return {
    ...rows,
    left: table.area.left + Math.min(...indexes),
    right: table.area.left + Math.max(...indexes),
  };
}

function structuredRows(
  table: TableModel,
  items: string[],
  row: number,
): { top: number; bottom: number } | undefined {
  const body = table.bodyArea;
  if (items.length === 0) return { top: body.top, bottom: body.bottom };
  const spans: { top: number; bottom: number }[] = [];
  for (const item of items) {
    const area =
      item === "#all" ? table.area
      : item === "#data" ? body
      : item === "#headers" ? table.headerArea
      : item === "#totals" ? table.totalsArea
      : undefined; // prettier-ignore
    if (area) spans.push({ top: area.top, bottom: area.bottom });
    else if (item === "#this row" && row >= body.top && row <= body.bottom)
      spans.push({ top: row, bottom: row });
    else return undefined;
  }
  return {
    top: Math.min(...spans.map((span) => span.top)),
    bottom: Math.max(...spans.map((span) => span.bottom)),
  };
}

const escape = (name: string): string => name.replace(/['[\]#@]/gu, "'$&");

/** The token's text with a table or a column renamed; undefined where it names neither. */
export function renamedStructured(
  token: StructuredToken,
  rename: { table?: string; column?: { from: string; to: string } },
): string {
  const table = rename.table ?? token.table ?? "";
  if (!rename.column) return `${table}[${token.inner}]`;
  const { from, to } = rename.column;
  const same = (text: string): boolean => unescape(text).trim().toLowerCase() === from.toLowerCase();
  const inner = token.inner;
  const plain = inner.replace(/^\s*@/u, "").trim();
  if (!plain.startsWith("[") && same(plain)) {
    const at = /^\s*@/u.test(inner) ? "@" : "";
    const bare = /^[\p{L}\p{N}_.]+$/u.test(to);
    return `${table}[${at}${at && !bare ? `[${escape(to)}]` : escape(to)}]`;
  }
  const renamed = inner.replace(/\[((?:'.|[^\]'[])*)\]/gsu, (whole, part: string) =>
    same(part) ? `[${escape(to)}]` : whole,
  );
  return `${table}[${renamed}]`;
}
