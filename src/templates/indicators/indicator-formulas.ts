import { sheets } from "../../locales/zh-CN/sheets";
import { GROWTH_LIMIT } from "../../records/reading/read-indicators";
import type { IndicatorField, IndicatorRecord, RowSource } from "../../records/records";
import {
  inputReference,
  numberExpression,
  quotedText,
  scaledExpression,
  textExpression,
} from "../cells/input-cell";
import type { ParameterReference } from "../parameters/parameter-reference";

/** Where the figures of one row stand, by column key: "D5". */
export type RowCells = (key: string) => string;

const words = sheets.indicators;
const growthLimit = { limit: GROWTH_LIMIT };

/** Cells that come straight from the input row. */
export function recordInputs(record: IndicatorRecord, month: string): Record<string, string> {
  const { source } = record;
  return {
    name: `=${textExpression(source, "name")}`,
    park: `=${textExpression(source, "park")}`,
    unit: `=${textExpression(source, "unit", source.statedUnit)}`,
    target: `=${targetExpression(source, month)}`,
    actual: `=${numberExpression(source, "actual")}`,
    prior: `=${numberExpression(source, "prior")}`,
    priorGrowth: `=${numberExpression(source, "priorGrowth", growthLimit)}`,
  };
}

/** The revised target from its month on, else the target as first set. */
export function targetExpression(source: RowSource<IndicatorField>, month: string): string {
  const first = numberExpression(source, "target", { positive: true });
  const cell = inputReference(source, "revisedTarget");
  if (cell === undefined) return first;
  const revised = numberExpression(source, "revisedTarget", { positive: true });
  const from = numberExpression(source, "revisedFrom");
  const holds = from === '""' ? "" : `,N(${from})<=${month}`;
  return `IF(AND(ISNUMBER(${revised})${holds}),${revised},${first})`;
}

/** Cells that are worked out from the row's own figures. A figure that is missing leaves them blank. */
export function computedCells(
  at: RowCells,
  parameter: ParameterReference,
  source?: RowSource<IndicatorField>,
): Record<string, string> {
  const [target, actual, prior, growth, priorGrowth] = [
    at("target"),
    at("actual"),
    at("prior"),
    at("growth"),
    at("priorGrowth"),
  ];
  const month = parameter("month") ?? '""';
  const both = (...cells: string[]) => `OR(${cells.map((cell) => `${cell}=""`).join(",")})`;
  const onSchedule = (then: string) =>
    `=IF(OR(${actual}="",${target}="",NOT(ISNUMBER(序时进度))),"",${then})`;
  const remaining = (then: string, done: string, yearEnd: string) =>
    `=IF(OR(${actual}="",${target}="",NOT(ISNUMBER(${month}))),"",IF(${actual}>=${target},${done},IF(${month}>=12,${yearEnd},${then})))`;
  return {
    change: `=IF(${both(actual, prior)},"",PARK.YOYCHANGE(${actual},${prior}))`,
    growth: `=${published(source, "publishedGrowth", growthExpression(actual, prior))}`,
    growthGap: `=${published(source, "publishedGrowthGap", `IF(AND(ISNUMBER(${growth}),ISNUMBER(${priorGrowth})),PARK.GROWTHGAP(${growth},${priorGrowth}),"")`)}`,
    progress: `=IF(${both(actual, target)},"",PARK.PROGRESS(${actual},${target}))`,
    schedule: `=IF(OR(${target}="",NOT(ISNUMBER(序时进度))),"",序时进度)`,
    gap: onSchedule(`PARK.GAP(${actual},${target},序时进度)`),
    shortfall: onSchedule(`PARK.SHORTFALL(${actual},${target},序时进度)`),
    pace: remaining(
      `PARK.PACE(${actual},${target},${month})`,
      quotedText(words.completed),
      quotedText(words.yearEnd),
    ),
    paceRatio: remaining(`IF(${actual}>0,PARK.PACERATIO(${actual},${target},${month}),"")`, '""', '""'),
    status: onSchedule(`PARK.STATUS(${actual},${target},序时进度)`),
  };
}

/** Growth, or the words that stand where there is no rate. */
export function growthExpression(actual: string, prior: string): string {
  const loss = `IF(${actual}>0,${quotedText(words.lossToProfit)},IF(${actual}>${prior},${quotedText(words.smallerLoss)},IF(${actual}<${prior},${quotedText(words.largerLoss)},${quotedText(words.sameLoss)})))`;
  const noRate = `IF(${prior}=0,${quotedText(words.zeroBase)},IF(${prior}<0,${loss},${quotedText(words.profitToLoss)}))`;
  return `IF(OR(${actual}="",${prior}=""),"",IF(AND(${prior}>0,${actual}>=0),PARK.YOY(${actual},${prior}),${noRate}))`;
}

/** The published figure where there is one, else the computed one. */
function published(
  source: RowSource<IndicatorField> | undefined,
  field: IndicatorField,
  computed: string,
): string {
  const cell = source && inputReference(source, field);
  if (!source || cell === undefined) return computed;
  if (source.readAs?.[field]) return `IF(${cell}="",${computed},${numberExpression(source, field)})`;
  const figure = scaledExpression(source, field, cell);
  const inner =
    field === "publishedGrowth" ? `IF(ABS(${figure})<=${GROWTH_LIMIT},${figure},${computed})` : figure;
  return `IF(ISNUMBER(${cell}),${source.refused?.includes(field) ? inner : figure},${computed})`;
}
