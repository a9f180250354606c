import type { DistributionOptions } from "./distribute/distribution";
import type { FormulaStyle } from "../templates/parameters/parameter-keys";

/** Wins over 参数 where it is set: how a caller without a pane asks for one style. */
const FORMULA_SETTING = "park.formulas";

export function forcedFormulaStyle(): FormulaStyle | undefined {
  const value: unknown = Office.context.document.settings.get(FORMULA_SETTING);
  return value === "native" || value === "park" ? value : undefined;
}

/** A report's text to be checked beside the workbook: how a caller without a pane gives one. */
const TEXT_SETTING = "park.checkText";
/** Likewise a Word file, in base64. */
const WORD_SETTING = "park.checkWord";

function textSetting(name: string): string | undefined {
  const value: unknown = Office.context.document.settings.get(name);
  return typeof value === "string" ? value : undefined;
}

export const givenText = (): string | undefined => textSetting(TEXT_SETTING);
export const givenWordFile = (): string | undefined => textSetting(WORD_SETTING);

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
