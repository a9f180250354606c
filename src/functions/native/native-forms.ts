import type { declarations, FunctionId } from "../declarations";
import type { Parameter, FunctionParameters } from "../parameter";
import * as figures from "./figure-formulas";
import { monthlyFormula } from "./monthly-formula";
import { narrateFormula } from "./narrate-formula";
import type { Operand } from "./operand";
import { overdueFormula, timeStatusFormula } from "./project-formulas";
import { nativeSchedule } from "./schedule-formula";

/** Operands by parameter; an optional one may be omitted. */
type NativeOperands<P extends FunctionParameters> = {
  readonly [Name in keyof P]: P[Name] extends Parameter<infer Value>
    ? undefined extends Value
      ? Operand | undefined
      : Operand
    : never;
};

type NativeForms = {
  readonly [Id in FunctionId]: (operands: NativeOperands<(typeof declarations)[Id]["parameters"]>) => string;
};

/**
 * Every PARK function for an Excel without the add-in: formula text over operands of which none is missing. Apart from the
 * declarations, because computing needs none of it.
 */
const nativeForms: NativeForms = {
  SCHEDULE: nativeSchedule,
  PROGRESS: ({ actual, target }) => figures.ratio(actual, target),
  GAP: figures.gap,
  SHORTFALL: ({ actual, target, schedule }) => `${actual.value}-${target.value}*${schedule.value}`,
  PACE: figures.pace,
  PACERATIO: figures.paceRatio,
  PROJECTION: ({ actual, schedule }) => `${actual.value}/${schedule.value}`,
  STATUS: figures.status,
  TARGET: ({ actual, progress }) => `${actual.value}/${progress.value}`,
  YOY: ({ current, prior }) => figures.growth(current, prior),
  YOYCHANGE: ({ current, prior }) => `${current.value}-${prior.value}`,
  BASE: ({ current, growth }) => `${current.value}/(1+${growth.value})`,
  YOYGAP: figures.growthGap,
  GROWTHGAP: ({ growth, priorGrowth }) => `100*(${growth.value}-${priorGrowth.value})`,
  MONTHLY: ({ cumulative }) => monthlyFormula(cumulative.raw),
  MOM: ({ current, previous }) => figures.growth(current, previous),
  SHARE: ({ part, total }) => figures.ratio(part, total),
  CONTRIBUTION: ({ partChange, totalChange }) => `${partChange.value}/${totalChange.value}`,
  PULL: ({ partChange, totalPrior }) =>
    figures.unlessNegative(totalPrior, `100*${partChange.value}/${totalPrior.value}`),
  REQUIREDGROWTH: figures.requiredGrowth,
  SCALE: figures.scale,
  OVERDUE: overdueFormula,
  TIMESTATUS: timeStatusFormula,
  NARRATE: narrateFormula,
};

/** The native form of a function for operands that were gathered by name. */
export function nativeForm(id: FunctionId, operands: Readonly<Record<string, Operand>>): string {
  return (nativeForms[id] as (operands: Readonly<Record<string, Operand>>) => string)(operands);
}
