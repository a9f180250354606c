/** `npm run distribute -- in.xlsx out.xlsx`: what the ribbon's 分发版 does, and its way back, without Excel. */
import { createNodeEngine } from "../engine/create-node-engine";
import type { WorkbookFile } from "../file/workbook-file";
import { loadAddIn } from "../host/add-in";
import { createHost, type Host } from "../host/host";
import { omittedText } from "../locales/file";
import { headlessText } from "../locales/headless";
import type { HeadlessText } from "../locales/zh-CN/headless";
import { languageOf, readCommandLine } from "./command-line";
import { readOutcome, type CommandOutcome } from "./command-outcome";
import { distFolder, ensureBuilt } from "./ensure-built";
import { HeadlessProblem } from "./headless-problem";
import { keepFileTraits } from "./keep-file-traits";
import { printFindings } from "./print-findings";
import { runTool } from "./run-tool";
import { checkOutput, readWorkbook, saveWorkbook } from "./workbook-files";

const DISTRIBUTION_SETTING = "park.distribution";

interface Order {
  input: string;
  output: string;
  command: "park.distribute" | "park.restore";
  /** As the add-in reads them. */
  options: { place: string; mode: string; unconvertible: string };
  language: string;
}

function readOrder(words: string[]): Order | "help" {
  const { files, values, language } = readCommandLine(
    words,
    {
      values: { type: "boolean" },
      copies: { type: "boolean" },
      "keep-values": { type: "boolean" },
      restore: { type: "boolean" },
    },
    2,
  );
  if (values["help"]) return "help";
  const [input, output] = files;
  if (input === undefined || output === undefined) throw new HeadlessProblem("missingFiles");
  return {
    input,
    output,
    command: values["restore"] === true ? "park.restore" : "park.distribute",
    options: {
      place: values["copies"] === true ? "copies" : "workbook",
      mode: values["values"] === true ? "values" : "native",
      unconvertible: values["keep-values"] === true ? "values" : "refuse",
    },
    language,
  };
}

async function distribute(words: string[]): Promise<number> {
  const order = readOrder(words);
  if (order === "help") {
    console.log(headlessText(languageOf(words)).distribute.usage);
    return 0;
  }
  const text = headlessText(order.language);
  const input = await readWorkbook(order.input, order.language);
  checkOutput(order.output, order.input);
  ensureBuilt(() => console.log(text.problems.build));
  const host = await createHost(createNodeEngine(), { displayLanguage: order.language });
  try {
    const outcome = await run(host, input, order);
    // What the sentence says need not be listed as well.
    printFindings(
      outcome.findings.filter(({ message }) => message !== outcome.message),
      text,
    );
    if (outcome.problem || outcome.findings.some(({ severity }) => severity === "error")) {
      console.error(outcome.message);
      if (outcome.problem?.detail) console.error(`  ${outcome.problem.detail}`);
      return 1;
    }
    const made = withoutOptions(keepFileTraits(await host.settledSave(), input), input);
    await saveWorkbook(order.output, made, order.language);
    printMade(outcome, input, order, text);
    return 0;
  } finally {
    host.dispose();
  }
}

async function run(host: Host, input: WorkbookFile, order: Order): Promise<CommandOutcome> {
  // First the functions, so that what is opened shows their figures.
  const addIn = await loadAddIn(host, distFolder());
  try {
    await host.open(input);
    host.settings.set(DISTRIBUTION_SETTING, JSON.stringify(order.options));
    if (!addIn.commands.includes(order.command)) throw new HeadlessProblem("noCommand", order.command);
    return readOutcome(await addIn.run(order.command));
  } finally {
    addIn.dispose();
  }
}

/** The options were for this run and are no wish of the workbook's owner. */
function withoutOptions(made: WorkbookFile, input: WorkbookFile): WorkbookFile {
  const { [DISTRIBUTION_SETTING]: _given, ...settings } = made.settings;
  const before = input.settings[DISTRIBUTION_SETTING];
  return {
    ...made,
    settings: before === undefined ? settings : { ...settings, [DISTRIBUTION_SETTING]: before },
  };
}

function printMade(
  { message, sheets }: CommandOutcome,
  input: WorkbookFile,
  order: Order,
  text: HeadlessText,
): void {
  console.log(message);
  for (const name of sheets) console.log(text.distribute.sheet(name));
  console.log(text.distribute.saved(order.output));
  if (input.omitted)
    console.log(text.generate.omitted(omittedText(input.omitted, order.language).join("、")));
}

void runTool(distribute);
