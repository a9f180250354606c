import { functions as english } from "../locales/en-US/functions";
import { languageOf, type Language } from "../locales/language";
import { functions as chinese } from "../locales/zh-CN/functions";
import type { Matrix } from "./cell";
import { declarations, type FunctionId } from "./declarations";
import { Problem } from "./problem";
import { run } from "./run";
import { WORKDAY_YEARS } from "./schedule-on-basis";

const TEXTS: Readonly<Record<Language, typeof chinese>> = { "zh-CN": chinese, "en-US": english };

/**
 * A PARK function as Excel calls it: always a two-dimensional result. A failing cell of several is an error value; a
 * single one is thrown, which is how Excel shows its message.
 */
export function answer(id: FunctionId, delivered: readonly unknown[]): Matrix<unknown> {
  const results: Matrix<unknown> = computed(id, delivered);
  const only = results.length === 1 && results[0]?.length === 1 ? results[0][0] : undefined;
  if (only instanceof Problem) throw toError(id, only);
  for (const row of results) {
    for (let column = 0; column < row.length; column += 1) {
      const result = row[column];
      if (typeof result === "object") row[column] = toError(id, result as Problem);
    }
  }
  return results;
}

/** What an argument's own getters throw says no more than that it cannot be read. */
function computed(id: FunctionId, delivered: readonly unknown[]): Matrix<unknown> {
  try {
    return run(declarations[id], delivered);
  } catch {
    return [[new Problem("#VALUE!", "notReadable")]];
  }
}

function toError(id: FunctionId, problem: Problem): CustomFunctions.Error {
  // The codes are the texts of the errors; the enumeration itself is not there in every host.
  return new CustomFunctions.Error(problem.error as CustomFunctions.ErrorCode, messageOf(id, problem));
}

/** The message in the language of the display. Undefined where Excel shows none. */
function messageOf(id: FunctionId, { message, given = "", parameter }: Problem): string | undefined {
  if (message === undefined) return undefined;
  const texts = TEXTS[displayLanguage()];
  const labels: Readonly<Record<string, string>> = texts.labels;
  const where =
    parameter === undefined
      ? ""
      : texts.parameter(parameter, labels[`${id}.${parameter}`] ?? labels[parameter] ?? parameter);
  const [from, to] = [String(WORKDAY_YEARS.from), String(WORKDAY_YEARS.to)];
  return texts.messages[message]({ where, given, from, to });
}

/** Functions run also where Office is not loaded: then the language is unknown. */
function displayLanguage(): Language {
  return languageOf(typeof Office === "undefined" ? undefined : Office.context?.displayLanguage);
}
