/** What Excel takes: of one formula, of one call, of one request. */

/** Characters of a formula, with its "=". */
export const LONGEST_FORMULA = 8192;

/** Arguments of one call of a function. */
export const MOST_ARGUMENTS = 255;

/**
 * Excel on the web takes requests, and gives answers, of at most 5 MB. A request of ours is filled up to so many bytes
 * of cells, formats and paths, as they are reckoned (`workbook/writing/payload.ts`); the rest is room for what the
 * reckoning leaves out.
 */
export const BYTES_A_REQUEST = 4_000_000;

/** Cells that are sent alone, by the piece: what is queued beside them needs room as well. */
export const BYTES_A_PIECE = 3_000_000;

/** Points of the tallest row; asked for more, Excel refuses the whole request. */
export const TALLEST_ROW = 409;
