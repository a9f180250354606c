import type { WorkbookFile } from "../file/workbook-file";
import type { AddIn } from "../host/add-in";
import type { Host } from "../host/host";
import { distFolder } from "./ensure-built";
import { headlessText } from "../locales/headless";
import { printKept } from "./print-outdated";
import { HeadlessProblem } from "./headless-problem";

interface Given {
  /** Opened after the add-in's functions are there, so that its PARK formulas show their figures. */
  input: WorkbookFile | undefined;
  /** Document settings for this run. */
  settings?: Record<string, string>;
  language: string;
  /** A command that the add-in has to know. */
  command: string;
}

/** What they find in the input tables says it. */
const TELLS_KEPT = ["park.check", "park.generate", "park.report"];

/** Starts the add-in of dist/ on a workbook, lets `work` use both, and ends them whatever happens. */
export async function withAddIn<Result>(
  { input, settings = {}, language, command }: Given,
  work: (addIn: AddIn, host: Host) => Promise<Result>,
): Promise<Result> {
  const { loadAddIn } = await import("../host/add-in");
  const host = await (input ? calculatingHost(language) : restingHost(language));
  try {
    const addIn = await loadAddIn(host, distFolder());
    try {
      if (!addIn.commands.includes(command)) throw new HeadlessProblem("noCommand", command);
      if (input) {
        await host.open(input);
        if (!TELLS_KEPT.includes(command)) printKept(host.keptCells(), headlessText(language));
      }
      for (const [name, value] of Object.entries(settings)) host.settings.set(name, value);
      return await work(addIn, host);
    } finally {
      addIn.dispose();
    }
  } finally {
    host.dispose();
  }
}

/** What plays Excel's part is loaded only when it is needed: a wrong option or --help is answered without it. */
async function calculatingHost(displayLanguage: string): Promise<Host> {
  const { createNodeHost } = await import("../host/create-node-host");
  return createNodeHost({ displayLanguage });
}

/** Without a workbook there is nothing to calculate, and no spreadsheet is started. */
async function restingHost(displayLanguage: string): Promise<Host> {
  const [{ createHost }, { restingEngine }, { installedApiSets }] = await Promise.all([
    import("../host/host"),
    import("../engine/resting-engine"),
    import("../host/profiles/installed-api-sets"),
  ]);
  return createHost(restingEngine(), { displayLanguage, apiSets: installedApiSets() });
}
