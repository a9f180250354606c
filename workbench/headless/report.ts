/** `npm run report -- in.xlsx out.docx|out.txt [--template own.docx | --export-template]`: what the ribbon's 生成汇报 does, without Excel. */
import { headlessText } from "../locales/headless";
import { type CommandLine, readCommandLine } from "./command-line";
import type { CommandFinding } from "./command-outcome";
import { ensureBuilt } from "./ensure-built";
import { HeadlessProblem } from "./headless-problem";
import { errorCode, printFindings } from "./print-findings";
import { withAddIn } from "./with-add-in";
import { checkOutput, readBytes, readWorkbook, saveBytes } from "./workbook-files";

const COMMAND = "park.report";
const WORD = /\.docx$/i;
const TEXT = /\.txt$/i;

/** What the add-in's report command gives, as far as this tool reads it. */
interface ReportAnswer {
  message: string;
  findings?: CommandFinding[];
  text?: string;
  word?: () => Promise<Uint8Array>;
  fill?: (template: Uint8Array) => Promise<{ message: string; file?: Uint8Array; problems: string[] }>;
  template?: () => Promise<Uint8Array>;
  problem?: { kind: string; detail?: string };
}

export async function report(words: string[]): Promise<number> {
  const { files, values, language } = readCommandLine(
    words,
    {
      template: { type: "string" },
      "export-template": { type: "string" },
      "amount-decimals": { type: "string" },
      "rate-decimals": { type: "string" },
    },
    2,
  );
  const text = headlessText(language);
  if (values["help"]) {
    console.log(text.report.usage);
    return 0;
  }
  const [input, output] = files;
  const { template, "export-template": exported } = values;
  if (input === undefined) throw new HeadlessProblem("missingFiles");
  if (typeof exported === "string") return exportTemplate(input, exported, language);
  if (output === undefined) throw new HeadlessProblem("missingFiles");
  if (typeof template === "string" && !WORD.test(output)) throw new HeadlessProblem("notReportName", output);
  if (!WORD.test(output) && !TEXT.test(output)) throw new HeadlessProblem("notReportName", output);
  const settings = decimalsIn(values);
  const workbook = await readWorkbook(input, language);
  checkOutput(output, input, /\.(?:docx|txt)$/i);
  ensureBuilt(() => console.log(text.problems.build));
  return withAddIn({ input: workbook, settings, language, command: COMMAND }, async (addIn) => {
    const answer = (await addIn.run(COMMAND)) as ReportAnswer;
    const findings = answer.findings ?? [];
    printFindings(findings, text);
    if (answer.problem || answer.text === undefined || !answer.word) {
      console.error(answer.message);
      if (answer.problem?.detail) console.error(`  ${answer.problem.detail}`);
      return 1;
    }
    if (typeof template === "string") return fill(answer, template, output, findings, text);
    const bytes = WORD.test(output) ? await answer.word() : new TextEncoder().encode(`${answer.text}\n`);
    saveBytes(output, bytes);
    console.log(`${answer.message} ${text.report.saved(output)}`);
    return errorCode(findings, text);
  });
}

/** The add-in's settings of the decimals of amounts and of rates. */
const DECIMALS = {
  "amount-decimals": "park.reportAmountDecimals",
  "rate-decimals": "park.reportRateDecimals",
};

function decimalsIn(values: CommandLine["values"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(DECIMALS).flatMap(([option, setting]) => {
      const digits = values[option];
      if (typeof digits !== "string") return [];
      if (!/^[0-6]$/.test(digits)) throw new HeadlessProblem("badDecimals", `--${option}`, digits);
      return [[setting, digits]];
    }),
  );
}

/** Fills a user's own .docx; what is wrong with it is told with its paragraph, and nothing is written then. */
async function fill(
  { fill: fillIn }: ReportAnswer,
  template: string,
  output: string,
  findings: readonly CommandFinding[],
  text: ReturnType<typeof headlessText>,
): Promise<number> {
  const filled = await fillIn?.(readBytes(template));
  for (const problem of filled?.problems ?? []) console.error(problem);
  if (!filled?.file) {
    // Where a placeholder is wrong, the file itself can be read.
    const isRead = filled !== undefined && filled.problems.length > 0;
    console.error(isRead ? filled.message : text.problems.badFile(template, filled?.message ?? ""));
    return isRead ? 1 : 2;
  }
  saveBytes(output, filled.file);
  console.log(`${filled.message} ${text.report.saved(output)}`);
  return errorCode([...findings], text);
}

/** Writes the built-in report as a template to change. */
async function exportTemplate(input: string, output: string, language: string): Promise<number> {
  const text = headlessText(language);
  if (!WORD.test(output)) throw new HeadlessProblem("notReportName", output);
  const workbook = await readWorkbook(input, language);
  checkOutput(output, input, WORD);
  ensureBuilt(() => console.log(text.problems.build));
  return withAddIn({ input: workbook, language, command: COMMAND }, async (addIn) => {
    const answer = (await addIn.run(COMMAND)) as ReportAnswer;
    if (!answer.template) {
      console.error(answer.message);
      return 1;
    }
    saveBytes(output, await answer.template());
    console.log(text.report.saved(output));
    return 0;
  });
}
