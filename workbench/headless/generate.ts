/** `npm run generate -- in.xlsx out.xlsx`: what the ribbon's 一键生成 does, without Excel. */
import type { WorkbookFile } from "../file/workbook-file";
import type { AddIn } from "../host/add-in";
import type { Host } from "../host/host";
import { headlessText } from "../locales/headless";
import type { HeadlessText } from "../locales/zh-CN/headless";
import { languageOf, readCommandLine } from "./command-line";
import { addTemplates, hasTemplates, onlyTemplates } from "./add-templates";
import { readOutcome, type CommandOutcome } from "./command-outcome";
import { ensureBuilt } from "./ensure-built";
import { fill } from "./fill";
import { HeadlessProblem } from "./headless-problem";
import { errorCode, printFindings } from "./print-findings";
import { readReportPeriod, type ReportPeriod } from "./report-period";
import { countSheet } from "./sheet-counts";
import { Stopwatch } from "./stopwatch";
import { saveOver } from "./save-over";
import { withAddIn } from "./with-add-in";
import { printOutdated, printUnread } from "./print-outdated";
import { checkOutput, outputName, readBytes, readWorkbook, saveWorkbook } from "./workbook-files";
import { writeParks } from "./write-parks";
import { writePeriod } from "./write-period";

const COMMAND = "park.generate";
const TRENDS_COMMAND = "park.trends";
const CUSTOMISE_COMMAND = "park.customise";
const CUSTOMISE_SETTING = "park.customise";
const FORMULA_SETTING = "park.formulas";
const TYPED_OVER_SETTING = "park.typedOver";

interface Order {
  input: string;
  output: string;
  period?: ReportPeriod;
  /** Only these parks are reported on. */
  parks?: string[];
  /** A file with templates that are filled as well. */
  template?: string;
  /** The sheet of trends is made as well. */
  trends: boolean;
  /** Built-in sheets that are written out as templates; none named: all of them. */
  customise?: string[];
  /** Only the templates of the workbook are saved. */
  exports: boolean;
  keepPark: boolean;
  /** What was typed over formulas goes. */
  restoresFormulas: boolean;
  /** A file that is there already may be written over. */
  force: boolean;
  language: string;
}

function readOrder(words: string[]): Order | "help" {
  const { files, values, language } = readCommandLine(
    words,
    {
      period: { type: "string" },
      parks: { type: "string" },
      template: { type: "string" },
      trends: { type: "boolean" },
      customise: { type: "string" },
      "export-template": { type: "string" },
      "keep-park": { type: "boolean" },
      "restore-formulas": { type: "boolean" },
      force: { type: "boolean" },
    },
    2,
  );
  if (values["help"]) return "help";
  const exported = values["export-template"];
  const input = files[0];
  const output = typeof exported === "string" ? exported : files[1];
  if (input === undefined || output === undefined) throw new HeadlessProblem("missingFiles");
  const [period, parks, template] = [values["period"], values["parks"], values["template"]];
  const { customise } = values;
  return {
    input,
    output,
    ...(typeof period === "string" ? { period: readReportPeriod(period) } : {}),
    ...(typeof parks === "string" ? { parks: parksIn(parks) } : {}),
    ...(typeof template === "string" ? { template } : {}),
    ...(typeof customise === "string" ? { customise: sheetsIn(customise) } : {}),
    exports: typeof exported === "string",
    trends: values["trends"] === true,
    keepPark: values["keep-park"] === true,
    restoresFormulas: values["restore-formulas"] === true,
    force: values["force"] === true,
    language,
  };
}

/** 全部 and all are no name: every built-in sheet. */
const sheetsIn = (list: string): string[] =>
  parksIn(list).filter((name) => name !== "全部" && name.toLowerCase() !== "all");

function parksIn(list: string): string[] {
  const parks = list.split(/[、,\uFF0C;\uFF1B]/).map((park) => park.trim());
  return [...new Set(parks.filter((park) => park !== ""))];
}

