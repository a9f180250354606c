import { wording } from "../../locales/zh-CN/wording";
import { COUNT_UNITS, isCountUnit } from "../../statistics/units";
import { PROSE_DECIMALS } from "../../wording/digits";
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

/** Marks an expression inside a sentence of the locale, so that the words stay in one place. */
const OPEN = "\u0001";
const CLOSE = "\u0002";
const hole = (expression: string): string => OPEN + expression + CLOSE;

/** A sentence with holes as a concatenation of texts and expressions. */
function sentence(text: string): string {
  return text
    .split(OPEN)
    .flatMap((part, index) => {
      if (index === 0) return part ? [writeLiteral(part)] : [];
      const [expression = "", words = ""] = part.split(CLOSE);
      return words ? [expression, writeLiteral(words)] : [expression];
    })
    .join("&");
}

const { amounts: AMOUNT_DECIMALS, rates: RATE_DECIMALS } = PROSE_DECIMALS;
const formatOf = (decimals: number): string => (decimals === 0 ? '"0"' : `"0.${"0".repeat(decimals)}"`);
const rate = (number: string): string => `TEXT(ROUND(${number},${RATE_DECIMALS}),${formatOf(RATE_DECIMALS)})`;
const percent = (fraction: string): string => sentence(wording.percent(hole(rate(`100*${fraction}`))));
const points = (number: string): string => sentence(wording.points(hole(rate(number))));
const printsAsZero = (number: string): string => `ROUND(${number},${RATE_DECIMALS})=0`;
const clause = (text: string): string => `"${wording.comma}"&${text}`;

/** PARK.NARRATE natively: the clauses of the sentence, each empty where its figures are. */
export function narrateFormula(operands: NarrateOperands): string {
  const { name, unit, actual, growthGap } = operands;
  const growth = operands.growth && unchecked(operands.growth);
  const amount = amountWriter(unit);
  const clauses = [
    sentence(wording.actual(hole(name.raw), hole(amount(actual.value)))),
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
      const manifold = sentence(
        words.upManifold(hole(percent(value)), hole(`ROUND(${value},${RATE_DECIMALS})`)),
      );
      const up = `IF(${value}<2,${sentence(words.up(hole(percent(value))))},${manifold})`;
      const down = sentence(words.down(hole(percent(`ABS(${value})`))));
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
      const better = either(words.declineNarrower(""), words.faster(""));
      const worse = either(words.declineWider(""), words.slower(""));
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
      const share = clause(sentence(wording.shareOfTarget(hole(percent(`(${actual.value}/${goal})`)))));
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
  const ahead =
    wording.schedule.ahead(hole(points(`ABS(${gap})`))) + wording.comma + wording.surplus(hole(difference));
  const behind =
    wording.schedule.behind(hole(points(`ABS(${gap})`))) +
    wording.comma +
    wording.shortfall(hole(difference));
  const level = writeLiteral(wording.schedule.level);
  return `IF(${printsAsZero(gap)},${level},IF(${gap}>0,${sentence(ahead)},${sentence(behind)}))`;
}
