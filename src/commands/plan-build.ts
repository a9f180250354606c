import { textsIn } from "../locales/texts";
import type { Language } from "../locales/language";
import { commandOutcome } from "./command-outcome";
import type { CommandOutcome } from "./command-outcome";
import { conductor } from "./conductor";
import { generate } from "./generate";
import { openPane } from "./open-pane";
import { requestPage } from "./requested-page";

/**
 * What the ribbon's 一键生成 does: the pane shows what will be made and replaced, and builds when the user says so. Where
 * no pane can be shown nobody could say so: it builds at once.
 */
export async function planBuild(language: Language): Promise<CommandOutcome> {
  const texts = textsIn(language).commands;
  if (conductor.current().phase === "running") {
    return commandOutcome({ problem: { kind: "busy" } }, language);
  }
  try {
    await openPane();
  } catch {
    return generateAsGiven(language);
  }
  requestPage("plan");
  return { message: texts.planned, sheets: [], findings: [] };
}

/** Builds without asking. */
export const generateAsGiven = async (language: Language): Promise<CommandOutcome> =>
  commandOutcome(await generate(), language);
