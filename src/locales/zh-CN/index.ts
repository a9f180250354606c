import { buildPlan } from "./build-plan";
import { checkPage } from "./check-page";
import { collecting } from "./collecting";
import { commands } from "./commands";
import { distribute } from "./distribute";
import { filling } from "./filling";
import { forms } from "./forms";
import { functionDescriptions } from "./function-descriptions";
import { functions } from "./functions";
import { help } from "./help";
import { importing } from "./import";
import { kept } from "./kept";
import { prepare } from "./prepare";
import { records } from "./records";
import { reportFile } from "./report-file";
import { reportPage } from "./report-page";
import { report } from "./report";
import { rollover } from "./rollover";
import { taskpane } from "./taskpane";
import { templateFiles } from "./template-files";
import { templateLanguage } from "./template-language";
import { templatesPage } from "./templates-page";
import { trace } from "./trace";
import { trends } from "./trends";
import { undo } from "./undo";
import { userTemplates } from "./user-templates";
import { wordTemplate } from "./word-template";
import { workbook } from "./workbook";

/** Every text of the add-in in Chinese, one subject a file. */
export const texts = {
  buildPlan,
  checkPage,
  collecting,
  commands,
  distribute,
  filling,
  forms,
  functionDescriptions,
  functions,
  help,
  importing,
  kept,
  prepare,
  records,
  reportFile,
  reportPage,
  report,
  rollover,
  taskpane,
  templateFiles,
  templateLanguage,
  templatesPage,
  trace,
  trends,
  undo,
  userTemplates,
  wordTemplate,
  workbook,
};
