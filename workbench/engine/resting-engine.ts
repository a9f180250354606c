import type { Engine } from "./engine";

const nothing = (): void => undefined;

const DATE = /^=DATE\((\d+),(\d+),(\d+)\)$/;
const DAY = 86_400_000;

/** The number of a day as a new workbook counts its days. */
function serialOf(formula: string): number {
  const [, year, month, day] = DATE.exec(formula) ?? [];
  if (year === undefined) throw new Error(`nothing is calculated here: ${formula}`);
  return Math.round((Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(1899, 11, 30)) / DAY);
}

/**
 * An engine for where there is nothing to calculate: an empty workbook behind a text that is checked alone. Of functions
 * it knows only DATE, by which an add-in asks from which day the workbook counts.
 */
export const restingEngine = (): Engine => ({
  reset: nothing,
  addSheet: nothing,
  removeSheet: nothing,
  renameSheet: nothing,
  moveSheet: nothing,
  reach: nothing,
  verify: () => [],
  verifyAll: () => [],
  leave: () => [],
  examine: () => ({ comesToStored: true, reads: [] }),
  outdated: () => [],
  readersOf: () => [],
  load: nothing,
  write: nothing,
  touch: nothing,
  calculate: () => Promise.resolve(),
  onResults: nothing,
  registerFunctions: nothing,
  setBlankDelivery: nothing,
  setLateResults: nothing,
  letAnswersArrive: () => Promise.resolve(false),
  arity: (name) => (name === "DATE" ? { minimum: 3, maximum: 3 } : undefined),
  evaluate: async (formula) => [[serialOf(formula)]],
  errorMessage: () => undefined,
  dispose: nothing,
});
