/**
 * The ribbon's commands and keyboard shortcuts, by the ids that manifest.xml and shortcuts.json name. What a command does is
 * loaded when it is pressed: the page starts with every workbook that has a formula of ours.
 */
import { languageOf, type Language } from "../locales/language";
import type { Task } from "./activity";
import { associate } from "./associate";
import type { CommandOutcome } from "./command-outcome";
import { loadPart } from "./load-part";
import { openPane } from "./open-pane";
import { requestPage, type RibbonPage } from "./requested-page";

const language = (): Language => languageOf(Office.context.displayLanguage);

/** Shows the pane on one of its pages; where no pane can be shown the command works all the same. */
function show(page: RibbonPage): void {
  requestPage(page);
  void openPane().catch(() => undefined);
}

const distribution = (task: Task) =>
  loadPart(task, () => import(/* webpackChunkName: "distribute" */ "./distribute-given"));
const building = () => loadPart("generate", () => import(/* webpackChunkName: "build" */ "./plan-build"));

associate("park.openPane", openPane);

associate("park.distribute", async (): Promise<CommandOutcome> => {
  show("distribute");
  const { distributeAsGiven } = await distribution("distribute");
  return distributeAsGiven(language());
});

associate("park.restore", async (): Promise<CommandOutcome> => {
  const { restoreAsGiven } = await distribution("restore");
  return restoreAsGiven(language());
});

associate("park.planBuild", async () => {
  const { planBuild } = await building();
  return planBuild(language());
});

// Builds without asking, for callers that have no pane; neither ribbon nor shortcut comes here.
associate("park.generate", async (): Promise<CommandOutcome> => {
  const { generateAsGiven } = await building();
  return generateAsGiven(language());
});

// Imports a given file without asking, for callers that have no pane.
associate("park.import", async () => {
  const { importFile } = await loadPart(
    "import",
    () => import(/* webpackChunkName: "import" */ "./import-file"),
  );
  return importFile(language());
});

// Fills a form without asking, for callers that have no pane.
associate("park.fill", async () => {
  const { fillGivenForm } = await loadPart(
    "form",
    () => import(/* webpackChunkName: "fill" */ "./fill-given-form"),
  );
  return fillGivenForm(language());
});

// Draws the trends, for callers that have no pane.
associate("park.trends", async (): Promise<CommandOutcome> => {
  const { makeTrendsAsGiven } = await loadPart(
    "trends",
    () => import(/* webpackChunkName: "trends" */ "./trends"),
  );
  return makeTrendsAsGiven(language());
});

// Writes built-in sheets out as templates, for callers that have no pane.
associate("park.customise", async (): Promise<CommandOutcome> => {
  const { customiseAsGiven } = await loadPart(
    "generate",
    () => import(/* webpackChunkName: "build" */ "./customise"),
  );
  return customiseAsGiven(language());
});

// Makes forms for enterprises and merges what came back, for callers that have no pane.
associate("park.collect", async () => {
  const { collectGiven } = await loadPart(
    "collect",
    () => import(/* webpackChunkName: "collect" */ "./collect-given"),
  );
  return collectGiven(language());
});

// Rolls over without asking, and tells of past sheets, for callers that have no pane.
associate("park.rollOver", async () => {
  const { rollOverAsGiven } = await loadPart(
    "rollOver",
    () => import(/* webpackChunkName: "roll-over" */ "./roll-over"),
  );
  return rollOverAsGiven(language());
});
associate("park.kept", async () => {
  const { reportKept } = await loadPart("rollOver", () => import(/* webpackChunkName: "kept" */ "./kept"));
  return reportKept(language());
});

associate("park.check", async () => {
  show("check");
  const { check } = await loadPart("check", () => import(/* webpackChunkName: "check" */ "./check"));
  return check(language());
});

associate("park.report", async () => {
  show("report");
  const { reportWithFiles } = await loadPart(
    "report",
    () => import(/* webpackChunkName: "report" */ "./report-with-files"),
  );
  return reportWithFiles(language());
});
