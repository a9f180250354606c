/** `npm run generate -- in.xlsx out.xlsx`: what the ribbon's 一键生成 does, without Excel. */
import type { WorkbookFile } from "../file/workbook-file";
import type { AddIn } from "../host/add-in";
import { headlessText } from "../locales/headless";
import type { HeadlessText } from "../locales/zh-CN/headless";
import { languageOf, readCommandLine } from "./command-line";
import { addTemplates } from "./add-templates";
import { readOutcome, type CommandOutcome } from "./command-outcome";
import { ensureBuilt } from "./ensure-built";
import { HeadlessProblem } from "./headless-problem";
import { errorCode, printFindings } from "./print-findings";
import { readReportPeriod, type ReportPeriod } from "./report-period";
import { countSheet } from "./sheet-counts";
import { Stopwatch } from "./stopwatch";
import { saveOver } from "./save-over";
import { withAddIn } from "./with-add-in";
import { printOutdated, printUnread } from "./print-outdated";
import { checkOutput, outputName, readBytes, readWorkbook } from "./workbook-files";
import { writeParks } from "./write-parks";
import { writePeriod } from "./write-period";

const COMMAND = "park.generate";
const TRENDS_COMMAND = "park.trends";
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
      "keep-park": { type: "boolean" },
      "restore-formulas": { type: "boolean" },
      force: { type: "boolean" },
    },
    2,
  );
  if (values["help"]) return "help";
  const [input, output] = files;
  if (input === undefined || output === undefined) throw new HeadlessProblem("missingFiles");
  const [period, parks, template] = [values["period"], values["parks"], values["template"]];
  return {
    input,
    output,
    ...(typeof period === "string" ? { period: readReportPeriod(period) } : {}),
    ...(typeof parks === "string" ? { parks: parksIn(parks) } : {}),
    ...(typeof template === "string" ? { template } : {}),
    trends: values["trends"] === true,
    keepPark: values["keep-park"] === true,
    restoresFormulas: values["restore-formulas"] === true,
    force: values["force"] === true,
    language,
  };
}

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
  const input =
    template === undefined
      ? opened
      : addTemplates(opened, await readWorkbook(template, order.language), template);
  checkOutput(order.output, order.input, outputName(input), order.force);
  await watch.time("build", () => ensureBuilt(() => console.log(text.problems.build)));
  const settings = {
    [FORMULA_SETTING]: order.keepPark ? "park" : "native",
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
    const given = { bytes, input, language: order.language };
    const { made, outdated } = await watch.time("save", () =>
      saveOver(host, order.output, given, (file) => withoutForcedStyle(file, input)),
    );
    printMade(outcome, made, order, text);
    printOutdated(outdated, text);
    printUnread(input, order.language);
    printTimes(watch, text);
    return errorCode(outcome.findings, text);
  });
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
  const { [FORMULA_SETTING]: _style, [TYPED_OVER_SETTING]: _typed, ...settings } = made.settings;
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
