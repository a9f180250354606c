import { fieldOf } from "../fields/catalogue";
import { BLANK } from "../fields/field";
import type { Field } from "../fields/field";
import { historyFigure, singleFigure } from "../templates/history/history-figures";
import { writeField } from "../fields/write-field";
import type { FieldPlaces } from "../fields/write-field";
import type { HistoryField } from "../records/history/history-record";
import { seasonShare } from "../templates/indicators/season-formulas";
import { factorExpression } from "../templates/cells/money-cell";
import { ENTERPRISE_UNIT } from "../fields/enterprise-fields";
import type { FormData, FormRecord, FormSubject } from "./form-data";
import type { Span } from "./heading-words";

/** Why a figure cannot be worked out. */
export type FigureFault =
  "notOfSeveral" | "noRank" | "noWhole" | "otherYear" | "laterMonth" | "noHistory" | "tooLong" | "notThere";

export type FormFigure = { expression: string } | { fault: FigureFault };

/** Excel takes 8192 characters in a formula; some are for what is put around the expression. */
const LONGEST = 8000;

/** Figures of several rows together: sums, and what follows from sums. */
const SUMS: ReadonlySet<string> = new Set([
  ...["actual", "prior", "target", "targetInForce", "change", "shortfall", "remaining", "pace", "average"],
  ...["month", "priorMonth", "previousCumulative", "previousMonth", "priorYear", "projection"],
  ...["revenue", "priorRevenue", "revenueLast12", "plannedInvestment", "completedInvestment"],
  ...["investment", "invested", "remainingInvestment", "monthInvested", "yearInvested"],
]);
/** A share of two sums, less what is taken off it. */
type Ratio = readonly [over: string, under: string, less: 0 | 1];
const RATIOS: Readonly<Record<FormSubject, Readonly<Record<string, Ratio>>>> = {
  indicator: { progress: ["actual", "targetInForce", 0], monthGrowth: ["month", "priorMonth", 1] },
  enterprise: {
    investmentProgress: ["completedInvestment", "plannedInvestment", 0],
    monthGrowth: ["month", "priorMonth", 1],
  },
  project: { investmentProgress: ["invested", "investment", 0] },
};
const LEVELS: Readonly<Record<FormSubject, readonly [now: string, then: string]>> = {
  indicator: ["actual", "prior"],
  enterprise: ["revenue", "priorRevenue"],
  project: ["invested", ""],
};

const fieldPlaces = (data: FormData, record: FormRecord): FieldPlaces => ({
  source: record.source,
  parameter: data.parameter,
  moneyUnit: data.moneyUnit,
  ...(data.bySeason ? { bySeason: true } : {}),
  ...(data.history ? { history: data.history } : {}),
});

/** The unit of a field's amounts as its expression gives them. */
export function unitOfFigure(data: FormData, { unit }: Field, record: FormRecord): string {
  if (unit === "record") return record.unit;
  return unit === "money" ? data.moneyUnit : (unit ?? "");
}

/** The expression for a figure of a row of the form, over the input tables. Its amounts are in the first record's unit. */
export function formFigure(
  data: FormData,
  key: string,
  span: Span | undefined,
  records: readonly FormRecord[],
  /** What the amounts of a record are multiplied by to be added to the others. */
  factorOf: (record: FormRecord) => number | undefined,
): FormFigure {
  const [first] = records;
  if (!first) return { fault: "notThere" };
  const figure =
    records.length > 1 ? ofSeveral(data, key, span, records, factorOf) : ofOne(data, key, span, first);
  if ("fault" in figure) return figure;
  if (figure.expression === BLANK) return { fault: data.history ? "notThere" : "noHistory" };
  return figure.expression.length > LONGEST ? { fault: "tooLong" } : figure;
}

function ofOne(data: FormData, key: string, span: Span | undefined, record: FormRecord): FormFigure {
  if (span) return spanFigure(data, key, span, record);
  if (key === "rank" || key === "growthRank") return { fault: "noRank" };
  return { expression: writeField(record.subject, key, fieldPlaces(data, record)) };
}

function ofSeveral(
  data: FormData,
  key: string,
  span: Span | undefined,
  records: readonly FormRecord[],
  factorOf: (record: FormRecord) => number | undefined,
): FormFigure {
  const [first] = records;
  if (!first) return { fault: "notThere" };
  const sum = (field: string, of: Span | undefined): FormFigure => {
    const parts: string[] = [];
    for (const record of records) {
      const part = ofOne(data, field, of, record);
      const factor = factorOf(record);
      if ("fault" in part) return part;
      if (factor === undefined) return { fault: "notOfSeveral" };
      if (part.expression === BLANK) return { fault: "notThere" };
      parts.push(`(${part.expression})${factor === 1 ? "" : `*${String(factor).toUpperCase()}`}`);
    }
    // A text among what is added makes it an error: a sum of some of them would be too small.
    return { expression: `(${parts.join("+")})` };
  };
  const [now, then] = LEVELS[first.subject];
  if (key === "growth" && !span) return ratio(sum(now, undefined), sum(then, undefined), 1);
  if (span && key === "growth") {
    const before = {
      ...span,
      back: span.back + 1,
      ...(span.year === undefined ? {} : { year: span.year - 1 }),
    };
    return ratio(sum(now, span), sum(now, before), 1);
  }
  const ratios = RATIOS[first.subject];
  const shares = Object.hasOwn(ratios, key) ? ratios[key] : undefined;
  if (shares) return ratio(sum(shares[0], undefined), sum(shares[1], undefined), shares[2]);
  if (data.bySeason && first.subject === "indicator" && OF_SEASON.has(key))
    return ofSeveralBySeason(data, key, (field) => sum(field, undefined));
  if (key === "gap" && first.subject === "indicator") {
    const progress = ratio(sum("actual", undefined), sum("targetInForce", undefined), 0);
    const schedule = data.parameter("schedule");
    if ("fault" in progress || schedule === undefined) return { fault: "notThere" };
    return { expression: `100*(${progress.expression}-${schedule})` };
  }
  if (key === "schedule") return ofOne(data, key, undefined, first);
  return SUMS.has(key) ? sum(key, span) : { fault: "notOfSeveral" };
}

