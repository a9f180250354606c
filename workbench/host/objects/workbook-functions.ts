import type { CellContent } from "../../file/workbook-file";
import { apiNotFound, invalidArgument } from "../host-error";
import { absoluteName, quoteSheetName } from "../model/address";
import { isError } from "../model/sheet-model";
import { defineClass, isHostObject, type HostObject, type HostClass } from "../registry";
import type { HostState } from "../state";
import type { RangeTarget } from "./range-target";

const functionResult: HostClass<CellContent> = defineClass({
  name: "FunctionResult",
  get: {
    Value: (value) => (value === null ? "" : isError(value) ? null : value),
    Error: (value) => (isError(value) ? value.error : null),
  },
});

/** An argument as it reads in a formula. */
function argument(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return `"${value.replace(/"/g, '""')}"`;
  if (Array.isArray(value)) return `{${value.map((line) => (Array.isArray(line) ? line : [line]).map(argument).join(",")).join(";")}}`; // prettier-ignore
  if (!isHostObject(value)) throw invalidArgument("values");
  if (value.type.name === "FunctionResult") {
    const content = value.target as CellContent;
    return isError(content) ? content.error : argument(content);
  }
  const target = value.target as RangeTarget;
  const areas = target.areas.map((area) => `${quoteSheetName(target.sheet.name)}!${absoluteName(area)}`);
  return areas.length === 1 ? (areas[0] ?? "") : `(${areas.join(",")})`;
}

async function evaluate(state: HostState, name: string, parameters: unknown[]): Promise<HostObject> {
  const formulaName = name.replace(/_/g, ".").toUpperCase();
  if (!state.engine.arity(formulaName)) throw apiNotFound(`Functions.${name}()`);
  // Some calls pass a list of values as one array argument.
  const flat = parameters.flatMap((value) => (Array.isArray(value) && !value.some(Array.isArray) ? (value as unknown[]) : [value])); // prettier-ignore
  while (flat.length > 0 && (flat.at(-1) === null || flat.at(-1) === undefined)) flat.pop();
  await state.settle();
  state.calculation.knowAll();
  const [first] = await state.engine.evaluate(`=${formulaName}(${flat.map(argument).join(",")})`);
  const result = first?.[0] ?? null;
  const isDay = formulaName === "DATE" && typeof result === "number" && state.countsFrom1904;
  return functionResult.of(isDay ? result - DAYS_BEFORE_1904 : result);
}

const DAYS_BEFORE_1904 = 1_462;

type Call = (target: null, state: HostState, ...parameters: unknown[]) => Promise<HostObject>;

/** workbook.functions: every function that the engine knows, by Excel's name of it. */
const calls = new Proxy<Record<string, Call>>(
  {},
  {
    get: (_target, name) => (typeof name === "string" ? (_functions: null, state: HostState, ...parameters: unknown[]) => evaluate(state, name, parameters) : undefined), // prettier-ignore
    getOwnPropertyDescriptor: (_target, name) => ({ configurable: true, enumerable: true, value: name }),
  },
);

export const workbookFunctions: HostClass<null> = defineClass({ name: "Functions", call: calls });
