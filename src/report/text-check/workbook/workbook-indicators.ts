import type { IndicatorField, IndicatorRecord } from "../../../records/records";
import { targetInForce } from "../../../records/target-in-force";
import { LOSS, type Figure, type Measure } from "../figure";
import { exactly, meet, minus, over, plus, scaled, times, type Interval } from "../interval";
import { canonical } from "../reading/same-name";
import { OPEN_END } from "../reading/measures/measure-words";
import { percentOf } from "../rules/schedule-candidates";
import { changeOf } from "../rules/recomputed-values";
import { unitNamed } from "../reading/units-in-text";
import { asTyped, isOfWorkbookPeriod, type WorkbookFigures, type WorkbookValue } from "./workbook-figures";

/** Other names that reports use for an indicator. */
const SAME = [
  ["上交税金", "上缴税金", "税金", "入库税金", "上交税收", "上缴税收"],
  [
    "主营业务收入",
    "主营收入",
    "规上工业主营业务收入",
    "规模以上工业主营业务收入",
    "规上工业企业主营业务收入",
  ],
  ["工业增加值", "规模以上工业增加值", "规上工业增加值", "增加值"],
  ["招商实际到位资金", "实际到位资金", "招商引资实际到位资金", "招商到位资金", "到位资金"],
  ["从业人员", "从业人数", "期末从业人员", "从业人员数", "企业从业人员", "从业人员人数"],
  ["工业总产值", "规模以上工业总产值", "规上工业总产值"],
  ["固定资产投资", "固定资产投资额", "固定资产投资总额"],
  ["利润总额", "利润", "利润额", "盈利", "盈利额"],
];

function sameIndicator(name: string, subject: string): boolean {
  return (
    name === subject ||
    canonical(name) === canonical(subject) ||
    SAME.some((names) => names.includes(name) && names.includes(subject))
  );
}

