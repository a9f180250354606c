/** The ribbon's commands and keyboard shortcuts, by the ids that manifest.xml and shortcuts.json name. */
import { languageOf } from "../locales/language";
import { associate } from "./associate";
import { commandOutcome } from "./command-outcome";
import type { CommandOutcome } from "./command-outcome";
import { generate } from "./generate";
import { openPane } from "./open-pane";

associate("park.openPane", openPane);

associate("park.generate", async (): Promise<CommandOutcome> => {
  // The pane shows how far it is and what came of it; a host without one still builds.
  void openPane().catch(() => undefined);
  return commandOutcome(await generate(), languageOf(Office.context.displayLanguage));
});
