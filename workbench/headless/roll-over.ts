/** `npm run roll-over -- in.xlsx out.xlsx`: what the pane's 换期 does, without Excel. */
import { headlessText } from "../locales/headless";
import { languageOf, readCommandLine } from "./command-line";
import { readOutcome } from "./command-outcome";
import { ensureBuilt } from "./ensure-built";
import { HeadlessProblem } from "./headless-problem";
import { errorCode, printFindings } from "./print-findings";
import { printOutdated, printUnread } from "./print-outdated";
import { readReportPeriod } from "./report-period";
import { saveOver } from "./save-over";
import { withAddIn } from "./with-add-in";
import { withoutSetting } from "./without-setting";
import { checkOutput, outputName, readBytes, readWorkbook } from "./workbook-files";

const COMMAND = "park.rollOver";
const ROLL_OVER_SETTING = "park.rollOver";

interface Order {
  input: string;
  output: string;
  /** As the add-in reads them. */
  options: Record<string, unknown>;
  language: string;
}

function readOrder(words: string[]): Order | "help" {
  const flag = { type: "boolean" } as const;
  const { files, values, language } = readCommandLine(
    words,
    { to: { type: "string" }, keep: flag, replace: flag, "clear-progress": flag },
    2,
  );
  if (values["help"]) return "help";
  const [input, output] = files;
  if (input === undefined || output === undefined) throw new HeadlessProblem("missingFiles");
  const to = typeof values["to"] === "string" ? readReportPeriod(values["to"]) : undefined;
  const keep = values["replace"] === true ? "replace" : values["keep"] === true ? "new" : undefined;
  return {
    input,
    output,
    options: {
      ...(to ? { year: to.year, month: to.month } : {}),
      ...(keep === undefined ? {} : { keep }),
      clearProgress: values["clear-progress"] === true,
    },
    language,
  };
}

export async function rollOver(words: string[]): Promise<number> {
  const order = readOrder(words);
  if (order === "help") {
    console.log(headlessText(languageOf(words)).rollOver.usage);
    return 0;
  }
  const text = headlessText(order.language);
  const bytes = readBytes(order.input);
  const input = await readWorkbook(order.input, order.language, bytes);
  checkOutput(order.output, order.input, outputName(input));
  ensureBuilt(() => console.log(text.problems.build));
  const settings = { [ROLL_OVER_SETTING]: JSON.stringify(order.options) };
  const given = { input, settings, language: order.language, command: COMMAND };
  return withAddIn(given, async (addIn, host) => {
    const answer = await addIn.run(COMMAND);
    const outcome = readOutcome(answer);
    printFindings(outcome.findings, text);
    if (outcome.problem || outcome.sheets.length === 0) {
      console.error(outcome.message);
      if (outcome.problem?.detail) console.error(`  ${outcome.problem.detail}`);
      return 1;
    }
    const opened = { bytes, input, language: order.language };
    const { outdated } = await saveOver(host, order.output, opened, (made) =>
      withoutSetting(made, input, ROLL_OVER_SETTING),
    );
    console.log(outcome.message);
    for (const line of linesOf(answer)) console.log(text.rollOver.line(line));
    console.log(text.rollOver.saved(order.output));
    printUnread(input, order.language);
    printOutdated(outdated, text);
    return errorCode(outcome.findings, text);
  });
}

const linesOf = (answer: unknown): string[] => (answer as { lines?: string[] } | undefined)?.lines ?? [];
