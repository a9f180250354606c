/** The ribbon's commands and keyboard shortcuts, by the ids that manifest.xml and shortcuts.json name. */
import { languageOf } from "../locales/language";
import { givenDistribution } from "../workbook/document-settings";
import { associate } from "./associate";
import { check } from "./check";
import { commandOutcome, distributionOutcome, restoreOutcome } from "./command-outcome";
import type { CommandOutcome } from "./command-outcome";
import { collectGiven } from "./collect-given";
import { distribute, restoreFormulas } from "./distribute";
import { fillGivenForm } from "./fill-given-form";
import { generate } from "./generate";
import { importFile } from "./import-file";
import { reportKept } from "./kept";
import { openPane } from "./open-pane";
import { planBuild } from "./plan-build";
import { requestPage } from "./requested-page";
import { exportReportTemplate, fillReport } from "./fill-report";
import { report, wordFileOf } from "./report";
import { rollOverAsGiven } from "./roll-over";
import { makeTrends } from "./trends";

associate("park.openPane", openPane);

associate("park.distribute", async (): Promise<CommandOutcome> => {
  requestPage("distribute");
  void openPane().catch(() => undefined);
  const language = languageOf(Office.context.displayLanguage);
  return distributionOutcome(await distribute(givenDistribution()), language);
});

associate("park.restore", async (): Promise<CommandOutcome> => {
  const language = languageOf(Office.context.displayLanguage);
  return restoreOutcome(await restoreFormulas(), language);
});

associate("park.planBuild", () => planBuild(languageOf(Office.context.displayLanguage)));

// Builds without asking, for callers that have no pane; neither ribbon nor shortcut comes here.
associate("park.generate", async (): Promise<CommandOutcome> =>
  commandOutcome(await generate(), languageOf(Office.context.displayLanguage)),
);

// Imports a given file without asking, for callers that have no pane.
associate("park.import", () => importFile(languageOf(Office.context.displayLanguage)));

// Fills a form without asking, for callers that have no pane.
associate("park.fill", () => fillGivenForm(languageOf(Office.context.displayLanguage)));

// Draws the trends, for callers that have no pane.
associate("park.trends", async (): Promise<CommandOutcome> =>
  commandOutcome(await makeTrends(), languageOf(Office.context.displayLanguage)),
);

// Makes forms for enterprises and merges what came back, for callers that have no pane.
associate("park.collect", () => collectGiven(languageOf(Office.context.displayLanguage)));

// Rolls over without asking, and tells of past sheets, for callers that have no pane.
associate("park.rollOver", () => rollOverAsGiven(languageOf(Office.context.displayLanguage)));
associate("park.kept", () => reportKept(languageOf(Office.context.displayLanguage)));

associate("park.check", () => {
  requestPage("check");
  void openPane().catch(() => undefined);
  return check(languageOf(Office.context.displayLanguage));
});

associate("park.report", async () => {
  requestPage("report");
  void openPane().catch(() => undefined);
  const language = languageOf(Office.context.displayLanguage);
  const answer = await report(language);
  const { document, input } = answer;
  if (!document || !input) return answer;
  // Made when a caller asks for it: the ribbon only shows the text.
  return {
    ...answer,
    word: () => wordFileOf(document),
    fill: (template: Uint8Array) => fillReport(template, input, document, language),
    template: () => exportReportTemplate(document),
  };
});
