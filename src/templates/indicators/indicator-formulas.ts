import { sheets } from "../../locales/zh-CN/sheets";
import { GROWTH_LIMIT } from "../../records/reading/rate-limits";
import type { IndicatorField, IndicatorRecord, RowSource } from "../../records/records";
import type { FigureFormulas } from "../figures/figure-formulas";
import {
  inputReference,
  numberExpression,
  quotedText,
  scaledExpression,
  textExpression,
} from "../cells/input-cell";
import { seasonShare } from "./season-formulas";
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
  figures: FigureFormulas,
  { source, bySeason = false }: { source?: RowSource<IndicatorField>; bySeason?: boolean } = {},
): Record<string, string> {
  const [target, actual, prior] = [at("target"), at("actual"), at("prior")];
  const [growth, priorGrowth, gap] = [at("growth"), at("priorGrowth"), at("gap")];
  const month = parameter("month") ?? '""';
  const where = (cells: readonly string[], then: string) =>
    `IF(COUNT(${cells.join(",")})<${cells.length},"",${then})`;
  // One for all indicators in a named cell of 参数, or the row's own.
  const schedule = bySeason ? at("schedule") : "序时进度";
  const onSchedule = [actual, target, schedule];
  const remaining = (done: string, yearEnd: string, then: string) =>
    `=${where([actual, target, month], `IF(${actual}>=${target},${done},IF(${month}>=12,${yearEnd},${then}))`)}`;
  return {
    change: `=${where([actual, prior], figures.change(actual, prior))}`,
    growth: `=${published(source, "publishedGrowth", growthExpression(actual, prior, figures))}`,
    growthGap: `=${published(source, "publishedGrowthGap", where([growth, priorGrowth], figures.growthGap(growth, priorGrowth)))}`,
    progress: `=${where([actual, target], figures.progress(actual, target))}`,
    schedule: bySeason
      ? `=${where([target], seasonShare(at("seasonPart"), at("seasonWhole"), parameter))}`
      : `=${where([target, schedule], schedule)}`,
    gap: `=${where(onSchedule, figures.gap(actual, target, schedule))}`,
    shortfall: `=${where(onSchedule, figures.shortfall(actual, target, schedule))}`,
    pace: remaining(
      quotedText(words.completed),
      quotedText(words.yearEnd),
      figures.pace(actual, target, month),
    ),
    paceRatio: remaining('""', '""', `IF(${actual}>0,${figures.paceRatio(actual, target, month)},"")`),
    status: `=${where(onSchedule, figures.status(actual, target, schedule, gap))}`,
    ...(bySeason ? seasonalCells(at, month, where, remaining) : {}),
  };
}

/** What follows from last year's course beside the linear figures: each is named in its header. */
function seasonalCells(
  at: RowCells,
  month: string,
  where: (cells: readonly string[], then: string) => string,
  remaining: (done: string, yearEnd: string, then: string) => string,
): Record<string, string> {
  const [target, actual, schedule] = [at("target"), at("actual"), at("schedule")];
  const [part, next, whole] = [at("seasonPart"), at("seasonNext"), at("seasonWhole")];
  const step = `IF(AND(${whole}>${part},${next}>=${part}),(${target}-${actual})*(${next}-${part})/(${whole}-${part}),"")`;
  return {
    seasonalPace: remaining(
      quotedText(words.completed),
      quotedText(words.yearEnd),
      where([part, next, whole], step),
    ),
    linearProjection: `=${where([actual, month], `${actual}/${month}*12`)}`,
    seasonalProjection: `=${where([actual, schedule], `IF(${schedule}>0,${actual}/${schedule},"")`)}`,
  };
}

/** Growth, or the words that stand where there is no rate. */
export function growthExpression(actual: string, prior: string, figures: FigureFormulas): string {
  const loss = `IF(${actual}>0,${quotedText(words.lossToProfit)},IF(${actual}>${prior},${quotedText(words.smallerLoss)},IF(${actual}<${prior},${quotedText(words.largerLoss)},${quotedText(words.sameLoss)})))`;
  const noRate = `IF(${prior}=0,${quotedText(words.zeroBase)},IF(${prior}<0,${loss},${quotedText(words.profitToLoss)}))`;
  return `IF(COUNT(${actual},${prior})<2,"",IF(AND(${prior}>0,${actual}>=0),${figures.growth(actual, prior)},${noRate}))`;
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
