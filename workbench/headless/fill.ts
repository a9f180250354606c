/** `npm run fill -- data.xlsx form.xlsx out.xlsx`: what the pane's 填表 does once it is accepted, without Excel. */
import { parseCell } from "../file/addresses";
import type { CellFile, RowFile, StyleFile, WorkbookFile } from "../file/workbook-file";
import type { Host } from "../host/host";
import { headlessText } from "../locales/headless";
import type { HeadlessText } from "../locales/zh-CN/headless";
import { withSheetOf } from "./with-sheet-of";
import { languageOf, readCommandLine } from "./command-line";
import type { CommandFinding } from "./command-outcome";
import { ensureBuilt } from "./ensure-built";
import { HeadlessProblem } from "./headless-problem";
import { printOutdated } from "./print-outdated";
import { saveOver } from "./save-over";
import { withAddIn } from "./with-add-in";
import { withoutSetting } from "./without-setting";
import { checkOutput, outputName, readBytes, readText, readWorkbook } from "./workbook-files";

const COMMAND = "park.fill";
const SETTING = "park.form";

interface FilledCell {
  address: string;
  row: string;
  column: string;
  field: string;
  value: string | number | boolean;
  /** Given where the form's cell had none of its own. */
  format?: string;
}

/** What the add-in's command gives, as far as this tool reads it. */
interface FillAnswer {
  message: string;
  sheet?: string;
  cells: FilledCell[];
  findings: CommandFinding[];
  problem?: { kind: string; detail?: string };
}

interface Order {
  data: string;
  /** Undefined: the form is a sheet of the data's workbook. */
  form?: string;
  output: string;
  sheet?: string;
  mapping?: string;
  values: boolean;
  json: boolean;
  language: string;
}

function readOrder(words: string[]): Order | "help" {
  const { files, values, language } = readCommandLine(
    words,
    {
      sheet: { type: "string" },
      mapping: { type: "string" },
      values: { type: "boolean" },
      json: { type: "boolean" },
    },
    3,
  );
  if (values["help"]) return "help";
  const [data, second, third] = files;
  const { sheet, mapping } = values;
  if (data === undefined || second === undefined || (third === undefined && typeof sheet !== "string"))
    throw new HeadlessProblem("missingFill");
  return {
    ...{
      data,
      output: third ?? second,
      json: values["json"] === true,
      values: values["values"] === true,
      language,
    },
    ...(third === undefined ? {} : { form: second }),
    ...(typeof sheet === "string" ? { sheet } : {}),
    ...(typeof mapping === "string" ? { mapping: readText(mapping) } : {}),
  };
}

export async function fill(words: string[]): Promise<number> {
  const order = readOrder(words);
  if (order === "help") {
    console.log(headlessText(languageOf(words)).fill.usage);
    return 0;
  }
  const text = headlessText(order.language);
  const dataBytes = readBytes(order.data);
  const data = await readWorkbook(order.data, order.language, dataBytes);
  const formBytes = order.form === undefined ? undefined : readBytes(order.form);
  const form = formBytes && (await readWorkbook(order.form ?? "", order.language, formBytes));
  checkOutput(order.output, order.data, outputName(form ?? data));
  if (order.form !== undefined) checkOutput(order.output, order.form, outputName(form ?? data));
  // What is printed as JSON is for a program: nothing else may stand on its line.
  ensureBuilt(() => console.error(text.problems.build));
  const { answers, outdated } =
    form && formBytes
      ? await fillFile(order, data, form, formBytes)
      : await fillSheet(order, data, dataBytes);
  if (order.json) console.log(JSON.stringify(answers, undefined, 2));
  else for (const answer of answers) print(answer, text);
  const filled = answers.filter(isFilled);
  if (filled.length === 0) {
    for (const { message } of answers) console.error(message);
    return 1;
  }
  if (!order.json) {
    console.log(text.fill.saved(order.output));
    printOutdated(outdated, text);
  }
  return filled.some(({ findings }) => findings.some(({ severity }) => severity === "error")) ? 1 : 0;
}

interface Filled {
  answers: FillAnswer[];
  /** Cells of what was saved that only Excel can calculate. Nothing is saved where nothing could be filled. */
  outdated: string[];
}

const isFilled = ({ problem }: FillAnswer): boolean => problem === undefined;

const setting = (order: Order, sheet: string, style: "formulas" | "values"): Record<string, string> => ({
  [SETTING]: JSON.stringify({
    sheet,
    style,
    ...(order.mapping === undefined ? {} : { mapping: order.mapping }),
  }),
});

/** A sheet of the workbook itself: live formulas, unless values are asked for. */
async function fillSheet(order: Order, data: WorkbookFile, bytes: Uint8Array): Promise<Filled> {
  const { sheet = "" } = order;
  if (!data.sheets.some(({ name }) => name === sheet))
    throw new HeadlessProblem("noSheet", sheet, order.data);
  const settings = setting(order, sheet, order.values ? "values" : "formulas");
  return withAddIn(
    { input: data, settings, language: order.language, command: COMMAND },
    async (addIn, host) => {
      const answer = (await addIn.run(COMMAND)) as FillAnswer;
      if (!isFilled(answer)) return { answers: [answer], outdated: [] };
      const given = { bytes, input: data, language: order.language };
      const { outdated } = await saveOver(host, order.output, given, (made) =>
        withoutSetting(made, data, SETTING),
      );
      return { answers: [answer], outdated };
    },
  );
}

