import { checkedFormula } from "../edit/typed-content";
import { invalidArgument, itemNotFound } from "../host-error";
import { absoluteName, quoteSheetName } from "../model/address";
import { contains, intersect, subtract, type Area } from "../model/area";
import type { ValidationModel } from "../model/rule-models";
import { defineClass, isHostObject, type HostObject, type HostClass } from "../registry";
import type { HostState } from "../state";
import { flag } from "./arguments";
import { rectangles } from "./range-geometry";
import { rangeTarget, type RangeTarget } from "./range-target";
import { valueAllowed } from "./validation-check";
import { rangeAreas } from "./reached-objects";

type Rule = ValidationModel["rule"];

const KINDS: Record<string, Rule["type"]> = {
  list: "list", wholeNumber: "whole", decimal: "decimal", date: "date", time: "time", textLength: "textLength",
  custom: "custom",
}; // prettier-ignore
const TYPE_NAMES: Record<Rule["type"], string> = {
  list: "List", whole: "WholeNumber", decimal: "Decimal", date: "Date", time: "Time", textLength: "TextLength",
  custom: "Custom",
}; // prettier-ignore

/** The rule of a target: undefined without one, null where its cells differ. */
function ruleOf(target: RangeTarget): Rule | null | undefined {
  const rules = target.sheet.validations.filter((rule) =>
    rule.ranges.some((area) => target.areas.some((own) => intersect(area, own))),
  );
  if (rules.length === 0) return undefined;
  const [only] = rules;
  const whole = rules.length === 1 && only && target.areas.every((own) => covered(own, only.ranges));
  return whole ? only.rule : null;
}

const covered = (area: Area, ranges: readonly Area[]): boolean =>
  ranges.some((range) => contains(range, area)) ||
  ranges.reduce<Area[]>((rest, range) => rest.flatMap((part) => subtract(part, range)), [area]).length === 0;

function put(target: RangeTarget, state: HostState, rule: Rule | undefined): void {
  state.requireAllowed(target.sheet);
  const { sheet } = target;
  sheet.validations = sheet.validations
    .map((other) => ({
      ...other,
      ranges: target.areas.reduce<Area[]>(
        (rest, cut) => rest.flatMap((area) => subtract(area, cut)),
        other.ranges,
      ),
    })) // prettier-ignore
    .filter((other) => other.ranges.length > 0);
  if (rule) sheet.validations.push({ ranges: target.areas.map((area) => ({ ...area })), rule });
  state.isDirty = true;
}

/** Excel shows no more, and a file with more is damaged. */
function short(value: string | undefined, most: number, name: string, state: HostState): string {
  if (state.profile.isStrict && (value?.length ?? 0) > most)
    throw invalidArgument(`${name} is longer than ${most} characters`);
  return value ?? "";
}

/** A formula of a rule, unless Excel would not read it. */
function readable(formula: string, state: HostState): string {
  return state.profile.isStrict && formula.startsWith("=") ? checkedFormula(formula, state) : formula;
}

interface BasicRule {
  formula1?: unknown;
  formula2?: unknown;
  operator?: string;
}

function formulaText(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return value;
  if (isHostObject(value)) return rangeFormula(value);
  throw invalidArgument("formula");
}

function rangeFormula(object: HostObject): string {
  const target = object.target as RangeTarget;
  return `=${quoteSheetName(target.sheet.name)}!${target.areas.map(absoluteName).join(",")}`;
}

const OPERATORS = ["Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan", "GreaterThanOrEqualTo", "LessThanOrEqualTo"]; // prettier-ignore
const DEFAULTS: Pick<Rule, "allowBlank" | "showDropDown"> = { allowBlank: true, showDropDown: true };

function parseRule(value: unknown, state: HostState): Rule | undefined {
  if (typeof value !== "object" || value === null) throw invalidArgument("rule");
  const entries = Object.entries(value).filter(
    ([key, part]) => key in KINDS && part !== null && part !== undefined,
  );
  if (entries.length === 0) return undefined;
  const [key, part] = entries[0] as [string, unknown];
  if (entries.length > 1) throw invalidArgument("rule: one kind at a time");
  const type = KINDS[key] as Rule["type"];
  if (type === "list") {
    const { source, inCellDropDown } = part as { source?: unknown; inCellDropDown?: boolean };
    const base = { type, allowBlank: true, showDropDown: inCellDropDown ?? true };
    if (isHostObject(source)) return { ...base, formula1: rangeFormula(source) };
    if (typeof source !== "string" || source === "") throw invalidArgument("rule.list.source");
    if (source.startsWith("=")) return { ...base, formula1: readable(source, state) };
    // Excel keeps a typed list as one text of at most 255 characters.
    if (source.length > 255) throw invalidArgument("rule.list.source is longer than 255 characters");
    return { ...base, items: source.split(",").map((item) => item.trim()) };
  }
  if (type === "custom") {
    const { formula } = part as { formula?: unknown };
    if (typeof formula !== "string" || formula === "") throw invalidArgument("rule.custom.formula");
    return { type, ...DEFAULTS, formula1: readable(formula, state) };
  }
  const { formula1, formula2, operator } = part as BasicRule;
  if (!OPERATORS.includes(String(operator))) throw invalidArgument("operator");
  const needsTwo = operator === "Between" || operator === "NotBetween";
  if (formula1 === undefined || (needsTwo && (formula2 === undefined || formula2 === null))) throw invalidArgument("formula1, formula2"); // prettier-ignore
  return { type, ...DEFAULTS, operator, formula1: readable(formulaText(formula1), state), ...(needsTwo ? { formula2: readable(formulaText(formula2), state) } : {}) }; // prettier-ignore
}

