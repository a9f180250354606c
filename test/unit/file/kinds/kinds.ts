import { BOOK_KINDS } from "./book-kinds";
import { CELL_KINDS } from "./cell-kinds";
import { FORMULA_KINDS } from "./formula-kinds";
import { OBJECT_KINDS } from "./object-kinds";
import type { Kind } from "./package";
import { SHEET_KINDS } from "./sheet-kinds";

/** Everything that a workbook of ten years may hold, made up by us. */
export const KINDS: Record<string, Kind> = {
  ...CELL_KINDS,
  ...SHEET_KINDS,
  ...OBJECT_KINDS,
  ...BOOK_KINDS,
  ...FORMULA_KINDS,
};
