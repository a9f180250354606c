import { PutBackFailed } from "./put-back-failed";
import { runWaiting } from "./run-waiting";

/** How much of a step was carried out. */
export type Carried = "all" | "none" | "part";

/**
 * Sends what is queued. Where it fails the workbook is looked at instead of believing in what was sent: with all of it
 * carried out only the answer was lost, with none of it the step failed as a whole.
 */
export async function syncOrLook(
  context: Excel.RequestContext,
  look: (again: Excel.RequestContext) => Promise<Carried>,
  held: readonly Excel.Range[] = [],
): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    const carried = await runWaiting(look, held).catch((): Carried => "part");
    if (carried === "none") throw error;
    if (carried === "part") throw new PutBackFailed(error);
  }
}

/** Looks at single cells: whether they hold what they were to hold, or still what they held. */
export const carriedInto =
  (cells: readonly { range: Excel.Range; before: unknown; after: unknown }[]) =>
  async (again: Excel.RequestContext): Promise<Carried> => {
    for (const { range } of cells) range.load("formulas");
    await again.sync();
    const holds = (which: "before" | "after"): boolean =>
      cells.every((cell) => isSame(cell.range.formulas[0]?.[0], cell[which]));
    return holds("after") ? "all" : holds("before") ? "none" : "part";
  };

/** The apostrophe of a text is no part of what its cell gives back. */
const isSame = (now: unknown, content: unknown): boolean =>
  String(now) === String(content).replace(/^'/, "") ||
  (String(now).startsWith("=") && String(content).startsWith("="));
