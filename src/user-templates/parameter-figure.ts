import type { TemplateValue } from "../template-language/evaluate";
import type { Parameters } from "../templates/parameters/parameters";

/** What 参数 says, by the key of its row. */
export function parameterFigure(key: string, parameters: Parameters): TemplateValue {
  if (key === "period") return parameters.periodLabel;
  if (key === "parks") return parameters.parks;
  const value = (parameters as unknown as Record<string, unknown>)[key];
  return typeof value === "number" || typeof value === "string" ? value : undefined;
}
