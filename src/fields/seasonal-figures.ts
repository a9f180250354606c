import { wording } from "../locales/zh-CN/wording";
import { quotedText } from "../templates/cells/input-cell";
import type { HistoryFigure } from "../templates/history/history-figures";
import {
  identityOf,
  nextMonthPart,
  seasonFigures,
  seasonShareOf,
} from "../templates/indicators/season-formulas";
import type { SeasonFigures } from "../templates/indicators/season-formulas";
import { BLANK } from "./field";
import type { WritingContext } from "./field";

/**
 * Figures by the season: what part of last year had been reached by this month stands in the place of m/12. They are named
 * apart from the linear ones, and are blank where 历史数据 lacks last year's month or its total.
 */
export const seasonalFigures = {
  /** 100·(P − T) */
  gap: (context: WritingContext): string => gapBy(context, context.at("priorProgress")),
  /** A − G·T */
  shortfall: (context: WritingContext): string => shortfallBy(context, context.at("priorProgress")),
  /** A/T */
  projection: (context: WritingContext): string => projectionBy(context, context.at("priorProgress")),
  /** What the next month has to bring: of what remains, the part that it brought last year of what remained then. */
  pace: nextMonth,
  /** Last year's cumulative figure of the same month. */
  sameMonth: (context: WritingContext): string => found(figuresOf(context)?.part),
  /** T by itself, in all decimals. */
  share: (context: WritingContext): string =>
    share({
      ...context,
      parameter: (key) => (key === "scheduleDigits" ? undefined : context.parameter(key)),
    }),
};

/** The figures that the chosen basis decides, where it is last year's course: T stands in each of them once. */
export const figuresBySeason: Readonly<Record<string, (context: WritingContext) => string>> = {
  schedule: (context) => `IF(COUNT(${context.at("targetInForce")})=0,"",${share(context)})`,
  gap: (context) => gapBy(context, context.at("schedule")),
  shortfall: (context) => shortfallBy(context, context.at("schedule")),
  status: (context) => {
    const { ahead, onSchedule, behind } = wording.scheduleStatus;
    const words = [behind, onSchedule, ahead].map(quotedText).join(",");
    // A binary quotient is rarely equal to the schedule to its last digit.
    return `IFERROR(CHOOSE(2+SIGN(ROUND(${context.at("gap")},9)),${words}),"")`;
  },
  projection: (context) => projectionBy(context, context.at("schedule")),
  projectionProgress: (context) => `IFERROR(${context.at("projection")}/${context.at("targetInForce")},"")`,
};

function gapBy({ at }: WritingContext, schedule: string): string {
  const [actual, target] = [at("actual"), at("targetInForce")];
  return `IF(COUNT(${actual},${target})<2,"",IFERROR(100*(${actual}/${target}-${schedule}),""))`;
}

function shortfallBy({ at }: WritingContext, schedule: string): string {
  const [actual, target] = [at("actual"), at("targetInForce")];
  return `IF(COUNT(${actual},${target})<2,"",IFERROR(${actual}-${target}*${schedule},""))`;
}

function projectionBy({ at }: WritingContext, schedule: string): string {
  const actual = at("actual");
  return `IF(COUNT(${actual})=0,"",IFERROR(${actual}/${schedule},""))`;
}

function share(context: WritingContext): string {
  const { parameter } = context;
  const figures = figuresOf(context);
  if (figures) return seasonShareOf(figures, parameter);
  const month = parameter("month");
  return month === undefined ? BLANK : `IF(${month}=12,1,"")`;
}

const found = (figure: HistoryFigure | undefined): string =>
  figure ? `IF(${figure.count}=1,${figure.value},"")` : BLANK;

function figuresOf({ source, history, parameter }: WritingContext): SeasonFigures | undefined {
  return source && history ? seasonFigures(history, identityOf(source), parameter) : undefined;
}

function nextMonth({ at, parameter, source, history }: WritingContext): string {
  const month = parameter("month");
  const next = source && history ? nextMonthPart(history, identityOf(source), parameter) : undefined;
  if (!next || month === undefined) return BLANK;
  const [actual, target] = [at("actual"), at("targetInForce")];
  const step = `(${target}-${actual})*${next.part}`;
  return `IF(COUNT(${actual},${target},${month})<3,"",IFERROR(IF(${next.isKnown},${step},""),""))`;
}
