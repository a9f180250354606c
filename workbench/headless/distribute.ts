/** `npm run distribute -- in.xlsx out.xlsx`: what the ribbon's 分发版 does, and its way back, without Excel. */
import type { WorkbookFile } from "../file/workbook-file";
import { headlessText } from "../locales/headless";
import type { HeadlessText } from "../locales/zh-CN/headless";
import { languageOf, readCommandLine } from "./command-line";
import { readOutcome, type CommandOutcome } from "./command-outcome";
import { ensureBuilt } from "./ensure-built";
import { HeadlessProblem } from "./headless-problem";
import { printFindings } from "./print-findings";
import { withoutSetting } from "./without-setting";
import { saveOver } from "./save-over";
import { withAddIn } from "./with-add-in";
import { printOutdated, printUnread } from "./print-outdated";
import { checkOutput, outputName, readBytes, readWorkbook } from "./workbook-files";

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

export async function distribute(words: string[]): Promise<number> {
  const order = readOrder(words);
  if (order === "help") {
    console.log(headlessText(languageOf(words)).distribute.usage);
    return 0;
  }
  const text = headlessText(order.language);
  const bytes = readBytes(order.input);
  const input = await readWorkbook(order.input, order.language, bytes);
  checkOutput(order.output, order.input, outputName(input));
  ensureBuilt(() => console.log(text.problems.build));
  const settings = { [DISTRIBUTION_SETTING]: JSON.stringify(order.options) };
  const given = { input, settings, language: order.language, command: order.command };
  return withAddIn(given, async (addIn, host) => {
    const outcome = readOutcome(await addIn.run(order.command));
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
    const opened = { bytes, input, language: order.language };
    const { outdated } = await saveOver(host, order.output, opened, (made) =>
      withoutSetting(made, input, DISTRIBUTION_SETTING),
    );
    printMade(outcome, input, order, text);
    printOutdated(outdated, text);
    return 0;
  });
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
  printUnread(input, order.language);
}
