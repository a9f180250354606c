import { INPUT_TABLES, INPUT_TABLE_KEYS } from "../records/columns/input-tables";
import type { InputTableKey } from "../records/columns/input-tables";
import type { DistributionOptions } from "./distribute/distribution";
import type { RollOverOptions } from "../templates/roll-over/roll-over-plan";
import type { FormulaStyle } from "../templates/parameters/parameter-keys";

/** Wins over 参数 where it is set: how a caller without a pane asks for one style. */
const FORMULA_SETTING = "park.formulas";

export function forcedFormulaStyle(): FormulaStyle | undefined {
  const value: unknown = Office.context.document.settings.get(FORMULA_SETTING);
  return value === "native" || value === "park" ? value : undefined;
}

/** What a caller without a pane wants to become of figures that were typed over formulas. */
const TYPED_OVER_SETTING = "park.typedOver";

export function forcedTypedOver(): "keep" | "restore" | undefined {
  const value = textSetting(TYPED_OVER_SETTING);
  return value === "keep" || value === "restore" ? value : undefined;
}

/** How many decimals of amounts and of rates a caller without a pane wants in the report; 参数 decides where it says nothing. */
const DECIMALS_SETTINGS = { amounts: "park.reportAmountDecimals", rates: "park.reportRateDecimals" };

export function givenReportDecimals(): { amounts?: number; rates?: number } {
  const given = (name: string): number | undefined => {
    const text = textSetting(name);
    return text !== undefined && /^[0-6]$/.test(text) ? Number(text) : undefined;
  };
  const [amounts, rates] = [given(DECIMALS_SETTINGS.amounts), given(DECIMALS_SETTINGS.rates)];
  return { ...(amounts === undefined ? {} : { amounts }), ...(rates === undefined ? {} : { rates }) };
}

/** Asked with blocks behind it, as a list in JSON. Excel has no such setting. */
const KEPT_CELLS_SETTING = "workbench.keptCells";

/**
 * Where something else than Excel calculates: cells within the blocks, which are told as "Sheet!A1:C9", whose figures it can
 * only take from the file, as "Sheet!A1".
 */
export function keptCells(blocks: readonly string[]): string[] {
  const key = `${KEPT_CELLS_SETTING} ${JSON.stringify(blocks)}`;
  const cells: unknown = Office.context.document.settings.get(key);
  return Array.isArray(cells) ? cells.filter((cell) => typeof cell === "string") : [];
}

function textSetting(name: string): string | undefined {
  const value: unknown = Office.context.document.settings.get(name);
  return typeof value === "string" ? value : undefined;
}

/** A report's file to be checked beside the workbook, its name and its bytes in base64: how a caller without a pane gives one. */
const FILE_NAME_SETTING = "park.checkFileName";
const FILE_SETTING = "park.checkFile";

export function givenReportFile(): GivenFile | undefined {
  return givenFile(FILE_NAME_SETTING, FILE_SETTING);
}

interface GivenFile {
  name: string;
  bytes: Uint8Array;
}

function givenFile(nameSetting: string, setting: string): GivenFile | undefined {
  const [name, base64] = [textSetting(nameSetting), textSetting(setting)];
  if (name === undefined || base64 === undefined) return undefined;
  return { name, bytes: bytesOf(atob(base64)) };
}

/** Byte by byte: made from the text as a list of letters, a file of 30 MB takes a gigabyte on the way. */
function bytesOf(letters: string): Uint8Array {
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

/** A file to be imported and, where the caller says so, the input table that it is for. */
const IMPORT_NAME_SETTING = "park.importFileName";
const IMPORT_SETTING = "park.importFile";
const IMPORT_TABLE_SETTING = "park.importTable";

export function givenImport(): (GivenFile & { key?: InputTableKey }) | undefined {
  const file = givenFile(IMPORT_NAME_SETTING, IMPORT_SETTING);
  const table = textSetting(IMPORT_TABLE_SETTING);
  const key = INPUT_TABLE_KEYS.find((each) => INPUT_TABLES[each].name === table);
  return file && { ...file, ...(key ? { key } : {}) };
}

/** The sheet that a caller without a pane wants filled, how, and what it says of rows and columns. */
const FORM_SETTING = "park.form";

export interface GivenForm {
  sheet?: string;
  style: "formulas" | "values";
  /** The text of a mapping's file. */
  mapping?: string;
}

export function givenForm(): GivenForm {
  const text = textSetting(FORM_SETTING);
  const given = text === undefined ? {} : (JSON.parse(text) as Record<string, unknown>);
  const { sheet, mapping, style } = given;
  return {
    style: style === "values" ? "values" : "formulas",
    ...(typeof sheet === "string" ? { sheet } : {}),
    ...(typeof mapping === "string" ? { mapping } : {}),
  };
}

/** The built-in sheets that a caller without a pane wants as templates, by their names as JSON; none: all of them. */
const CUSTOMISE_SETTING = "park.customise";

export function givenCustomised(): string[] {
  const text = textSetting(CUSTOMISE_SETTING);
  const given: unknown = text === undefined ? [] : JSON.parse(text);
  return Array.isArray(given) ? given.filter((name) => typeof name === "string") : [];
}

/** How a caller without a pane wants the distribution copy: the options by name, as JSON. */
const DISTRIBUTION_SETTING = "park.distribution";

export function givenDistribution(): DistributionOptions {
  const text = textSetting(DISTRIBUTION_SETTING);
  const given = text === undefined ? {} : (JSON.parse(text) as Record<string, unknown>);
  return {
    place: given["place"] === "copies" ? "copies" : "workbook",
    mode: given["mode"] === "values" ? "values" : "native",
    unconvertible: given["unconvertible"] === "values" ? "values" : "refuse",
  };
}

/** How a caller without a pane wants to roll over: the options by name, as JSON. */
const ROLL_OVER_SETTING = "park.rollOver";

export function givenRollOver(): RollOverOptions {
  const text = textSetting(ROLL_OVER_SETTING);
  const given = text === undefined ? {} : (JSON.parse(text) as Record<string, unknown>);
  const { year, month, keep, clearProgress } = given;
  return {
    ...(typeof year === "number" && typeof month === "number" ? { to: { year, month } } : {}),
    ...(keep === "new" || keep === "replace" ? { keep } : {}),
    clearProgress: clearProgress === true,
  };
}

/** The kept sheet that a caller without a pane wants compared with now; all are listed where none is named. */
const KEPT_SETTING = "park.kept";

export const givenKept = (): string | undefined => textSetting(KEPT_SETTING);

/** Keeps a text in the workbook under its name; one that is there already is not written again. */
export async function rememberText(name: string, text: string): Promise<void> {
  const { settings } = Office.context.document;
  if (settings.get(name) === text) return;
  settings.set(name, text);
  await saveSettings();
}

/** Writes the document settings into the workbook. */
export function saveSettings(): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    Office.context.document.settings.saveAsync((result) => {
      if (result.status === Office.AsyncResultStatus.Failed) reject(new Error(result.error.message));
      else resolve();
    });
  });
}
