/**
 * What is taken from a file that somebody hands over; beyond it the file is refused in words, with the part or cell.
 * Excel's own limits where it has one (the "Excel specifications and limits" page), else what the memory holds.
 */
const MEGABYTE = 2 ** 20;

/** A zip package, of a workbook or of a document. */
export const ARCHIVE = {
  bytes: 256 * MEGABYTE,
  entries: 20_000,
  /** All parts together, unpacked. */
  unpacked: 1024 * MEGABYTE,
  nameLength: 1_000,
} as const;

/** Any XML part. */
export const XML = {
  /** Elements in elements. */
  depth: 200,
  /** Characters of one tag. */
  tag: 4 * MEGABYTE,
  attributes: 512,
  /** Characters of a part that is read as a whole: 32 MB as a tree cost about 200 MB. */
  tree: 24 * MEGABYTE,
  /** Elements of such a part. */
  elements: 600_000,
} as const;

/** A workbook. */
export const WORKBOOK = {
  rows: 1_048_576,
  columns: 16_384,
  /** Characters that shared strings may have together. */
  text: 64 * MEGABYTE,
  /** Different strings. */
  strings: 1_000_000,
  sheets: 2_000,
  sheetName: 31,
  /** Characters of the standard font. */
  /** With the margins that Excel adds to 255 characters. */
  columnWidth: 256,
  /** Points. */
  rowHeight: 409.5,
  cellText: 32_767,
  formula: 8_192,
  /** Functions and parentheses in each other. */
  nesting: 64,
  /** Signs in a row, which every reader of formulas takes one inside the other. */
  signs: 255,
  merges: 100_000,
  tables: 10_000,
  names: 100_000,
  styles: 65_490,
  validations: 65_534,
} as const;

/** What an open workbook may take of the memory, and what a part of it takes (`npm run bench:memory` measures it). */
export const MEMORY = {
  bytes: 190 * MEGABYTE,
  each: {
    row: 480,
    cell: 160,
    /** A text that stands in its cell and not among the shared strings, and each character of texts and formulas. */
    text: 200,
    character: 5,
    /** Beside its cell. */
    formula: 350,
    /** A formula without a stored result: it is calculated at once. */
    uncalculated: 2_000,
    style: 1_900,
    string: 60,
  },
} as const;

/** A report whose text is read (.docx, .txt), or a table as text (.csv). */
export const DOCUMENT = {
  bytes: 64 * MEGABYTE,
  /** Bytes of a report as plain text: no encoding takes more than four for a character. */
  plain: 8 * MEGABYTE,
  /** Characters of a report's text, a hundred times the longest: with a figure in every clause they take half a minute. */
  text: 500_000,
  /** Paragraphs of a Word file, filled or not. */
  paragraphs: 200_000,
  /** Bytes of a table as text. */
  table: 32 * MEGABYTE,
  /** All parts of a Word file that is filled, unpacked; and those that are XML, which are filled as trees. */
  unpacked: 256 * MEGABYTE,
  xml: 4 * MEGABYTE,
  /** Repeated and conditional parts of a template in each other, and how often they are repeated in all. */
  blocks: 8,
  repetitions: 20_000,
} as const;
