import { INDICATOR_TABLE } from "../records/columns/indicator-columns";
import { GROWTH_LIMIT } from "../records/reading/rate-limits";
import type { IndicatorField, RowSource } from "../records/records";
import { numberExpression, textExpression } from "../templates/cells/input-cell";
import { figureFormulas } from "../templates/figures/figure-formulas";
import { computedCells, targetExpression } from "../templates/indicators/indicator-formulas";
import { asInSheet } from "./as-in-sheet";
import { derivedFields } from "./derived-field";
import type { Derivation } from "./derived-field";
import { BLANK } from "./field";
import type { Field, WritingContext } from "./field";
import { inputFields } from "./input-fields";
import { monthlyFigures } from "./monthly-figures";
import type { MonthlyFigures } from "./monthly-figures";
import { figuresBySeason, seasonalFigures } from "./seasonal-figures";
import { contributionOf, pullOf, rankOf, shareOfSum } from "./relative-figures";

const PERCENTAGE_POINTS = "个百分点";
/** What stands under these keys in the built-in sheet; the others are the same in both. */
const SHEET_KEYS: Partial<Record<string, string>> = { target: "targetInForce" };
const TEXTS: readonly IndicatorField[] = ["park", "name", "unit", "constantPrices", "note"];
const RATES: readonly IndicatorField[] = ["priorGrowth", "publishedGrowth"];

const sourceOf = (context: WritingContext): RowSource<IndicatorField> | undefined =>
  context.source as RowSource<IndicatorField> | undefined;

function writeInput(key: IndicatorField): (context: WritingContext) => string {
  return (context) => {
    const source = sourceOf(context);
    if (!source) return BLANK;
    if (TEXTS.includes(key)) return textExpression(source, key);
    return numberExpression(source, key, RATES.includes(key) ? { limit: GROWTH_LIMIT } : {});
  };
}

/** As the built-in sheet writes it. */
function ofSheet(figure: string): (context: WritingContext) => string {
  return (context) => {
    const bySeason = context.bySeason ? figuresBySeason[figure] : undefined;
    if (bySeason) return bySeason(context);
    return asInSheet(
      (at) =>
        computedCells(at, context.parameter, figureFormulas("park"), { source: sourceOf(context) })[figure],
      (key) => context.at(SHEET_KEYS[key] ?? key),
    );
  };
}

function monthly(figure: keyof MonthlyFigures): (context: WritingContext) => string {
  return (context) =>
    monthlyFigures(context, {
      ...{ kind: "indicator", field: "actual", actual: context.at("actual"), prior: context.at("prior") },
    })[figure];
}

const whole = (expression: string, then: string, ...others: string[]): string =>
  `IF(OR(${[expression, ...others].map((each) => `${each}=""`).join(",")}),"",${then})`;

const amount = (needs: readonly string[], write: Derivation["write"]): Derivation => ({
  ...{ kind: "amount", unit: "record", needs, write },
});
const rate = (needs: readonly string[], write: Derivation["write"]): Derivation => ({
  ...{ kind: "rate", needs, write },
});
const points = (needs: readonly string[], write: Derivation["write"]): Derivation => ({
  ...{ kind: "points", unit: PERCENTAGE_POINTS, needs, write },
});

const SCHEDULE = "parameter.schedule";
const MONTH = "parameter.month";
const HISTORY = "history.actual";

