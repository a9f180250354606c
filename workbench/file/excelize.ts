import { init } from "excelize-wasm";
import { WorkbookFileProblem } from "./workbook-file-problem";

export type Excelize = Awaited<ReturnType<typeof init>>;
export type ExcelizeFile = ReturnType<Excelize["NewFile"]>;

let started: Promise<Excelize> | undefined;

/** Starts excelize once: about 0.4 s. `wasm` is a path in Node (the package's own by default), an address in a page. */
export function startExcelize(wasm?: string): Promise<Excelize> {
  started ??= start(wasm).catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  return started;
}

async function start(wasm?: string): Promise<Excelize> {
  return init(wasm ?? (await packagedWasm()));
}

/** A page has no packages and must say where the file is served. */
async function packagedWasm(): Promise<string> {
  if (typeof process === "undefined" || !process.versions?.node)
    throw new WorkbookFileProblem("writing", { detail: "excelize.wasm.gz: no address given" });
  const { createRequire } = await import(/* webpackIgnore: true */ "node:module");
  const { join } = await import(/* webpackIgnore: true */ "node:path");
  const require = createRequire(join(process.cwd(), "package.json"));
  return join(require.resolve("excelize-wasm"), "..", "excelize.wasm.gz");
}

/** excelize answers with an error instead of throwing. */
export function done<Answer extends { error: string | null }>(answer: Answer): Answer {
  if (answer.error !== null) throw new WorkbookFileProblem("writing", { detail: answer.error });
  return answer;
}
