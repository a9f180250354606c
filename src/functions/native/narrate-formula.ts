import type { Sentence } from "../../locales/sentence";
import { wording } from "../../locales/zh-CN/wording";
import { COUNT_UNITS, isCountUnit } from "../../statistics/units";
import { PROSE_DECIMALS } from "../../wording/told-figure";
import { inPlaces } from "../../wording/sentence-pieces";
import type { InPlaces } from "../../wording/sentence-writer";
import { writeLiteral } from "./literal";
import { checked, ifGiven, type Operand } from "./operand";

interface NarrateOperands {
  name: Operand;
  unit: Operand;
  actual: Operand;
  target?: Operand;
  schedule?: Operand;
  growth?: Operand;
  growthGap?: Operand;
}

/** Words, or an expression for a figure. */
type Part = { words: string } | { expression: string };
const COMMA: Part = { words: wording.comma };

/** Words and expressions as one concatenation; words that follow each other are one text. */
function concatenated(parts: readonly Part[]): string {
  const merged: Part[] = [];
  for (const part of parts) {
    const last = merged[merged.length - 1];
    if (last && "words" in last && "words" in part)
      merged[merged.length - 1] = { words: last.words + part.words };
    else merged.push(part);
  }
  return merged.map((part) => ("words" in part ? writeLiteral(part.words) : part.expression)).join("&");
}

/** A sentence of the locale with expressions in its places, each with the words that go with it. */
function parts<const Places extends readonly string[]>(
  sentence: Sentence<Places>,
  ...values: InPlaces<Places, string | readonly Part[]>
): Part[] {
  const given: readonly (string | readonly Part[])[] = values;
  const inEach = given.map((value) => (typeof value === "string" ? [{ expression: value }] : value));
  return inPlaces<readonly string[], readonly Part[]>(sentence, inEach).flatMap((part) =>
    typeof part === "string" ? [{ words: part }] : part,
  );
}

/** The words of a sentence that stand before its one figure. */
const lead = ({ texts: [before = ""] }: Sentence<readonly [string]>): string => before;

const { amounts: AMOUNT_DECIMALS, rates: RATE_DECIMALS } = PROSE_DECIMALS;
const formatOf = (decimals: number): string => (decimals === 0 ? '"0"' : `"0.${"0".repeat(decimals)}"`);
const rate = (number: string): string => `TEXT(ROUND(${number},${RATE_DECIMALS}),${formatOf(RATE_DECIMALS)})`;
const percent = (fraction: string): string => `${rate(`100*${fraction}`)}&${writeLiteral(wording.percent)}`;
const points = (number: string): string => `${rate(number)}&${writeLiteral(wording.points)}`;
const printsAsZero = (number: string): string => `ROUND(${number},${RATE_DECIMALS})=0`;
const clause = (text: string): string => `"${wording.comma}"&${text}`;

/** PARK.NARRATE natively: the clauses of the sentence, each empty where its figures are. */
export function narrateFormula(operands: NarrateOperands): string {
  const { name, unit, actual, growthGap } = operands;
  const growth = operands.growth && unchecked(operands.growth);
  const amount = amountWriter(unit);
  const clauses = [
    concatenated(parts(wording.actual, name.raw, amount(actual.value))),
    growthClause(growth),
    growthGapClause(growthGap, growth),
    targetClauses(operands, amount),
  ]
    .filter((part) => part !== '""')
    .join("&");
  return checked([operands.schedule, operands.growth], clauses);
}

/** An operand that is checked once for the whole formula, and then used as it is written. */
function unchecked(operand: Operand): Operand {
  return operand.literal === undefined ? { ...operand, value: operand.raw } : operand;
}

function amountWriter(unit: Operand): (number: string) => string {
  if (typeof unit.literal === "string") {
    const decimals = isCountUnit(unit.literal) ? 0 : AMOUNT_DECIMALS;
    return (number) => `TEXT(ROUND(${number},${decimals}),${formatOf(decimals)})&${unit.raw}`;
  }
  const units = COUNT_UNITS.map(writeLiteral).join(",");
  const counts = `ISNUMBER(MATCH(TRIM(${unit.raw}),{${units}},0))`;
  return (number) =>
    `TEXT(ROUND(${number},IF(${counts},0,${AMOUNT_DECIMALS})),IF(${counts},"0",${formatOf(AMOUNT_DECIMALS)}))&${unit.raw}`;
}

function growthClause(growth: Operand | undefined): string {
  const words = wording.growth;
  return ifGiven(
    growth,
    ({ value }) => {
      const times = [{ expression: `ROUND(${value},${RATE_DECIMALS})` }, { words: wording.times }];
      const manifold = concatenated(parts(words.upManifold, percent(value), times));
      const up = `IF(${value}<2,${concatenated(parts(words.up, percent(value)))},${manifold})`;
      const down = concatenated(parts(words.down, percent(`ABS(${value})`)));
      const level = writeLiteral(words.level);
      return clause(`IF(${printsAsZero(`100*${value}`)},${level},IF(${value}<0,${down},${up}))`);
    },
    '""',
  );
}

function growthGapClause(growthGap: Operand | undefined, growth: Operand | undefined): string {
  const words = wording.growthChange;
  return ifGiven(
    growthGap,
    ({ value }) => {
      const decline = ifGiven(growth, (g) => `(${g.value}<0)*(100*${g.value}<${value})`, "0");
      const either = (declining: string, growing: string): string =>
        decline === "0"
          ? writeLiteral(growing)
          : `IF(${decline},${writeLiteral(declining)},${writeLiteral(growing)})`;
      const level = either(words.declineLevel, words.level);
      const better = either(lead(words.declineNarrower), lead(words.faster));
      const worse = either(lead(words.declineWider), lead(words.slower));
      const change = `IF(${value}>0,${better},${worse})&${points(`ABS(${value})`)}`;
      return clause(`IF(${printsAsZero(value)},${level},${change})`);
    },
    '""',
  );
}

function targetClauses(
  { actual, target, schedule }: NarrateOperands,
  amount: (number: string) => string,
): string {
  return ifGiven(
    target,
    ({ value: goal }) => {
      const share = clause(concatenated(parts(wording.shareOfTarget, percent(`(${actual.value}/${goal})`))));
      const standing = ifGiven(
        schedule,
        ({ value: elapsed }) => clause(standingClause(actual.value, goal, elapsed, amount)),
        '""',
      );
      return `IF(${goal}<=0,"",${share}${standing === '""' ? "" : `&${standing}`})`;
    },
    '""',
  );
}

function standingClause(
  actual: string,
  target: string,
  schedule: string,
  amount: (number: string) => string,
): string {
  const gap = `(100*(${actual}/${target}-${schedule}))`;
  const difference = amount(`ABS(${actual}-${target}*${schedule})`);
  const size = points(`ABS(${gap})`);
  const ahead = [...parts(wording.schedule.ahead, size), COMMA, ...parts(wording.surplus, difference)];
  const behind = [...parts(wording.schedule.behind, size), COMMA, ...parts(wording.shortfall, difference)];
  const level = writeLiteral(wording.schedule.level);
  return `IF(${printsAsZero(gap)},${level},IF(${gap}>0,${concatenated(ahead)},${concatenated(behind)}))`;
}