export async function generate(words: string[]): Promise<number> {
  const order = readOrder(words);
  if (order === "help") {
    console.log(headlessText(languageOf(words)).generate.usage);
    return 0;
  }
  const text = headlessText(order.language);
  const watch = new Stopwatch();
  const bytes = readBytes(order.input);
  const opened = await watch.time("open", () => readWorkbook(order.input, order.language, bytes));
  const { template } = order;
  const given = template === undefined ? undefined : await readWorkbook(template, order.language);
  // A form with rows and headings of its own is filled where they stand.
  if (template !== undefined && given && !hasTemplates(given)) return fill(formWords(words, order, template));
  const input = template === undefined || !given ? opened : addTemplates(opened, given, template);
  checkOutput(order.output, order.input, outputName(input), order.force);
  await watch.time("build", () => ensureBuilt(() => console.log(text.problems.build)));
  const settings = {
    [FORMULA_SETTING]: order.keepPark ? "park" : "native",
    ...(order.customise ? { [CUSTOMISE_SETTING]: JSON.stringify(order.customise) } : {}),
    ...(order.restoresFormulas ? { [TYPED_OVER_SETTING]: "restore" } : {}),
  };
  return withAddIn({ input, settings, language: order.language, command: COMMAND }, async (addIn, host) => {
    const built = await watch.time("generate", () => build(addIn, order));
    const outcome = order.trends ? withTrends(built, readOutcome(await addIn.run(TRENDS_COMMAND))) : built;
    printFindings(outcome.findings, text);
    if (outcome.problem || outcome.sheets.length === 0) {
      console.error(outcome.message || text.generate.nothingMade);
      if (outcome.problem?.detail) console.error(`  ${outcome.problem.detail}`);
      return 1;
    }
    const customised = order.customise ? readOutcome(await addIn.run(CUSTOMISE_COMMAND)) : undefined;
    if (customised?.findings.length) printFindings(customised.findings, text);
    if (order.customise && (customised?.problem ?? customised?.sheets.length === 0)) {
      console.error(customised?.message ?? text.generate.nothingMade);
      return 1;
    }
    if (order.exports) return await exportTemplates(host, order, text);
    const given = { bytes, input, language: order.language };
    const { made, outdated } = await watch.time("save", () =>
      saveOver(host, order.output, given, (file) => withoutForcedStyle(file, input)),
    );
    printMade({ ...outcome, sheets: [...outcome.sheets, ...(customised?.sheets ?? [])] }, made, order, text);
    printOutdated(outdated, text);
    printUnread(input, order.language);
    printTimes(watch, text);
    return errorCode(outcome.findings, text);
  });
}

/** The same call as one of the tool that fills forms. */
function formWords(words: string[], { input, output, language }: Order, template: string): string[] {
  return [input, template, output, "--lang", language, ...(words.includes("--json") ? ["--json"] : [])];
}

async function exportTemplates(host: Host, order: Order, text: HeadlessText): Promise<number> {
  const templates = onlyTemplates(await host.settledSave(), order.input);
  await saveWorkbook(order.output, templates, order.language);
  console.log(text.generate.exported(order.output, templates.sheets.map(({ name }) => name).join("、")));
  return 0;
}

/** The fourth sheet after the three. */
function withTrends(built: CommandOutcome, trends: CommandOutcome): CommandOutcome {
  if (built.problem || built.sheets.length === 0) return built;
  return {
    ...built,
    sheets: [...built.sheets, ...trends.sheets],
    findings: [...built.findings, ...trends.findings],
    ...(trends.problem ? { problem: trends.problem } : {}),
  };
}

async function build(addIn: AddIn, { period, parks, language }: Order): Promise<CommandOutcome> {
  if (period) {
    const before = await writePeriod(excelOf(addIn), period);
    if (before === undefined) throw new HeadlessProblem("noPeriodCell");
    // The figures in the input tables are those of the period that the workbook names itself.
    if (before !== "" && !isSamePeriod(before, period))
      console.error(headlessText(language).generate.otherPeriod(before, period.label));
  }
  if (parks && !(await writeParks(excelOf(addIn), parks))) throw new HeadlessProblem("noParksCell");
  return readOutcome(await addIn.run(COMMAND));
}

function isSamePeriod(before: string, period: ReportPeriod): boolean {
  try {
    return readReportPeriod(before).label === period.label;
  } catch (error) {
    if (error instanceof HeadlessProblem) return false;
    throw error;
  }
}

const excelOf = (addIn: AddIn): typeof Excel => (addIn.global as unknown as { Excel: typeof Excel }).Excel;

/** What was chosen for this run is no wish of the workbook's owner. */
function withoutForcedStyle(made: WorkbookFile, input: WorkbookFile): WorkbookFile {
  const {
    [FORMULA_SETTING]: _style,
    [TYPED_OVER_SETTING]: _typed,
    [CUSTOMISE_SETTING]: _customised,
    ...settings
  } = made.settings;
  const before = input.settings[FORMULA_SETTING];
  return { ...made, settings: before === undefined ? settings : { ...settings, [FORMULA_SETTING]: before } };
}

function printMade(outcome: CommandOutcome, made: WorkbookFile, order: Order, text: HeadlessText): void {
  console.log(text.generate.madeTitle(order.output));
  for (const [index, name] of outcome.sheets.entries()) {
    const sheet = made.sheets.find((each) => each.name === name);
    if (!sheet) continue;
    const counts = countSheet(sheet);
    console.log(text.generate.made(name, counts.rows, counts.formulas, counts.charts));
    const counted = outcome.counted[index];
    if (counted) console.log(text.generate.counted(counted));
  }
}

function printTimes(watch: Stopwatch, text: HeadlessText): void {
  const parts = watch.seconds
    .filter(([, seconds]) => seconds >= 0.05)
    .map(([part, seconds]) => text.generate.seconds(text.generate.parts[part] ?? part, seconds.toFixed(1)));
  console.log(text.generate.took(watch.total.toFixed(1), parts.join(text.generate.comma)));
}
