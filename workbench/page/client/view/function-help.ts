import { FunctionType, type IFunctionInfo } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { FunctionsMetadata } from "../../../engine/function-metadata";
import type { PageLanguage } from "../../../locales/page";
import type { Display } from "./create-display";

/** What dist/function-help.json says of a function beside its metadata. */
export interface FunctionHelp {
  /** An argument for each parameter, which together make a call that means something. */
  example: string[];
  /** Names of the parameters in the language of the page. */
  labels: Record<string, string>;
}

/**
 * Teaches the formula editor the add-in's functions: completion while typing, and help for each argument. A name in Chinese
 * has the English one beside it, which manuals and formulas' authors use.
 */
export function offerFunctions(
  display: Display,
  language: PageLanguage,
  namespace: string,
  metadata: FunctionsMetadata,
  help: Record<string, FunctionHelp>,
): void {
  const descriptions = metadata.functions.map((declared): IFunctionInfo => {
    const description = declared.description ?? "";
    return {
      functionName: `${namespace}.${declared.name}`,
      functionType: FunctionType.User,
      description,
      abstract: firstSentence(description),
      functionParameter: declared.parameters.map((parameter, index) => ({
        name: [language === "zh-CN" && help[declared.name]?.labels[parameter.name], parameter.name]
          .filter(Boolean)
          .join(" "),
        detail: parameter.description ?? "",
        example: help[declared.name]?.example[index] ?? "",
        require: parameter.optional ? 0 : 1,
        repeat: parameter.repeating ? 1 : 0,
      })),
    };
  });
  display.univer.__getInjector().get(IDescriptionService).registerDescriptions(descriptions);
}

function firstSentence(text: string): string {
  return text.split(/[。\n]|\. /)[0] ?? text;
}
