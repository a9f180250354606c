/** `npm run check -- in.xlsx [--text report.txt]`: what the ribbon's 数据校验 does, without Excel. */
import { existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import { DOCUMENT } from "../../opc/limits";
import { headlessText } from "../locales/headless";
import { languageOf, readCommandLine } from "./command-line";
import { readCheck, type CheckAnswer, type CheckFinding } from "./check-answer";
import { ensureBuilt } from "./ensure-built";
import { HeadlessProblem } from "./headless-problem";
import { folded, whereOf } from "./print-findings";
import { withAddIn } from "./with-add-in";
import { readBytes, readWorkbook } from "./workbook-files";

const COMMAND = "park.check";
const FILE_NAME_SETTING = "park.checkFileName";
const FILE_SETTING = "park.checkFile";
/** Problems that are the file's and not the data's. */
const FILE_PROBLEMS = [
  "notAWordFile",
  "oldWordFile",
  "damagedWordFile",
  "notText",
  "emptyText",
  "tooMuchText",
];

interface Order {
  input?: string;
  text?: string;
  json: boolean;
  language: string;
}

function readOrder(words: string[]): Order | "help" {
  const { files, values, language } = readCommandLine(
    words,
    { text: { type: "string" }, json: { type: "boolean" } },
    1,
  );
  if (values["help"]) return "help";
  const [input] = files;
  const text = values["text"];
  if (input === undefined && typeof text !== "string") throw new HeadlessProblem("missingCheck");
  return {
    input,
    text: typeof text === "string" ? text : undefined,
    json: values["json"] === true,
    language,
  };
}

export async function check(words: string[]): Promise<number> {
  const order = readOrder(words);
  if (order === "help") {
    console.log(headlessText(languageOf(words)).check.usage);
    return 0;
  }
  const text = headlessText(order.language);
  const settings = order.text === undefined ? {} : fileSettings(order.text);
  const input = order.input === undefined ? undefined : await readWorkbook(order.input, order.language);
  // What is printed as JSON is for a program: nothing else may stand on its line.
  ensureBuilt(() => console.error(text.problems.build));
  const answer = await withAddIn(
    { input, settings, language: order.language, command: COMMAND },
    async (addIn) => readCheck(await addIn.run(COMMAND)),
  );
  if (answer.problem) {
    const isOfFile = FILE_PROBLEMS.includes(answer.problem.kind);
    console.error(
      isOfFile && order.text ? text.problems.badFile(order.text, answer.message) : answer.message,
    );
    if (answer.problem.detail) console.error(`  ${answer.problem.detail}`);
    return isOfFile ? 2 : 1;
  }
  if (order.json) console.log(JSON.stringify(answer, undefined, 2));
  else print(answer, order.language);
  return answer.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** The add-in reads the file as it reads one that is chosen in the pane. */
function fileSettings(path: string): Record<string, string> {
  const most = /\.docx$/i.test(path) ? DOCUMENT.bytes : DOCUMENT.plain;
  if (existsSync(path) && statSync(path).size > most) throw new HeadlessProblem("tooLargeText", path);
  return {
    [FILE_NAME_SETTING]: basename(path),
    [FILE_SETTING]: Buffer.from(readBytes(path)).toString("base64"),
  };
}

function print(answer: CheckAnswer, language: string): void {
  const text = headlessText(language);
  for (const one of folded(answer.findings)) {
    const { finding } = one;
    const words = [
      text.generate.severity[finding.severity] ?? finding.severity,
      whereInText(finding),
      whereOf(one, text),
      finding.message,
    ];
    const suggestion = finding.suggestion ? text.generate.suggestion(finding.suggestion) : "";
    console.log(`${words.filter((part) => part !== "").join(" ")}${suggestion}`);
  }
  if (answer.read !== undefined) console.log(text.check.read(answer.read, answer.confirmed ?? 0));
  console.log(answer.message);
}

const whereInText = ({ quote, offset }: CheckFinding): string =>
  quote === undefined ? "" : `[${offset ?? 0}] \u201C${quote}\u201D`;
