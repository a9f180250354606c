/**
 * 当月: cum(m) − cum(m − 1). What stands in for a month:
 * a figure; "blank" where the month has no cumulative figure; "unknown" where the month before has none.
 * Leading blanks are no gap: national practice publishes January and February together, so the first figure is the
 * value of all months up to it.
 */
export type MonthValue = number | "blank" | "unknown";

export function monthValues(cumulative: readonly (number | undefined)[]): MonthValue[] {
  let started = false;
  return cumulative.map((figure, index) => {
    if (figure === undefined) return "blank";
    const previous = started ? cumulative[index - 1] : 0;
    started = true;
    return previous === undefined ? "unknown" : figure - previous + 0;
  });
}
