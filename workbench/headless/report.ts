/** `npm run report -- in.xlsx out.docx|out.txt`: what the ribbon's 生成汇报 does, without Excel. */
import { headlessText } from "../locales/headless";
import { readCommandLine } from "./command-line";
import type { CommandFinding } from "./command-outcome";
import { ensureBuilt } from "./ensure-built";
import { HeadlessProblem } from "./headless-problem";
import { errorCode, printFindings } from "./print-findings";
import { runTool } from "./run-tool";
import { withAddIn } from "./with-add-in";
import { checkOutput, readWorkbook, saveBytes } from "./workbook-files";

const COMMAND = "park.report";
const WORD = /\.docx$/i;
const TEXT = /\.txt$/i;

/** What the add-in's report command gives, as far as this tool reads it. */
interface ReportAnswer {
  message: string;
  findings?: CommandFinding[];
  text?: string;
  word?: () => Promise<Uint8Array>;
  problem?: { kind: string; detail?: string };
}

export async function report(words: string[]): Promise<number> {
  const { files, values, language } = readCommandLine(words, {}, 2);
  const text = headlessText(language);
  if (values["help"]) {
    console.log(text.report.usage);
    return 0;
  }
  const [input, output] = files;
  if (input === undefined || output === undefined) throw new HeadlessProblem("missingFiles");
  if (!WORD.test(output) && !TEXT.test(output)) throw new HeadlessProblem("notReportName", output);
  const workbook = await readWorkbook(input, language);
  checkOutput(output, input, /\.(?:docx|txt)$/i);
  ensureBuilt(() => console.log(text.problems.build));
  return withAddIn({ input: workbook, language, command: COMMAND }, async (addIn) => {
    const answer = (await addIn.run(COMMAND)) as ReportAnswer;
    const findings = answer.findings ?? [];
    printFindings(findings, text);
    if (answer.problem || answer.text === undefined || !answer.word) {
      console.error(answer.message);
      if (answer.problem?.detail) console.error(`  ${answer.problem.detail}`);
      return 1;
    }
    const bytes = WORD.test(output) ? await answer.word() : new TextEncoder().encode(`${answer.text}\n`);
    saveBytes(output, bytes);
    console.log(`${answer.message} ${text.report.saved(output)}`);
    return errorCode(findings, text);
  });
}

if (require.main === module) void runTool(report);