/**
 * A form in a file of its own: each of its sheets is filled beside the data, and the values that come of it are put into the
 * form's file, of which nothing else changes but what its own formulas make of them.
 */
async function fillFile(
  order: Order,
  data: WorkbookFile,
  form: WorkbookFile,
  bytes: Uint8Array,
): Promise<Filled> {
  const wanted = form.sheets.filter(({ name, visibility }) =>
    order.sheet === undefined ? visibility === "Visible" : name === order.sheet,
  );
  if (wanted.length === 0) throw new HeadlessProblem("noSheet", order.sheet ?? "", order.form ?? "");
  const answers: FillAnswer[] = [];
  const filled: { name: string; cells: readonly FilledCell[] }[] = [];
  for (const sheet of wanted) {
    const name = freeName(sheet.name, data);
    const beside = withSheetOf(data, form, { ...sheet, name });
    const settings = setting(order, name, "values");
    const answer = await withAddIn(
      { input: beside, settings, language: order.language, command: COMMAND },
      async (addIn) => (await addIn.run(COMMAND)) as FillAnswer,
    );
    answers.push({ ...answer, sheet: sheet.name });
    if (isFilled(answer)) filled.push({ name: sheet.name, cells: answer.cells });
  }
  if (filled.length === 0) return { answers, outdated: [] };
  return withAddIn({ input: form, language: order.language, command: COMMAND }, async (_addIn, host) => {
    for (const { name, cells } of filled) putInto(host, name, cells);
    const given = { bytes, input: form, language: order.language };
    const { outdated } = await saveOver(host, order.output, given, (made) =>
      filled.reduce((file, { name, cells }) => ({ ...file, ...withCells(file, name, cells) }), made),
    );
    return { answers, outdated };
  });
}

/** The form's own totals are calculated on what is filled in, though its cells may be locked. */
function putInto(host: Host, name: string, cells: readonly FilledCell[]): void {
  const sheet = host.state.workbook.sheetByName(name);
  for (const { address, value } of cells) {
    const at = value === "" ? undefined : parseCell(address);
    if (!at || !sheet) continue;
    sheet.setContent(at.row, at.column, value);
    host.state.calculation.cellChanged(sheet, at.row, at.column);
  }
}

function freeName(name: string, { sheets }: WorkbookFile): string {
  let free = name;
  for (let count = 2; sheets.some((sheet) => sheet.name.toLowerCase() === free.toLowerCase()); count++)
    free = `${name.slice(0, 26)}(${count})`;
  return free;
}

/** The file with values put into blank cells of one sheet. */
function withCells(
  file: WorkbookFile,
  name: string,
  cells: readonly FilledCell[],
): Pick<WorkbookFile, "sheets" | "styles"> {
  const styles: StyleFile[] = [...file.styles];
  const sheets = file.sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const rows = new Map<number, RowFile>(
      sheet.rows.map((row) => [row.row, { ...row, cells: [...row.cells] }]),
    );
    for (const { address, value, format } of cells) {
      if (value === "") continue;
      const at = parseCell(address);
      if (!at) continue;
      const row: RowFile = rows.get(at.row) ?? { row: at.row, cells: [] };
      rows.set(at.row, row);
      const before = row.cells.find(({ column }) => column === at.column);
      const cell: CellFile = { ...before, column: at.column, value };
      const columnStyle = sheet.columns.find(({ from, to }) => from <= at.column && at.column <= to)?.style;
      const style = before?.style ?? row.style ?? columnStyle;
      if (style !== undefined) cell.style = style;
      if (format !== undefined) {
        styles.push({ ...(style === undefined ? {} : styles[style]), numberFormat: format });
        cell.style = styles.length - 1;
      }
      row.cells = [...row.cells.filter(({ column }) => column !== at.column), cell].sort(
        (one, other) => one.column - other.column,
      );
    }
    return { ...sheet, rows: [...rows.values()].sort((one, other) => one.row - other.row) };
  });
  return { sheets, styles };
}

/** So many cells are printed; --json has all. */
const MOST_PRINTED = 200;

function print({ sheet, cells, findings, problem, message: outcome }: FillAnswer, text: HeadlessText): void {
  const words = text.fill;
  const said = ({ severity, message, suggestion }: CommandFinding): string =>
    words.finding(
      text.generate.severity[severity] ?? severity,
      `${message}${suggestion ? text.generate.suggestion(suggestion) : ""}`,
    );
  if (problem) {
    // Why nothing could be filled, where the message does not say it already.
    for (const finding of findings) if (finding.message !== outcome) console.error(said(finding));
    return;
  }
  console.log(words.sheet(sheet ?? "", cells.filter(({ value }) => value !== "").length));
  for (const { address, row, column, value } of cells.slice(0, MOST_PRINTED))
    console.log(words.cell(address, row, column, String(value)));
  if (cells.length > MOST_PRINTED) console.log(words.more(cells.length - MOST_PRINTED));
  for (const finding of findings) console.log(said(finding));
}
