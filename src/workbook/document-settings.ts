import type { DistributionOptions } from "./distribute/distribution";
import type { FormulaStyle } from "../templates/parameters/parameter-keys";

/** Wins over 参数 where it is set: how a caller without a pane asks for one style. */
const FORMULA_SETTING = "park.formulas";

export function forcedFormulaStyle(): FormulaStyle | undefined {
  const value: unknown = Office.context.document.settings.get(FORMULA_SETTING);
  return value === "native" || value === "park" ? value : undefined;
}

function textSetting(name: string): string | undefined {
  const value: unknown = Office.context.document.settings.get(name);
  return typeof value === "string" ? value : undefined;
}

/** A report's file to be checked beside the workbook, its name and its bytes in base64: how a caller without a pane gives one. */
const FILE_NAME_SETTING = "park.checkFileName";
const FILE_SETTING = "park.checkFile";

export function givenReportFile(): { name: string; bytes: Uint8Array } | undefined {
  const [name, base64] = [textSetting(FILE_NAME_SETTING), textSetting(FILE_SETTING)];
  if (name === undefined || base64 === undefined) return undefined;
  return { name, bytes: Uint8Array.from(atob(base64), (mark) => mark.charCodeAt(0)) };
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
