import { isErrorText } from "../../engine/error-values";
import { parseTyped } from "../../engine/number-format";
import type { CellContent } from "../../file/workbook-file";
import { calls, syntaxProblem } from "../formulas/check-syntax";
import { invalidArgument } from "../host-error";
import type { Engine } from "../../engine/engine";

export interface TypedContent {
  value: CellContent;
  formula?: string;
  /** The number format that an unformatted cell gets with it. */
  format?: string;
}

const LONGEST_TEXT = 32767;
const LONGEST_FORMULA = 8192;

/** What a cell holds after a value was put into it, as if it had been typed. */
export function typedContent(input: string | number | boolean, format: string, engine: Engine): TypedContent {
  if (typeof input === "number") {
    if (!Number.isFinite(input)) throw invalidArgument("a number must be finite");
    return { value: input };
  }
  if (typeof input === "boolean") return { value: input };
  if (input === "") return { value: null };
  if (format === "@") return { value: text(input) };
  if (input.startsWith("'")) return { value: text(input.slice(1)) };
  if (input.startsWith("=") && input.length > 1)
    return { value: null, formula: checkedFormula(input, engine) };
  if (isErrorText(input)) return { value: { error: input.toUpperCase() } };
  const parsed = parseTyped(input);
  if (!parsed) return { value: text(input) };
  return { value: parsed.value, ...(parsed.format ? { format: parsed.format } : {}) };
}

function text(input: string): string {
  if (input.length > LONGEST_TEXT) throw invalidArgument(`a text may have ${LONGEST_TEXT} characters`);
  return input;
}

/** The formula, unless Excel would not take it: unreadable, too long, or with a wrong number of arguments. */
export function checkedFormula(formula: string, engine: Engine): string {
  if (formula.length > LONGEST_FORMULA)
    throw invalidArgument(`a formula may have ${LONGEST_FORMULA} characters`);
  const problem = syntaxProblem(formula);
  if (problem) throw invalidArgument(`formula ${formula}: ${problem}`);
  for (const call of calls(formula)) {
    const arity = engine.arity(call.name);
    if (!arity) continue;
    if (call.argumentCount < arity.minimum || call.argumentCount > arity.maximum) {
      throw invalidArgument(`formula ${formula}: ${call.name} does not take ${call.argumentCount} arguments`);
    }
  }
  return formula;
}
