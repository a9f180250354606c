import { isErrorText } from "../../engine/error-values";
import { parseLeniently, parseTyped } from "../../engine/typed-number";
import type { CellContent } from "../../file/workbook-file";
import { asExcelWrites } from "../formulas/as-excel-writes";
import { calls, limitProblem, syntaxProblem } from "../formulas/check-syntax";
import { invalidArgument } from "../host-error";
import type { HostState } from "../state";

export interface TypedContent {
  value: CellContent;
  formula?: string;
  /** The number format that an unformatted cell gets with it. */
  format?: string;
}

const LONGEST_TEXT = 32767;
const LONGEST_FORMULA = 8192;

/** What a cell holds after a value was put into it, as if it had been typed. */
export function typedContent(
  input: string | number | boolean,
  format: string,
  { engine, profile }: Pick<HostState, "engine" | "profile">,
): TypedContent {
  if (typeof input === "number" && !Number.isFinite(input)) throw invalidArgument("a number must be finite");
  if (format === "@" && profile.isStrict) return { value: input === "" ? null : text(asText(input)) };
  if (typeof input === "number" || typeof input === "boolean") return { value: input };
  if (input === "") return { value: null };
  if (format === "@") return { value: text(input) };
  if (input.startsWith("'")) return { value: text(input.slice(1)) };
  if (input.startsWith("=") && input.length > 1)
    return { value: null, formula: checkedFormula(input, { engine, profile }) };
  if (isErrorText(input)) return { value: { error: input.toUpperCase() } };
  const parsed = profile.isStrict ? parseTyped(input) : parseLeniently(input);
  if (parsed) return { value: parsed.value, ...(parsed.format ? { format: parsed.format } : {}) };
  if (profile.isStrict && /^[+-]./su.test(input))
    return { value: null, formula: checkedFormula(`=${input}`, { engine, profile }) };
  return { value: text(input) };
}

const asText = (input: string | number | boolean): string =>
  typeof input === "boolean" ? String(input).toUpperCase() : String(input).replace(/^'/, "");

function text(input: string): string {
  if (input.length > LONGEST_TEXT) throw invalidArgument(`a text may have ${LONGEST_TEXT} characters`);
  return input;
}

/** The formula as Excel keeps it, unless it would not take it: unreadable, too long, too deep, or wrong arguments. */
export function checkedFormula(
  formula: string,
  { engine, profile }: Pick<HostState, "engine" | "profile">,
): string {
  if (formula.length > LONGEST_FORMULA)
    throw invalidArgument(`a formula may have ${LONGEST_FORMULA} characters`);
  const problem = syntaxProblem(formula) ?? (profile.isStrict ? limitProblem(formula) : undefined);
  if (problem) throw invalidArgument(`formula ${formula}: ${problem}`);
  for (const call of calls(formula)) {
    const arity = engine.arity(call.name);
    if (!arity) continue;
    if (call.argumentCount < arity.minimum || call.argumentCount > arity.maximum) {
      throw invalidArgument(`formula ${formula}: ${call.name} does not take ${call.argumentCount} arguments`);
    }
  }
  if (!profile.isStrict) return formula;
  return asExcelWrites(formula, (name) => engine.arity(name) !== undefined);
}
