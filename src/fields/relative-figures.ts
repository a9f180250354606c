import { rankFormula } from "../templates/parks/rank-formula";
import { BLANK } from "./field";
import type { WritingContext } from "./field";

/** 位次: the rank of one figure of a row among the rows that it is compared with; ties share it. */
export function rankOf(key: string): (context: WritingContext) => string {
  return ({ at, among }) => {
    const others = among?.(key);
    return others === undefined ? BLANK : rankFormula(at(key), others).slice(1);
  };
}

/** 占比: the row's part of the sum. */
export function shareOfSum(key: string): (context: WritingContext) => string {
  return ({ at, among }) => {
    const all = among?.(key);
    return all === undefined ? BLANK : shareExpression(at(key), `SUM(${all})`);
  };
}

/** 贡献率: the row's part of the change of the sum. */
export function contributionOf(actual: string, prior: string): (context: WritingContext) => string {
  return ({ at, among }) => {
    const [now, then] = [among?.(actual), among?.(prior)];
    if (now === undefined || then === undefined) return BLANK;
    return contributionExpression(at(actual), at(prior), changeOfBoth(now, then));
  };
}

/** 拉动: by how many points the row moved the growth of the sum. */
export function pullOf(actual: string, prior: string): (context: WritingContext) => string {
  return ({ at, among }) => {
    const [now, then] = [among?.(actual), among?.(prior)];
    if (now === undefined || then === undefined) return BLANK;
    return pullExpression(at(actual), at(prior), sumOfBoth(then, now, then));
  };
}

/** Sums over rows that have both figures: a row without last year's figure has no part in the change. */
export const sumOfBoth = (of: string, one: string, other: string): string =>
  `SUMPRODUCT(ISNUMBER(${one})*ISNUMBER(${other}),${of})`;

export const changeOfBoth = (now: string, then: string): string =>
  `(${sumOfBoth(now, now, then)}-${sumOfBoth(then, now, then)})`;

/** A part over a sum that is more than nothing. */
export const shareExpression = (own: string, sum: string): string =>
  `IF(${own}="","",IF(${sum}>0,${own}/${sum},""))`;

/** A part's change over the sum's. */
export const contributionExpression = (now: string, then: string, change: string): string =>
  `IF(OR(${now}="",${then}=""),"",IF(${change}=0,"",(${now}-${then})/${change}))`;

/** A part's change over what the sum was a year ago, in points. */
export const pullExpression = (now: string, then: string, base: string): string =>
  `IF(OR(${now}="",${then}=""),"",IF(${base}>0,100*(${now}-${then})/${base},""))`;
