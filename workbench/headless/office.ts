/** `npm run office -- script.js`: runs an Office.js script against the workbench, without Excel. */
import { inspect } from "node:util";
import { Script } from "node:vm";
import type { WorkbookFile } from "../file/workbook-file";
import { writeWorkbookFile } from "../file/write-workbook-file";
import { createNodeHost } from "../host/create-node-host";
import { emptyWorkbook } from "../host/host";
import { createClientContext } from "../host/node-client";
import { installOfficeRuntime, type ClientGlobal } from "../host/office-runtime";
import { PROFILE_NAMES, type ProfileName } from "../host/profiles/profile";
import { headlessText } from "../locales/headless";
import type { HeadlessText } from "../locales/zh-CN/headless";
import { ClickablePage } from "./clickable-page";
import { languageOf, readCommandLine } from "./command-line";
import { compileScript } from "./compile-script";
import { HeadlessProblem } from "./headless-problem";
import { keepFileTraits } from "./keep-file-traits";
import { PendingWork } from "./pending-work";
import { saveOver } from "./save-over";
import { checkOutput, outputName, readBytes, readText, readWorkbook, saveWorkbook } from "./workbook-files";

interface Order {
  script: string;
  input?: string;
  output?: string;
  /** Only these buttons are pressed. */
  click?: string[];
  /** The kind of Excel that it runs on. */
  profile?: ProfileName;
  language: string;
}

function readOrder(words: string[]): Order | "help" {
  const shapes = { in: { type: "string" }, out: { type: "string" }, click: { type: "string" }, profile: { type: "string" } } as const; // prettier-ignore
  const { files, values, language } = readCommandLine(words, shapes, 1);
  if (values["help"]) return "help";
  const [script] = files;
  if (script === undefined) throw new HeadlessProblem("missingScript");
  const value = (name: string): string | undefined =>
    typeof values[name] === "string" ? values[name] : undefined;
  return {
    script,
    input: value("in"),
    output: value("out"),
    click: value("click")?.split(",").map((id) => id.trim()),
    profile: profileOf(value("profile")),
    language,
  }; // prettier-ignore
}

function profileOf(name: string | undefined): ProfileName | undefined {
  const known = PROFILE_NAMES.find((other) => other === name);
  if (name !== undefined && known === undefined) throw new HeadlessProblem("unknownProfile", name);
  return known;
}

export async function office(words: string[]): Promise<number> {
  const order = readOrder(words);
  if (order === "help") {
    console.log(headlessText(languageOf(words)).office.usage);
    return 0;
  }
  const text = headlessText(order.language);
  const source = readText(order.script);
  const bytes = order.input === undefined ? undefined : readBytes(order.input);
  const input = bytes ? await readWorkbook(order.input ?? "", order.language, bytes) : emptyWorkbook();
  if (order.output !== undefined) checkOutput(order.output, undefined, outputName(input));
  let script: Script;
  try {
    script = new Script(compileScript(source, order.script), { filename: order.script });
  } catch (error) {
    console.error(text.office.compile(error instanceof Error ? error.message : String(error)));
    return 1;
  }
  return (await run(script, { bytes, input }, order, text)) ? 0 : 1;
}

/** Says whether the script did its work. */
async function run(
  script: Script,
  { bytes, input }: { bytes: Uint8Array | undefined; input: WorkbookFile },
  order: Order,
  text: HeadlessText,
): Promise<boolean> {
  const host = await createNodeHost({ displayLanguage: order.language, profile: order.profile });
  const page = new ClickablePage();
  const pending = new PendingWork();
  let failed = false;
  const fail = (error: unknown): void => {
    failed = true;
    console.error(describeError(error, text));
  };
  process.on("unhandledRejection", fail);
  process.on("uncaughtException", fail);
  try {
    await host.open(input);
    const context = createClientContext({ $: page.$, ...pending.timers });
    installOfficeRuntime(context, host, { writeFile: writeWorkbookFile });
    preparePage(context, page, pending);
    await attempt(() => script.runInContext(context) as unknown);
    await pending.settled();
    for (const id of order.click ?? [...page.clicks.keys()]) {
      const listeners = page.clicks.get(id);
      if (!listeners) throw new HeadlessProblem("noButton", id);
      for (const listener of listeners) await attempt(listener);
      await pending.settled();
    }
    if (order.output !== undefined) {
      const { language, output } = order;
      if (bytes) await saveOver(host, output, { bytes, input, language });
      else await saveWorkbook(output, keepFileTraits(await host.settledSave(), input), language);
      console.log(text.office.saved(output));
    }
    return !failed;
  } finally {
    process.off("unhandledRejection", fail);
    process.off("uncaughtException", fail);
    host.dispose();
  }

  async function attempt(work: () => unknown): Promise<void> {
    try {
      await work();
    } catch (error) {
      fail(error);
    }
  }
}

/** The client's Excel.run is watched, so that a script that does not wait for it is waited for. */
function preparePage(context: ClientGlobal, page: ClickablePage, pending: PendingWork): void {
  const global = context as unknown as { document: Record<string, unknown>; Excel: { run: (...parts: unknown[]) => Promise<unknown> } }; // prettier-ignore
  global.document["getElementById"] = page.getElementById;
  const { run: original } = global.Excel;
  global.Excel.run = (...parts) => pending.watch(original(...parts));
}

/** With Office.js's code, place and statements, which its errors carry in debugInfo. */
function describeError(error: unknown, text: HeadlessText): string {
  const { code, debugInfo, message, stack } = (error ?? {}) as {
    code?: string;
    message?: string;
    stack?: string;
    debugInfo?: { errorLocation?: string };
  };
  if (code === undefined) return `${text.office.uncaught} ${stack ?? inspect(error)}`;
  return [
    `${text.office.uncaught} ${code}: ${message ?? ""}`,
    ...(debugInfo?.errorLocation ? [text.office.location(debugInfo.errorLocation)] : []),
    ...(debugInfo ? [text.office.debug(inspect(debugInfo, { depth: 3, breakLength: 110 }))] : []),
  ].join("\n");
}
