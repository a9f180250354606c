import { toNativeFormula } from "../../functions/native/to-native";
import type { Content, SheetPlan } from "./sheet-plan";

/** The plan with every PARK formula replaced by its native equivalent. */
export function inNativeStyle(plan: SheetPlan): SheetPlan {
  return {
    ...plan,
    rows: plan.rows.map((row) => ({ ...row, cells: row.cells.map(nativeContent) })),
    rules: plan.rules.map((rule) => ({ ...rule, formula: String(nativeContent(rule.formula)) })),
  };
}

function nativeContent(content: Content): Content {
  if (typeof content !== "string" || !content.startsWith("=") || !content.includes("PARK.")) return content;
  const conversion = toNativeFormula(content);
  if (conversion.converted) return conversion.formula;
  throw new Error(
    `no native formula for ${content}: ${conversion.problems.map(({ kind }) => kind).join(", ")}`,
  );
}
