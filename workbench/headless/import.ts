/** `npm run import -- source into.xlsx out.xlsx`: what the pane's 导入 does once it is accepted, without Excel. */
import { basename } from "node:path";
import { headlessText } from "../locales/headless";
import type { HeadlessText } from "../locales/zh-CN/headless";
import { languageOf, readCommandLine } from "./command-line";
import type { CommandFinding } from "./command-outcome";
import { ensureBuilt } from "./ensure-built";
import { HeadlessProblem } from "./headless-problem";
import { printOutdated } from "./print-outdated";
import { saveOver } from "./save-over";
import { withAddIn } from "./with-add-in";
import { withoutSetting } from "./without-setting";
import { checkOutput, outputName, readBytes, readWorkbook } from "./workbook-files";

const COMMAND = "park.import";
const NAME_SETTING = "park.importFileName";
const FILE_SETTING = "park.importFile";
const TABLE_SETTING = "park.importTable";
const OWN_SETTINGS = [NAME_SETTING, FILE_SETTING, TABLE_SETTING];
const TABLES = ["指标数据", "企业数据", "项目数据"];
/** Problems of the source file, not of what is in it. */
const FILE_PROBLEMS = [
  "notText",
  "emptyText",
  "encrypted",
  "corrupt",
  "corruptAt",
  "notReadable",
  "tooLarge",
  "tooManyRows",
  "tooManyColumns",
  "longCell",
  "openQuote",
  "noCells",
  "unknownFile",
];

interface Row {
  row: number;
  state: string;
  name: string;
  changes?: { header: string; address: string; old: unknown; value: unknown }[];
  findings: CommandFinding[];
}

interface Table {
  table: string;
  sheet: string;
  columns: { header: string; column?: string; certainty: string; suggestions: string[] }[];
  counts: Record<string, number>;
  rows: Row[];
}

/** What the add-in's import command gives, as far as this tool reads it. */
interface ImportAnswer {
  message: string;
  tables: Table[];
  findings: CommandFinding[];
  problem?: { kind: string; detail?: string };
}

interface Order {
  source: string;
  into: string;
  output: string;
  table?: string;
  json: boolean;
  language: string;
}

function readOrder(words: string[]): Order | "help" {
  const { files, values, language } = readCommandLine(
    words,
    { table: { type: "string" }, json: { type: "boolean" } },
    3,
  );
  if (values["help"]) return "help";
  const [source, into, output] = files;
  if (source === undefined || into === undefined || output === undefined)
    throw new HeadlessProblem("missingImport");
  const table = values["table"];
  if (typeof table === "string" && !TABLES.includes(table))
    throw new HeadlessProblem("noSuchTable", table, TABLES.join("、"));
  return {
    ...{ source, into, output, json: values["json"] === true, language },
    ...(typeof table === "string" ? { table } : {}),
  };
}

export async function importSource(words: string[]): Promise<number> {
  const order = readOrder(words);
  if (order === "help") {
    console.log(headlessText(languageOf(words)).import.usage);
    return 0;
  }
  const text = headlessText(order.language);
  const source = readBytes(order.source);
  const bytes = readBytes(order.into);
  const input = await readWorkbook(order.into, order.language, bytes);
  checkOutput(order.output, order.into, outputName(input));
  // What is printed as JSON is for a program: nothing else may stand on its line.
  ensureBuilt(() => console.error(text.problems.build));
  const settings = {
    [NAME_SETTING]: basename(order.source),
    [FILE_SETTING]: Buffer.from(source).toString("base64"),
    ...(order.table === undefined ? {} : { [TABLE_SETTING]: order.table }),
  };
  return withAddIn({ input, settings, language: order.language, command: COMMAND }, async (addIn, host) => {
    const answer = (await addIn.run(COMMAND)) as ImportAnswer;
    if (order.json) console.log(JSON.stringify(answer, undefined, 2));
    else print(answer, text);
    if (answer.problem) {
      console.error(text.problems.badFile(order.source, answer.message));
      if (answer.problem.detail) console.error(`  ${answer.problem.detail}`);
      return FILE_PROBLEMS.includes(answer.problem.kind) ? 2 : 1;
    }
    const given = { bytes, input, language: order.language };
    const { outdated } = await saveOver(host, order.output, given, (made) =>
      OWN_SETTINGS.reduce((rest, name) => withoutSetting(rest, input, name), made),
    );
    if (!order.json) {
      console.log(`${answer.message} ${text.import.saved(order.output)}`);
      printOutdated(outdated, text);
    }
    return answer.tables.some(({ counts }) => (counts["rejected"] ?? 0) > 0) ? 1 : 0;
  });
}

/** So many rows of one state are printed; --json has all. */
const MOST_PRINTED = 50;

function print({ tables }: ImportAnswer, text: HeadlessText): void {
  const words = text.import;
  for (const { table, sheet, columns, counts, rows } of tables) {
    console.log(words.table(sheet, table));
    for (const { header, column, certainty, suggestions } of columns)
      console.log(
        words.column(header, column, words.certainty[certainty] ?? certainty, suggestions.join("、")),
      );
    console.log(words.counts(counts));
    const told = rows.filter(
      ({ state, findings }) => state !== "unchanged" && (state !== "added" || findings.length > 0),
    );
    for (const row of told.slice(0, MOST_PRINTED)) printRow(row, text);
    if (told.length > MOST_PRINTED) console.log(words.more(told.length - MOST_PRINTED));
  }
}

function printRow({ row, state, name, changes = [], findings }: Row, text: HeadlessText): void {
  console.log(text.import.row(row, text.import.states[state] ?? state, name));
  for (const { header, address, old, value } of changes)
    console.log(text.import.change(header, address, String(old), String(value)));
  for (const { message, place, suggestion } of findings) {
    const where = place ? `${place.sheet}!${place.address} ` : "";
    console.log(`    ${where}${message}${suggestion ? text.generate.suggestion(suggestion) : ""}`);
  }
}