export const INDICATOR_FIELDS: readonly Field[] = [
  ...inputFields("indicator", INDICATOR_TABLE.columns, "record", writeInput).map((field) =>
    // What is in force is called 年度目标; this one is what the year began with.
    field.key === "target"
      ? { ...field, name: "年初目标", otherNames: [field.name, ...field.otherNames] }
      : field.key === "name"
        ? { ...field, otherNames: [...field.otherNames, "名称"] }
        : field,
  ),
  ...derivedFields("indicator", {
    targetInForce: amount(["target", "revisedTarget", "revisedFrom", MONTH], (context) => {
      const source = sourceOf(context);
      return source ? targetExpression(source, context.parameter("month") ?? BLANK) : BLANK;
    }),
    change: amount(["actual", "prior"], ofSheet("change")),
    growth: rate(["actual", "prior", "publishedGrowth"], ofSheet("growth")),
    growthGap: points(["growth", "priorGrowth", "publishedGrowthGap"], ofSheet("growthGap")),
    progress: rate(["actual", "targetInForce"], ofSheet("progress")),
    schedule: rate([SCHEDULE, "targetInForce"], ofSheet("schedule")),
    gap: points(["actual", "targetInForce", SCHEDULE], ofSheet("gap")),
    shortfall: amount(["actual", "targetInForce", SCHEDULE], ofSheet("shortfall")),
    remaining: amount(["actual", "targetInForce"], ({ at }) =>
      whole(at("actual"), `${at("targetInForce")}-${at("actual")}`, at("targetInForce")),
    ),
    pace: amount(["actual", "targetInForce", MONTH], ofSheet("pace")),
    average: amount(["actual", MONTH], ({ at, parameter }) => {
      const month = parameter("month");
      return month === undefined
        ? BLANK
        : `IF(OR(${at("actual")}="",NOT(ISNUMBER(${month}))),"",${at("actual")}/${month})`;
    }),
    paceRatio: {
      ...{ kind: "ratio", unit: "倍", needs: ["actual", "targetInForce", MONTH] },
      write: ofSheet("paceRatio"),
    },
    projection: amount(["actual", SCHEDULE], (context) => projection(context, "projection")),
    projectionProgress: rate(["actual", "targetInForce", SCHEDULE], (context) =>
      projection(context, "projectionProgress", context.at("targetInForce")),
    ),
    linearProjection: amount(["actual", MONTH], ({ at, parameter }) => {
      const month = parameter("month");
      return month === undefined
        ? BLANK
        : `IF(COUNT(${at("actual")},${month})<2,"",${at("actual")}/${month}*12)`;
    }),
    status: {
      ...{ kind: "text", needs: ["actual", "targetInForce", SCHEDULE] },
      write: ofSheet("status"),
    },
    previousCumulative: amount([HISTORY, MONTH], monthly("previousCumulative")),
    month: amount(["actual", HISTORY, MONTH], monthly("month")),
    priorMonth: amount(["prior", HISTORY, MONTH], monthly("priorMonth")),
    monthGrowth: rate(["actual", "prior", HISTORY, MONTH], monthly("monthGrowth")),
    previousMonth: amount([HISTORY, MONTH], monthly("previousMonth")),
    monthOnMonth: rate(["actual", HISTORY, MONTH], monthly("monthOnMonth")),
    priorYear: amount([HISTORY], monthly("priorYear")),
    priorSameMonth: amount([HISTORY, MONTH], seasonalFigures.sameMonth),
    priorProgress: rate([HISTORY, MONTH], seasonalFigures.share),
    seasonalGap: points(["progress", "priorProgress"], seasonalFigures.gap),
    seasonalShortfall: amount(["actual", "targetInForce", "priorProgress"], seasonalFigures.shortfall),
    seasonalProjection: amount(["actual", "priorProgress"], seasonalFigures.projection),
    seasonalPace: amount(["actual", "targetInForce", HISTORY, MONTH], seasonalFigures.pace),
    rank: { kind: "rank", needs: ["progress"], write: rankOf("progress") },
    growthRank: { kind: "rank", needs: ["growth"], write: rankOf("growth") },
    share: rate(["actual"], shareOfSum("actual")),
    contribution: rate(["actual", "prior"], contributionOf("actual", "prior")),
    pull: points(["actual", "prior"], pullOf("actual", "prior")),
  }),
];

/** The year at the pace of the schedule; with a target, what part of it that would be. */
function projection(context: WritingContext, key: string, target = ""): string {
  const bySeason = context.bySeason ? figuresBySeason[key] : undefined;
  if (bySeason) return bySeason(context);
  const actual = context.at("actual");
  const against = target === "" ? "" : `/${target}`;
  const missing = target === "" ? "" : `,${target}=""`;
  return `IF(OR(${actual}=""${missing},NOT(ISNUMBER(序时进度))),"",IF(序时进度>0,${actual}/序时进度${against},""))`;
}