const asNumber = (value: string | undefined): string | number | undefined =>
  value !== undefined && value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : value;

function ruleValue(rule: Rule | null | undefined): object {
  if (!rule) return {};
  if (rule.type === "list") return { list: { inCellDropDown: rule.showDropDown, source: rule.formula1 ?? (rule.items ?? []).join(",") } }; // prettier-ignore
  if (rule.type === "custom") return { custom: { formula: rule.formula1 } };
  const key = Object.keys(KINDS).find((name) => KINDS[name] === rule.type) ?? "";
  return {
    [key]: {
      operator: rule.operator,
      formula1: asNumber(rule.formula1),
      ...(rule.formula2 === undefined ? {} : { formula2: asNumber(rule.formula2) }),
    },
  };
}

const STYLES = { Stop: "stop", Warning: "warning", Information: "information" } as const;
const styleName = (style: string): string =>
  Object.entries(STYLES).find(([, key]) => key === style)?.[0] ?? "Stop";

/** Changes a part of the rule that is there: Excel refuses it where there is none. */
function change(target: RangeTarget, state: HostState, make: (rule: Rule) => Rule): void {
  const rule = ruleOf(target);
  if (!rule) throw invalidArgument("the cells have no rule");
  put(target, state, make(rule));
}

async function invalidCells(target: RangeTarget, state: HostState): Promise<Area[]> {
  const bad: { row: number; column: number }[] = [];
  for (const validation of target.sheet.validations) {
    for (const range of validation.ranges) {
      for (const own of target.areas) {
        const area = intersect(range, own);
        const used = area && target.sheet.usedArea(true, area);
        if (!used) continue;
        for (let row = used.top; row <= used.bottom; row++) {
          for (let column = used.left; column <= used.right; column++) {
            if (!(await valueAllowed(state, target.sheet, validation, row, column)))
              bad.push({ row, column });
          }
        }
      }
    }
  }
  return rectangles(bad);
}

export const dataValidation: HostClass<RangeTarget> = defineClass({
  name: "DataValidation",
  get: {
    Type: (target) => {
      const rule = ruleOf(target);
      return rule === undefined ? "None" : rule === null ? "MixedCriteria" : TYPE_NAMES[rule.type];
    },
    Rule: (target) => ruleValue(ruleOf(target)),
    IgnoreBlanks: (target) => ruleOf(target)?.allowBlank ?? true,
    Prompt: (target) => {
      const prompt = ruleOf(target)?.prompt;
      return { showPrompt: prompt !== undefined, title: prompt?.title ?? "", message: prompt?.message ?? "" };
    },
    ErrorAlert: (target) => {
      const rule = ruleOf(target);
      const error = rule?.error;
      return { showAlert: error !== undefined || !rule, style: styleName(error?.style ?? "stop"), title: error?.title ?? "", message: error?.message ?? "" }; // prettier-ignore
    },
    Valid: async (target, state) =>
      ruleOf(target) === null ? null : (await invalidCells(target, state)).length === 0,
  },
  set: {
    Rule: (target, value: unknown, state) => put(target, state, parseRule(value, state)),
    IgnoreBlanks: (target, value: unknown, state) => change(target, state, (rule) => ({ ...rule, allowBlank: flag(value, "ignoreBlanks") })), // prettier-ignore
    Prompt: (target, value: { showPrompt?: boolean; title?: string; message?: string }, state) =>
      change(
        target,
        state,
        ({ prompt: _old, ...rule }) =>
        value.showPrompt === false
          ? rule
          : { ...rule, prompt: { title: short(value.title, 32, "title", state), message: short(value.message, 255, "message", state) } }, // prettier-ignore
      ),
    ErrorAlert: (
      target,
      value: { showAlert?: boolean; style?: keyof typeof STYLES; title?: string; message?: string },
      state,
    ) =>
      change(
        target,
        state,
        ({ error: _old, ...rule }) =>
        value.showAlert === false
          ? rule
          : { ...rule, error: { title: short(value.title, 32, "title", state), message: short(value.message, 224, "message", state), style: STYLES[value.style ?? "Stop"] ?? "stop" } }, // prettier-ignore
      ),
  },
  call: {
    Clear: (target, state) => put(target, state, undefined),
    GetInvalidCells: async (target, state) => {
      const areas = await invalidCells(target, state);
      if (areas.length === 0) throw itemNotFound("all cells are valid");
      return rangeAreas.of(rangeTarget(target.sheet, ...areas));
    },
    GetInvalidCellsOrNullObject: async (target, state) => {
      const areas = await invalidCells(target, state);
      return areas.length === 0 ? null : rangeAreas.of(rangeTarget(target.sheet, ...areas));
    },
  },
  needsValues: ["Valid", "GetInvalidCells", "GetInvalidCellsOrNullObject"],
});
