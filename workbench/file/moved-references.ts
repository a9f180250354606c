import { areaAddress, parseArea, type Area } from "./addresses";

/** What became of a file's sheets since it was opened, as the references in the file are to follow it. */
export interface Moves {
  /** A formula as it is stored, and as it now reads; `home` is the sheet that it stands on, as the file calls it. */
  formula(stored: string, home: string | undefined): string;
  /** Where an area of a sheet lies now; undefined where nothing of it is left. */
  area(area: Area, sheet: string): Area | undefined;
  /** Cells moved on any sheet; else sheets are only called otherwise. */
  readonly hasMoved: boolean;
  /** Rows or columns of the sheet were put in or taken out. */
  isMoved(sheet: string): boolean;
  /** What the sheet is called now; undefined where it is gone. */
  nameOf(sheet: string): string | undefined;
}

/** How a reference is written in an attribute or text. */
export type ReferenceKind = "formula" | "area" | "areas";

/**
 * Attributes that refer to cells, by their elements (ECMA-376 part 1, 18 and 19, and Excel's extensions of them), prefixes
 * left out. "?" marks one that may be missing; an element whose other ones refer to nothing any more goes.
 */
export const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, ReferenceKind | "areas?">>>> = {
  selection: { activeCell: "areas?", sqref: "areas?" },
  sheetView: { topLeftCell: "areas?" },
  customSheetView: { topLeftCell: "areas?" },
  pane: { topLeftCell: "areas?" },
  protectedRange: { sqref: "areas" },
  ignoredError: { sqref: "areas" },
  conditionalFormatting: { sqref: "areas" },
  dataValidation: { sqref: "areas" },
  inputCells: { r: "area" },
  cellWatch: { r: "area" },
  mergeCell: { ref: "area" },
  hyperlink: { ref: "area", location: "formula" },
  autoFilter: { ref: "area" },
  sortState: { ref: "area" },
  sortCondition: { ref: "area" },
  comment: { ref: "area" },
  threadedComment: { ref: "area" },
  table: { ref: "area" },
  location: { ref: "area" },
  formControlPr: { fmlaLink: "formula", fmlaRange: "formula", fmlaTxbx: "formula" },
  controlPr: { linkedCell: "formula", listFillRange: "formula" },
  sp: { textlink: "formula" },
};

/** Elements whose text refers to cells. */
export const TEXTS: Readonly<Record<string, ReferenceKind>> = {
  f: "formula",
  formula: "formula",
  formula1: "formula",
  formula2: "formula",
  calculatedColumnFormula: "formula",
  totalsRowFormula: "formula",
  definedName: "formula",
  sqref: "areas",
  FmlaLink: "formula",
  FmlaRange: "formula",
  FmlaTxbx: "formula",
};

/** A reference of a sheet's part as it reads now; undefined where nothing is left of what it referred to. */
export function movedReference(
  text: string,
  kind: ReferenceKind | "areas?",
  home: string | undefined,
  moves: Moves,
): string | undefined {
  if (kind === "formula") return moves.formula(text, home);
  if (home === undefined || !moves.isMoved(home)) return text;
  const areas = text.split(/\s+/).filter((each) => each !== "");
  const moved = areas.map((each) => movedArea(each, home, moves)).filter((each) => each !== undefined);
  if (areas.length > 0 && moved.length === 0) return undefined;
  return moved.every((each, index) => each === areas[index]) && moved.length === areas.length
    ? text
    : moved.join(" ");
}

/** Whole rows and columns, and what is no address, stay as they are written. */
function movedArea(text: string, home: string, moves: Moves): string | undefined {
  const area = parseArea(text);
  if (!area) return text;
  const moved = moves.area(area, home);
  if (!moved) return undefined;
  return sameArea(area, moved) ? text : areaAddress(moved);
}

export const sameArea = (one: Area, other: Area): boolean =>
  one.top === other.top &&
  one.left === other.left &&
  one.bottom === other.bottom &&
  one.right === other.right;
