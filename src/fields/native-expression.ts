import { toNativeFormula } from "../functions/native/to-native";

/** A cell's formula as a native expression, without its "=". What has no native form is not written at all. */
export function nativeExpression(formula: string): string {
  if (!formula.includes("PARK.")) return formula.replace(/^=/, "");
  const conversion = toNativeFormula(formula.startsWith("=") ? formula : `=${formula}`);
  if (conversion.converted) return conversion.formula.slice(1);
  throw new Error(
    `no native formula for ${formula}: ${conversion.problems.map(({ kind }) => kind).join(", ")}`,
  );
}
