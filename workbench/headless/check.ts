/** `npm run check -- in.xlsx [--text report.txt]`: what the ribbon's 数据校验 does, without Excel. */
import { headlessText } from "../locales/headless";
import { languageOf, readCommandLine } from "./command-line";
import { readCheck, type CheckAnswer, type CheckFinding } from "./check-answer";
import { decodeText } from "./decode-text";
import { ensureBuilt } from "./ensure-built";
import { HeadlessProblem } from "./headless-problem";
import { runTool } from "./run-tool";
import { withAddIn } from "./with-add-in";
import { readBytes, readWorkbook } from "./workbook-files";

const COMMAND = "park.check";
const TEXT_SETTING = "park.checkText";
const WORD_SETTING = "park.checkWord";
/** The problem that is the file's and not the data's. */
const NOT_A_WORD_FILE = "notAWordFile";

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

async function check(words: string[]): Promise<number> {
  const order = readOrder(words);
  if (order === "help") {
    console.log(headlessText(languageOf(words)).check.usage);
    return 0;
  }
  const settings = order.text === undefined ? {} : textSettings(order.text);
  const input = order.input === undefined ? undefined : await readWorkbook(order.input, order.language);
  // What is printed as JSON is for a program: nothing else may stand on its line.
  ensureBuilt(() => console.error(headlessText(order.language).problems.build));
  const answer = await withAddIn(
    { input, settings, language: order.language, command: COMMAND },
    async (addIn) => readCheck(await addIn.run(COMMAND)),
  );
  if (answer.problem) {
    console.error(answer.message);
    if (answer.problem.detail) console.error(`  ${answer.problem.detail}`);
    return answer.problem.kind === NOT_A_WORD_FILE ? 2 : 1;
  }
  if (order.json) console.log(JSON.stringify(answer, undefined, 2));
  else print(answer, order.language);
  return answer.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** A Word file goes over as it is; any other file must be a text. */
function textSettings(path: string): Record<string, string> {
  const bytes = readBytes(path);
  if (/\.docx$/i.test(path)) return { [WORD_SETTING]: Buffer.from(bytes).toString("base64") };
  return { [TEXT_SETTING]: decodeText(bytes, path) };
}

function print(answer: CheckAnswer, language: string): void {
  const text = headlessText(language);
  for (const finding of answer.findings) {
    const words = [
      text.generate.severity[finding.severity] ?? finding.severity,
      whereOf(finding),
      finding.message,
    ];
    const suggestion = finding.suggestion ? text.generate.suggestion(finding.suggestion) : "";
    console.log(`${words.filter((part) => part !== "").join(" ")}${suggestion}`);
  }
  if (answer.read !== undefined) console.log(text.check.read(answer.read, answer.confirmed ?? 0));
  console.log(answer.message);
}

function whereOf({ place, quote, offset }: CheckFinding): string {
  const cell = place ? `${place.sheet}!${place.address}` : "";
  const words = quote === undefined ? "" : `[${offset ?? 0}] \u201C${quote}\u201D`;
  return [words, cell].filter((part) => part !== "").join(" ");
}

void runTool(check);
