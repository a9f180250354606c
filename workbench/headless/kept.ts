/** `npm run kept -- in.xlsx [--compare sheet]`: what the pane's page 往期报表 tells, without Excel. */
import { headlessText } from "../locales/headless";
import { languageOf, readCommandLine } from "./command-line";
import { ensureBuilt } from "./ensure-built";
import { HeadlessProblem } from "./headless-problem";
import { withAddIn } from "./with-add-in";
import { readWorkbook } from "./workbook-files";

const COMMAND = "park.kept";
const KEPT_SETTING = "park.kept";

/** What the add-in answers, as far as it is printed. */
interface Answer {
  sheets: { sheet: string; period: string }[];
  lines: string[];
  problem?: string;
}

export async function kept(words: string[]): Promise<number> {
  const { files, values, language } = readCommandLine(words, { compare: { type: "string" } }, 1);
  const text = headlessText(languageOf(words));
  if (values["help"]) {
    console.log(text.kept.usage);
    return 0;
  }
  const [path] = files;
  if (path === undefined) throw new HeadlessProblem("missingWorkbook");
  const input = await readWorkbook(path, language);
  ensureBuilt(() => console.log(text.problems.build));
  const asked = values["compare"];
  const settings: Record<string, string> = typeof asked === "string" ? { [KEPT_SETTING]: asked } : {};
  const { sheets, lines, problem } = await withAddIn(
    { input, settings, language, command: COMMAND },
    async (addIn) => (await addIn.run(COMMAND)) as Answer,
  );
  if (problem !== undefined) {
    console.error(problem);
    return 1;
  }
  if (lines.length > 0) for (const line of lines) console.log(line);
  else if (sheets.length === 0) console.log(text.kept.none);
  else for (const { sheet, period } of sheets) console.log(text.kept.sheet(sheet, period));
  return 0;
}
