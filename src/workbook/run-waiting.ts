/**
 * Runs a batch that must come to its end: what puts back, restores and cleans up. Where the user is editing a cell,
 * Excel refuses a batch at once; this one waits until the entry is finished.
 */
export function runWaiting<Result>(
  batch: (context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  return Excel.run({ delayForCellEdit: true }, batch);
}
