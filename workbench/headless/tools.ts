import { runTool, type Tool } from "./run-tool";

/** The headless tools by their names on the command line; only the one that is asked for is loaded. */
const TOOLS: Record<string, () => Promise<Tool>> = {
  check: async () => (await import("./check")).check,
  collect: async () => (await import("./collect")).collect,
  distribute: async () => (await import("./distribute")).distribute,
  fill: async () => (await import("./fill")).fill,
  generate: async () => (await import("./generate")).generate,
  import: async () => (await import("./import")).importSource,
  kept: async () => (await import("./kept")).kept,
  office: async () => (await import("./office")).office,
  report: async () => (await import("./report")).report,
  "roll-over": async () => (await import("./roll-over")).rollOver,
};

/** Runs a tool with words of the command line, and ends the process with its exit code. */
export async function runToolNamed(name: string, words: string[]): Promise<void> {
  const load = TOOLS[name];
  if (load === undefined) throw new Error(`there is no tool "${name}" (${Object.keys(TOOLS).join(", ")})`);
  await runTool(await load(), words);
}
