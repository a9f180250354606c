/** `npm run collect -- send data.xlsx folder`, `npm run collect -- receive data.xlsx folder out.xlsx`: the pane's 收集 without Excel. */
import { existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { headlessText } from "../locales/headless";
import type { HeadlessText } from "../locales/zh-CN/headless";
import { languageOf, readCommandLine } from "./command-line";
import type { CommandFinding } from "./command-outcome";
import { ensureBuilt } from "./ensure-built";
import { HeadlessProblem } from "./headless-problem";
import { printFindings } from "./print-findings";
import { printOutdated } from "./print-outdated";
import { saveOver } from "./save-over";
import { withAddIn } from "./with-add-in";
import { checkOutput, outputName, readBytes, readWorkbook, saveBytes } from "./workbook-files";

const COMMAND = "park.collect";

interface File {
  name: string;
  bytes: Uint8Array;
}

interface Line {
  park: string;
  name: string;
  told: string;
  state: string;
  notes: string[];
  findings: string[];
}

/** What the add-in's command gives, as far as this tool reads it. */
interface CollectAnswer {
  send: (how: "each" | "book", deadline?: string) => Promise<{ files: File[]; findings: CommandFinding[] }>;
  receive: (
    files: readonly File[],
    deadline?: string,
  ) => Promise<{ message: string; lines: Line[]; findings: CommandFinding[]; problem?: { kind: string } }>;
}

interface Order {
  work: "send" | "receive";
  data: string;
  /** Into which the forms go, or in which they came back; a single file is taken too. */
  folder: string;
  output?: string;
  deadline?: string;
  how: "each" | "book";
  json: boolean;
  language: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function readOrder(words: string[]): Order | "help" {
  const { files, values, language } = readCommandLine(
    words,
    { deadline: { type: "string" }, book: { type: "boolean" }, json: { type: "boolean" } },
    4,
  );
  if (values["help"]) return "help";
  const [work, data, folder, output] = files;
  if ((work !== "send" && work !== "receive") || data === undefined || folder === undefined)
    throw new HeadlessProblem("missingCollect");
  if (work === "receive" && output === undefined) throw new HeadlessProblem("missingCollect");
  const deadline = values["deadline"];
  if (typeof deadline === "string" && !DAY.test(deadline)) throw new HeadlessProblem("badDeadline", deadline);
  return {
    ...{ work, data, folder, language, json: values["json"] === true },
    how: values["book"] === true ? "book" : "each",
    ...(output === undefined ? {} : { output }),
    ...(typeof deadline === "string" ? { deadline } : {}),
  };
}

export async function collect(words: string[]): Promise<number> {
  const order = readOrder(words);
  if (order === "help") {
    console.log(headlessText(languageOf(words)).collect.usage);
    return 0;
  }
  const text = headlessText(order.language);
  const bytes = readBytes(order.data);
  const input = await readWorkbook(order.data, order.language, bytes);
  if (order.output !== undefined) checkOutput(order.output, order.data, outputName(input));
  const returned = order.work === "receive" ? filesIn(order.folder) : [];
  // What is printed as JSON is for a program: nothing else may stand on its line.
  ensureBuilt(() => console.error(text.problems.build));
  return withAddIn({ input, language: order.language, command: COMMAND }, async (addIn, host) => {
    const answer = (await addIn.run(COMMAND)) as CollectAnswer;
    if (order.work === "send") return send(answer, order, text);
    const received = await answer.receive(returned, order.deadline);
    if (order.json) console.log(JSON.stringify(received, undefined, 2));
    else {
      for (const line of received.lines)
        console.log(
          text.collect.line(line.told, line.park, line.name, [...line.notes, ...line.findings].join("；")),
        );
      printFindings(
        received.findings.filter(({ message }) => message !== received.message),
        text,
      );
    }
    if (received.problem) {
      console.error(received.message);
      return 1;
    }
    const output = order.output ?? "";
    const { outdated } = await saveOver(host, output, { bytes, input, language: order.language });
    if (!order.json) {
      console.log(`${received.message} ${text.collect.saved(output)}`);
      printOutdated(outdated, text);
    }
    return received.lines.some(({ state }) => state === "missing" || state === "wrong") ? 1 : 0;
  });
}

async function send(
  answer: CollectAnswer,
  { how, deadline, folder }: Order,
  text: HeadlessText,
): Promise<number> {
  const { files, findings } = await answer.send(how, deadline);
  printFindings(findings, text);
  if (files.length === 0) return 1;
  if (existsSync(folder) && !statSync(folder).isDirectory()) throw new HeadlessProblem("noFolder", folder);
  mkdirSync(folder, { recursive: true });
  for (const { name } of files)
    if (existsSync(join(folder, name))) throw new HeadlessProblem("outputExists", join(folder, name));
  for (const { name, bytes } of files) saveBytes(join(folder, name), bytes);
  console.log(text.collect.sent(files.length, folder));
  return 0;
}

/** What is in a folder, but for what Excel and systems leave in it. */
function filesIn(folder: string): File[] {
  if (!existsSync(folder)) throw new HeadlessProblem("noInput", folder);
  if (!statSync(folder).isDirectory())
    return [{ name: folder.replace(/^.*[\\/]/, ""), bytes: readBytes(folder) }];
  return readdirSync(folder)
    .filter((name) => !/^[.~]/.test(name) && statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => ({ name, bytes: readBytes(join(folder, name)) }));
}
