import { columnName, quoteSheetName } from "../model/address";
import { LAST_COLUMN, LAST_ROW, type Area } from "../model/area";
import type { CornerToken, ReferenceToken } from "./tokens";

function cornerText(corner: CornerToken): string {
  const column =
    corner.column === undefined ? "" : (corner.absoluteColumn ? "$" : "") + columnName(corner.column);
  const row = corner.row === undefined ? "" : `${corner.absoluteRow ? "$" : ""}${corner.row + 1}`;
  return column + row;
}

export function referenceText(token: Pick<ReferenceToken, "sheet" | "first" | "last" | "spilled">): string {
  const sheet = token.sheet === undefined ? "" : `${quoteSheetName(token.sheet)}!`;
  const last = token.last ? `:${cornerText(token.last)}` : "";
  return `${sheet}${cornerText(token.first)}${last}${token.spilled ? "#" : ""}`;
}

export function referenceArea(token: Pick<ReferenceToken, "first" | "last">): Area {
  const last = token.last ?? token.first;
  return {
    top: Math.min(token.first.row ?? 0, last.row ?? 0),
    left: Math.min(token.first.column ?? 0, last.column ?? 0),
    bottom: token.first.row === undefined ? LAST_ROW : Math.max(token.first.row, last.row ?? 0),
    right: token.first.column === undefined ? LAST_COLUMN : Math.max(token.first.column, last.column ?? 0),
  };
}

/** The same reference over another area: what was absolute stays absolute. */
export function withArea(token: ReferenceToken, area: Area): ReferenceToken {
  const first: CornerToken = {
    ...token.first,
    ...(token.first.row === undefined ? {} : { row: area.top }),
    ...(token.first.column === undefined ? {} : { column: area.left }),
  };
  if (!token.last) return { ...token, first };
  const last: CornerToken = {
    ...token.last,
    ...(token.last.row === undefined ? {} : { row: area.bottom }),
    ...(token.last.column === undefined ? {} : { column: area.right }),
  };
  return { ...token, first, last };
}
