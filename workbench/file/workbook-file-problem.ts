/** What is wrong with a file that was given, or with a workbook that cannot be stored. */
export type WorkbookFileProblemKind =
  /** No bytes at all. */
  | "empty"
  /** Not a zip package; `looksLike` says what it seems to be (csv, html, pdf, image, text, unknown). */
  | "notXlsx"
  /** The old binary format of Excel 97–2003 (.xls). */
  | "oldFormat"
  /** Protected by a password to open. */
  | "encrypted"
  /** A zip whose end is missing or whose parts do not inflate. */
  | "truncated"
  /** More than the reader takes, packed or unpacked; `megabytes` is the limit. */
  | "tooLarge"
  /** A zip or Office file of another kind; `looksLike`: docx, pptx, ods, xlsb, zip. */
  | "otherPackage"
  /** .xlam: an add-in of Excel's own and no workbook. */
  | "addIn"
  /** A part whose bytes are not those that were stored; `part`. */
  | "damagedPart"
  /** Two parts of one name; `part`. */
  | "duplicatePart"
  /** A part with a name that none can have; `part`. */
  | "badPartName"
  /** A part that a password protects or that is packed in a way no workbook is; `part`. */
  | "notReadablePart"
  /** It would take more of the memory than is given when it is open; `megabytes`, `cells`, `rows`, `formulas`, `styles`. */
  | "tooMuchMemory"
  /** More of something than is taken; `what`: parts, strings, sheets, merges, tables, names, styles, validations; `limit`. */
  | "tooMany"
  /** A cell that cannot be on a sheet or that the file contradicts; `sheet`, `address`, `what` (see the locale). */
  | "badCell"
  /** Something else of a sheet with a place or size that no sheet has; `sheet`, `what`, `value`. */
  | "badSheet"
  /** Two sheets of one name; `sheet`. */
  | "duplicateSheet"
  /** A sheet with a name that none can have; `sheet`. */
  | "badSheetName"
  /** A sheet whose cells are another's; `sheet`. */
  | "samePart"
  /** A table that does not fit its sheet or has another's name; `table`, `what`. */
  | "badTable"
  /** A part that a workbook must have is missing; `part` names it. */
  | "missingPart"
  /** A part is not well-formed XML or contradicts itself; `part` names it, `detail` says what. */
  | "brokenPart"
  /** Dates counted from 1904. */
  | "date1904"
  /** Writing: the workbook has no sheet to show. */
  | "noVisibleSheet"
  /** Writing: a text longer than a cell holds; `sheet`, `address`. */
  | "textTooLong"
  /** Writing: a typed-out list longer than 255 characters; `sheet`, `address`. */
  | "listTooLong"
  /** Writing: a chart of a kind that is not written; `sheet`, `chart`, `type`. */
  | "chartType"
  /** Writing: the spreadsheet library refused; `detail`. */
  | "writing";

/** Thrown by the reader and the writer; becomes words at the edge (workbench/locales). */
export class WorkbookFileProblem extends Error {
  constructor(
    readonly kind: WorkbookFileProblemKind,
    readonly parameters: Record<string, string | number> = {},
  ) {
    super(`${kind} ${JSON.stringify(parameters)}`);
    this.name = "WorkbookFileProblem";
  }
}
