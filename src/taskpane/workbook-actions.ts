import { adopt } from "../commands/adopt";
import { changePeriod } from "../commands/change-period";
import { acceptCollection, makeFormArchive, makeForms, previewCollection } from "../commands/collect";
import { distribute, restoreFormulas } from "../commands/distribute";
import { fillForm, previewForm } from "../commands/fill-form";
import { findingText } from "../commands/finding-text";
import { writeFindings } from "../commands/findings-sheet";
import { customise } from "../commands/customise";
import { fillOwnTemplates, generate } from "../commands/generate";
import { acceptImports, previewImport } from "../commands/import";
import { fillSample, prepare } from "../commands/prepare";
import { repair } from "../commands/repair";
import { exportReportTemplate, fillReport } from "../commands/fill-report";
import { report, wordFileOf } from "../commands/report";
import { rollOver } from "../commands/roll-over";
import { makeTrends, previewTrends } from "../commands/trends";
import { canUndo, undo } from "../commands/undo";
import type { Language } from "../locales/language";
import { presentCopies } from "../workbook/distribute/copy-changes";
import { replacedFormulas } from "../workbook/distribute/restore-distribution";
import { readMappings, writeMappings } from "../forms/form-mapping";
import { markForm, unmarkForm } from "../workbook/forms/mark-form";
import { rememberedForms, rememberForms } from "../workbook/forms/remembered-forms";
import { hostFacts } from "../workbook/host-facts";
import { putFormula } from "../workbook/put-formula";
import { openSheet, selectCell } from "../workbook/go-to";
import { healFormulas } from "../workbook/heal-formulas";
import type { PrepareOptions } from "../workbook/prepare/prepare-workbook";
import { rememberChoices, rememberedChoices } from "../workbook/import/remembered-choices";
import { previewBuild } from "../workbook/preview-build";
import { offerParks } from "../workbook/prepare/offer-parks";
import { readFilling } from "../workbook/import/read-filling";
import { overviewStamp } from "../workbook/reading/overview-stamp";
import { readOverview } from "../workbook/reading/read-overview";
import { checkWorkbook } from "../workbook/report/check-workbook";
import { compareWithNow, listKept } from "../workbook/kept/read-kept";
import { previewRollOver } from "../workbook/roll-over/roll-over";
import { goToFigure } from "../workbook/trace/go-to-figure";
import { traceSelection } from "../workbook/trace/trace-selection";
import { readShapes, saveShape } from "../workbook/shape-sheets";
import { watchSelection, watchWorkbook } from "../workbook/watch-workbook";
import { insertField } from "../workbook/user-templates/insert-field";
import { previewBuiltIn } from "../workbook/user-templates/preview-built-in";
import { previewTemplates } from "../workbook/user-templates/preview-templates";
import type { PaneActions } from "./pane-actions";
import { paneOverview } from "./pane-overview";
import type { ImportPlanOrder } from "../import/plan-rows";
import { planInWorker } from "./plan-in-worker";
import { openSource } from "./open-source";
import { offeredPeriod, periodText } from "./period-choice";

/** Reading files is a part of its own, which most openings of the pane do without. */
const templateFiles = () => import(/* webpackChunkName: "template-files" */ "../commands/template-files");

/** The pane's actions on the workbook that it stands beside. */
export function workbookActions(language: Language): PaneActions {
  /** New tables are for the month that is due. */
  const blank = (): PrepareOptions => {
    const due = offeredPeriod(undefined, undefined, new Date());
    return { language, parameters: { period: periodText(due), year: due.year } };
  };
  return {
    readOverview: async () => paneOverview(await readOverview()),
    overviewStamp,
    watchWorkbook,
    watchSelection,
    adopt,
    repair,
    putFormula,
    hostFacts,
    heal: healFormulas,
    readFilling,
    offerParks: () => offerParks(language),
    prepare: () => prepare(blank()),
    fillSample: () => fillSample(language),
    openSource,
    previewImport: async (sheet, choice, stage) => {
      const planned = (order: ImportPlanOrder) => planInWorker(order, stage);
      const plan = await previewImport(sheet, choice, planned);
      const known = plan ? rememberedChoices(plan.columns) : {};
      if (Object.keys(known).length === 0) return plan;
      return previewImport(sheet, { ...choice, choices: { ...known, ...choice.choices } }, planned);
    },
    acceptImport: async (plan, choices) => {
      const result = await acceptImports([plan], blank());
      if ("outcome" in result) await rememberChoices(plan.columns, choices);
      return result;
    },
    previewForm: async (request) => {
      const preview = await previewForm(request);
      if (Array.isArray(preview)) return preview;
      // A protected sheet takes no marks; its proposal stands in the pane.
      const addresses = preview.plan.cells.map(({ address }) => address);
      await markForm(preview.sheet, addresses).catch(() => undefined);
      return preview;
    },
    unmarkForm: (sheet) => unmarkForm(sheet).catch(() => undefined),
    fillForm: async (preview, style) => {
      await unmarkForm(preview.sheet).catch(() => undefined);
      return fillForm(preview, style);
    },
    formMappings: () => writeMappings(rememberedForms()),
    takeFormMappings: async (text) => {
      const mappings = readMappings(text);
      if (mappings) await rememberForms(mappings);
      return mappings !== undefined;
    },
    previewTrends,
    makeTrends,
    makeForms: async (how, deadline) => {
      if (how === "each") return makeFormArchive(deadline);
      const made = await makeForms("book", deadline);
      const [file] = made;
      return file && "bytes" in file ? { file } : made.flatMap((each) => ("kind" in each ? [each] : []));
    },
    previewCollection: (files, deadline, signal) =>
      previewCollection(files, language, deadline, (bytes, name) => openSource(bytes, name, signal)),
    acceptCollection: (preview) => acceptCollection(preview, blank()),
    setPeriod: (choice) => changePeriod(periodText(choice), choice.year),
    previewBuild: (templates) => previewBuild({ templates, onConflict: "rename" }),
    generate,
    listKept,
    compareKept: compareWithNow,
    previewRollOver,
    rollOver,
    distributionState: async () => ({
      formulas: await replacedFormulas(),
      copies: await presentCopies(),
    }),
    distribute,
    restoreFormulas,
    traceSelection: () => traceSelection(language),
    check: checkWorkbook,
    writeFindings,
    report: (options) => report(language, options),
    wordFile: wordFileOf,
    previewTemplates,
    previewBuiltIn,
    customise,
    exportTemplateFile: async (sheet) => (await templateFiles()).exportTemplateFile(sheet, language),
    importTemplateFile: async (bytes, name) =>
      (await templateFiles()).importTemplateFile(bytes, name, language),
    fillTemplates: fillOwnTemplates,
    insertField,
    readShapes,
    saveShape,
    fillReport: (template, input, document) => fillReport(template, input, document, language),
    reportTemplate: exportReportTemplate,
    canUndo,
    undo,
    openSheet,
    select: selectCell,
    selectFigure: goToFigure,
    findingText: (finding) => findingText(finding, language),
  };
}
