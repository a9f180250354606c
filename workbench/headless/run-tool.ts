import { headlessText } from "../locales/headless";
import { languageOf } from "./command-line";
import { HeadlessProblem } from "./headless-problem";

export type Tool = (words: string[]) => Promise<number>;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The exit code of a headless tool: problems are told in words and end with 2, anything unforeseen with 1. */
export async function exitCodeOf(tool: Tool, words: string[]): Promise<number> {
  try {
    return await tool(words);
  } catch (error) {
    if (error instanceof HeadlessProblem) {
      console.error(error.text(languageOf(words)));
      return 2;
    }
    console.error(headlessText(languageOf(words)).problems.unforeseen(reasonOf(error)));
    return 1;
  }
}

/** Runs a headless tool with the words of a command line, and ends the process with its exit code. */
export async function runTool(tool: Tool, words: string[]): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", passOverClosedPipe);
  const code = await exitCodeOf(tool, words);
  // The engine leaves nothing open that would need time, but it does keep the process alive.
  process.exitCode = code;
  process.stdout.write("", () => process.exit(code));
}

/** `| head` stops listening: the work goes on, its files are written, and only the words go nowhere. */
function passOverClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}
