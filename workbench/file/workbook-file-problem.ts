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
  /** .xlsm, .xltm or .xlam: holds macros, which saving would lose. */
  | "macros"
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
