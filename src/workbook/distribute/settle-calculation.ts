import type { DistributionOptions } from "./distribution";

/** Answers of functions that wait for each other come one after the other. */
const MOST_LOOKS = 5;

/** Whether a distribution keeps results instead of formulas: what they show must have been calculated then. */
export const takesValues = ({ mode, unconvertible }: DistributionOptions): boolean =>
  mode === "values" || unconvertible === "values";

/**
 * Has Excel calculate everything, also where it does so by hand, and waits until it says that it is done: a custom
 * function's cell shows its old result until the new one has arrived.
 */
export async function settleCalculation(context: Excel.RequestContext): Promise<void> {
  const { application } = context;
  application.calculate(Excel.CalculationType.full);
  application.load("calculationState");
  await context.sync();
  for (let look = 0; look < MOST_LOOKS; look++) {
    const isDone = application.calculationState === Excel.CalculationState.done;
    application.load("calculationState");
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- Excel is asked until it is done
    await context.sync();
    if (isDone && application.calculationState === Excel.CalculationState.done) return;
  }
}
