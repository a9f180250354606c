import type { Language } from "../locales/language";
import { givenDistribution } from "../workbook/document-settings";
import { distributionOutcome, restoreOutcome } from "./command-outcome";
import type { CommandOutcome } from "./command-outcome";
import { distribute, restoreFormulas } from "./distribute";

/** Distributes as the document settings ask, and says what was done. */
export const distributeAsGiven = async (language: Language): Promise<CommandOutcome> =>
  distributionOutcome(await distribute(givenDistribution()), language);

/** Puts formulas back that were made values, and says what was done. */
export const restoreAsGiven = async (language: Language): Promise<CommandOutcome> =>
  restoreOutcome(await restoreFormulas(), language);