/** What the schedule decides. */
const OF_SEASON: ReadonlySet<string> = new Set(["schedule", "gap", "shortfall", "projection"]);

/** By last year's course the schedule of several rows is that of their sums, and so is what follows from it. */
function ofSeveralBySeason(data: FormData, key: string, sum: (field: string) => FormFigure): FormFigure {
  const [actual, target] = [sum("actual"), sum("targetInForce")];
  const [part, whole] = [sum("priorSameMonth"), sum("priorYear")];
  const all = [actual, target, part, whole];
  const fault = all.find((each) => "fault" in each);
  if (fault) return fault;
  const [a, g, p, w] = all.map((each) => ("expression" in each ? each.expression : BLANK));
  const schedule = seasonShare(p ?? BLANK, w ?? BLANK, data.parameter);
  const written: Record<string, string> = {
    schedule,
    gap: `100*(${a}/${g}-${schedule})`,
    shortfall: `${a}-${g}*${schedule}`,
    projection: `${a}/${schedule}`,
  };
  return { expression: `IFERROR(${written[key] ?? BLANK},"")` };
}

function ratio(over: FormFigure, under: FormFigure, less: 0 | 1): FormFigure {
  if ("fault" in over) return over;
  if ("fault" in under) return under;
  const share = `${over.expression}/${under.expression}${less === 0 ? "" : "-1"}`;
  return { expression: `IF(${under.expression}>0,${share},"")` };
}

/** Months of a span as the history and the input tables tell them. */
function spanFigure(data: FormData, key: string, span: Span, record: FormRecord): FormFigure {
  const { year, month } = data;
  if (year === undefined || month === undefined) return { fault: "notThere" };
  const offset =
    span.year === undefined
      ? -span.back
      : span.year - year - (span.back > 0 && span.year === year ? span.back : 0);
  const through = span.through === "report" ? month : span.through === "before" ? month - 1 : span.through;
  if (offset > 0 || (offset === 0 && through > month)) return { fault: "laterMonth" };
  const isGrowth = key === "growth";
  const cumulative = (back: number, upTo: number): string => cumulativeAt(data, record, back, upTo);
  const after = span.after === "none" ? 0 : span.after === "one" ? through - 1 : span.after;
  const level = (back: number): string =>
    after === 0 ? cumulative(back, through) : `(${cumulative(back, through)}-${cumulative(back, after)})`;
  const needsHistory = (offset === 0 ? through !== month : offset < -1 || through !== month) || after > 0;
  if (needsHistory && !data.history) return { fault: "noHistory" };
  if (!isGrowth) return { expression: level(offset) };
  const then = level(offset - 1);
  return { expression: `IF(${then}>0,${level(offset)}/${then}-1,"")` };
}

const HISTORY_FIELD: Readonly<Record<FormSubject, HistoryField>> = {
  indicator: "actual",
  enterprise: "actual",
  project: "invested",
};

/** A cumulative figure: of the report's month from the input table, of another from the history. */
function cumulativeAt(data: FormData, record: FormRecord, offset: number, through: number): string {
  const year = data.parameter("year");
  const month = data.parameter("month");
  const [now, then] = LEVELS[record.subject];
  const input = offset === 0 ? now : offset === -1 ? then : "";
  const own = input === "" ? undefined : writeField(record.subject, input, fieldPlaces(data, record));
  const kept = keptFigure(
    data,
    record,
    year === undefined ? String((data.year ?? 0) + offset) : `${year}${offset === 0 ? "" : offset}`,
    through,
  );
  if (own === undefined) return kept;
  return month === undefined ? own : `IF(${month}=${through},${own},${kept})`;
}

function keptFigure(data: FormData, record: FormRecord, year: string, through: number): string {
  const places = { ...fieldPlaces(data, record), at: () => BLANK };
  const figure = historyFigure(places, record.subject, HISTORY_FIELD[record.subject], {
    year,
    month: String(through),
  });
  if (!figure) return BLANK;
  const unit = record.subject === "enterprise" ? ENTERPRISE_UNIT : data.moneyUnit;
  const factor = record.subject === "indicator" ? "" : `*${factorExpression(record.source, "unit", unit)}`;
  return singleFigure({ ...figure, value: `${figure.value}${factor}` });
}

export const figureField = (subject: FormSubject, key: string): Field | undefined => fieldOf(subject, key);
