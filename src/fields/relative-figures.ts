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
export function shareOf(key: string): (context: WritingContext) => string {
  return ({ at, among }) => {
    const all = among?.(key);
    return all === undefined ? BLANK : `IF(${at(key)}="","",IF(SUM(${all})>0,${at(key)}/SUM(${all}),""))`;
  };
}

/** Sums over rows that have both figures: a row without last year's figure has no part in the change. */
const sumOfBoth = (of: string, one: string, other: string): string =>
  `SUMPRODUCT(ISNUMBER(${one})*ISNUMBER(${other}),${of})`;

/** 贡献率: the row's part of the change of the sum. */
export function contributionOf(actual: string, prior: string): (context: WritingContext) => string {
  return ({ at, among }) => {
    const [now, then] = [among?.(actual), among?.(prior)];
    if (now === undefined || then === undefined) return BLANK;
    const change = `(${sumOfBoth(now, now, then)}-${sumOfBoth(then, now, then)})`;
    return `IF(OR(${at(actual)}="",${at(prior)}=""),"",IF(${change}=0,"",(${at(actual)}-${at(prior)})/${change}))`;
  };
}

/** 拉动: by how many points the row moved the growth of the sum. */
export function pullOf(actual: string, prior: string): (context: WritingContext) => string {
  return ({ at, among }) => {
    const [now, then] = [among?.(actual), among?.(prior)];
    if (now === undefined || then === undefined) return BLANK;
    const base = sumOfBoth(then, now, then);
    return `IF(OR(${at(actual)}="",${at(prior)}=""),"",IF(${base}>0,100*(${at(actual)}-${at(prior)})/${base},""))`;
  };
}
