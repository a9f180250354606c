import { FunctionType, type IFunctionInfo } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { FunctionsMetadata } from "../../../engine/function-metadata";
import type { Display } from "./create-display";

/** Teaches the formula editor the add-in's functions: completion while typing, and help for each argument. */
export function offerFunctions(display: Display, namespace: string, metadata: FunctionsMetadata): void {
  const descriptions = metadata.functions.map((declared): IFunctionInfo => {
    const description = declared.description ?? "";
    return {
      functionName: `${namespace}.${declared.name}`,
      functionType: FunctionType.User,
      description,
      abstract: firstSentence(description),
      functionParameter: declared.parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description ?? "",
        example: parameter.dimensionality === "matrix" ? "A1" : "1",
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
