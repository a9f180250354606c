/**
 * Runs a batch that must come to its end: what puts back, restores and cleans up. Where the user is editing a cell,
 * Excel refuses a batch at once; this one waits until the entry is finished.
 *
 * `held` are ranges of the batch that failed: they have moved along with whatever was inserted since, and are of use only
 * in their own context, which a batch of its own would wait for in vain.
 */
export async function runWaiting<Result>(
  batch: (context: Excel.RequestContext) => Promise<Result>,
  held: readonly Excel.Range[] = [],
): Promise<Result> {
  const [first] = held;
  if (!first) return Excel.run({ delayForCellEdit: true }, batch);
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.load("name");
    await context.sync();
  });
  return batch(first.context as Excel.RequestContext);
}