/** The one record that a figure is about; undefined where none or several fit. */
export function recordFor(figure: Figure, workbook: WorkbookFigures): IndicatorRecord | undefined {
  const { subject, region, narrowed } = figure;
  // 列名企业24户,主营业务收入合计… is theirs, not the park's.
  if (subject === undefined || narrowed !== "") return undefined;
  const named = (exact: boolean): IndicatorRecord[] =>
    workbook.indicators.filter((record) => {
      const own = exact ? record.name === subject : sameIndicator(record.name, subject);
      const withPark = record.park !== "" && subject === record.park + record.name;
      return (own && (region === "" || region === record.park)) || withPark;
    });
  const exact = named(true);
  const all = exact.length > 0 ? exact : named(false);
  // Words that name no park are about the 区 of several.
  const ofArea = region === "" ? all.filter(({ park }) => park === "") : [];
  const fitting = ofArea.length > 0 ? ofArea : all;
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** T of a figure's months as the workbook has it: its indicator's own, where each has one. */
export function scheduleFor(figure: Figure, workbook: WorkbookFigures | undefined): number | undefined {
  if (!workbook?.scheduleOf) return workbook?.schedule;
  const record = recordFor(figure, workbook);
  return record && workbook.scheduleOf(record);
}

class RecordFigures {
  private readonly scale: number;
  private readonly counted: boolean;

  constructor(
    private readonly record: IndicatorRecord,
    private readonly months: number | undefined,
  ) {
    const unit = unitNamed(record.unit);
    this.scale = unit?.scale ?? 1;
    this.counted = unit?.kind === "count" && unit.scale === 1;
  }

  amount(value: number | undefined): Interval | undefined {
    if (value === undefined) return undefined;
    return scaled(this.counted ? exactly(value) : asTyped(value), this.scale);
  }

  /** A target is decided, not measured: a whole one is exact. */
  target(): Interval | undefined {
    const value = targetInForce(this.record, this.months);
    if (value === undefined) return undefined;
    return scaled(Number.isInteger(value) ? exactly(value) : asTyped(value), this.scale);
  }

  percent(fraction: number | undefined): Interval | undefined {
    if (fraction === undefined) return undefined;
    const percent = Number((100 * fraction).toPrecision(12));
    return asTyped(percent);
  }
}

type Given = { value: Interval | undefined; field: IndicatorField; copied?: boolean };

function growthOf(actual: Interval | undefined, prior: Interval | undefined): Interval | undefined {
  if (!actual || !prior || prior.lo <= 0 || actual.lo < 0) return undefined;
  const ratio = over(actual, prior);
  return ratio && scaled(minus(ratio, exactly(1)), 100);
}

function given(measure: Measure, record: IndicatorRecord, workbook: WorkbookFigures): Given | undefined {
  const figures = new RecordFigures(record, workbook.months);
  const actual = figures.amount(record.actual);
  const prior = figures.amount(record.prior);
  const target = figures.target();
  const months = workbook.months;
  const share = workbook.scheduleOf ? workbook.scheduleOf(record) : workbook.schedule;
  const schedule = share === undefined ? undefined : exactly(100 * share);
  const progress = actual && target && percentOf(actual, target);
  const published = figures.percent(record.publishedGrowth);
  const growth = published ?? (record.constantPrices ? undefined : growthOf(actual, prior));
  const levelGrowth = record.constantPrices ? undefined : growth;
  const growthField: IndicatorField = published ? "publishedGrowth" : "actual";
  switch (measure) {
    case "actual":
      return { value: actual, field: "actual", copied: true };
    case "prior":
      return { value: prior, field: "prior", copied: true };
    case "target":
      return { value: target, field: "target", copied: true };
    case "progress":
      return { value: progress, field: "actual" };
    case "schedule":
      return { value: schedule, field: "actual" };
    case "gap":
      return { value: progress && schedule && minus(progress, schedule), field: "actual" };
    case "shortfall":
      return {
        value: actual && target && schedule && minus(actual, scaled(times(target, schedule), 0.01)),
        field: "actual",
      };
    case "growth":
      return { value: growth, field: growthField, copied: published !== undefined };
    case "priorGrowth":
      return { value: figures.percent(record.priorGrowth), field: "priorGrowth", copied: true };
    case "growthGap": {
      const stated = record.publishedGrowthGap;
      if (stated !== undefined) return { value: asTyped(stated), field: "publishedGrowthGap", copied: true };
      const before = figures.percent(record.priorGrowth);
      return { value: growth && before && minus(growth, before), field: growthField };
    }
    case "change":
      return {
        value: actual && (prior ? minus(actual, prior) : levelGrowth && changeOf(actual, levelGrowth)),
        field: "actual",
      };
    case "remaining":
      return { value: target && actual && minus(target, actual), field: "target" };
    case "pace":
      if (months === undefined || months >= 12) return undefined;
      return { value: target && actual && scaled(minus(target, actual), 1 / (12 - months)), field: "target" };
    case "paceRatio": {
      if (months === undefined || months >= 12) return undefined;
      const whole = progress && over(exactly(100), progress);
      return { value: whole && scaled(plus(whole, exactly(-1)), months / (12 - months)), field: "actual" };
    }
    default:
      return undefined;
  }
}

/** Figures of one family of units only: 亿元 beside 万元, never 亿元 beside 人. */
function comparable(figure: Figure, record: IndicatorRecord): boolean {
  if (figure.unit.kind !== "money" && figure.unit.kind !== "count") return true;
  return unitNamed(record.unit)?.family === figure.unit.family;
}

/** 亏损企业亏损额 is the sum of the losses alone, whatever the others earn. */
const OF_LOSERS = /企业|[户家个]|亏损额/;

/** 虚拟北园亏损1260万元: the row of its profit, below zero. */
function fromLoss(figure: Figure, workbook: WorkbookFigures): WorkbookValue | undefined {
  const { measure, lead, subject } = figure;
  if (subject !== LOSS || OF_LOSERS.test(lead) || (measure !== "actual" && measure !== "prior"))
    return undefined;
  const found = fromIndicator({ ...figure, subject: "利润总额" }, workbook);
  if (!found) return undefined;
  const value = scaled(found.value, -1);
  return value.mid > 0 || /利润|净亏/.test(lead) ? { ...found, value } : undefined;
}

/** 还差 behind the gap may be told of the whole target as well. */
function toTheTarget(figure: Figure, record: IndicatorRecord, workbook: WorkbookFigures): Given | undefined {
  if (figure.measure !== "shortfall" || !OPEN_END.test(figure.lead)) return undefined;
  const whole = given("remaining", record, workbook);
  const value = whole?.value && scaled(whole.value, -1);
  return whole && value && meet(value, figure.value) ? { ...whole, value } : undefined;
}

/** The indicator row that a figure is about gives its measure. */
export function fromIndicator(figure: Figure, workbook: WorkbookFigures): WorkbookValue | undefined {
  if (figure.subject === LOSS) return fromLoss(figure, workbook);
  const record = recordFor(figure, workbook);
  if (!record || figure.base !== "" || !comparable(figure, record)) return undefined;
  if (!isOfWorkbookPeriod(figure, workbook)) return undefined;
  const found = toTheTarget(figure, record, workbook) ?? given(figure.measure, record, workbook);
  if (!found?.value) return undefined;
  const address = record.source.cells[found.field];
  const place = address ? { sheet: record.source.sheet, address } : undefined;
  return { value: found.value, copied: found.copied ?? false, place, name: record.name };
}
