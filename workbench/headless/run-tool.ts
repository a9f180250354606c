import { headlessText } from "../locales/headless";
import { languageOf } from "./command-line";
import { HeadlessProblem } from "./headless-problem";

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Runs a headless tool to its exit code: problems are told in words and end with 2, anything unforeseen with 1. */
export async function runTool(tool: (words: string[]) => Promise<number>): Promise<void> {
  const words = process.argv.slice(2);
  let code = 1;
  try {
    code = await tool(words);
  } catch (error) {
    if (error instanceof HeadlessProblem) {
      console.error(error.text(languageOf(words)));
      code = 2;
    } else console.error(headlessText(languageOf(words)).problems.unforeseen(reasonOf(error)));
  }
  // The engine leaves nothing open that would need time, but it does keep the process alive.
  process.exitCode = code;
  process.stdout.write("", () => process.exit(code));
}
