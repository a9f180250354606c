import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "node:vm";
import type { FunctionsMetadata } from "../engine/function-metadata";
import { writeWorkbookFile } from "../file/write-workbook-file";
import type { Host } from "./host";
import { keptModule } from "./kept-script";
import { createClientContext } from "./node-client";
import { installOfficeRuntime, type ClientGlobal, type OfficeRuntime } from "./office-runtime";

export interface AddIn {
  global: ClientGlobal;
  runtime: OfficeRuntime;
  /** Runs a ribbon command by its id; resolves with what the command's function gives. */
  run(command: string): Promise<unknown>;
  commands: string[];
  dispose(): void;
}

/** The namespace of the add-in's functions, from its manifest. */
function namespaceOf(dist: string): string {
  const manifest = join(dist, "manifest.xml");
  const match = existsSync(manifest)
    ? /id="Functions\.Namespace"\s+DefaultValue="([^"]+)"/i.exec(readFileSync(manifest, "utf8"))
    : null;
  return match?.[1] ?? "PARK";
}

/**
 * Loads the built add-in as Excel's shared runtime does, without its pane: functions.js, then commands.js, in one
 * global with Microsoft's client; registers the functions with their metadata.
 */
export async function loadAddIn(host: Host, dist: string): Promise<AddIn> {
  const context = createClientContext();
  const runtime = installOfficeRuntime(context, host, { writeFile: writeWorkbookFile });
  for (const name of ["functions.js", "commands.js"])
    if (existsSync(join(dist, name))) runScript(context, dist, name);
  await registerAddInFunctions(host, runtime, dist);
  return {
    global: context,
    runtime,
    commands: [...runtime.actions.keys()],
    run: async (command) => {
      const action = runtime.actions.get(command);
      if (!action) throw new Error(`the add-in has no command "${command}"`);
      return action({ completed: () => undefined, source: { id: command } });
    },
    dispose: () => runtime.dispose(),
  };
}

const ORIGIN = "https://localhost/";

interface ScriptElement {
  src?: string;
  onload?: (event: { type: string }) => void;
  onerror?: (event: { type: string }) => void;
}

/** Runs a file of dist/ as a script element would; parts that it loads later come from dist/, too. */
export function runScript(context: Context, dist: string, name: string): void {
  const page = context.document as {
    currentScript?: object;
    head: { appendChild: (element: ScriptElement) => void };
  };
  page.head.appendChild = (element) => {
    if (element.src === undefined) return;
    const file = new URL(element.src, ORIGIN).pathname.slice(1);
    queueMicrotask(() => {
      if (existsSync(join(dist, file))) {
        runScript(context, dist, file);
        element.onload?.({ type: "load" });
      } else element.onerror?.({ type: "error" });
    });
  };
  page.currentScript = { tagName: "SCRIPT", src: ORIGIN + name };
  try {
    keptModule(join(dist, name)).runInContext(context);
  } finally {
    delete page.currentScript;
  }
}

/** Registers what the runtime's CustomFunctions.associate collected, with the metadata of dist/functions.json. */
export async function registerAddInFunctions(
  host: Host,
  runtime: OfficeRuntime,
  dist: string,
): Promise<void> {
  const filename = join(dist, "functions.json");
  if (!existsSync(filename)) return;
  const metadata = JSON.parse(readFileSync(filename, "utf8")) as FunctionsMetadata;
  const options = { namespace: namespaceOf(dist), errorObject: (code: string) => runtime.errorObject(code) };
  await host.registerFunctions(metadata, runtime.functions, options);
}
