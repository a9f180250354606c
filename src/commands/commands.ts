/** The ribbon's commands and keyboard shortcuts, by the ids that manifest.xml and shortcuts.json name. */
import { languageOf } from "../locales/language";
import { associate } from "./associate";
import { check } from "./check";
import { commandOutcome, distributionOutcome } from "./command-outcome";
import type { CommandOutcome } from "./command-outcome";
import { distribute } from "./distribute";
import { generate } from "./generate";
import { openPane } from "./open-pane";
import { requestPage } from "./requested-page";
import { report, wordFileOf } from "./report";

associate("park.openPane", openPane);

associate("park.distribute", async (): Promise<CommandOutcome> => {
  void openPane().catch(() => undefined);
  const language = languageOf(Office.context.displayLanguage);
  return distributionOutcome(await distribute(), language);
});

associate("park.generate", async (): Promise<CommandOutcome> => {
  // The pane shows how far it is and what came of it; a host without one still builds.
  void openPane().catch(() => undefined);
  return commandOutcome(await generate(), languageOf(Office.context.displayLanguage));
});

associate("park.check", () => {
  requestPage("check");
  void openPane().catch(() => undefined);
  return check(languageOf(Office.context.displayLanguage));
});

associate("park.report", async () => {
  requestPage("report");
  void openPane().catch(() => undefined);
  const answer = await report(languageOf(Office.context.displayLanguage));
  const { document } = answer;
  // Made when a caller asks for it: the ribbon only shows the text.
  return { ...answer, ...(document ? { word: () => wordFileOf(document) } : {}) };
});
